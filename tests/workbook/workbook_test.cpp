#include "workbook/workbook.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "workbook/serial.hpp"

namespace bijlage::workbook {
namespace {

Cell number_at(std::uint32_t row, std::uint32_t column, double number) {
  Cell cell;
  cell.set_place({row, column});
  cell.kind = CellKind::number;
  cell.number = number;
  return cell;
}

TEST(Sheet, FindsCellsOnceFinished) {
  Sheet sheet;
  sheet.cells = {number_at(2, 0, 3), number_at(0, 1, 2), number_at(0, 0, 1)};
  EXPECT_TRUE(sheet.finish().empty());
  ASSERT_NE(sheet.find({0, 1}), nullptr);
  EXPECT_EQ(sheet.find({0, 1})->number, 2);
  EXPECT_EQ(sheet.find({1, 0}), nullptr);
  EXPECT_EQ(sheet.row(0).size(), 2U);
  EXPECT_TRUE(sheet.row(1).empty());
  EXPECT_EQ(sheet.extent(), (CellRef{3, 2}));
}

TEST(Sheet, TheLastOfSeveralCellsAtOnePlaceStays) {
  Sheet sheet;
  sheet.cells = {number_at(0, 0, 1), number_at(0, 1, 2), number_at(0, 0, 3), number_at(0, 0, 4)};
  EXPECT_THAT(sheet.finish(), testing::ElementsAre(CellRef{0, 0}));
  EXPECT_EQ(sheet.cells.size(), 2U);
  EXPECT_EQ(sheet.find({0, 0})->number, 4);
}

TEST(Sheet, TheLastOfSeveralFormulasAtOnePlaceStays) {
  Sheet sheet;
  sheet.cells = {number_at(0, 1, 1), number_at(0, 0, 2), number_at(0, 0, 3), number_at(0, 2, 4)};
  for (Cell& cell : sheet.cells) cell.formula = true;
  sheet.formulas = {"1+0", "1+1", "1+2"};
  sheet.formula_cells = {{{0, 1}, 0}, {{0, 0}, 1}, {{0, 0}, 2}};
  sheet.finish();
  EXPECT_EQ(sheet.formula(*sheet.find({0, 0})), "1+2");
  EXPECT_EQ(sheet.formula(*sheet.find({0, 1})), "1+0");
  EXPECT_EQ(sheet.formula(*sheet.find({0, 2})), "");
}

TEST(Cell, HoldsTheLastPlaceOfASheet) {
  const CellRef last{Cell::most_rows - 1, Cell::most_columns - 1};
  Cell cell;
  cell.set_place(last);
  EXPECT_EQ(cell.ref(), last);
}

TEST(Sheet, KnowsMergesAndHiddenLines) {
  Sheet sheet;
  sheet.merges = {{{5, 0}, {6, 1}}, {{0, 0}, {0, 3}}};
  sheet.hidden_rows = {7, 3, 3};
  sheet.finish();
  ASSERT_NE(sheet.merge_at({6, 1}), nullptr);
  EXPECT_EQ(sheet.merge_at({6, 1})->first, (CellRef{5, 0}));
  EXPECT_EQ(sheet.merge_at({1, 0}), nullptr);
  EXPECT_TRUE(sheet.row_hidden(3));
  EXPECT_FALSE(sheet.row_hidden(4));
  EXPECT_EQ(sheet.hidden_rows.size(), 2U);
}

TEST(Workbook, FindsSheetsByName) {
  Workbook book;
  book.sheets.resize(2);
  book.sheets[1].name = "Zelftest";
  EXPECT_EQ(book.find("Zelftest"), &book.sheets[1]);
  EXPECT_EQ(book.find("zelftest"), nullptr);
}

TEST(Serial, ThereIsNoDateOutside) {
  EXPECT_FALSE(civil_time(-1));
  EXPECT_FALSE(civil_time(end_of_serials));
  EXPECT_FALSE(civil_time(end_of_serials - 1e-12));
  EXPECT_FALSE(serial_of(2018, 2, 30));
  EXPECT_FALSE(serial_of(1899, 12, 31));
}

RC_GTEST_PROP(Serial, GoesToTheCalendarAndBack, ()) {
  const auto serial = static_cast<double>(*rc::gen::inRange(1, 2'958'466));
  const auto date = civil_time(serial).value();
  RC_ASSERT(serial_of(date.year, date.month, date.day) == serial);
}

}  // namespace
}  // namespace bijlage::workbook
