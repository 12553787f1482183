#include "checks/overview.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <string>
#include <vector>

#include "world.hpp"

namespace bijlage::checks {
namespace {

using testing::World;

TEST(Overview, OrdersASeriesByPeriodWhateverTheOrderOfCells) {
  World world;
  for (const auto* period : {"2017-03", "2017-01", "2018-01", "2017-02"}) {
    world.figure({.period = period, .value = 1});
  }
  const Overview overview(world.data, world.evidence);
  std::vector<std::string> seen;
  for (const auto index : overview.in_series(0)) {
    seen.push_back(world.data.observations[index].period.sdmx());
  }
  EXPECT_EQ(seen, (std::vector<std::string>{"2017-01", "2017-02", "2017-03", "2018-01"}));
  EXPECT_EQ(overview.block_of(2), &world.evidence.blocks.front());
}

TEST(Overview, TellsWhatASeriesIsLike) {
  World world;
  world.block("bezoeken");
  for (const auto* period : {"2017-03", "2017-01", "2017-02"}) {
    world.figure({.period = period, .value = 1});
  }
  world.figure({.period = "2017-01", .value = base::Decimal(-5), .measure = "unique_visitors"});
  world.figure({.period = "2017-03", .measure = "unique_visitors"});
  const Overview overview(world.data, world.evidence);
  const SeriesSummary& unbroken = overview.of_series(0);
  EXPECT_TRUE(unbroken.unbroken && unbroken.one_frequency && unbroken.one_table);
  EXPECT_EQ(unbroken.with_value, 3U);
  EXPECT_EQ(unbroken.first, 1U) << "January, whatever the order of the cells";
  EXPECT_EQ(unbroken.last, 0U);
  const SeriesSummary& broken = overview.of_series(1);
  EXPECT_FALSE(broken.unbroken) << "February is missing";
  EXPECT_TRUE(broken.any_negative);
  EXPECT_EQ(broken.with_value, 1U);
}

// Any figures at all: in any order, twice, with gaps, of odd periods.
void fill(World& world) {
  static const std::vector<std::string> periods{
      "2017-01", "2017-02", "2017-03", "2017-04",        "2018-01", "2017",    "2018",
      "2019",    "2017-Q1", "2017-S1", "2017-02-01/P2M", "1900",    "2107-01", "2016-12"};
  static const std::vector<std::string> values{"5", "-3", "1.5", "1200", "9000", "71"};
  static const std::vector<std::string> measures{"visits", "unique_visitors", "subsidy", "share"};
  const int blocks = *rc::gen::inRange(1, 4);
  int row = 1;
  for (int block = 0; block < blocks; ++block) {
    world.block(*rc::gen::element<std::string>("bezoeken", "hulp"));
    const int figures = *rc::gen::inRange(0, 15);
    for (int i = 0; i < figures; ++i) {
      testing::Given given;
      given.cell = "B" + std::to_string(row++);
      given.period = *rc::gen::elementOf(periods);
      if (*rc::gen::inRange(0, 6) > 0) {
        given.value = base::Decimal::parse(*rc::gen::elementOf(values));
      }
      if (given.value == base::Decimal(1200)) {
        given.raw = *rc::gen::element<std::string>("1200", "1.200");
      }
      given.measure = *rc::gen::elementOf(measures);
      given.approximate = *rc::gen::inRange(0, 8) == 0;
      if (*rc::gen::inRange(0, 8) == 0) given.covered = "2017-01-01/P10D";
      const auto index = world.figure(given);
      auto& status = world.data.observations[index].status;
      if (*rc::gen::inRange(0, 8) == 0) status |= model::ObsStatus::series_break;
    }
  }
  world.evidence.read_on =
      *rc::gen::element(std::optional<calendar::Date>(), calendar::Date::from_civil(2018, 6, 1));
}

RC_GTEST_PROP(Overview, SummariesOnlySaveWork, ()) {
  testing::CountsWorld world;  // it stays where it is: the dataset points at its model
  fill(world);
  const Overview overview(world.data, world.evidence);
  Overview without = overview;
  without.forget_summaries();
  for (const auto& check : registered_checks()) {
    model::Findings with_summaries;
    model::Findings without_summaries;
    check.run({world.data, world.evidence, overview, "nl"}, with_summaries);
    check.run({world.data, world.evidence, without, "nl"}, without_summaries);
    model::sort_findings(with_summaries);
    model::sort_findings(without_summaries);
    RC_ASSERT(with_summaries == without_summaries);
  }
}

}  // namespace
}  // namespace bijlage::checks
