#include <gtest/gtest.h>

#include "readers/reading.hpp"

namespace bijlage::readers {
namespace {

using workbook::Workbook;

// A workbook with these elements, as Excel writes them around its sheets.
std::string book_of(const std::string& content) {
  return "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook "
         "xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" "
         "xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\">" +
         content + "</Workbook>";
}
// One sheet whose table has this content, after these styles.
std::string sheet_of(const std::string& table, const std::string& styles = {},
                     const std::string& after = {}) {
  return book_of("<Styles>" + styles + "</Styles><Worksheet ss:Name='Blad1'><Table>" + table +
                 "</Table>" + after + "</Worksheet>");
}
std::string data(const std::string& type, const std::string& value,
                 const std::string& attributes = {}) {
  return "<Cell " + attributes + "><Data ss:Type='" + type + "'>" + value + "</Data></Cell>";
}
std::string row(const std::string& cells, const std::string& attributes = {}) {
  return "<Row " + attributes + ">" + cells + "</Row>";
}
std::string style(const std::string& id, const std::string& format) {
  return "<Style ss:ID='" + id + "'><NumberFormat ss:Format='" + format + "'/></Style>";
}

TEST(Xml2003, ReadsEveryKind) {
  const Workbook book =
      read(sheet_of(row(data("Number", "1.5") + data("String", " a&#10;b ") + data("Boolean", "1") +
                        data("Error", "#DIV/0!") + data("DateTime", "2018-06-19T10:30:00.000") +
                        "<Cell/>" + data("Number", ""))));
  EXPECT_EQ(book.format, "xml2003");
  EXPECT_EQ(book.sheets[0].name, "Blad1");
  EXPECT_EQ(cell(book, "A1"), "n 1.5");
  EXPECT_EQ(cell(book, "B1"), "s  a\nb ");
  EXPECT_EQ(cell(book, "C1"), "b TRUE");
  EXPECT_EQ(cell(book, "D1"), "e #DIV/0!");
  EXPECT_EQ(cell(book, "E1"), "d 2018-06-19T10:30:00");
  EXPECT_EQ(cell(book, "F1"), "-");
  EXPECT_EQ(cell(book, "G1"), "-");
}

TEST(Xml2003, PrefixesMayBeAny) {
  const Workbook book = read(
      "<ss:Workbook xmlns:ss='urn:schemas-microsoft-com:office:spreadsheet'><ss:Worksheet "
      "ss:Name='Blad1'><ss:Table><ss:Row><ss:Cell><ss:Data ss:Type='Number'>7</ss:Data></ss:Cell>"
      "</ss:Row></ss:Table></ss:Worksheet></ss:Workbook>");
  EXPECT_EQ(cell(book, "A1"), "n 7");
}

TEST(Xml2003, RowsAndCellsFollowTheOneBefore) {
  const Workbook book = read(sheet_of(
      row(data("Number", "1") + data("Number", "2", "ss:Index='4'") + data("Number", "3")) +
      row(data("Number", "4", "ss:MergeAcross='2'") + data("Number", "5"), "ss:Index='5'") +
      row(data("Number", "6"))));
  EXPECT_EQ(cell(book, "D1"), "n 2");
  EXPECT_EQ(cell(book, "E1"), "n 3");
  EXPECT_EQ(cell(book, "A5"), "n 4");
  EXPECT_EQ(cell(book, "D5"), "n 5");
  EXPECT_EQ(cell(book, "A6"), "n 6");
}

TEST(Xml2003, MergesKeepWhatLiesUnderThem) {
  const Workbook book =
      read(sheet_of(row(data("String", "kop", "ss:MergeAcross='1' ss:MergeDown='1'")) +
                    row(data("Number", "8", "ss:Index='2'"))));
  ASSERT_EQ(book.sheets[0].merges.size(), 1U);
  EXPECT_EQ(workbook::a1(book.sheets[0].merges[0]), "A1:B2");
  EXPECT_EQ(cell(book, "B2"), "n 8");
  EXPECT_EQ(fact(book, "fact.hidden-values"), "Blad1|A1:B2");
}

TEST(Xml2003, MergesEndWhereTheSheetEnds) {
  const Workbook book = read(
      sheet_of(row(data("String", "x", "ss:MergeAcross='4000000000' ss:MergeDown='4000000000'"))));
  EXPECT_EQ(workbook::a1(book.sheets[0].merges.at(0)), "A1:XFD1048576");
}

TEST(Xml2003, RichTextIsFlattenedWithItsMarks) {
  const Workbook book = read(sheet_of(
      row("<Cell><ss:Data ss:Type='String' xmlns='http://www.w3.org/TR/REC-html40'><B>Totaal</B>"
          "<Font html:Size='8'> 2018<Sup>1</Sup></Font> H<Sub>2</Sub>O</ss:Data></Cell>")));
  EXPECT_EQ(cell(book, "A1"), "s Totaal 2018\u00B9 H2O");
}

TEST(Xml2003, FormulasKeepTheirStoredValue) {
  const Workbook book = read(sheet_of(row(data("Number", "12", "ss:Formula='=SUM(RC[1]:RC[2])'") +
                                          "<Cell ss:Formula='=NOW()'/>" +
                                          data("String", "", "ss:Formula='=&quot;&quot;'"))));
  EXPECT_EQ(cell(book, "A1"), "f n 12");
  EXPECT_EQ(cell(book, "B1"), "f blank");
  EXPECT_EQ(cell(book, "C1"), "f s");
  EXPECT_TRUE(book.sheets[0].find({0, 1})->no_stored_value);
  EXPECT_EQ(book.sheets[0].formulas.at(0), "SUM(RC[1]:RC[2])");
}

TEST(Xml2003, FormatsAreNamesOrCodesAndInherited) {
  const Workbook book = read(sheet_of(
      "<Column ss:Index='6' ss:StyleID='procent'/>" +
          row(data("Number", "0.125", "ss:StyleID='procent'") +
              data("Number", "43270", "ss:StyleID='datum'") +
              data("Number", "7", "ss:StyleID='nullen'") +
              data("Number", "0.5", "ss:StyleID='kind'") + data("Number", "1") +
              data("Number", "0.25")) +
          row(data("Number", "8"), "ss:StyleID='nullen'"),
      style("Default", "") + style("procent", "Percent") + style("datum", "Short Date") +
          style("nullen", "000") + "<Style ss:ID='kind' ss:Parent='procent'><Font/></Style>"));
  EXPECT_EQ(cell(book, "A1"), "n 12.50%");
  EXPECT_EQ(cell(book, "B1"), "d 2018-06-19");
  EXPECT_EQ(cell(book, "C1"), "n 007");
  EXPECT_EQ(cell(book, "D1"), "n 50.00%");
  EXPECT_EQ(cell(book, "E1"), "n 1");
  EXPECT_EQ(cell(book, "F1"), "n 25.00%");
  EXPECT_EQ(cell(book, "A2"), "n 008");
}

TEST(Xml2003, TimesAreDatesOfDayZero) {
  const Workbook book =
      read(sheet_of(row(data("DateTime", "1899-12-31T10:30:00.000", "ss:StyleID='tijd'") +
                        data("DateTime", "1900-01-01T12:00:00.000", "ss:StyleID='duur'") +
                        data("DateTime", "1900-01-01T00:00:00.000") + data("DateTime", "gisteren")),
                    style("tijd", "Short Time") + style("duur", "[h]:mm:ss")));
  EXPECT_EQ(cell(book, "A1"), "time 10:30:00");
  EXPECT_EQ(cell(book, "B1"), "duration 36:00:00");
  EXPECT_EQ(cell(book, "C1"), "d 1900-01-01");
  EXPECT_EQ(cell(book, "D1"), "s gisteren");
  EXPECT_EQ(fact(book, "fact.unreadable-values"), "Blad1|D1");
}

TEST(Xml2003, TheDatesOf1904BecomeThoseOf1900) {
  const Workbook book =
      read(book_of("<ExcelWorkbook><Date1904/></ExcelWorkbook><Styles>" + style("d", "Short Date") +
                   style("t", "Short Time") + style("u", "[h]:mm") +
                   "</Styles><Worksheet ss:Name='Blad1'><Table>" +
                   row(data("DateTime", "2018-06-19T00:00:00.000", "ss:StyleID='d'") +
                       data("DateTime", "1904-01-01T10:30:00.000", "ss:StyleID='t'") +
                       data("DateTime", "1904-01-02T12:00:00.000", "ss:StyleID='u'") +
                       data("Number", "41808", "ss:StyleID='d'")) +
                   "</Table></Worksheet>"));
  EXPECT_EQ(cell(book, "A1"), "d 2018-06-19");
  EXPECT_EQ(cell(book, "B1"), "time 10:30:00");
  EXPECT_EQ(cell(book, "C1"), "duration 36:00:00");
  EXPECT_EQ(cell(book, "D1"), "d 2018-06-19");
}

TEST(Xml2003, HiddenRowsColumnsAndSheetsAreMarked) {
  const Workbook book = read(
      sheet_of("<Column/><Column ss:Hidden='1' ss:Span='1'/><Column ss:Index='16384' "
               "ss:Hidden='1'/>" +
                   row(data("Number", "1") + data("Number", "2", "ss:Index='4'")) +
                   "<Row ss:Hidden='1' ss:Span='1'/>" + row(data("Number", "3"), "ss:Height='0'") +
                   row(data("Number", "4")) + "<Row ss:Hidden='1' ss:Span='4000000000'/>",
               "",
               "<WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions><AutoFilter "
               "x:Range='R1C1:R5C4'><AutoFilterColumn/></AutoFilter>"));
  const workbook::Sheet& sheet = book.sheets[0];
  EXPECT_EQ(sheet.hidden_columns, (std::vector<std::uint32_t>{1, 2}));
  EXPECT_EQ(sheet.hidden_rows, (std::vector<std::uint32_t>{1, 2, 3}));
  EXPECT_EQ(sheet.visibility, workbook::Visibility::hidden);
  ASSERT_TRUE(sheet.filter.has_value());
  EXPECT_EQ(workbook::a1(*sheet.filter), "A1:D5");
  EXPECT_TRUE(sheet.filtered);
  EXPECT_EQ(cell(book, "A4"), "n 3");
}

TEST(Xml2003, ReadsCommentsLinksAndNames) {
  const Workbook book = read(
      book_of("<ExcelWorkbook><SupBook><Path>C:\\map\\a.xls</Path></SupBook></ExcelWorkbook><Names>"
              "<NamedRange ss:Name='bezoekers' ss:RefersTo='=Blad1!R1C1:R9C2'/></Names><Worksheet "
              "ss:Name='Blad1'><Names><NamedRange ss:Name='_FilterDatabase' "
              "ss:RefersTo='=Blad1!R1C1' ss:Hidden='1'/></Names><Table>" +
              row("<Cell ss:HRef='http://x.be/'><Data ss:Type='String'>x</Data><Comment "
                  "ss:Author='An'><ss:Data><B>An:</B>&#10;tot 19 juni</ss:Data></Comment></Cell>") +
              "</Table></Worksheet>"));
  ASSERT_EQ(book.names.size(), 2U);
  EXPECT_EQ(book.names[0].target, "Blad1!$A$1:$B$9");
  EXPECT_EQ(book.names[1].target, "Blad1!$A$1");
  EXPECT_TRUE(book.names[1].hidden);
  EXPECT_EQ(book.names[1].sheet, "Blad1");
  const workbook::Sheet& sheet = book.sheets[0];
  ASSERT_EQ(sheet.comments.size(), 1U);
  EXPECT_EQ(sheet.comments[0].author, "An");
  EXPECT_EQ(sheet.comments[0].text, "An:\ntot 19 juni");
  ASSERT_EQ(sheet.hyperlinks.size(), 1U);
  EXPECT_EQ(sheet.hyperlinks[0].target, "http://x.be/");
  EXPECT_EQ(fact(book, "fact.external-links"), "|a.xls");
}

TEST(Xml2003, TheLastOfSeveralAtOnePlaceCounts) {
  const Workbook book =
      read(sheet_of(row(data("Number", "1") + data("Number", "2", "ss:Index='1'"))));
  EXPECT_EQ(cell(book, "A1"), "n 2");
  EXPECT_EQ(fact(book, "fact.duplicate-cells"), "Blad1|A1");
}

TEST(Xml2003, KeepsTheLimits) {
  EXPECT_EQ(failure(sheet_of(row(data("Number", "1", "ss:Index='16385'")))),
            "workbook.outside-sheet");
  EXPECT_EQ(failure(sheet_of(row(data("Number", "1"), "ss:Index='1048577'"))),
            "workbook.outside-sheet");
  base::Limits limits;
  limits.cells = 1;
  EXPECT_EQ(failure(sheet_of(row(data("Number", "1") + data("Number", "1"))), limits),
            "workbook.too-large");
  limits = {};
  limits.text_bytes = 3;
  EXPECT_EQ(failure(sheet_of(row(data("String", "ab<B>cd</B>"))), limits), "xml.too-long");
  limits = {};
  limits.part_bytes = 10;
  EXPECT_EQ(failure(sheet_of(""), limits), "zip.too-large");
  limits = {};
  limits.sheets = 0;
  EXPECT_EQ(failure(sheet_of(""), limits), "workbook.too-large");
}

TEST(Xml2003, WhatIsNoWorkbookIsAFailure) {
  EXPECT_EQ(failure(book_of("")), "xml2003.no-workbook");
  EXPECT_EQ(failure("<a xmlns='urn:schemas-microsoft-com:office:spreadsheet'/>"),
            "xml2003.no-workbook");
  EXPECT_EQ(failure(book_of("<Worksheet>")), "xml.malformed");
}

}  // namespace
}  // namespace bijlage::readers
