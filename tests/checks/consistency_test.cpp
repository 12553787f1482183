#include <gtest/gtest.h>

#include "world.hpp"

namespace bijlage::checks {
namespace {

using model::Severity;
using testing::cells_text;
using testing::gap;
using testing::World;
using Relation = model::Rule::Relation;

struct RuledWorld : World {
  explicit RuledWorld(Relation relation = Relation::less_equal,
                      const std::string& right = "visits") {
    model.rules.push_back({"C01", "unique_visitors", relation, right});
  }
  void month(int visits, int unique) {
    figure({.cell = "B5", .value = visits});
    figure({.cell = "C5", .value = unique, .measure = "unique_visitors"});
  }
};

TEST(C01, IsRaisedWhereMoreVisitorsThanVisitsAreCounted) {
  RuledWorld world;
  world.month(369, 396);
  const auto finding = world.only();
  EXPECT_EQ(finding.code, "C01");
  EXPECT_EQ(cells_text(finding), "C5 B5");
  EXPECT_EQ(finding.expected, "369");
  EXPECT_EQ(finding.found, "396");
  EXPECT_EQ(gap(finding, "measure"), "Unieke bezoekers");
  EXPECT_EQ(gap(finding, "other_measure"), "Bezoeken");
  EXPECT_EQ(gap(finding, "relation"), "@relation.less-equal");
}

TEST(C01, IsSilentWhereTheRuleHolds) {
  RuledWorld world;
  world.month(369, 369);
  EXPECT_EQ(world.codes(), "");
}

TEST(C01, KnowsEveryRelation) {
  const auto broken = [](Relation relation, int visits, int unique) {
    RuledWorld world(relation);
    world.month(visits, unique);
    return world.codes() == "C01";
  };
  EXPECT_TRUE(broken(Relation::less, 5, 5));
  EXPECT_FALSE(broken(Relation::less, 6, 5));
  EXPECT_TRUE(broken(Relation::equal, 6, 5));
  EXPECT_FALSE(broken(Relation::equal, 5, 5));
  EXPECT_TRUE(broken(Relation::greater_equal, 6, 5));
  EXPECT_FALSE(broken(Relation::greater_equal, 5, 5));
  EXPECT_TRUE(broken(Relation::greater, 5, 5));
  EXPECT_FALSE(broken(Relation::greater, 5, 6));
}

TEST(C01, HoldsAFigureAgainstANumber) {
  RuledWorld world(Relation::greater_equal, "0");
  world.month(5, -3);
  EXPECT_EQ(gap(world.only(), "other_measure"), "0");
  RuledWorld fine(Relation::greater_equal, "0");
  fine.month(5, 0);
  EXPECT_EQ(fine.codes(), "");
}

TEST(C01, ComparesOnlyFiguresAboutTheSameThingAndDays) {
  RuledWorld months;
  months.figure({.cell = "B5", .period = "2017-01", .value = 1});
  months.figure({.cell = "C6", .period = "2017-02", .value = 9, .measure = "unique_visitors"});
  EXPECT_EQ(months.codes(), "");
  RuledWorld platforms;
  platforms.figure({.cell = "B5", .value = 1, .codes = {{"platform", "a"}}});
  platforms.figure(
      {.cell = "C5", .value = 9, .measure = "unique_visitors", .codes = {{"platform", "b"}}});
  EXPECT_EQ(platforms.codes(), "");
  RuledWorld days;
  days.figure({.cell = "B5", .period = "2018-06", .value = 1, .covered = "2018-06-01/P19D"});
  days.figure({.cell = "C5", .period = "2018-06", .value = 9, .measure = "unique_visitors"});
  EXPECT_EQ(days.codes(), "P03");
}

TEST(C02, IsAnErrorWhereTwoCellsDisagree) {
  World world;
  world.figure({.cell = "B5", .value = 1});
  world.figure({.cell = "B9", .value = 2});
  const auto finding = world.only();
  EXPECT_EQ(finding.code, "C02");
  EXPECT_EQ(finding.severity, Severity::error);
  EXPECT_EQ(finding.message.key, "finding.C02");
  EXPECT_EQ(cells_text(finding), "B9 B5");
  EXPECT_EQ(finding.expected, "1");
  EXPECT_EQ(finding.found, "2");
  EXPECT_EQ(gap(finding, "other"), "Blad!B5");
}

TEST(C02, IsAWarningWhereTwoCellsSayTheSame) {
  World world;
  world.figure({.cell = "B5", .value = 1});
  world.file("ander.xlsx").block("tabel");
  world.figure({.cell = "B5", .value = 1});
  const auto finding = world.only();
  EXPECT_EQ(finding.severity, Severity::warning);
  EXPECT_EQ(finding.message.key, "finding.C02.same");
  EXPECT_EQ(finding.file, "ander.xlsx");
  EXPECT_EQ(cells_text(finding), "B5");
  EXPECT_EQ(gap(finding, "other"), "bijlage.xlsx:Blad!B5");
}

TEST(C02, NamesTheOtherFileInOneWayWhereverItLies) {
  const auto other_of = [](const std::string& folder) {
    World world;
    world.file(folder + "maart.xlsx").block("tabel");
    world.figure({.cell = "B5", .value = 1});
    world.file(folder + "juni.xlsx").block("tabel");
    world.figure({.cell = "B5", .value = 2});
    return gap(world.only(), "other");
  };
  EXPECT_EQ(other_of("/srv/ingediend/"), "maart.xlsx:Blad!B5");
  EXPECT_EQ(other_of("./"), "maart.xlsx:Blad!B5");
}

TEST(C02, IsAWarningWhereOneOfTwoIsMissing) {
  World world;
  world.figure({.cell = "B5"});
  world.figure({.cell = "B9", .value = 7});
  const auto finding = world.only();
  EXPECT_EQ(finding.severity, Severity::warning);
  EXPECT_EQ(finding.message.key, "finding.C02.missing");
  EXPECT_EQ(gap(finding, "value"), "7");
}

TEST(C02, IsSilentForOtherPeriodsOtherSeriesAndFiguresMissingTwice) {
  World world;
  world.figure({.cell = "B5", .period = "2017-01", .value = 1});
  world.figure({.cell = "B6", .period = "2017-02", .value = 2});
  world.figure({.cell = "C5", .period = "2017-01", .value = 2, .codes = {{"platform", "a"}}});
  world.figure({.cell = "B7", .period = "2017-03"});
  world.figure({.cell = "B8", .period = "2017-03"});
  EXPECT_EQ(world.codes(), "");
}

}  // namespace
}  // namespace bijlage::checks
