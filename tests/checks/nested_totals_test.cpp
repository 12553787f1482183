#include <gtest/gtest.h>

#include "checks/unread_beside.hpp"
#include "world.hpp"

namespace bijlage::checks {
namespace {

using base::Decimal;
using testing::World;

// "Welzijn" and two of its platforms, and another.
struct Nested : World {
  Nested() {
    model.dimensions[0].codes = {{"welzijn", {}, {}, ""},
                                 {"caw", {}, {}, "welzijn"},
                                 {"ocmw", {}, {}, "welzijn"},
                                 {"school", {}, {}, ""}};
    block("doorverwijzingen");
    parts = {add("B2", "welzijn", 10), add("B3", "caw", 6), add("B4", "ocmw", 4),
             add("B5", "school", 5)};
  }
  model::ObservationIndex add(const char* cell, const char* platform, int value) {
    return figure({.cell = cell, .value = Decimal(value), .codes = {{"platform", platform}}});
  }
  std::vector<model::ObservationIndex> parts;
};

TEST(NestedTotals, APartWithinAnotherCountsOnce) {
  Nested right;
  right.total("B6", "15", 15, right.parts, "platform");
  EXPECT_EQ(right.codes(), "");
}

TEST(NestedTotals, AndStillTheTotalMayBeWrong) {
  Nested wrong;
  wrong.total("B6", "16", 16, wrong.parts, "platform");
  const auto finding = wrong.only();
  EXPECT_EQ(finding.code, "T01");
  EXPECT_EQ(finding.expected, "15");
  EXPECT_EQ(finding.message.key, "finding.T01") << "no correction is proposed";
}

TEST(NestedTotals, MonthsWithinTheirQuarter) {
  World world;
  world.block("bezoeken");
  auto parts = world.months({1, 2, 3, 4});
  parts.push_back(world.figure({.cell = "B9", .period = "2017-Q1", .value = Decimal(6)}));
  world.total("B10", "10", 10, parts);
  EXPECT_EQ(world.codes(), "");
}

TEST(UnreadBeside, ATotalMayBeRightWhereACellBesideItWasNotRead) {
  World world;
  world.block("bezoeken");
  world.total("B9", "10", 10, world.months({1, 2, 3}));
  auto checked = world.findings();
  ASSERT_EQ(checked.size(), 1U);
  model::Finding unread;
  unread.code = "V06";
  unread.severity = model::Severity::error;
  unread.sheet = checked.front().sheet;
  const auto at = *workbook::parse_cell_ref("B8");
  unread.cells = {{at, at}};
  auto elsewhere = checked;
  doubt_totals_beside_unread({unread}, checked);
  EXPECT_EQ(checked.front().severity, model::Severity::warning);
  EXPECT_EQ(checked.front().message.key, "finding.T01.unread");
  const auto far = *workbook::parse_cell_ref("D8");
  unread.cells = {{far, far}};
  doubt_totals_beside_unread({unread}, elsewhere);
  EXPECT_EQ(elsewhere.front().severity, model::Severity::error);
}

}  // namespace
}  // namespace bijlage::checks
