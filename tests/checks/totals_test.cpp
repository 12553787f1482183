#include <gtest/gtest.h>

#include "world.hpp"

namespace bijlage::checks {
namespace {

using base::Decimal;
using model::MissingReason;
using testing::cells_text;
using testing::gap;
using testing::World;

// Document 002, self-tests of 2017.
const std::vector<int> tests_2017{36, 3071, 155, 577, 564, 513, 711, 656, 648, 826, 897, 1392};

TEST(T01, NamesBothNumbersAndTheCellsOfTheTotalAndItsRows) {
  World world;
  world.block("zelftest");
  const auto months = world.months(tests_2017);
  world.total("B17", "1043", 1043, months);

  const auto finding = world.only();
  EXPECT_EQ(finding.code, "T01");
  EXPECT_EQ(finding.severity, model::Severity::error);
  EXPECT_EQ(finding.file, "bijlage.xlsx");
  EXPECT_EQ(finding.sheet, "Blad");
  EXPECT_EQ(cells_text(finding), "B17 B5:B16");
  EXPECT_EQ(finding.expected, "10046");
  EXPECT_EQ(finding.found, "1043");
  EXPECT_EQ(finding.raw, "1043");
  EXPECT_EQ(finding.mapping_file, "test.toml");
  EXPECT_EQ(finding.mapping_line, 12U);
  EXPECT_EQ(finding.message.key, "finding.T01");
  EXPECT_EQ(gap(finding, "table"), "zelftest");
  EXPECT_EQ(gap(finding, "period"), "2017");
  EXPECT_EQ(gap(finding, "difference"), "-9003");
}

TEST(T01, IsSilentWhereTheTotalAddsUp) {
  World world;
  world.total("B17", "10046", 10046, world.months(tests_2017));
  EXPECT_EQ(world.codes(), "");
}

TEST(T01, HoldsAMeanAgainstTheMeanAsItIsRounded) {
  World world;
  auto& total = world.total("B9", "8.7", Decimal::scaled(87, -1), world.months({9, 9, 8}));
  total.operation = model::Total::Operation::mean;
  EXPECT_EQ(world.codes(), "");
  world.evidence.totals.front().value = Decimal::scaled(86, -1);
  EXPECT_EQ(world.only().expected, "8.7");
}

TEST(T01, CountsWhatDoesNotExistAndWhatIsNotThereYetAsNothing) {
  World world;
  auto parts = world.months({49, 22});
  parts.push_back(
      world.figure({.cell = "B7", .period = "2017-03", .reason = MissingReason::not_existing}));
  parts.push_back(
      world.figure({.cell = "B8", .period = "2017-04", .reason = MissingReason::not_yet}));
  world.total("B9", "71", 71, parts);
  EXPECT_EQ(world.codes(), "");
  world.evidence.totals.front().value = 70;
  EXPECT_EQ(cells_text(world.only()), "B9 B5:B8");
}

TEST(T01, CannotJudgeATotalOfWhichAPartIsUnknown) {
  for (const auto reason : {MissingReason::unknown, MissingReason::not_available,
                            MissingReason::suppressed, MissingReason::blank}) {
    World world;
    auto parts = world.months({49, 22});
    parts.push_back(world.figure({.cell = "B7", .period = "2017-03", .reason = reason}));
    world.total("B9", "99", 99, parts);
    EXPECT_EQ(world.codes(), "");
  }
}

TEST(T01, CannotJudgeATotalWithoutAnyFigureUnderIt) {
  World world;
  const auto part = world.figure({.reason = MissingReason::not_yet});
  world.total("B9", "99", 99, {part});
  EXPECT_EQ(world.codes(), "");
}

TEST(T01, AllowsADifferenceUpToTheTolerance) {
  World world;
  world.total("B9", "72", 72, world.months({49, 22})).tolerance = 1;
  EXPECT_EQ(world.codes(), "");
  world.evidence.totals.front().value = 69;
  EXPECT_EQ(world.codes(), "T01");
}

TEST(T01, AddsDecimalsExactly) {
  World world;
  const auto a = world.figure(
      {.cell = "B5", .period = "2017-01", .value = Decimal::parse("0.1"), .measure = "subsidy"});
  const auto b = world.figure(
      {.cell = "B6", .period = "2017-02", .value = Decimal::parse("0.2"), .measure = "subsidy"});
  world.total("B7", "0,3", *Decimal::parse("0.3"), {a, b});
  EXPECT_EQ(world.codes(), "");
}

TEST(T01, LeavesOutCellsOfOtherSheets) {
  World world;
  auto parts = world.months({1, 2});
  world.sheet("Ander");
  parts.push_back(world.figure({.cell = "C3", .period = "2017-03", .value = 3}));
  world.sheet("Blad");
  world.total("B9", "7", 7, parts);
  EXPECT_EQ(cells_text(world.only()), "B9 B5:B6");
}

TEST(T02, IsRaisedForUniqueVisitorsEvenWhereTheSumIsRight) {
  World world;
  world.total("B9", "550", 550, world.months({255, 295}, "unique_visitors"));
  const auto finding = world.only();
  EXPECT_EQ(finding.code, "T02");
  EXPECT_EQ(finding.message.key, "finding.T02");
  EXPECT_EQ(cells_text(finding), "B9 B5:B6");
  EXPECT_EQ(gap(finding, "measure"), "Unieke bezoekers");
  EXPECT_EQ(gap(finding, "along"), "@along.time");
}

TEST(T02, SaysSoMoreStronglyWhereTheModelRefusesTheTotal) {
  World world;
  const auto a = world.figure(
      {.cell = "B5", .value = 1, .measure = "unique_visitors", .codes = {{"platform", "a"}}});
  const auto b = world.figure(
      {.cell = "C5", .value = 2, .measure = "unique_visitors", .codes = {{"platform", "b"}}});
  world.total("D5", "3", 3, {a, b}, "");
  const auto finding = world.only();
  EXPECT_EQ(finding.message.key, "finding.T02.refused");
  EXPECT_EQ(gap(finding, "along"), "Platform");
  EXPECT_EQ(cells_text(finding), "D5 B5:C5");
}

TEST(T02, IsSilentForVisitsAndForOneFigureThatIsItsOwnTotal) {
  World visits;
  visits.total("B9", "550", 550, visits.months({255, 295}));
  EXPECT_EQ(visits.codes(), "");
  World single;
  single.total("B9", "255", 255, single.months({255}, "unique_visitors"));
  EXPECT_EQ(single.codes(), "");
}

}  // namespace
}  // namespace bijlage::checks
