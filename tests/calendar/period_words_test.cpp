#include "calendar/period_words.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "calendar/generate.hpp"
#include "calendar/words.hpp"

namespace bijlage::calendar {
namespace {

const Date now = Date::parse_iso("2024-06-30").value();

// What a label means, in the code of SDMX; "" for no period, "?" for a piece of one.
std::string read(std::string_view label, const PeriodWords& words = dutch()) {
  const auto part = parse_period(label, words, now);
  if (!part) return "";
  const auto period = complete(*part);
  return period ? period->sdmx() : "?";
}

TEST(PeriodWords, ReadYears) {
  for (const char* label : {"2017", " 2017 ", "2017:", "2017 *", "2017*", "2017**", "2017¹",
                            "(2017)", "2017.", "'17", "’17", "2017\xC2\xA0"}) {
    EXPECT_EQ(read(label), "2017") << label;
  }
  EXPECT_EQ(read("1900"), "1900");
  EXPECT_EQ(read("2100"), "2100");
}

TEST(PeriodWords, ReadWhatWordsThatSayNothingStandBefore) {
  EXPECT_EQ(read("Jaar 2021"), "2021");
  EXPECT_EQ(read("in de periode 2015-2016"), read("2015-2016"));
  EXPECT_EQ(read("periode 2021"), "2021");
  EXPECT_EQ(read("Maand januari 2021"), "2021-01");
  EXPECT_EQ(read("periode vanaf 2021"), read("vanaf 2021"));
  EXPECT_EQ(read("jaar"), "");
  EXPECT_EQ(read("jaarlijks 2021"), "");
}

TEST(PeriodWords, ReadMonths) {
  for (const char* label :
       {"juni 2018", "Juni 2018", "jun-18", "jun/18", "jun 18", "juni '18", "juni ’18", "jun. 2018",
        "JUNI 2018 *", "juni-2018", "juni – 2018", "2018 juni", "2018-06", "06/2018", "6/2018",
        "6-2018", "2018/06", "juni2018"}) {
    EXPECT_EQ(read(label), "2018-06") << label;
  }
  EXPECT_EQ(read("jan/21"), "2021-01");
  EXPECT_EQ(read("jan-21"), "2021-01");
  EXPECT_EQ(read("jan 21"), "2021-01");
  EXPECT_EQ(read("2021-01"), "2021-01");
}

TEST(PeriodWords, ReadSchoolYears) {
  for (const char* label : {"schooljaar 2020-2021", "Schooljaar 2020–2021", "schooljaar 2020/2021",
                            "schooljaar 2020-21", "het schooljaar 2020 - 2021 *"}) {
    EXPECT_EQ(read(label), "2020-09-01/P12M") << label;
  }
  EXPECT_EQ(read("schooljaar 1999-00"), "1999-09-01/P12M");
  // Which one that is, nobody can tell; nor are these school years.
  for (const char* label : {"schooljaar 2020", "schooljaar 2020-2022", "schooljaar 2021-2020",
                            "schooljaar", "schooljaar 2020-2021-2022", "schooljaren 2020-2021"}) {
    EXPECT_EQ(read(label), "") << label;
  }
  EXPECT_EQ(read("2020-2021"), "2020-01-01/P24M");
}

RC_GTEST_PROP(PeriodWords, SchoolYearsFollowOneAnother, ()) {
  const int year = *rc::gen::inRange(1900, 2098);
  const auto of = [](int first) {
    return complete(*parse_period(
                        "schooljaar " + std::to_string(first) + "-" + std::to_string(first + 1),
                        dutch(), now))
        .value();
  };
  RC_ASSERT(of(year).days.last + 1 == of(year + 1).days.first);
  RC_ASSERT(whole_months(of(year).days) == 12);
  RC_ASSERT(complete(*parse_period(in_words(of(year), dutch()), dutch(), now)) == of(year));
}

TEST(PeriodWords, ReadQuartersHalvesAndWeeks) {
  EXPECT_EQ(read("Q3 2020"), "2020-Q3");
  EXPECT_EQ(read("2020 Q3"), "2020-Q3");
  EXPECT_EQ(read("2020-Q3"), "2020-Q3");
  EXPECT_EQ(read("Q3 '20"), "2020-Q3");
  EXPECT_EQ(read("1e kwartaal 2020"), "2020-Q1");
  EXPECT_EQ(read("Eerste kwartaal van 2020"), "2020-Q1");
  EXPECT_EQ(read("tweede jaarhelft 2023"), "2023-S2");
  EXPECT_EQ(read("2016: eerste helft"), "2016-S1");
  EXPECT_EQ(read("week 12 2020"), "2020-W12");
  EXPECT_EQ(read("2020 wk 12"), "2020-W12");
  EXPECT_EQ(read("2020-W12"), "2020-W12");
  EXPECT_EQ(read("2020-w12"), "2020-W12");
  EXPECT_EQ(read("week 53 2021"), "") << "2021 has 52";
}

TEST(PeriodWords, ReadMonthsAsStatisticalOfficesWriteThem) {
  for (const char* label : {"2021M03", "2021-M03", "2021m03", "2021-03", "2021 M3"}) {
    EXPECT_EQ(read(label), "2021-03") << label;
  }
  EXPECT_EQ(read("2021M13"), "");
  EXPECT_EQ(read("2021M00"), "");
}

TEST(PeriodWords, ReadDates) {
  for (const char* label : {"19 juni 2018", "19/06/2018", "19/6/18", "19-06-2018", "19.06.2018",
                            "2018-06-19", "19-jun-18", "19 juni '18", "2018/06/19"}) {
    EXPECT_EQ(read(label), "2018-06-19") << label;
  }
  EXPECT_EQ(read("31 april 2018"), "");
  EXPECT_EQ(read("06/19/2018"), "") << "not guessed, where the day comes first";
  EXPECT_EQ(read("06/19/2018", american()), "2018-06-19");
  EXPECT_EQ(read("June 19, 2018", american()), "2018-06-19");
}

TEST(PeriodWords, ReadSpans) {
  EXPECT_EQ(read("1/2015-10/2015"), "2015-01-01/P10M");
  EXPECT_EQ(read("11/2015-12/2016"), "2015-11-01/P14M");
  EXPECT_EQ(read("11/2015 – 12/2016"), "2015-11-01/P14M");
  EXPECT_EQ(read("2015-2016"), "2015-01-01/P24M");
  EXPECT_EQ(read("2015 – 2016"), "2015-01-01/P24M");
  EXPECT_EQ(read("'15-'16"), "2015-01-01/P24M");
  EXPECT_EQ(read("01/01/2017 – 31/12/2017"), "2017");
  EXPECT_EQ(read("15/02/2019 – 01/01/2020"), "2019-02-15/P321D");
  EXPECT_EQ(read("01-01-2017 - 31-10-2017"), "2017-01-01/P10M");
  EXPECT_EQ(read("2017-01 - 2017-10"), "2017-01-01/P10M");
  EXPECT_EQ(read("1 tot en met 19 juni 2018"), "2018-06-01/P19D");
  EXPECT_EQ(read("1 - 19 juni 2018"), "2018-06-01/P19D");
  EXPECT_EQ(read("1-19 juni 2018"), "2018-06-01/P19D");
  EXPECT_EQ(read("1 juni - 15 juli 2018"), "2018-06-01/P45D");
  EXPECT_EQ(read("januari t/m mei 2018"), "2018-01-01/P5M");
  EXPECT_EQ(read("van 1 januari 2015 tot en met 31 oktober 2015"), "2015-01-01/P10M");
  EXPECT_EQ(read("2015-01-01/P10M"), "2015-01-01/P10M");
  EXPECT_EQ(read("2016-2015"), "") << "runs backwards";
  EXPECT_EQ(read("June 13 to June 25, 2018", american()), "2018-06-13/P13D");
}

TEST(PeriodWords, ReadSpansThatAreStillOpen) {
  EXPECT_EQ(read("juli 2020 tot heden"), "2020-07-01/P48M");
  EXPECT_EQ(read("vanaf mei 2022"), "2022-05-01/P26M");
  EXPECT_EQ(read("sinds 2 mei 2024"), "2024-05-02/P60D");
  EXPECT_EQ(read("juli 2025 tot heden"), "") << "has not begun";
  EXPECT_TRUE(parse_period("juli 2020 tot heden", dutch(), now)->until_now);
  EXPECT_FALSE(parse_period("juli 2020 tot juni 2024", dutch(), now)->until_now);
}

TEST(PeriodWords, ReadPiecesOfPeriods) {
  EXPECT_EQ(parse_period("Juni *", dutch(), now)->month, 6);
  EXPECT_EQ(parse_period("Q3", dutch(), now)->quarter, 3);
  EXPECT_EQ(parse_period("1e kwartaal", dutch(), now)->quarter, 1);
  EXPECT_EQ(parse_period("Eerste helft", dutch(), now)->half, 1);
  EXPECT_EQ(parse_period("Week 12", dutch(), now)->week, 12);
}

TEST(PeriodWords, ReadNothingElse) {
  for (const char* label : {"",
                            " ",
                            "-",
                            "—",
                            ":",
                            "35",
                            "12",
                            "18 - 24 jaar",
                            "18-24",
                            "+18 j",
                            "-18 j",
                            "1.043",
                            "2.017",
                            "2017: DASH",
                            "3071",
                            "1899",
                            "2101",
                            "20170",
                            "Meisjes",
                            "Mannen",
                            "2017 (1)",
                            "1/2",
                            "24/7",
                            "13/2016",
                            "2015-13",
                            "2015/2016",
                            "2 015",
                            "juni juli",
                            "juni 2018 x",
                            "tot",
                            "tot heden",
                            "heden",
                            "vanaf",
                            "19 juni",
                            "januari - mei",
                            "32 juni 2018",
                            "Totaal 2017",
                            "2017 2018",
                            "71% m / 29% v",
                            "9999-W52",
                            "''",
                            "' 17'",
                            "1-2-3-4-5-6-7",
                            "-2017",
                            "2017-",
                            "qq1 2020",
                            "q120",
                            "q12",
                            "0/2016",
                            "\xFF\xFE"}) {
    EXPECT_EQ(read(label), "") << label;
  }
  EXPECT_EQ(read(std::string(100'000, '1')), "");
  EXPECT_EQ(read("2017", PeriodWords()), "2017") << "figures need no words";
  EXPECT_EQ(read("juni 2017", PeriodWords()), "");
}

TEST(PeriodWords, ReadOneDate) {
  const Date date = Date::parse_iso("2018-06-19").value();
  EXPECT_EQ(parse_date("19 juni 2018", dutch()), date);
  EXPECT_EQ(parse_date("19/06/2018", dutch()), date);
  EXPECT_EQ(parse_date("2018-06-19", dutch()), date);
  EXPECT_EQ(parse_date("19 juni", dutch()), std::nullopt);
  EXPECT_EQ(parse_date("19 juni", dutch(), 2018), date);
  EXPECT_EQ(parse_date("19/6", dutch(), 2018), date);
  EXPECT_EQ(parse_date("29 februari", dutch(), 2018), std::nullopt);
  EXPECT_EQ(parse_date("19 juni 2018", dutch(), 2017), date) << "what is written goes first";
  EXPECT_EQ(parse_date("juni 2018", dutch(), 2018), std::nullopt);
}

TEST(PeriodWords, PrintPeriods) {
  const PeriodWords words = dutch();
  EXPECT_EQ(in_words(Period::of_month(2018, 6), words), "juni 2018");
  EXPECT_EQ(in_words(Period::of_year(2017), words), "2017");
  EXPECT_EQ(in_words(Period::of_half(2016, 1), words), "eerste helft van 2016");
  EXPECT_EQ(in_words(Period::of_quarter(2020, 3), words), "derde kwartaal van 2020");
  EXPECT_EQ(in_words(*Period::of_week(2020, 2), words), "week 2 van 2020");
  EXPECT_EQ(in_words(*Period::parse_sdmx("2015-01-01/P10M"), words),
            "1 januari 2015 tot en met 31 oktober 2015");
  EXPECT_EQ(in_words(*Period::parse_sdmx("2018-06-19"), words), "19 juni 2018");
}

TEST(PeriodWords, PrintDaysWithoutRepeating) {
  const auto days = [](const char* first, const char* last) {
    return Days{Date::parse_iso(first).value(), Date::parse_iso(last).value()};
  };
  EXPECT_EQ(in_words(days("2018-06-01", "2018-06-19"), dutch()), "1 tot en met 19 juni 2018");
  EXPECT_EQ(in_words(days("2018-05-01", "2018-06-19"), dutch()), "1 mei tot en met 19 juni 2018");
  EXPECT_EQ(in_words(days("2017-06-01", "2018-06-19"), dutch()),
            "1 juni 2017 tot en met 19 juni 2018");
  EXPECT_EQ(in_words(days("2018-06-19", "2018-06-19"), dutch()), "19 juni 2018");
  EXPECT_EQ(in_words(days("2018-06-01", "2018-06-19"), american()), "June 1 to June 19, 2018");
}

TEST(PeriodWords, PrintCodesWhereWordsLack) {
  const PeriodWords none;
  EXPECT_EQ(in_words(Period::of_month(2018, 6), none), "2018-06");
  EXPECT_EQ(in_words(Period::of_half(2018, 1), none), "2018-S1");
  EXPECT_EQ(in_words(*Period::parse_sdmx("2015-01-01/P10M"), none), "2015-01-01/P10M");
  EXPECT_EQ(in_words(Period::of_month(2018, 6).days, none), "2018-06-01/2018-06-30");
}

RC_GTEST_PROP(PeriodWords, AreReadAsTheyWerePrinted, ()) {
  const Period period = *any_period();
  for (const PeriodWords& words : {dutch(), american()}) {
    const auto part = parse_period(in_words(period, words), words, now);
    RC_ASSERT(part.has_value());
    RC_ASSERT(complete(*part) == period);
  }
}

RC_GTEST_PROP(PeriodWords, OfDaysAreReadAsTheyWerePrinted, ()) {
  const Date first = *any_date();
  const Days days{first, first + *rc::gen::inRange(0, 500)};
  RC_PRE(days.last.year() <= 2100);
  for (const PeriodWords& words : {dutch(), american()}) {
    const auto part = parse_period(in_words(days, words), words, now);
    RC_ASSERT(part.has_value());
    RC_ASSERT(complete(*part)->days == days);
  }
}

RC_GTEST_PROP(PeriodWords, OfADateAreReadAsTheyWerePrinted, ()) {
  const Date date = *any_date();
  RC_ASSERT(parse_date(in_words(date, dutch()), dutch()) == date);
  RC_ASSERT(parse_date(in_words(date, american()), american()) == date);
}

RC_GTEST_PROP(PeriodWords, NeverStumble, (const std::string& text)) {
  static_cast<void>(parse_period(text, dutch(), now));
  static_cast<void>(parse_date(text, dutch(), 2018));
}

}  // namespace
}  // namespace bijlage::calendar
