#include <gtest/gtest.h>

#include "readers/ods_builder.hpp"
#include "readers/reading.hpp"

namespace bijlage::readers {
namespace {

using test::Ods;
using test::ods_cell;
using test::ods_number;
using test::ods_row;
using test::ods_text;
using workbook::Workbook;

Workbook one_table(const std::string& content) {
  return read(Ods().table("Blad1", content).packed());
}

TEST(OdsSheets, SheetsKeepTheirOrderAndVisibility) {
  const Workbook book =
      read(Ods()
               .styles("<style:style style:name='ta1' style:family='table'><style:table-properties "
                       "table:display='true'/></style:style><style:style style:name='ta2' "
                       "style:family='table'><style:table-properties table:display='false'/>"
                       "</style:style>")
               .table("Eerste", "", "table:style-name='ta1'")
               .table("Tweede &amp; derde", ods_row(ods_number("2")), "table:style-name='ta2'")
               .packed());
  ASSERT_EQ(book.sheets.size(), 2U);
  EXPECT_EQ(book.sheets[0].name, "Eerste");
  EXPECT_EQ(book.sheets[0].visibility, workbook::Visibility::visible);
  EXPECT_EQ(book.sheets[1].name, "Tweede & derde");
  EXPECT_EQ(book.sheets[1].visibility, workbook::Visibility::hidden);
}

TEST(OdsSheets, WhatIsRepeatedStandsThereAsOften) {
  const Workbook book = one_table(
      ods_row(ods_cell("table:number-columns-repeated='2'") +
              ods_number("5", "table:number-columns-repeated='3'") + ods_text("x")) +
      ods_row(ods_cell("table:number-columns-repeated='16384'"), "table:number-rows-repeated='3'") +
      ods_row(ods_number("1") + ods_text("a"), "table:number-rows-repeated='2'") +
      ods_row(ods_number("9")));
  EXPECT_EQ(cell(book, "B1"), "-");
  EXPECT_EQ(cell(book, "C1"), "n 5");
  EXPECT_EQ(cell(book, "E1"), "n 5");
  EXPECT_EQ(cell(book, "F1"), "s x");
  EXPECT_EQ(cell(book, "A5"), "n 1");
  EXPECT_EQ(cell(book, "A6"), "n 1");
  EXPECT_EQ(cell(book, "B6"), "s a");
  EXPECT_EQ(cell(book, "A7"), "n 9");
  EXPECT_EQ(book.sheets[0].cells.size(), 9U);
}

TEST(OdsSheets, FormulasAreRepeatedWithTheirCells) {
  const Workbook book =
      one_table(ods_row(ods_number("1", "table:formula='of:=1' table:number-columns-repeated='2'") +
                            ods_number("2") + ods_number("3", "table:formula='of:=1+2'"),
                        "table:number-rows-repeated='2'"));
  const workbook::Sheet& sheet = book.sheets[0];
  std::string formulas;
  for (const workbook::Cell& cell : sheet.cells) {
    formulas += workbook::a1(cell.ref()) + " " + std::string(sheet.formula(cell)) + ", ";
  }
  EXPECT_EQ(formulas, "A1 1, B1 1, C1 , D1 1+2, A2 1, B2 1, C2 , D2 1+2, ");
}

TEST(OdsSheets, EmptyRowsAndColumnsMayBeRepeatedBeyondEverySheet) {
  const Workbook book =
      one_table("<table:table-column table:number-columns-repeated='4000000000'/>" +
                ods_row(ods_cell("table:number-columns-repeated='99999999999'"),
                        "table:number-rows-repeated='4294967295'") +
                ods_row("", "table:number-rows-repeated='4294967295' table:visibility='collapse'"));
  EXPECT_TRUE(book.sheets[0].cells.empty());
  EXPECT_TRUE(book.sheets[0].hidden_rows.empty());
}

TEST(OdsSheets, ACellOutsideTheLargestSheetIsAFailure) {
  const auto failure_of = [](const std::string& content) {
    return failure(Ods().table("Blad1", content).packed());
  };
  EXPECT_EQ(
      failure_of(ods_row(ods_cell("table:number-columns-repeated='16384'") + ods_number("1"))),
      "workbook.outside-sheet");
  EXPECT_EQ(failure_of(ods_row(ods_number("1", "table:number-columns-repeated='16385'"))),
            "workbook.outside-sheet");
  EXPECT_EQ(
      failure_of(ods_row("", "table:number-rows-repeated='1048576'") + ods_row(ods_number("1"))),
      "workbook.outside-sheet");
  EXPECT_EQ(failure_of(ods_row(ods_number("1"), "table:number-rows-repeated='1048577'")),
            "workbook.outside-sheet");
  EXPECT_EQ(failure_of(ods_row(ods_number("1"), "table:number-rows-repeated='1048576'")), "read");
}

TEST(OdsSheets, ASmallFileMayNotMakeBillionsOfCells) {
  base::Limits limits;
  limits.memory_free = 8U << 20U;
  const auto failure_of = [&limits](const std::string& content) {
    return failure(Ods().table("Blad1", content).packed(), limits);
  };
  EXPECT_EQ(failure_of(ods_row(ods_number("1", "table:number-columns-repeated='16384'"),
                               "table:number-rows-repeated='1048576'")),
            "workbook.too-large");
  EXPECT_EQ(failure_of(ods_row(ods_cell("table:number-columns-spanned='2'"),
                               "table:number-rows-repeated='1048576'")),
            "workbook.too-large");
  const std::string hidden =
      ods_row("", "table:number-rows-repeated='1048575' table:visibility='collapse'") +
      ods_row(ods_number("1"));
  EXPECT_EQ(failure_of(hidden), "read");
  const std::string next = "</table:table><table:table>";
  EXPECT_EQ(failure_of(hidden + next + hidden + next + hidden), "workbook.too-large");
}

TEST(OdsSheets, RepeatedCellsCountAgainstTheLimits) {
  const std::string bytes =
      Ods().table("Blad1", ods_row(ods_number("1", "table:number-columns-repeated='5'"))).packed();
  base::Limits limits;
  limits.cells = 5;
  EXPECT_EQ(failure(bytes, limits), "read");
  limits.cells = 4;
  EXPECT_EQ(failure(bytes, limits), "workbook.too-large");
  limits = {};
  limits.sheets = 0;
  EXPECT_EQ(failure(bytes, limits), "workbook.too-large");
}

TEST(OdsSheets, SpansAreMergesAndCoveredValuesAreKept) {
  const Workbook book = one_table(
      ods_row(ods_cell("table:number-columns-spanned='2' table:number-rows-spanned='2' "
                       "office:value-type='string'",
                       "<text:p>kop</text:p>") +
              "<table:covered-table-cell office:value-type='float' office:value='8'/>" +
              ods_number("1")) +
      ods_row("<table:covered-table-cell table:number-columns-repeated='2'/>" + ods_number("2")));
  ASSERT_EQ(book.sheets[0].merges.size(), 1U);
  EXPECT_EQ(workbook::a1(book.sheets[0].merges[0]), "A1:B2");
  EXPECT_EQ(cell(book, "B1"), "n 8");
  EXPECT_EQ(cell(book, "C2"), "n 2");
  EXPECT_EQ(fact(book, "fact.hidden-values"), "Blad1|A1:B2");
}

TEST(OdsSheets, AMergeInARepeatedRowIsInEachOfThem) {
  const Workbook book = one_table(
      ods_row(ods_cell("table:number-columns-spanned='3'"), "table:number-rows-repeated='2'"));
  ASSERT_EQ(book.sheets[0].merges.size(), 2U);
  EXPECT_EQ(workbook::a1(book.sheets[0].merges[1]), "A2:C2");
}

TEST(OdsSheets, HiddenRowsAndColumnsAreMarked) {
  const Workbook book = one_table(
      "<table:table-column/><table:table-column table:visibility='collapse' "
      "table:number-columns-repeated='2'/><table:table-column-group table:display='false'>"
      "<table:table-column/></table:table-column-group><table:table-column "
      "table:visibility='collapse' table:number-columns-repeated='16380'/>"
      "<table:table-header-rows>" +
      ods_row(ods_number("1") + ods_cell("table:number-columns-repeated='3'") + ods_number("2")) +
      "</table:table-header-rows><table:table-row-group table:display='false'>" +
      ods_row(ods_number("3")) + "</table:table-row-group>" +
      ods_row(ods_number("4"), "table:visibility='filter' table:number-rows-repeated='2'") +
      ods_row(ods_number("5")) + ods_row("", "table:visibility='collapse'"));
  const workbook::Sheet& sheet = book.sheets[0];
  EXPECT_EQ(sheet.hidden_columns, (std::vector<std::uint32_t>{1, 2, 3, 4}));
  EXPECT_EQ(sheet.hidden_rows, (std::vector<std::uint32_t>{1, 2, 3}));
  EXPECT_TRUE(sheet.filtered);
  EXPECT_EQ(cell(book, "A5"), "n 5");
}

TEST(OdsSheets, OlderValuesAreNoCells) {
  const Workbook book =
      read(Ods()
               .body("<table:tracked-changes><table:cell-content-change><table:previous>" +
                     ods_cell("office:value-type='float' office:value='13'") +
                     "</table:previous></table:cell-content-change><table:deletion><table:table "
                     "table:name='weg'/></table:deletion></table:tracked-changes>")
               .table("Blad1",
                      "<table:shapes><draw:frame><table:table-row/></draw:frame>"
                      "</table:shapes>" +
                          ods_row(ods_number("1")))
               .packed());
  ASSERT_EQ(book.sheets.size(), 1U);
  EXPECT_EQ(book.sheets[0].cells.size(), 1U);
  EXPECT_EQ(fact(book, "fact.tracked-changes"), "|");
}

TEST(OdsSheets, ValuesOfOtherFilesAreNoSheets) {
  const Workbook book =
      read(Ods()
               .table("Blad1", ods_row(ods_number("1")))
               .table("&apos;file:///tmp/ander.ods&apos;#Blad9",
                      "<table:table-source xlink:href='file:///tmp/ander.ods'/>" +
                          ods_row(ods_number("2")))
               .body("<table:dde-links><table:dde-link><office:dde-source "
                     "office:dde-topic='/tmp/rente.xls'/></table:dde-link></table:dde-links>")
               .packed());
  ASSERT_EQ(book.sheets.size(), 1U);
  EXPECT_EQ(fact(book, "fact.external-links"), "|ander.ods, rente.xls");
}

TEST(OdsSheets, ReadsNamesAndDatabaseRanges) {
  const Workbook book = read(
      Ods()
          .table("Blad 1", ods_row(ods_text("kop")) +
                               "<table:named-expressions><table:named-range table:name='lokaal' "
                               "table:cell-range-address='$Blad 1.$A$1'/>"
                               "</table:named-expressions>")
          .body("<table:named-expressions><table:named-range table:name='bezoekers' "
                "table:base-cell-address='$Blad1.$A$1' table:cell-range-address="
                "\"$'Blad 1'.$A$1:.$B$9\"/><table:named-expression table:name='btw' "
                "table:expression='of:=0.21'/></table:named-expressions><table:database-ranges>"
                "<table:database-range table:name='gefilterd' table:display-filter-buttons='true' "
                "table:target-range-address=\"'Blad 1'.E1:'Blad 1'.F3\"/>"
                "<table:database-range table:name='__Anonymous_Sheet_DB__0' "
                "table:target-range-address=\"'Blad 1'.A1:'Blad 1'.C10\" "
                "table:display-filter-buttons='true'/><table:database-range table:name='tabel' "
                "table:target-range-address=\"'Blad 1'.A20:'Blad 1'.C30\"/>"
                "<table:database-range table:name='x' table:target-range-address='Weg.A1:Weg.B2'/>"
                "</table:database-ranges>")
          .packed());
  ASSERT_EQ(book.names.size(), 3U);
  EXPECT_EQ(book.names[0].name, "lokaal");
  EXPECT_EQ(book.names[0].sheet, "Blad 1");
  EXPECT_EQ(book.names[1].target, "'Blad 1'!$A$1:$B$9");
  EXPECT_EQ(book.names[2].target, "0.21");
  const workbook::Sheet& sheet = book.sheets[0];
  ASSERT_TRUE(sheet.filter.has_value());
  EXPECT_EQ(workbook::a1(*sheet.filter), "A1:C10");
  ASSERT_EQ(sheet.tables.size(), 2U);
  EXPECT_EQ(sheet.tables[0].name, "gefilterd");
  EXPECT_EQ(sheet.tables[1].name, "tabel");
  EXPECT_EQ(workbook::a1(sheet.tables[1].cells), "A20:C30");
}

TEST(OdsSheets, AnEncryptedFileSaysSo) {
  EXPECT_EQ(failure(Ods()
                        .part("META-INF/manifest.xml",
                              "<manifest:manifest><manifest:file-entry "
                              "manifest:full-path='content.xml'><manifest:encryption-data/>"
                              "</manifest:file-entry></manifest:manifest>")
                        .packed()),
            "input.is-encrypted");
}

TEST(OdsSheets, MacrosAreAFact) {
  const auto fact_of = [](const Ods& file) { return fact(read(file.packed()), "fact.macros"); };
  EXPECT_EQ(fact_of(Ods().part("Basic/Standard/Module1.xml", "<m/>")), "|");
  EXPECT_EQ(fact_of(Ods().part("Scripts/python/a.py", "pass")), "|");
  EXPECT_EQ(fact_of(Ods().part("Basic/script-lc.xml", "<m/>")), "none");
}

TEST(OdsSheets, AFileWithoutContentIsAFailure) {
  test::ZipPart type;
  type.name = "mimetype";
  type.content = "application/vnd.oasis.opendocument.spreadsheet";
  EXPECT_EQ(failure(test::zip_of({type})), "ods.part-missing");
  test::ZipPart content;
  content.name = "content.xml";
  content.content = "<a/>";
  EXPECT_EQ(failure(test::zip_of({type, content})), "ods.no-spreadsheet");
  content.content = "<a><body><text/></body></a>";
  EXPECT_EQ(failure(test::zip_of({type, content})), "input.is-document");
}

}  // namespace
}  // namespace bijlage::readers
