#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "readers/reading.hpp"

namespace bijlage::readers {
namespace {

using test::Xlsx;
using testing::ElementsAre;
using workbook::Visibility;
using workbook::Workbook;

const std::string row = "<row><c><v>1</v></c></row>";

TEST(XlsxSheets, ComeInTheWorkbooksOrderWithTheirVisibility) {
  Xlsx file;
  file.sheet("Eén &amp; twee", row);
  file.sheet("Verborgen", row).sheet_attributes("state=\"hidden\"");
  file.sheet("Diep", row).sheet_attributes("state=\"veryHidden\"");
  const Workbook book = read(file);
  ASSERT_EQ(book.sheets.size(), 3U);
  EXPECT_EQ(book.sheets[0].name, "Eén & twee");
  EXPECT_EQ(book.sheets[0].visibility, Visibility::visible);
  EXPECT_EQ(book.sheets[1].visibility, Visibility::hidden);
  EXPECT_EQ(book.sheets[2].visibility, Visibility::very_hidden);
  EXPECT_EQ(book.format, "xlsx");
}

TEST(XlsxSheets, ChartsheetsAreSkipped) {
  const Workbook book = read(
      Xlsx()
          .sheet("Cijfers", row)
          .part("xl/workbook.xml",
                "<workbook xmlns:r='r'><sheets><sheet name='Grafiek' r:id='c1'/>"
                "<sheet name='Cijfers' r:id='rId1'/></sheets></workbook>")
          .part("xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id='c1' Type='x/chartsheet' Target='c.xml'/>"
                "<Relationship Id='rId1' Type='x/worksheet' Target='/xl/worksheets/sheet1.xml'/>"
                "</Relationships>"));
  ASSERT_EQ(book.sheets.size(), 1U);
  EXPECT_EQ(book.sheets[0].name, "Cijfers");
}

TEST(XlsxSheets, KnowHiddenRowsColumnsAndFilters) {
  const Workbook book = read(
      Xlsx()
          .sheet("Blad1", "<row r='2' hidden='1'><c><v>1</v></c></row><row r='4' hidden='true'/>",
                 "<autoFilter ref='A1:B4'><filterColumn colId='0'/></autoFilter>")
          .before_rows("<cols><col min='2' max='3' hidden='1'/><col min='4' max='4'/></cols>"));
  EXPECT_THAT(book.sheets[0].hidden_rows, ElementsAre(1, 3));
  EXPECT_THAT(book.sheets[0].hidden_columns, ElementsAre(1, 2));
  EXPECT_TRUE(book.sheets[0].filtered);
  EXPECT_FALSE(read(Xlsx().sheet("B", row, "<autoFilter ref='A1:B4'/>")).sheets[0].filtered);
}

TEST(XlsxSheets, KnowMergesAndWhatLiesUnderThem) {
  const Workbook book = read(Xlsx().sheet(
      "Blad1",
      "<row r='1'><c><v>1</v></c><c><v>2</v></c></row><row r='3'><c r='A3'><v>3</v></c></row>",
      "<mergeCells><mergeCell ref='A1:B1'/><mergeCell ref='A3:C3'/><mergeCell ref='D1:D1'/>"
      "<mergeCell ref='B3:B9'/><mergeCell ref='onzin'/></mergeCells>"));
  const workbook::Sheet& sheet = book.sheets[0];
  ASSERT_EQ(sheet.merges.size(), 2U);
  EXPECT_EQ(workbook::a1(sheet.merges[0]), "A1:B1");
  EXPECT_EQ(cell(book, "B1"), "n 2");
  EXPECT_EQ(fact(book, "fact.hidden-values"), "Blad1|A1:B1");
  EXPECT_EQ(fact(book, "fact.overlapping-merges"), "Blad1|B3:B9");
  EXPECT_EQ(fact(book, "fact.unreadable-ranges"), "Blad1|onzin");
}

TEST(XlsxSheets, KnowHyperlinks) {
  const Workbook book = read(Xlsx()
                                 .sheet("Blad1", row,
                                        "<hyperlinks><hyperlink ref='A1' r:id='h1'/>"
                                        "<hyperlink ref='B2:B3' location='Blad2!A1'/></hyperlinks>")
                                 .sheet_relation("h1", "hyperlink", "https://example.org/", true));
  ASSERT_EQ(book.sheets[0].hyperlinks.size(), 2U);
  EXPECT_EQ(book.sheets[0].hyperlinks[0].target, "https://example.org/");
  EXPECT_EQ(book.sheets[0].hyperlinks[1].target, "#Blad2!A1");
}

TEST(XlsxSheets, KnowNotes) {
  const Workbook book = read(
      Xlsx()
          .sheet("Blad1", row)
          .sheet_relation("c1", "comments", "../comments1.xml")
          .part("xl/comments1.xml",
                "<comments><authors><author>A</author><author>B</author></authors><commentList>"
                "<comment ref='B2' authorId='1'><text><r><t>geen </t></r><r><t>data</t></r></text>"
                "</comment><comment ref='A1' authorId='9'><text><t>x</t></text></comment>"
                "</commentList></comments>"));
  const auto& comments = book.sheets[0].comments;
  ASSERT_EQ(comments.size(), 2U);
  EXPECT_EQ(comments[0].text, "x");
  EXPECT_EQ(comments[0].author, "");
  EXPECT_EQ(comments[1].author, "B");
  EXPECT_EQ(comments[1].text, "geen data");
  EXPECT_EQ(workbook::a1(comments[1].cell), "B2");
}

TEST(XlsxSheets, ThreadsReplaceTheNotesThatStandInForThem) {
  const Workbook book = read(
      Xlsx()
          .sheet("Blad1", row)
          .sheet_relation("c1", "comments", "../comments1.xml")
          .sheet_relation(
              "c2", "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment",
              "../threadedComments/threadedComment1.xml")
          .workbook_relation("http://schemas.microsoft.com/office/2017/10/relationships/person",
                             "persons/person.xml")
          .part("xl/comments1.xml",
                "<comments><authors><author>tc={1}</author></authors><commentList>"
                "<comment ref='A1' authorId='0'><text><t>[Threaded comment]</t></text></comment>"
                "</commentList></comments>")
          .part("xl/persons/person.xml",
                "<personList><person displayName='Dienst X' id='{p}'/></personList>")
          .part("xl/threadedComments/threadedComment1.xml",
                "<ThreadedComments><threadedComment ref='A1' personId='{p}'><text>klopt dit?</text>"
                "</threadedComment><threadedComment ref='A1' personId='{q}'><text>ja</text>"
                "</threadedComment></ThreadedComments>"));
  const auto& comments = book.sheets[0].comments;
  ASSERT_EQ(comments.size(), 2U);
  EXPECT_EQ(comments[0].author, "Dienst X");
  EXPECT_EQ(comments[0].text, "klopt dit?");
  EXPECT_EQ(comments[1].text, "ja");
}

TEST(XlsxSheets, DamagedNotesDoNotCostTheFigures) {
  const Workbook book = read(Xlsx()
                                 .sheet("Blad1", row)
                                 .sheet_relation("c1", "comments", "../comments1.xml")
                                 .part("xl/comments1.xml", "<comments><oops>"));
  EXPECT_EQ(cell(book, "A1"), "n 1");
  EXPECT_EQ(fact(book, "fact.damaged-comments"), "Blad1|xl/comments1.xml");
}

TEST(XlsxWorkbook, KnowsExternalLinksAndMacros) {
  const Workbook book = read(Xlsx()
                                 .sheet("Blad1", row)
                                 .workbook_relation("externalLink", "externalLinks/e1.xml")
                                 .workbook_relation("vbaProject", "vbaProject.bin"));
  EXPECT_EQ(fact(book, "fact.external-links"), "|e1.xml");
  EXPECT_EQ(fact(book, "fact.macros"), "|");
  EXPECT_EQ(fact(read(Xlsx().sheet("B", row)), "fact.macros"), "none");
}

TEST(XlsxWorkbook, NamespacesAndPrefixesDoNotMatter) {
  const Workbook book = read(
      Xlsx()
          .sheet("Blad1", "")
          .part(
              "xl/worksheets/sheet1.xml",
              "<x:worksheet xmlns:x='http://purl.oclc.org/ooxml/spreadsheetml/main'><x:sheetData>"
              "<x:row r='1'><x:c r='A1' t='inlineStr'><x:is><x:t>strikt</x:t></x:is></x:c></x:row>"
              "</x:sheetData></x:worksheet>"));
  EXPECT_EQ(cell(book, "A1"), "s strikt");
}

TEST(XlsxWorkbook, OfAlternativesTheFallbackIsRead) {
  const Workbook book =
      read(Xlsx().sheet("Blad1", row,
                        "<mc:AlternateContent xmlns:mc='m'><mc:Choice Requires='x14'><mergeCells>"
                        "<mergeCell ref='A1:B1'/></mergeCells></mc:Choice><mc:Fallback><mergeCells>"
                        "<mergeCell ref='C1:D1'/></mergeCells></mc:Fallback></mc:AlternateContent>"
                        "<hyperlinks><hyperlink ref='A1' location='x'/></hyperlinks>"));
  ASSERT_EQ(book.sheets[0].merges.size(), 1U);
  EXPECT_EQ(workbook::a1(book.sheets[0].merges[0]), "C1:D1");
  EXPECT_EQ(book.sheets[0].hyperlinks.size(), 1U);
}

TEST(XlsxWorkbook, NamesOfPartsMayDifferInCaseSlashesAndPercents) {
  auto parts = Xlsx().sheet("Blad1", row).parts();
  for (auto& part : parts) {
    if (part.name == "xl/worksheets/sheet1.xml") part.name = "xl\\Worksheets\\Sheet1.xml";
  }
  EXPECT_EQ(cell(read(test::zip_of(parts)), "A1"), "n 1");
}

TEST(XlsxWorkbook, AMissingPartIsNamed) {
  auto parts = Xlsx().sheet("Blad1", row).parts();
  std::erase_if(parts, [](const auto& part) { return part.name == "xl/worksheets/sheet1.xml"; });
  EXPECT_EQ(failure(test::zip_of(parts)), "xlsx.part-missing");
}

TEST(XlsxWorkbook, ADamagedPartThatIsNotNeededDoesNoHarm) {
  auto parts = Xlsx().sheet("Blad1", row).part("docProps/app.xml", "<x/>").parts();
  parts.back().crc32 = 1;
  EXPECT_EQ(cell(read(test::zip_of(parts)), "A1"), "n 1");
  for (auto& part : parts) part.crc32 = 1;
  EXPECT_EQ(failure(test::zip_of(parts)), "zip.damaged-part");
}

TEST(XlsxWorkbook, TooManySheetsAreRefused) {
  base::Limits limits;
  limits.sheets = 1;
  EXPECT_EQ(failure(Xlsx().sheet("a", row).bytes(), limits), "read");
  EXPECT_EQ(failure(Xlsx().sheet("a", row).sheet("b", row).bytes(), limits), "workbook.too-large");
}

TEST(XlsxWorkbook, WithoutAnySheetThereIsNothingWrong) { EXPECT_TRUE(read(Xlsx()).sheets.empty()); }

}  // namespace
}  // namespace bijlage::readers
