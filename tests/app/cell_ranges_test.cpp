#include <gtest/gtest.h>

#include <algorithm>

#include "app/cell_words.hpp"

namespace bijlage::app {
namespace {

using workbook::CellRef;

std::string ranges(std::initializer_list<const char*> cells) {
  std::vector<CellRef> places;
  for (const auto* cell : cells) places.push_back(*workbook::parse_cell_ref(cell));
  std::sort(places.begin(), places.end());
  return ranges_text(places);
}

TEST(CellRanges, FewRectanglesHoldTheCells) {
  EXPECT_EQ(ranges({}), "");
  EXPECT_EQ(ranges({"B5"}), "B5");
  EXPECT_EQ(ranges({"B5", "C5", "B6", "C6"}), "B5:C6");
  EXPECT_EQ(ranges({"A1", "C1", "A2", "C2"}), "A1:A2, C1:C2");
  EXPECT_EQ(ranges({"A1", "B1", "A2"}), "A1:B1, A2");
  EXPECT_EQ(ranges({"A1", "A3"}), "A1, A3");
}

TEST(CellRanges, ManyEndInAnEllipsis) {
  EXPECT_EQ(ranges({"A1", "C1", "E1", "G1", "I1", "K1", "M1", "O1", "Q1", "S1", "U1"}),
            "A1, C1, E1, G1, I1, K1, M1, O1, Q1, S1, …");
}

}  // namespace
}  // namespace bijlage::app
