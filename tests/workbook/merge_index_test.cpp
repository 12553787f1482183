#include "workbook/merge_index.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "workbook/workbook.hpp"

namespace bijlage::workbook {
namespace {

CellRange range(const char* text) { return parse_cell_range(text).value(); }

TEST(MergeIndex, FindsTheOneRangeAtAPlace) {
  Sheet sheet;
  for (const char* text : {"A1:XFD1", "A2:A1048576", "B2:C3", "D2:D9", "B4:C4", "XFC5:XFD6"}) {
    sheet.merges.push_back(range(text));
  }
  std::sort(sheet.merges.begin(), sheet.merges.end());
  const Sheet plain = sheet;
  sheet.index_merges();
  const auto at = [&](const char* place) {
    const CellRange* const found = sheet.merge_at(parse_cell_ref(place).value());
    return found == nullptr ? "none" : a1(*found);
  };
  EXPECT_EQ(at("Q1"), "A1:XFD1");
  EXPECT_EQ(at("A500"), "A2:A1048576");
  EXPECT_EQ(at("C3"), "B2:C3");
  EXPECT_EQ(at("C4"), "B4:C4");
  EXPECT_EQ(at("D9"), "D2:D9");
  EXPECT_EQ(at("D10"), "none");
  EXPECT_EQ(at("XFD6"), "XFC5:XFD6");
  EXPECT_EQ(at("E2"), "none");
  for (std::uint32_t row = 0; row < 12; ++row) {
    for (std::uint32_t column = 0; column < 8; ++column) {
      const CellRange* const quick = sheet.merge_at({row, column});
      const CellRange* const slow = plain.merge_at({row, column});
      ASSERT_EQ(quick == nullptr, slow == nullptr) << a1(CellRef{row, column});
      if (quick != nullptr) {
        EXPECT_EQ(*quick, *slow);
      }
    }
  }
}

TEST(MergeIndex, OfNoRangesFindsNone) {
  Sheet sheet;
  sheet.index_merges();
  EXPECT_EQ(sheet.merge_at({0, 0}), nullptr);
}

}  // namespace
}  // namespace bijlage::workbook
