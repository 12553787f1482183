#include <gtest/gtest.h>

#include "workbook/workbook.hpp"

namespace bijlage::workbook {
namespace {

// What a Dutch reader sees of a number with a format.
std::string shown(double number, std::string_view code, CellKind kind = CellKind::number) {
  Workbook book;
  book.formats = {parse_number_format(code)};
  Cell cell;
  cell.kind = kind;
  cell.number = number;
  return shown_text(book, Sheet{}, cell, NumberSigns{});
}

TEST(ShownText, ShowsNumbersByTheirFormat) {
  EXPECT_EQ(shown(1043, "General"), "1043");
  EXPECT_EQ(shown(1.043, "General"), "1,043");
  EXPECT_EQ(shown(1043, "#,##0"), "1.043");
  EXPECT_EQ(shown(-1234567.891, "#,##0.00"), "-1.234.567,89");
  EXPECT_EQ(shown(0.125, "0.0%"), "12,5%");
  EXPECT_EQ(shown(7, "000"), "007");
  EXPECT_EQ(shown(202860, "\"\u20AC \"#,##0.00"), "\u20AC 202.860,00");
  EXPECT_EQ(shown(1'250'000, "0.0,,\" mln\""), "1,3 mln");
  EXPECT_EQ(shown(0.5, "0"), "1");
  EXPECT_EQ(shown(-0.2, "0"), "0");
}

TEST(ShownText, ShowsNoMoreDigitsThanExcel) {
  EXPECT_EQ(shown(0.1 + 0.2, "General"), "0,3");
  EXPECT_EQ(shown(1e100, "General"), "1e100");
}

TEST(ShownText, ShowsDatesInIso) {
  EXPECT_EQ(shown(43270, "dd/mm/yyyy", CellKind::date), "2018-06-19");
  EXPECT_EQ(shown(43270.4375, "dd/mm/yyyy hh:mm", CellKind::date), "2018-06-19T10:30:00");
  EXPECT_EQ(shown(1, "dd/mm/yyyy", CellKind::date), "1900-01-01");
  EXPECT_EQ(shown(59, "dd/mm/yyyy", CellKind::date), "1900-02-28");
  EXPECT_EQ(shown(60, "dd/mm/yyyy", CellKind::date), "1900-02-29");
  EXPECT_EQ(shown(61, "dd/mm/yyyy", CellKind::date), "1900-03-01");
  EXPECT_EQ(shown(2'958'465, "dd/mm/yyyy", CellKind::date), "9999-12-31");
  EXPECT_EQ(shown(0.4375, "hh:mm", CellKind::time), "10:30:00");
  EXPECT_EQ(shown(1.5, "[h]:mm", CellKind::duration), "36:00:00");
  EXPECT_EQ(shown(-0.25, "[h]:mm", CellKind::duration), "-6:00:00");
}

TEST(ShownText, ShowsBooleansAndTexts) {
  EXPECT_EQ(shown(1, "General", CellKind::boolean), "TRUE");
  EXPECT_EQ(shown(0, "General", CellKind::boolean), "FALSE");
  Sheet sheet;
  sheet.own_texts = "xx#DIV/0!";
  Cell cell;
  cell.kind = CellKind::error;
  cell.own_text = true;
  cell.text = {2, 7};
  EXPECT_EQ(shown_text(Workbook{}, sheet, cell, NumberSigns{}), "#DIV/0!");
}

}  // namespace
}  // namespace bijlage::workbook
