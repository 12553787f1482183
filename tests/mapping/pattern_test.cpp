#include "mapping/pattern.hpp"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

namespace bijlage::mapping {
namespace {

using ::testing::ElementsAre;
using ::testing::Optional;
using ::testing::Pair;

bool anything(std::string_view /*gap*/, std::string_view /*piece*/) { return true; }
bool numbers(std::string_view /*gap*/, std::string_view piece) {
  return std::all_of(piece.begin(), piece.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::optional<Pattern::Catch> match(std::string_view pattern, std::string_view text,
                                    const Pattern::Accept& accept = anything) {
  return Pattern::parse(pattern).value().match(text, accept);
}

TEST(Pattern, GapsCatchWhatStandsBetweenTheWords) {
  EXPECT_THAT(match("{period}: {value} euro", "2017: 169.050 euro"),
              Optional(ElementsAre(Pair("period", "2017"), Pair("value", "169.050"))));
}

TEST(Pattern, CaseDiacriticsAndSpacesDoNotCount) {
  EXPECT_TRUE(match("gestart in {month}", "GESTART  in\u00A0juni"));
  EXPECT_TRUE(match("cocaïne {value}", "Cocaine 12"));
  EXPECT_TRUE(match("coca\u0069\u0308ne {value}", "Cocaïne 12"));
  EXPECT_TRUE(match("{value} m/{value} v", "71% m / 29% v"));
}

TEST(Pattern, PunctuationDoesCount) {
  EXPECT_FALSE(match("{period}: {value}", "2017 169050"));
  EXPECT_TRUE(match("{value} part-time", "7% part‐time"));
  EXPECT_TRUE(match("jusqu'au {date}", "Jusqu’au 19 juin 2018"));
  EXPECT_FALSE(match("jusqu'au {date}", "jusquau 19 juin 2018"));
}

TEST(Pattern, TheWholeTextMustFit) {
  EXPECT_FALSE(match("tot {date}", "cijfers tot 19 juni", anything));
  EXPECT_FALSE(match("{value} euro", "12 euro per jaar"));
  EXPECT_TRUE(match("*tot {date}", "cijfers tot 19 juni"));
  EXPECT_TRUE(match("{value} euro*", "12 euro per jaar"));
}

TEST(Pattern, AnOptionalPartMayBeAbsent) {
  const auto month_and_year = [](auto gap, auto piece) {
    return gap == "month" ? piece == "juni" : numbers(gap, piece);
  };
  EXPECT_THAT(match("in {month}[ {year}]", "in juni", month_and_year),
              Optional(ElementsAre(Pair("month", "juni"))));
  EXPECT_THAT(match("in {month}[ {year}]", "in juni 2018", month_and_year),
              Optional(ElementsAre(Pair("month", "juni"), Pair("year", "2018"))));
}

TEST(Pattern, OptionalPartsMayStandInsideEachOther) {
  for (const char* text : {"a", "a b", "a b c"}) EXPECT_TRUE(match("a[ b[ c]]", text)) << text;
  EXPECT_FALSE(match("a[ b[ c]]", "a c"));
}

TEST(Pattern, AGapTakesAsLittleAsMakesEverythingFit) {
  EXPECT_THAT(match("{a}-{b}", "1-2-3"), Optional(ElementsAre(Pair("a", "1"), Pair("b", "2-3"))));
  EXPECT_THAT(match("{a}-{b}", "1-2-3",
                    [](auto gap, auto piece) { return gap != "b" || piece.size() == 1; }),
              Optional(ElementsAre(Pair("a", "1-2"), Pair("b", "3"))));
}

TEST(Pattern, AGapMayRepeat) {
  EXPECT_THAT(match("{value}/{value}", "71/29", numbers),
              Optional(ElementsAre(Pair("value", "71"), Pair("value", "29"))));
  EXPECT_FALSE(match("{value}/{value}", "71/veel", numbers));
}

TEST(Pattern, AGapIsNeverEmpty) { EXPECT_FALSE(match("{a}:{b}", "2017:")); }

TEST(Pattern, BracketsStandInPairs) {
  for (const char* text : {"{a", "a}", "{}", "{a {b}", "[a", "a]", "[{a]}", "a[b]]"}) {
    EXPECT_FALSE(Pattern::parse(text)) << text;
  }
}

TEST(Pattern, KnowsItsGaps) {
  const auto pattern = Pattern::parse("{mark} gestart in {month}[ {year}]").value();
  EXPECT_THAT(pattern.gaps(), ElementsAre("mark", "month", "year"));
  EXPECT_TRUE(pattern.has_gap("year"));
  EXPECT_FALSE(pattern.has_gap("value"));
}

// What would take for ever by plain backtracking; the test's own time limit is the check.
TEST(Pattern, LongTextsDoNotMakeItHang) {
  const std::string many(30'000, 'a');
  EXPECT_FALSE(match("*a*a*a*a*a*a*a*a*b", many));
  EXPECT_FALSE(match("{x}a{x}a{x}a{x}a{x}b", many));
  EXPECT_FALSE(match("*{x}[a[a[a[a]]]]*{x}b", many, [](auto, auto) { return false; }));
  EXPECT_TRUE(match("*a", many));
}

TEST(Pattern, APatternOfManyOptionalPartsDoesNotMakeItHang) {
  std::string pattern;
  for (int i = 0; i < 100; ++i) pattern += "[a]";
  EXPECT_FALSE(match(pattern, std::string(60, 'a') + "b"));
  EXPECT_TRUE(match(pattern, std::string(60, 'a')));
}

RC_GTEST_PROP(Pattern, AnyTextCanBeAPatternAndAText, (const std::string& a, const std::string& b)) {
  if (const auto pattern = Pattern::parse(a)) pattern->match(b, anything);
}

RC_GTEST_PROP(Pattern, AStarMatchesEverything, (const std::string& text)) {
  RC_ASSERT(match("*", text).has_value());
}

}  // namespace
}  // namespace bijlage::mapping
