#include <gtest/gtest.h>

#include "checks/one_digit.hpp"
#include "world.hpp"

namespace bijlage::checks {
namespace {

using testing::cells_text;
using testing::gap;
using World = testing::CountsWorld;

TEST(OneDigit, ComparesDigitsPlaceByPlace) {
  EXPECT_TRUE(differ_in_one_digit(552, 559));
  EXPECT_TRUE(differ_in_one_digit(base::Decimal::scaled(265, -1), base::Decimal::scaled(269, -1)));
  EXPECT_FALSE(differ_in_one_digit(552, 552));
  EXPECT_FALSE(differ_in_one_digit(98, 109));
  EXPECT_FALSE(differ_in_one_digit(225, 232));
  EXPECT_FALSE(differ_in_one_digit(-3, 3));
}

// Document 002, self-help of 2018: three corrections of one digit would do.
TEST(T01, ProposesNoCorrectionWhereThereAreSeveral) {
  testing::World world;
  world.total("B11", "552", 552, world.months({107, 68, 232, 63, 54, 35}));
  const auto finding = world.only();
  EXPECT_EQ(finding.suggestion, "");
  EXPECT_EQ(finding.message.key, "finding.T01.several-digits");
  EXPECT_EQ(gap(finding, "proposal"), "B11: 552 → 559; B5: 107 → 100; B6: 68 → 61");
}

TEST(T01, ProposesTheOnlyCorrectionOfOneDigit) {
  World world;
  world.total("B7", "2400", 2400, world.months({1200, 1150}));
  EXPECT_EQ(world.only().suggestion, "B5: 1200 → 1250") << "2350 and 2400 differ in two digits";
  World other;
  other.total("B7", "2450", 2450, other.months({1200, 1150}));
  EXPECT_EQ(gap(other.only(), "count"), "3");
  World last;
  last.total("B7", "2351", 2351, last.months({999, 1350}));
  EXPECT_EQ(last.only().suggestion, "B6: 1350 → 1352");
}

TEST(T01, LetsAnotherTotalDecideWhichFigureIsWrong) {
  World world;
  const auto parts = world.months({1200, 1150});
  world.total("B7", "2450", 2450, parts);
  world.total("C5", "1200", 1200, {parts[0]});
  world.total("C6", "1250", 1250, {parts[1]});
  const auto findings = world.findings();
  EXPECT_EQ(findings.size(), 2U);
  for (const auto& finding : findings) EXPECT_EQ(finding.suggestion, "B6: 1150 → 1250");
}

TEST(C03, HoldsPartsAgainstTheirWhole) {
  World world;
  world.model.dimensions[0].codes = {
      {"all", {}, {}, ""}, {"a", {}, {}, "all"}, {"b", {}, {}, "all"}};
  world.figure({.cell = "B2", .period = "2017", .value = 100, .codes = {{"platform", "all"}}});
  world.figure({.cell = "B3", .period = "2017", .value = 70, .codes = {{"platform", "a"}}});
  world.figure({.cell = "B4", .period = "2017", .value = 40, .codes = {{"platform", "b"}}});
  const auto finding = world.only();
  EXPECT_EQ(finding.code, "C03");
  EXPECT_EQ(cells_text(finding), "B2 B3:B4");
  EXPECT_EQ(finding.expected, "110");
}

TEST(C03, OfWhatDoesNotAddUpComparesEachPartAlone) {
  World world;
  world.model.dimensions[0].codes = {
      {"all", {}, {}, ""}, {"a", {}, {}, "all"}, {"b", {}, {}, "all"}};
  world.model.measures[1].additive = {{"platform", model::Additivity::note}};
  const auto add = [&](const char* cell, int value, const char* code) {
    world.figure({.cell = cell,
                  .period = "2017",
                  .value = value,
                  .measure = "unique_visitors",
                  .codes = {{"platform", code}}});
  };
  add("B2", 100, "all");
  add("B3", 70, "a");
  add("B4", 40, "b");
  EXPECT_EQ(world.codes(), "");
  world.data.observations[2].value = 101;
  EXPECT_EQ(cells_text(world.only()), "B2 B4");
}

TEST(C03, HoldsMonthsAgainstTheirYear) {
  World world;
  world.months({50, 60});
  world.figure({.cell = "B20", .period = "2017", .value = 100});
  const auto finding = world.only();
  EXPECT_EQ(finding.code, "C03");
  EXPECT_EQ(finding.message.key, "finding.C03.time");
  EXPECT_EQ(cells_text(finding), "B20 B5:B6");
}

TEST(P06, FindsAYearFarFromAllOthers) {
  World world;
  for (const auto* year : {"2015", "2016", "2017", "2018", "2091"}) {
    world.figure({.cell = "B" + std::string(year).substr(2), .period = year, .value = 10});
  }
  std::vector<std::string> keys;
  for (const auto& finding : world.findings()) {
    if (finding.code == "P06") keys.push_back(finding.message.key + " " + cells_text(finding));
  }
  EXPECT_EQ(keys, std::vector<std::string>{"finding.P06.far B91"});
}

std::string p06_of(const std::vector<int>& years) {
  World world;
  int row = 5;
  for (const int year : years) {
    world.figure(
        {.cell = "B" + std::to_string(row++), .period = std::to_string(year), .value = 10});
  }
  std::string cells;
  for (const auto& finding : world.findings()) {
    if (finding.code == "P06") cells += cells_text(finding) + ";";
  }
  return cells;
}

TEST(P06, LeavesLongSeriesAndDatesOfBirthAlone) {
  std::vector<int> years;
  for (int year = 1950; year < 2025; ++year) years.push_back(year);
  EXPECT_EQ(p06_of(years), "");
  EXPECT_EQ(p06_of({1934, 1926, 1917, 1974, 1958, 1942, 1921}), "");
}

TEST(P06, TakesADayOf1900ForANumberThatWasMadeADate) {
  EXPECT_EQ(p06_of({1900, 2016, 2017, 2018}), "B5;");
}

}  // namespace
}  // namespace bijlage::checks
