#include "mapping/value.hpp"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include "base/text.hpp"
#include "mapping/reading.hpp"

namespace bijlage::mapping {
namespace {

using base::Decimal;
using model::MissingReason;
using ::testing::ElementsAre;
using Kind = Reading::Kind;

const config::Locale& dutch() { return *test::shelf().locale("nl-BE"); }

std::string number(std::string_view text) {
  const auto read = parse_number(text, dutch());
  return read ? read->to_string() : "none";
}

Reading figure(std::string_view text) { return read_figure(text, dutch()); }

// "120000", with "~" before it where it is approximate and "<" where it is an upper bound.
std::string read(std::string_view text) {
  const Reading reading = figure(text);
  std::string result;
  if (reading.kind == Kind::text) return "text";
  if (reading.kind == Kind::missing) return reading.status;
  if (reading.approximate) result += "~";
  if (reading.kind == Kind::suppressed) result += "<";
  result += reading.number.to_string();
  if (reading.percent) result += "%";
  if (reading.second) result += " (" + reading.second->to_string() + ")";
  for (const std::string& mark : reading.marks) result += " " + mark;
  return result;
}

TEST(ParseNumber, FollowsTheSignsOfTheLocale) {
  EXPECT_EQ(number("1.434"), "1434");
  EXPECT_EQ(number("26967"), "26967");
  EXPECT_EQ(number("26,9"), "26.9");
  EXPECT_EQ(number("1.234,56"), "1234.56");
  EXPECT_EQ(number("1 234 567"), "1234567");
  EXPECT_EQ(number("-3"), "-3");
  EXPECT_EQ(number("−3"), "-3");
  EXPECT_EQ(number("+3"), "3");
  EXPECT_EQ(number("0"), "0");
}

TEST(ParseNumber, GroupsAreOfThreeDigitsAndOfOneSign) {
  for (const char* text :
       {"1.43", "1.4345", "1434.567", ".434", "1..434", "1.434 567", "1.434.56", "1.", "12 34"}) {
    EXPECT_EQ(number(text), "none") << text;
  }
}

TEST(ParseNumber, NothingStandsAroundIt) {
  for (const char* text : {"", "-", "1,", ",5", "1,2,3", "1.434 euro", "12a", "1e3", "--3", "- "}) {
    EXPECT_EQ(number(text), "none") << text;
  }
}

// As nl-BE writes it: points between thousands, a comma before the decimals.
std::string in_dutch(const Decimal& number) {
  const std::string plain = (number.is_negative() ? -number : number).to_string();
  std::string whole = plain.substr(0, plain.find('.'));
  const std::string rest = plain.size() > whole.size() ? "," + plain.substr(whole.size() + 1) : "";
  for (std::size_t at = whole.size(); at > 3;) whole.insert(at -= 3, ".");
  return (number.is_negative() ? "-" : "") + whole + rest;
}

RC_GTEST_PROP(ParseNumber, ReadsBackWhatTheLocalePrints, ()) {
  const auto wanted = Decimal::scaled(*rc::gen::inRange<std::int64_t>(-999'999'999, 999'999'999),
                                      *rc::gen::inRange(-4, 3));
  const auto read = parse_number(in_dutch(wanted), dutch());
  RC_ASSERT(read.has_value());
  RC_ASSERT(*read == wanted);
}

TEST(ReadFigure, ReadsWhatPeopleWriteAroundAFigure) {
  EXPECT_EQ(read("1.434"), "1434");
  EXPECT_EQ(read("-5"), "-5");
  EXPECT_EQ(read("71%"), "71%");
  EXPECT_EQ(read("± 65%"), "~65%");
  EXPECT_EQ(read("±65 %"), "~65%");
  EXPECT_EQ(read("ca. 120.000"), "~120000");
  EXPECT_EQ(read("Ca 120.000"), "~120000");
  EXPECT_EQ(read("ongeveer 12"), "~12");
  EXPECT_EQ(read("~12"), "~12");
  EXPECT_EQ(read("€ 1.234,56"), "1234.56");
  EXPECT_EQ(read("169.050 euro"), "169050");
  EXPECT_EQ(read("169.050 EUR"), "169050");
  EXPECT_EQ(read("(150.000)"), "150000");
  EXPECT_EQ(read("(± 65%)"), "~65%");
}

TEST(ReadFigure, EverySpaceIsASpace) {
  EXPECT_EQ(read("1\u00A0434"), "1434");
  EXPECT_EQ(read("1\u202F434"), "1434");
  EXPECT_EQ(read("\u00A0 ±\u00A065\u202F% "), "~65%");
}

TEST(ReadFigure, TakesMarksOffTheEnd) {
  EXPECT_EQ(read("13.406*"), "13406 *");
  EXPECT_EQ(read("13.406 **"), "13406 **");
  EXPECT_EQ(read("13.406¹"), "13406 ¹");
  EXPECT_EQ(read("13.406 (1)"), "13406 (1)");
  EXPECT_EQ(read("13.406 * (2)"), "13406 * (2)");
  EXPECT_EQ(read("(150.000)**"), "150000 **");
  EXPECT_EQ(read("onbekend*"), "O");
}

TEST(ReadFigure, KeepsASecondFigureInBrackets) {
  EXPECT_EQ(read("321.302  (150.000)**"), "321302 (150000) **");
  EXPECT_EQ(read("± 46% (±7% part‐time)"), "~46% (7)");
}

TEST(ReadFigure, LessThanIsAnUpperBound) {
  EXPECT_EQ(read("<5"), "<5");
  EXPECT_EQ(read("< 5"), "<5");
  EXPECT_EQ(read("minder dan 5"), "<5");
  EXPECT_EQ(figure("<5").reason, MissingReason::suppressed);
}

TEST(ReadFigure, TokensSayWhyAFigureIsMissing) {
  const auto reason = [](std::string_view text) { return figure(text).reason; };
  EXPECT_EQ(read("onbekend"), "O");
  EXPECT_EQ(reason("Onbekend"), MissingReason::unknown);
  EXPECT_EQ(reason("n.b."), MissingReason::not_available);
  EXPECT_EQ(reason("niet  beschikbaar"), MissingReason::not_available);
  EXPECT_EQ(reason("nog niet beschikbaar"), MissingReason::not_yet);
  EXPECT_EQ(read("n.v.t."), "M");
  EXPECT_EQ(reason("NVT"), MissingReason::not_existing);
  EXPECT_EQ(read("niet geteld"), "L");
  EXPECT_EQ(read("vertrouwelijk"), "Q");
}

TEST(ReadFigure, SignsAndWordsThatPeopleFillIn) {
  EXPECT_EQ(read("?"), "O");
  EXPECT_EQ(read("…"), "O");
  EXPECT_EQ(read("/"), "dash");
  EXPECT_EQ(read("nihil"), "0");
  EXPECT_EQ(read("Nul*"), "0");
}

TEST(ReadFigure, AmountsAsPeopleWriteThem) {
  EXPECT_EQ(read("€ 12.500,-"), "12500");
  EXPECT_EQ(read("12.500,-- euro"), "12500");
  EXPECT_EQ(read("-€ 5.000,50"), "-5000.5");
  EXPECT_EQ(read("- € 5.000"), "-5000");
  EXPECT_EQ(read("€ -5.000"), "-5000");
  EXPECT_EQ(read("− 12"), "-12");
  EXPECT_EQ(read("1'234"), "1234");
  EXPECT_EQ(read("≤5"), "<5");
  for (const char* text : {"--5", "- -5", "€ -,-", "12,-5", "1.23,-"}) {
    EXPECT_EQ(read(text), "text") << text;
  }
}

TEST(ReadFigure, DashesOfEveryKindAndLengthAreOneToken) {
  for (const char* text : {"-", "--", "---", "–", "—", "−", "––", "- -", "---*"}) {
    EXPECT_EQ(read(text), "dash") << text;
  }
}

TEST(ReadFigure, WhatIsNoFigureIsText) {
  for (const char* text : {"", " ", "veel", "cannabis", "12 personen", "1.43", "12-14", "ca.", "%",
                           "€", "()", "(", "*", ".5", "1.434 (zie noot)"}) {
    EXPECT_EQ(read(text), "text") << text;
  }
}

std::string any_text() {
  static const std::vector<std::string> pieces = {
      "1", "234", ".",    ",",    "-",        "–",        "±",      "ca",   "<",       "(", ")",
      "%", "€",   "*",    "**",   "(1)",      " ",        "\u00A0", "¹",    "é",       "x", "euro",
      "[", "{",   "\xFF", "\xC3", "\xE2\x80", "onbekend", "juni",   "2018", "e\u0301", "𝟙"};
  std::string text;
  for (const auto& piece :
       *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(pieces))) {
    text += piece;
  }
  return text;
}

RC_GTEST_PROP(ReadFigure, IsTotal, ()) {
  const std::string text = any_text();
  const Reading reading = figure(text);
  RC_ASSERT(reading.kind == Kind::figure || reading.kind == Kind::suppressed || !reading.second);
}

TEST(TakeMarksOff, LeavesTheLabel) {
  const Marked june = take_marks_off(" Juni  * ", dutch());
  EXPECT_EQ(june.text, "Juni");
  EXPECT_THAT(june.marks, ElementsAre("*"));
  EXPECT_THAT(take_marks_off("Kanaal (1) **", dutch()).marks, ElementsAre("(1)", "**"));
}

TEST(TakeMarksOff, AYearInBracketsIsNoMark) {
  EXPECT_EQ(take_marks_off("Bezoeken (2019)", dutch()).text, "Bezoeken (2019)");
}

TEST(TakeMarksOff, AMarkAloneIsALabel) {
  EXPECT_EQ(take_marks_off("*", dutch()).text, "*");
  EXPECT_TRUE(take_marks_off("*", dutch()).marks.empty());
}

RC_GTEST_PROP(TakeMarksOff, KeepsEverythingButTheMarks, ()) {
  const std::string text = any_text();
  const Marked marked = take_marks_off(text, dutch());
  std::size_t length = marked.text.size();
  for (const std::string& mark : marked.marks) length += mark.size();
  RC_ASSERT(length <= base::tidy(text).size());
}

TEST(TakeLeadingMark, ANoteBeginsWithItsMark) {
  const auto note = take_leading_mark("** Deze aantallen zijn overschat", dutch());
  ASSERT_TRUE(note);
  EXPECT_EQ(note->text, "Deze aantallen zijn overschat");
  EXPECT_THAT(note->marks, ElementsAre("**"));
  EXPECT_THAT(take_leading_mark("(1) tot 19 juni", dutch())->marks, ElementsAre("(1)"));
  EXPECT_FALSE(take_leading_mark("tot 19 juni *", dutch()));
  EXPECT_FALSE(take_leading_mark("**", dutch()));
}

}  // namespace
}  // namespace bijlage::mapping
