#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "checks/cells.hpp"
#include "model/finding_catalogue.hpp"
#include "world.hpp"

namespace bijlage::checks {
namespace {

using testing::World;
using workbook::CellRef;

std::string ranges(const std::vector<std::string>& cells) {
  std::vector<CellRef> refs;
  for (const auto& cell : cells) refs.push_back(workbook::parse_cell_ref(cell).value());
  model::Finding finding;
  finding.cells = as_ranges(refs);
  return testing::cells_text(finding);
}

TEST(Ranges, CollapseColumnsRowsAndRectangles) {
  EXPECT_EQ(ranges({}), "");
  EXPECT_EQ(ranges({"B7"}), "B7");
  EXPECT_EQ(ranges({"B7", "B5", "B6", "B6"}), "B5:B7");
  EXPECT_EQ(ranges({"B5", "C5", "D5"}), "B5:D5");
  EXPECT_EQ(ranges({"B5", "C5", "B6", "C6"}), "B5:C6");
  EXPECT_EQ(ranges({"B5", "B6", "B8", "B9"}), "B5:B6 B8:B9");
  EXPECT_EQ(ranges({"B5", "D5"}), "B5 D5");
}

TEST(Register, NamesEachRuleByACodeOfTheCatalogueAndInOrder) {
  const auto checks = registered_checks();
  for (const auto& check : checks) EXPECT_EQ(model::finding_kind(check.code).code, check.code);
  EXPECT_TRUE(std::is_sorted(checks.begin(), checks.end(),
                             [](const auto& a, const auto& b) { return a.code < b.code; }));
}

TEST(Register, RaisesNothingOnNothing) { EXPECT_EQ(World().codes(), ""); }

TEST(Register, RunsEveryRuleAndSortsTheFindings) {
  World world;
  world.block("tests");
  const auto parts = world.months({1000, 2000});
  world.total("B9", "3.001", 3001, parts);
  world.mark("*", "A1", std::nullopt);
  EXPECT_EQ(world.codes(), "V03 V01 T01") << "by cells: A1, B9, then B9 with its parts";
}

}  // namespace
}  // namespace bijlage::checks
