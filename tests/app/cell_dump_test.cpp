#include "app/cell_dump.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "support/workbook_builder.hpp"

namespace bijlage::app {
namespace {

using support::Rows;
using support::Written;
using workbook::CellKind;

std::string lines_of(const workbook::Workbook& book) {
  std::string all;
  dump_cells(book, [&](std::string_view piece) { all += piece; });
  return all;
}

std::string dumped(const Rows& rows, const std::string& name = "S") {
  return lines_of(support::workbook({support::sheet(name, rows)}));
}

Written of_kind(CellKind kind, double number) {
  Written cell(number);
  cell.kind = kind;
  return cell;
}

TEST(CellDump, HasALineForEachCellThatHasAValue) {
  EXPECT_EQ(dumped({{"a", 1}, {}, {"", "", "b"}}), "S\tA1\ts\ta\nS\tB1\tn\t1\nS\tC3\ts\tb\n");
  EXPECT_EQ(dumped(Rows{}), "");
  EXPECT_EQ(dumped({{support::formula_without_value()}}), "");
}

TEST(CellDump, EscapesWhatWouldEndALineOrField) {
  EXPECT_EQ(dumped({{"a\tb\nc\rd\\e"}}, "x\ty"), "x\\ty\tA1\ts\ta\\tb\\nc\\rd\\\\e\n");
}

TEST(CellDump, WritesNumbersShortestAndPlainWherePeopleWould) {
  const std::pair<double, const char*> numbers[] = {{0, "0"},
                                                    {-1.5, "-1.5"},
                                                    {0.1, "0.1"},
                                                    {100000, "100000"},
                                                    {-369, "-369"},
                                                    {-0.0, "-0"},
                                                    {999999999999999, "999999999999999"},
                                                    {1e15, "1000000000000000"},
                                                    {1e16, "1e+16"},
                                                    {0.0001, "0.0001"},
                                                    {1e-5, "1e-05"},
                                                    {0.1 + 0.2, "0.30000000000000004"}};
  for (const auto& [number, text] : numbers) {
    EXPECT_EQ(dumped({{number}}), std::string("S\tA1\tn\t") + text + "\n");
  }
}

TEST(CellDump, WritesDatesAndTimesAsIso8601) {
  EXPECT_EQ(dumped({{support::day(43270)}}), "S\tA1\td\t2018-06-19T00:00:00\n");
  EXPECT_EQ(dumped({{of_kind(CellKind::date, 43270.4375)}}), "S\tA1\td\t2018-06-19T10:30:00\n");
  EXPECT_EQ(dumped({{of_kind(CellKind::time, 0.4375)}}), "S\tA1\td\tT10:30:00\n");
  EXPECT_EQ(dumped({{of_kind(CellKind::time, 0.25 / 86400)}}), "S\tA1\td\tT00:00:00.250000\n");
  EXPECT_EQ(dumped({{of_kind(CellKind::duration, 1.0 / 24)}}), "S\tA1\td\tP3600.0S\n");
  EXPECT_EQ(dumped({{of_kind(CellKind::duration, -1.5)}}), "S\tA1\td\tP-129600.0S\n");
  EXPECT_EQ(dumped({{of_kind(CellKind::duration, 0.5 / 86400)}}), "S\tA1\td\tP0.5S\n");
}

TEST(CellDump, WritesBooleansAndErrorsAsExcelShowsThem) {
  EXPECT_EQ(dumped({{of_kind(CellKind::boolean, 1), of_kind(CellKind::boolean, 0)}}),
            "S\tA1\tb\tTRUE\nS\tB1\tb\tFALSE\n");
  EXPECT_EQ(dumped({{support::error_value("#DIV/0!")}}), "S\tA1\te\t#DIV/0!\n");
}

TEST(CellDump, HandsOnLargeSheetsInPieces) {
  Rows rows(60'000, {"some text of a cell that is long"});
  std::size_t pieces = 0;
  std::size_t lines = 0;
  dump_cells(support::workbook({support::sheet("S", rows)}), [&](std::string_view piece) {
    ++pieces;
    lines += static_cast<std::size_t>(std::count(piece.begin(), piece.end(), '\n'));
  });
  EXPECT_GT(pieces, 1U);
  EXPECT_EQ(lines, rows.size());
}

}  // namespace
}  // namespace bijlage::app
