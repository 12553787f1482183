#include <gtest/gtest.h>

#include "checks/robust.hpp"
#include "world.hpp"

namespace bijlage::checks {
namespace {

using testing::cells_text;
using testing::gap;
using World = testing::CountsWorld;

TEST(Robust, MedianAndSpreadAreNotPulledAwayByOneFigure) {
  EXPECT_DOUBLE_EQ(median_of({3, 1, 2}), 2);
  EXPECT_DOUBLE_EQ(median_of({4, 1, 3, 2}), 2.5);
  EXPECT_DOUBLE_EQ(usual_of({1, 2, 3, 1000}).median, 2.5);
  EXPECT_NEAR(usual_of({1, 2, 3, 4, 1000}).spread, 1.4826, 1e-9);
}

// Document 002: visits of 2017 and 2018, to 19 June.
const std::vector<int> visits{369,  13406, 3763, 5202, 5753, 5604,  4239,  4316,  4969,
                              6000, 7343,  8222, 9891, 9608, 15772, 10053, 10078, 5853};

void add_visits(World& world) {
  for (std::size_t i = 0; i < visits.size(); ++i) {
    const auto number = std::to_string(i % 12 + 1);
    const auto year = i < 12 ? std::string("2017-") : std::string("2018-");
    world.figure({.cell = "B" + std::to_string(i + 5),
                  .period = year + std::string(2 - number.size(), '0') + number,
                  .value = visits[i],
                  .covered = i + 1 == visits.size() ? "2018-06-01/P19D" : ""});
  }
}

TEST(H01, FindsTheMonthBeforeTheLaunchAndNotTheCampaign) {
  World world;
  add_visits(world);
  std::vector<std::string> found;
  for (const auto& finding : world.findings()) {
    if (finding.code == "H01") found.push_back(cells_text(finding));
  }
  EXPECT_EQ(found, std::vector<std::string>{"B5"});
}

TEST(H01, SaysByHowManyTimesItDiffers) {
  World world;
  world.months({1010, 990, 1020, 1000, 10100, 980, 1030, 1000});
  const auto finding = world.only();
  EXPECT_EQ(finding.code, "H01");
  EXPECT_EQ(finding.message.key, "finding.H01.high");
  EXPECT_EQ(gap(finding, "times"), "10.1");
  EXPECT_EQ(gap(finding, "usual"), "1000");
}

TEST(H01, TakesAStepForNoOutlier) {
  World world;
  world.months({100, 101, 99, 100, 1010, 1000, 990, 1005, 1000});
  EXPECT_EQ(world.codes(), "");
}

TEST(H01, KnowsHowMuchSmallCountsVaryByChance) {
  World world;
  world.months({4, 5, 3, 16, 4, 6, 5, 4});
  EXPECT_EQ(world.codes(), "");
}

TEST(H01, ScalesAPartialMonthFirst) {
  World world;
  world.months({1000, 1000, 1000, 1000, 1000, 1000});
  world.figure({.cell = "B11", .period = "2017-07", .value = 100, .covered = "2017-07-01/P3D"});
  EXPECT_EQ(world.codes(), "P03");
}

TEST(H01, IsSilentWhereANoteExplains) {
  World world;
  const auto months = world.months({1010, 990, 1020, 1000, 10100, 980, 1030, 1000});
  const auto note = world.note("*", "Campagne op televisie", "A20");
  world.mark("*", "B9", note);
  world.data.detail_of(world.data.observations[months[4]]).notes.push_back(note);
  EXPECT_EQ(world.codes(), "");
}

void add_years(World& world, const std::vector<std::vector<int>>& of_months) {
  int row = 5;
  for (std::size_t year = 0; year < of_months.size(); ++year) {
    for (std::size_t month = 0; month < of_months[year].size(); ++month) {
      const auto number = std::to_string(month + 1);
      world.figure({.cell = "B" + std::to_string(row++),
                    .period = std::to_string(2015 + year) + "-" +
                              std::string(2 - number.size(), '0') + number,
                    .value = of_months[year][month]});
    }
  }
}

TEST(H01, LetsTheSameMonthOfOtherYearsExplainAPeak) {
  const std::vector<int> year{1000, 1000, 1000, 1000, 1000, 1000,
                              1000, 1000, 1000, 1000, 1000, 9000};
  World world;
  add_years(world, {year, year, year});
  EXPECT_EQ(world.codes(), "");
}

TEST(H01, MissesAPeakThatEveryOtherYearHas) {
  const std::vector<int> year{1000, 1000, 1000, 1000, 1000, 1000,
                              1000, 1000, 1000, 1000, 1000, 9000};
  auto flat = year;
  flat.back() = 1000;
  World world;
  add_years(world, {year, year, flat, year});
  const auto finding = world.only();
  EXPECT_EQ(finding.message.key, "finding.H01.season-low");
  EXPECT_EQ(cells_text(finding), "B40");
}

// Years across: each row a series of one platform.
void add_rows(World& world, const std::vector<std::vector<int>>& rows) {
  for (std::size_t row = 0; row < rows.size(); ++row) {
    for (std::size_t year = 0; year < rows[row].size(); ++year) {
      world.figure({.cell = std::string(1, static_cast<char>('B' + year)) + std::to_string(row + 2),
                    .period = std::to_string(2014 + year),
                    .value = rows[row][year],
                    .codes = {{"platform", "p" + std::to_string(row)}}});
    }
  }
}

TEST(H01, HoldsAYearAgainstTheOneBeforeAndTheRestOfItsTable) {
  World world;
  add_rows(world, {{1696, 2150, 2539, 6129}, {1000, 1109, 1174, 1238}, {900, 910, 905, 950}});
  const auto finding = world.only();
  EXPECT_EQ(cells_text(finding), "E2 D2");
  EXPECT_EQ(gap(finding, "percent"), "+141");
  EXPECT_EQ(finding.message.key, "finding.H01.jump");
}

TEST(H01, IsSilentWhereTheWholeTableGrew) {
  World world;
  add_rows(world, {{1000, 2100}, {1500, 3050}, {800, 1700}, {600, 1250}});
  EXPECT_EQ(world.codes(), "");
}

TEST(H03, TellsOfASeriesThatEndsWhereAnotherBegins) {
  World world;
  world.block("zelfhulp");
  world.figure({.cell = "B2", .period = "2014", .value = 243, .codes = {{"platform", "old"}}});
  world.figure({.cell = "B3", .period = "2015", .value = 183, .codes = {{"platform", "old"}}});
  world.figure({.cell = "B4", .period = "2016", .value = 210, .codes = {{"platform", "new"}}});
  const auto finding = world.only();
  EXPECT_EQ(finding.code, "H03");
  EXPECT_EQ(cells_text(finding), "B4 B3");
  EXPECT_EQ(gap(finding, "other"), "old");
  EXPECT_EQ(gap(finding, "label"), "new");
}

TEST(H03, LeavesProjectsThatFollowEachOtherAlone) {
  World world;
  world.block("projecten");
  world.figure({.cell = "B2", .period = "2014", .value = 10, .codes = {{"platform", "a"}}});
  world.figure({.cell = "B3", .period = "2015", .value = 10, .codes = {{"platform", "b"}}});
  world.figure({.cell = "B4", .period = "2016", .value = 10, .codes = {{"platform", "c"}}});
  EXPECT_EQ(world.codes(), "");
}

TEST(H03, TellsOfFiguresThatAreMarkedAsABreak) {
  World world;
  const auto months = world.months({10, 11, 12});
  world.data.observations[months[1]].status |= model::ObsStatus::series_break;
  const auto finding = world.only();
  EXPECT_EQ(finding.code, "H03");
  EXPECT_EQ(finding.message.key, "finding.H03.status");
}

}  // namespace
}  // namespace bijlage::checks
