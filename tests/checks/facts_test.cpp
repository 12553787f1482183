#include "checks/facts.hpp"

#include <gtest/gtest.h>

#include "world.hpp"

namespace bijlage::checks {
namespace {

using testing::cells_text;
using testing::gap;
using workbook::Cell;
using workbook::CellKind;
using workbook::Sheet;
using workbook::Visibility;

Cell cell(const std::string& place, CellKind kind = CellKind::number) {
  Cell made;
  made.set_place(workbook::parse_cell_ref(place).value());
  made.kind = kind;
  return made;
}

/// A sheet "Blad" with numbers in A1:B3.
Sheet sheet() {
  Sheet made;
  made.name = "Blad";
  for (const auto* place : {"A1", "B1", "A2", "B2", "A3", "B3"}) made.cells.push_back(cell(place));
  return made;
}

model::Findings findings(const Sheet& of) {
  workbook::Workbook book;
  book.sheets.push_back(of);
  return file_findings(book, "bijlage.xlsx");
}

TEST(FileFindings, AreNoneForAPlainWorkbook) { EXPECT_TRUE(findings(sheet()).empty()); }

TEST(F03, NamesFormulasWhoseValueIsNotInTheFile) {
  auto odd = sheet();
  odd.cells[1].formula = odd.cells[1].no_stored_value = true;
  odd.cells[3].formula = odd.cells[3].no_stored_value = true;
  odd.cells[5].formula = true;
  const auto found = findings(odd);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].code, "F03");
  EXPECT_EQ(found[0].file, "bijlage.xlsx");
  EXPECT_EQ(found[0].sheet, "Blad");
  EXPECT_EQ(cells_text(found[0]), "B1:B2");
  EXPECT_EQ(gap(found[0], "count"), "2");
}

TEST(F04, NamesErrorCells) {
  auto odd = sheet();
  odd.own_texts = "#DIV/0!";
  odd.cells[2].kind = CellKind::error;
  odd.cells[2].own_text = true;
  odd.cells[2].text = {0, 7};
  const auto found = findings(odd);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].code, "F04");
  EXPECT_EQ(cells_text(found[0]), "A2");
  EXPECT_EQ(gap(found[0], "error"), "#DIV/0!");
}

TEST(F05, NamesHiddenSheetsRowsAndColumnsThatHoldSomething) {
  auto hidden = sheet();
  hidden.visibility = Visibility::very_hidden;
  hidden.hidden_rows = {1};
  ASSERT_EQ(findings(hidden).size(), 1U);
  EXPECT_EQ(findings(hidden)[0].message.key, "finding.F05.sheet");

  auto rows = sheet();
  rows.hidden_rows = {1, 2, 9};
  ASSERT_EQ(findings(rows).size(), 1U);
  EXPECT_EQ(findings(rows)[0].message.key, "finding.F05.rows");
  EXPECT_EQ(cells_text(findings(rows)[0]), "A2:B3");
  rows.filtered = true;
  EXPECT_EQ(findings(rows)[0].message.key, "finding.F05.filtered");

  auto columns = sheet();
  columns.hidden_columns = {1};
  ASSERT_EQ(findings(columns).size(), 1U);
  EXPECT_EQ(findings(columns)[0].message.key, "finding.F05.columns");
}

TEST(F05, IsSilentForHiddenEmptiness) {
  auto odd = sheet();
  odd.hidden_rows = {7};
  odd.hidden_columns = {9};
  EXPECT_TRUE(findings(odd).empty());
  odd.visibility = Visibility::hidden;
  odd.cells.clear();
  EXPECT_TRUE(findings(odd).empty());
}

TEST(Facts, OfAReaderBecomeFindingsWithTheirOwnSentence) {
  workbook::Workbook book;
  book.facts = {{"fact.macros", "", "vbaProject.bin"},
                {"fact.hidden-values", "Blad", "B2:C3, D4 + 5"},
                {"fact.odd-part", "Blad", "styles.xml"}};
  const auto found = file_findings(book, "bijlage.xlsx");
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(found[0].code, "F06");
  EXPECT_EQ(found[0].message.key, "fact.macros");
  EXPECT_EQ(gap(found[0], "detail"), "vbaProject.bin");
  EXPECT_TRUE(found[0].cells.empty());
  EXPECT_EQ(found[1].code, "F07");
  EXPECT_EQ(found[1].sheet, "Blad");
  EXPECT_EQ(found[2].code, "F05");
  EXPECT_EQ(cells_text(found[2]), "B2:C3 D4");
}

}  // namespace
}  // namespace bijlage::checks
