// What a workbook carries besides its cells: names, tables, filters, and what it brings along.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "readers/reading.hpp"

namespace bijlage::readers {
namespace {

using test::Xlsx;
using testing::ElementsAre;
using workbook::Workbook;

const std::string row = "<row><c><v>1</v></c></row>";

// A file with one table whose part has this root element.
Workbook with_table(const std::string& table) {
  return read(Xlsx()
                  .sheet("Blad1", row)
                  .sheet_relation("t1", "table", "../tables/table1.xml")
                  .part("xl/tables/table1.xml", table));
}

TEST(XlsxNames, AreKeptWithTheirSheetWhetherTheyAreHiddenOrNot) {
  const Workbook book =
      read(Xlsx()
               .sheet("Blad1", row)
               .sheet("Blad2", row)
               .workbook_xml("<definedNames><definedName name='Totaal'>Blad1!$B$7</definedName>"
                             "<definedName name='_xlnm.Print_Area' localSheetId='1'>Blad2!$A$1:$C$9"
                             "</definedName><definedName name='_xlnm._FilterDatabase' hidden='1' "
                             "localSheetId='0'>Blad1!$A$1</definedName><definedName name='x' "
                             "localSheetId='9'>A1&amp;B1</definedName></definedNames>"));
  ASSERT_EQ(book.names.size(), 4U);
  EXPECT_EQ(book.names[0].name, "Totaal");
  EXPECT_EQ(book.names[0].sheet, "");
  EXPECT_EQ(book.names[0].target, "Blad1!$B$7");
  EXPECT_FALSE(book.names[0].hidden);
  EXPECT_EQ(book.names[1].name, "_xlnm.Print_Area");
  EXPECT_EQ(book.names[1].sheet, "Blad2");
  EXPECT_TRUE(book.names[2].hidden);
  EXPECT_EQ(book.names[2].sheet, "Blad1");
  EXPECT_EQ(book.names[3].target, "A1&B1");
  EXPECT_EQ(book.names[3].sheet, "");
}

TEST(XlsxTables, HaveTheirNameRowsAndColumns) {
  const Workbook book = with_table(
      "<table name='Table1' displayName='Bezoekers' ref='B2:C9' totalsRowCount='1'>"
      "<tableColumns count='2'><tableColumn id='1' name='Maand'/>"
      "<tableColumn id='2' name='Unieke_x000a_bezoekers'/></tableColumns></table>");
  ASSERT_EQ(book.sheets[0].tables.size(), 1U);
  const workbook::ListTable& table = book.sheets[0].tables[0];
  EXPECT_EQ(table.name, "Bezoekers");
  EXPECT_EQ(workbook::a1(table.cells), "B2:C9");
  EXPECT_EQ(table.header_rows, 1U);
  EXPECT_EQ(table.totals_rows, 1U);
  EXPECT_THAT(table.columns, ElementsAre("Maand", "Unieke\nbezoekers"));
}

TEST(XlsxTables, MayLackAHeaderAndCannotHaveMoreRowsThanTheyHave) {
  const Workbook bare = with_table("<table name='T' ref='A1:A3' headerRowCount='0'/>");
  EXPECT_EQ(bare.sheets[0].tables.at(0).name, "T");
  EXPECT_EQ(bare.sheets[0].tables.at(0).header_rows, 0U);
  const Workbook odd =
      with_table("<table name='T' ref='A1:A3' headerRowCount='2' totalsRowCount='900'/>");
  EXPECT_EQ(odd.sheets[0].tables.at(0).header_rows, 2U);
  EXPECT_EQ(odd.sheets[0].tables.at(0).totals_rows, 1U);
  EXPECT_TRUE(with_table("<table name='T' ref='onzin'/>").sheets[0].tables.empty());
}

TEST(XlsxTables, ThatFilterRowsAwayMakeTheSheetFiltered) {
  EXPECT_TRUE(with_table("<table name='T' ref='A1:B3'><autoFilter ref='A1:B3'>"
                         "<filterColumn colId='0'/></autoFilter></table>")
                  .sheets[0]
                  .filtered);
  EXPECT_FALSE(with_table("<table name='T' ref='A1:B3'><autoFilter ref='A1:B3'/></table>")
                   .sheets[0]
                   .filtered);
}

TEST(XlsxTables, ThatAreDamagedDoNotCostTheFigures) {
  const Workbook book = with_table("<table ref='A1:B3'><oops>");
  EXPECT_EQ(cell(book, "A1"), "n 1");
  EXPECT_EQ(fact(book, "fact.damaged-tables"), "Blad1|xl/tables/table1.xml");
}

TEST(XlsxSheets, KnowTheRangeOfTheirFilter) {
  const Workbook book = read(Xlsx().sheet("Blad1", row, "<autoFilter ref='B2:C7'/>"));
  ASSERT_TRUE(book.sheets[0].filter);
  EXPECT_EQ(workbook::a1(*book.sheets[0].filter), "B2:C7");
  EXPECT_FALSE(read(Xlsx().sheet("Blad1", row)).sheets[0].filter);
}

TEST(XlsxSheets, RangesOfHiddenColumnsMayOverlap) {
  const Workbook book =
      read(Xlsx()
               .sheet("Blad1", row)
               .before_rows(
                   "<cols><col min='2' max='4' hidden='1'/><col min='3' max='5' width='0'/></cols>"
                   "<cols><col min='7' max='7' hidden='1'/><col min='16384' max='99999' "
                   "hidden='1'/></cols>"));
  EXPECT_THAT(book.sheets[0].hidden_columns, ElementsAre(1, 2, 3, 4, 6, 16383));
}

TEST(XlsxFacts, NameTheFilesThatAreLinkedTo) {
  const Workbook book =
      read(Xlsx()
               .sheet("Blad1", row)
               .workbook_relation("externalLink", "externalLinks/externalLink1.xml")
               .workbook_relation("externalLink", "externalLinks/externalLink2.xml")
               .part("xl/externalLinks/_rels/externalLink1.xml.rels",
                     "<Relationships><Relationship Id='r' Type='x/externalLinkPath' "
                     "Target='file:///C:\\map\\begroting%202018.xlsx' TargetMode='External'/>"
                     "</Relationships>")
               .part("xl/externalLinks/_rels/externalLink2.xml.rels", "<oops"));
  EXPECT_EQ(fact(book, "fact.external-links"), "|begroting 2018.xlsx, externalLink2.xml");
}

TEST(XlsxFacts, TellWhatIsBroughtAlong) {
  const Workbook book = read(Xlsx()
                                 .sheet("Blad1", row)
                                 .sheet("Blad2", row)
                                 .sheet_relation("o1", "oleObject", "../embeddings/o.bin")
                                 .sheet_relation("o2", "package", "../embeddings/o.docx")
                                 .workbook_relation("connections", "connections.xml")
                                 .workbook_relation("pivotCacheDefinition", "pivotCache/p.xml"));
  EXPECT_EQ(fact(book, "fact.embedded-objects"), "Blad2|2");
  EXPECT_EQ(fact(book, "fact.connections"), "|");
  EXPECT_EQ(fact(book, "fact.pivot-caches"), "|");
  EXPECT_TRUE(read(Xlsx().sheet("Blad1", row)).facts.empty());
}

}  // namespace
}  // namespace bijlage::readers
