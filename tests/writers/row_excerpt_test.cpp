#include "writers/row_excerpt.hpp"

#include <gtest/gtest.h>

#include "base/display_width.hpp"
#include "base/text.hpp"

namespace bijlage::writers {
namespace {

workbook::CellRange cells(const char* a1) { return workbook::parse_cell_range(a1).value(); }

std::string plain(const ShownRow& row, const char* a1) { return row_excerpt(row, cells(a1), {}); }

TEST(RowExcerpt, PointsAtTheCellAsCompilersDo) {
  EXPECT_EQ(plain({{0, "Totaal"}, {1, "1.043"}, {2, "2.331"}}, "B17"),
            "  17 | Totaal | 1.043 | 2.331\n"
            "     |          ^^^^^\n");
}

TEST(RowExcerpt, PointsAtEveryCellOfARange) {
  EXPECT_EQ(plain({{0, "Juni"}, {1, "5.853*"}, {2, "4.219*"}}, "B28:C30"),
            "  28 | Juni | 5.853* | 4.219*\n"
            "     |        ^^^^^^   ^^^^^^\n");
}

TEST(RowExcerpt, PointsAtEmptyCellsToo) {
  EXPECT_EQ(plain({{0, "Mei"}, {2, "7"}}, "B3"),
            "  3 | Mei |   | 7\n"
            "    |       ^\n");
  EXPECT_EQ(plain({{0, "Mei"}}, "D3"),
            "  3 | Mei |  |  |\n"
            "    |             ^\n");
  EXPECT_EQ(plain({}, "B1048576"),
            "  1048576 |\n"
            "          | ^\n");
}

TEST(RowExcerpt, KeepsWideAndCombiningCharactersUnderEachOther) {
  EXPECT_EQ(plain({{0, "東京"}, {1, "e\u0301e\u0301n"}, {2, "9"}}, "C1"),
            "  1 | 東京 | e\u0301e\u0301n | 9\n"
            "    |              ^\n");
  EXPECT_EQ(plain({{0, "a"}, {1, "東京"}}, "B1"),
            "  1 | a | 東京\n"
            "    |     ^^^^\n");
}

TEST(RowExcerpt, CutsALongRowAroundTheCell) {
  ShownRow row;
  for (std::uint32_t column = 0; column < 200; ++column) {
    row.push_back({column, std::to_string(1000 + column)});
  }
  const auto lines = plain(row, "CV7");
  EXPECT_TRUE(lines.starts_with("  7 | … | 109")) << lines;
  EXPECT_NE(lines.find(" | …\n"), std::string::npos) << lines;
  const auto both = base::split(lines, '\n');
  ASSERT_EQ(both.size(), 3U);
  EXPECT_LE(base::display_width(both[0]), 120U);
  const auto caret = both[1].find('^');
  // "…" takes three bytes and one column.
  EXPECT_EQ(both[0].substr(caret + 2, 4), "1099") << lines;
}

TEST(RowExcerpt, CutsLongTextsButShowsMoreOfTheOneMeant) {
  const std::string text(200, 'x');
  const auto lines = plain({{0, text}, {1, text}}, "B2");
  EXPECT_EQ(lines, "  2 | " + std::string(29, 'x') + "… | " + std::string(59, 'x') + "…\n" +
                       "    | " + std::string(33, ' ') + std::string(60, '^') + "\n");
}

TEST(RowExcerpt, LetsNoSubmissionSteerTheTerminal) {
  const auto lines = plain({{0, "a\x1b[2J\nb"}, {1, "\u202Ec"}}, "A1");
  EXPECT_EQ(lines.find('\x1b'), std::string::npos);
  EXPECT_TRUE(lines.starts_with("  1 | a\uFFFD[2J b | \uFFFDc\n")) << lines;
}

TEST(RowExcerpt, PaintsFrameAndPointer) {
  EXPECT_EQ(row_excerpt({{0, "7"}}, cells("A1"), {"2", "1;31"}),
            "  \x1b[2m1\x1b[0m \x1b[2m|\x1b[0m 7\n"
            "    \x1b[2m|\x1b[0m \x1b[1;31m^\x1b[0m\n");
}

TEST(DisplayWidth, CountsColumnsAndCutsBetweenCharacters) {
  EXPECT_EQ(base::display_width("é東"), 3U);
  EXPECT_EQ(base::display_width("e\u0301"), 1U);
  EXPECT_EQ(base::first_columns("東京", 3), "東");
  EXPECT_EQ(base::first_columns("e\u0301x", 1), "e\u0301");
  EXPECT_EQ(base::first_columns("abc", 9), "abc");
}

}  // namespace
}  // namespace bijlage::writers
