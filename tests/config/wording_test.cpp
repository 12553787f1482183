#include "config/wording.hpp"

#include <gtest/gtest.h>

#include "config/locale.hpp"

namespace bijlage::config {
namespace {

const std::string source_dir = BIJLAGE_SOURCE_DIR;

const Catalogue& catalogue(const std::string& language) {
  static const auto dutch = Catalogue::load(source_dir + "/mappings/messages", "nl");
  static const auto english = Catalogue::load(source_dir + "/mappings/messages", "en");
  return language == "nl" ? dutch : english;
}

const calendar::PeriodWords& dutch_periods() {
  static const auto locale = load_locale(source_dir + "/mappings/locales/nl-BE.toml");
  return locale.periods;
}

TEST(Wording, WritesFiguresAsTheLanguageDoes) {
  const Wording dutch(catalogue("nl"));
  EXPECT_EQ(dutch.figure("10046"), "10.046");
  EXPECT_EQ(dutch.figure("-9003"), "-9.003");
  EXPECT_EQ(dutch.figure("-171"), "-171");
  EXPECT_EQ(dutch.figure("1234567.25"), "1.234.567,25");
  EXPECT_EQ(dutch.figure("0"), "0");
  const Wording english(catalogue("en"));
  EXPECT_EQ(english.figure("1234567.25"), "1,234,567.25");
}

TEST(Wording, LeavesTextThatIsNoPlainFigure) {
  const Wording dutch(catalogue("nl"));
  for (const auto* text : {"", "1.043.5", "0051", "5.853*", "1e3", "januari"}) {
    EXPECT_EQ(dutch.figure(text), text);
  }
}

TEST(Wording, WritesPeriodsInWords) {
  const Wording dutch(catalogue("nl"), &dutch_periods());
  EXPECT_EQ(dutch.period("2018-06"), "juni 2018");
  EXPECT_EQ(dutch.period("2017"), "2017");
  EXPECT_EQ(dutch.period("2016-S2"), "tweede helft van 2016");
  EXPECT_EQ(dutch.period("2018-06-01/2018-06-19"), "1 tot en met 19 juni 2018");
  EXPECT_EQ(dutch.period("zomer"), "zomer");
  EXPECT_EQ(Wording(catalogue("en")).period("2016-S2"), "2016-S2");
}

TEST(Wording, KnowsFiguresAndPeriodsByTheNamesOfTheirGaps) {
  const Wording dutch(catalogue("nl"), &dutch_periods());
  EXPECT_EQ(dutch.sentence({"finding.T01",
                            {{"cell", "B17"},
                             {"table", "2017"},
                             {"period", "2017"},
                             {"published", "1043"},
                             {"sum", "10046"},
                             {"difference", "-9003"}}}),
            "Het totaal in B17 (tabel “2017”, 2017) is 1.043, maar de cijfers samen geven 10.046: "
            "een verschil van -9.003.");
  EXPECT_EQ(dutch.sentence(
                {"finding.P03", {{"period", "2018-06"}, {"covered", "2018-06-01/2018-06-19"}}}),
            "Het cijfer voor juni 2018 dekt alleen 1 tot en met 19 juni 2018.");
}

TEST(Wording, ADayIsADayAndAFigureAFigureUnderTheSameName) {
  const Wording dutch(catalogue("nl"), &dutch_periods());
  EXPECT_EQ(
      dutch.sentence({"how.part-whole",
                      {{"value", "169050"}, {"first", "2015-01-01"}, {"last", "2015-10-31"}}}),
      "169.050 is het gemelde cijfer over 1 januari 2015 tot en met 31 oktober 2015.");
  EXPECT_EQ(
      dutch.sentence({"finding.V04", {{"raw", "x"}, {"first", "321302"}, {"second", "1.5"}}}),
      "In deze cel staan twee cijfers, 321.302 en 1,5 (“x”). Beide zijn bewaard tot iemand kiest.");
}

TEST(Wording, GivesAFigureAsManyDecimalsAsAsked) {
  const Wording dutch(catalogue("nl"));
  EXPECT_EQ(dutch.figure(*base::Decimal::parse("1234.5"), 2), "1.234,50");
  EXPECT_EQ(dutch.figure(1234, 2), "1.234,00");
  EXPECT_EQ(dutch.figure(1200, 0), "1.200");
  EXPECT_EQ(dutch.figure(*base::Decimal::parse("-0.125"), 1), "-0,1");
}

}  // namespace
}  // namespace bijlage::config
