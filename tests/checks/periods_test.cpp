#include <gtest/gtest.h>

#include "world.hpp"

namespace bijlage::checks {
namespace {

using model::MissingReason;
using testing::cells_text;
using testing::gap;
using testing::World;

/// A figure for each period, down column B from B1.
void series(World& world, const std::vector<std::string>& periods,
            const std::string& measure = "visits") {
  for (std::size_t i = 0; i < periods.size(); ++i) {
    world.figure({.cell = "B" + std::to_string(i + 1),
                  .period = periods[i],
                  .value = static_cast<std::int64_t>(i),
                  .measure = measure});
  }
}

TEST(P01, MissesTheSecondHalfOfAYear) {
  World world;  // self-help in document 000
  world.block("zelfhulp");
  series(world, {"2014", "2015", "2016-S1", "2017"});
  const auto finding = world.only();
  EXPECT_EQ(finding.code, "P01");
  EXPECT_EQ(finding.expected, "2016-S2");
  EXPECT_EQ(gap(finding, "missing"), "2016-S2");
  EXPECT_EQ(gap(finding, "table"), "zelfhulp");
  EXPECT_EQ(cells_text(finding), "B3:B4");
}

TEST(P01, MissesMonthsBetweenMonths) {
  World world;
  series(world, {"2017-01", "2017-02", "2017-05"});
  EXPECT_EQ(world.only().expected, "2017-03-01/P2M");
}

TEST(P01, IsOneFindingForAllSeriesThatLackTheSameDays) {
  World world;
  series(world, {"2014", "2015", "2017"});
  series(world, {"2014", "2015", "2017"}, "subsidy");
  const auto finding = world.only();
  EXPECT_EQ(finding.expected, "2016");
  EXPECT_EQ(gap(finding, "measures"), "Bezoeken, Subsidie");
}

TEST(P01, LooksOnlyInsideTheRangeOfASeries) {
  World world;
  series(world, {"2016", "2017"});
  series(world, {"2014", "2015", "2016", "2017"}, "subsidy");
  EXPECT_EQ(world.codes(), "");
}

TEST(P01, AMissingValueIsNoGap) {
  World world;
  series(world, {"2014", "2016"});
  world.figure({.cell = "B9", .period = "2015", .reason = MissingReason::unknown});
  EXPECT_EQ(world.codes(), "");
}

TEST(P01, MissesTheRestOfAYearWhereAnotherSeriesOfTheTableGoesOn) {
  World world;  // cannabis until the middle of 2016, then a module that replaces it
  world.block("zelfhulp");
  series(world, {"2014", "2015", "2016-S1"});
  EXPECT_EQ(world.codes(), "") << "nothing of the table is later";
  world.figure({.cell = "B9", .period = "2017", .value = 629, .codes = {{"platform", "dash"}}});
  const auto finding = world.only();
  EXPECT_EQ(finding.expected, "2016-S2");
  EXPECT_EQ(cells_text(finding), "B3");
}

TEST(P01, DoesNotExpectTheRestOfAYearFromAnotherTable) {
  World world;
  world.block("zelfhulp");
  series(world, {"2014", "2015", "2016-S1"});
  world.block("begeleiding");
  world.figure({.cell = "D9", .period = "2017", .value = 114, .codes = {{"platform", "dash"}}});
  EXPECT_EQ(world.codes(), "");
}

TEST(P01, TwoCountsOfOnePeriodLeaveNoGapInTheSeriesAroundThem) {
  World world;  // "321.302 (150.000)": which of them counts, a person must say
  series(world, {"2015", "2017"});
  world.figure({.cell = "B9", .period = "2016", .value = 3, .codes = {{"variant", "registered"}}});
  world.figure({.cell = "B9", .period = "2016", .value = 2, .codes = {{"variant", "corrected"}}});
  EXPECT_EQ(world.codes(), "");
  series(world, {"2015", "2017"}, "subsidy");
  EXPECT_EQ(world.only().expected, "2016") << "of another measure they say nothing";
}

TEST(P01, PartsOfALongerPeriodFillIt) {
  World world;
  series(world, {"2015", "2016-S1", "2016-S2", "2017"});
  EXPECT_EQ(world.codes(), "");
}

TEST(P01, SaysNothingOfOddPeriodsAndSingleDays) {
  World odd;
  series(odd, {"2015-01-01/P10M", "2016-03-01/P14M"});
  EXPECT_EQ(odd.codes(), "");
  World days;
  series(days, {"2017-01-06", "2017-01-09"});
  EXPECT_EQ(days.codes(), "");
}

TEST(P02, IsRaisedForPeriodsThatShareDays) {
  World world;  // question 9 of document 002
  world.block("subsidie");
  series(world, {"2015-01-01/P24M", "2016-01-01/P24M"}, "subsidy");
  const auto finding = world.only();
  EXPECT_EQ(finding.code, "P02");
  EXPECT_EQ(cells_text(finding), "B1:B2");
  EXPECT_EQ(gap(finding, "period"), "2015-01-01/P24M");
  EXPECT_EQ(gap(finding, "other_period"), "2016-01-01/P24M");
  EXPECT_EQ(gap(finding, "overlap"), "2016-01-01/2016-12-31");
}

TEST(P02, AllowsAYearBesideItsMonths) {
  World world;
  series(world, {"2017", "2017-01", "2017-12"});
  EXPECT_EQ(world.codes(), "");
}

TEST(P02, AllowsPeriodsThatMeet) {
  World world;  // subsidies in document 000
  series(world, {"2015-01-01/P10M", "2015-11-01/P14M", "2017"}, "subsidy");
  EXPECT_EQ(world.codes(), "");
}

TEST(P03, NamesThePeriodAndTheDaysCoveredOncePerBlock) {
  World world;
  world.block("bezoeken");
  world.figure({.cell = "B10", .period = "2018-06", .value = 5853, .covered = "2018-06-01/P19D"});
  world.figure({.cell = "C10",
                .period = "2018-06",
                .value = 4219,
                .measure = "unique_visitors",
                .covered = "2018-06-01/P19D"});
  const auto finding = world.only();
  EXPECT_EQ(finding.code, "P03");
  EXPECT_EQ(cells_text(finding), "B10:C10");
  EXPECT_EQ(gap(finding, "period"), "2018-06");
  EXPECT_EQ(gap(finding, "covered"), "2018-06-01/2018-06-19");
}

TEST(P03, IsSilentForWholePeriodsAndForMissingFigures) {
  World world;
  world.figure({.cell = "B10", .period = "2018-06", .value = 5853, .covered = "2018-06"});
  world.figure({.cell = "B11",
                .period = "2018-07",
                .reason = MissingReason::not_yet,
                .covered = "2018-07-01/P19D"});
  EXPECT_EQ(world.codes(), "");
}

}  // namespace
}  // namespace bijlage::checks
