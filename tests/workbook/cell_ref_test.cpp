#include "workbook/cell_ref.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace bijlage::workbook {
namespace {

TEST(CellRef, PrintsAsPeopleSayIt) {
  EXPECT_EQ(a1(CellRef{6, 1}), "B7");
  EXPECT_EQ(column_name(25), "Z");
  EXPECT_EQ(column_name(26), "AA");
  EXPECT_EQ(column_name(701), "ZZ");
  EXPECT_EQ(column_name(702), "AAA");
  EXPECT_EQ(column_name(16'383), "XFD");
}

TEST(CellRef, ReadsReferences) {
  EXPECT_EQ(parse_cell_ref("B7"), (CellRef{6, 1}));
  EXPECT_EQ(parse_cell_ref("$B$7"), (CellRef{6, 1}));
  EXPECT_EQ(parse_cell_ref("b7"), (CellRef{6, 1}));
  EXPECT_EQ(parse_cell_ref("XFD1048576"), (CellRef{1'048'575, 16'383}));
}

TEST(CellRef, RefusesWhatIsNoCell) {
  for (const char* text : {"", "B", "7", "B0", "B-1", "7B", "XFE1", "A1048577", "A99999999999",
                           "B7 ", "B$", "Blad1", "AAAAAAAAAAAAAAAAAAA1"}) {
    EXPECT_FALSE(parse_cell_ref(text)) << text;
  }
}

TEST(CellRange, ReadsAndPrints) {
  const auto range = parse_cell_range("B5:B16");
  ASSERT_TRUE(range);
  EXPECT_EQ(a1(*range), "B5:B16");
  EXPECT_EQ(a1(parse_cell_range("B7").value()), "B7");
  EXPECT_EQ(a1(parse_cell_range("C9:A2").value()), "A2:C9");
  EXPECT_FALSE(parse_cell_range("B5:"));
  EXPECT_FALSE(parse_cell_range("B5:B6:B7"));
}

TEST(CellRange, ContainsItsCorners) {
  const CellRange range = parse_cell_range("B2:C3").value();
  EXPECT_TRUE(range.contains({1, 1}));
  EXPECT_TRUE(range.contains({2, 2}));
  EXPECT_FALSE(range.contains({3, 2}));
  EXPECT_FALSE(range.contains({1, 0}));
}

RC_GTEST_PROP(CellRef, ReadsBackWhatItPrints, ()) {
  const CellRef cell{*rc::gen::inRange(0U, 1'048'576U), *rc::gen::inRange(0U, 16'384U)};
  RC_ASSERT(parse_cell_ref(a1(cell)) == cell);
}

}  // namespace
}  // namespace bijlage::workbook
