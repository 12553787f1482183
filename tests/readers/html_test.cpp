#include <gtest/gtest.h>

#include "readers/reading.hpp"

namespace bijlage::readers {
namespace {

using workbook::Workbook;

std::string page(const std::string& body, const std::string& head = {}) {
  return "<!DOCTYPE html><html><head>" + head + "</head><body>" + body + "</body></html>";
}
Workbook read_table(const std::string& rows) { return read(page("<table>" + rows + "</table>")); }

TEST(Html, ATableIsASheet) {
  const Workbook book = read_table(
      "<thead><tr><th>Maand</th><th>Bezoekers</th></tr></thead><tbody><tr><td>jan</td><td>369</td>"
      "</tr></tbody>");
  EXPECT_EQ(book.format, "html");
  ASSERT_EQ(book.sheets.size(), 1U);
  EXPECT_EQ(book.sheets[0].name, "x");
  EXPECT_EQ(cell(book, "A1"), "s Maand");
  EXPECT_EQ(cell(book, "B1"), "s Bezoekers");
  EXPECT_EQ(cell(book, "A2"), "s jan");
  EXPECT_EQ(cell(book, "B2"), "s 369");
}

TEST(Html, EndTagsMayBeLeftOut) {
  const Workbook book = read("<TABLE><TR><TD>a<TD>b<TR><TD>c</TABLE>");
  EXPECT_EQ(cell(book, "A1"), "s a");
  EXPECT_EQ(cell(book, "B1"), "s b");
  EXPECT_EQ(cell(book, "A2"), "s c");
  EXPECT_EQ(cell(read("<table><td>x"), "A1"), "s x");
}

TEST(Html, TextIsWhatABrowserShows) {
  const Workbook book = read_table(
      "<tr><td>  veel \n  wit  </td><td>een<br>twee</td><td><p>een</p><p>twee</p></td>"
      "<td>caf&eacute; &amp; &#8364; &#x20AC; &#128; &nbsp;&onbekend; AT&T &lt</td>"
      "<td>&nbsp;</td><td>a < b</td><td><b>369</b><sup>1</sup></td><td>x<!-- weg <td> -->y</td>"
      "<td><script>'</td>'</script>z<style>td{}</style></td></tr>");
  EXPECT_EQ(cell(book, "A1"), "s veel wit");
  EXPECT_EQ(cell(book, "B1"), "s een\ntwee");
  EXPECT_EQ(cell(book, "C1"), "s een\ntwee");
  EXPECT_EQ(cell(book, "D1"), "s caf\u00E9 & \u20AC \u20AC \u20AC \u00A0&onbekend; AT&T <");
  EXPECT_EQ(cell(book, "E1"), "-");
  EXPECT_EQ(cell(book, "F1"), "s a < b");
  EXPECT_EQ(cell(book, "G1"), "s 369\u00B9");
  EXPECT_EQ(cell(book, "H1"), "s xy");
  EXPECT_EQ(cell(book, "I1"), "s z");
}

TEST(Html, SpansAreMerges) {
  const Workbook book = read_table(
      "<tr><td rowspan=2>a</td><td colspan='2'>b</td></tr><tr><td>c</td><td>d</td></tr>"
      "<tr><td rowspan=\"9\">e</td><td colspan=0>f</td></tr>");
  EXPECT_EQ(cell(book, "B1"), "s b");
  EXPECT_EQ(cell(book, "B2"), "s c");
  EXPECT_EQ(cell(book, "C2"), "s d");
  EXPECT_EQ(cell(book, "B3"), "s f");
  const auto& merges = book.sheets[0].merges;
  ASSERT_EQ(merges.size(), 3U);
  EXPECT_EQ(workbook::a1(merges[0]), "A1:A2");
  EXPECT_EQ(workbook::a1(merges[1]), "B1:C1");
  EXPECT_EQ(workbook::a1(merges[2]), "A3");
}

TEST(Html, ACellDoesNotReachOverOneFromAbove) {
  const Workbook book =
      read_table("<tr><td>a<td>b<td rowspan=2>c<tr><td colspan=4>d<td>e</table><table><tr><td>f");
  EXPECT_EQ(cell(book, "A2"), "s d");
  EXPECT_EQ(cell(book, "D2"), "s e");
  EXPECT_EQ(cell(book, "A3"), "s f");
  EXPECT_EQ(fact(book, "fact.overlapping-cells"), "x|A2");
  EXPECT_EQ(fact(book, "fact.overlapping-merges"), "none");
}

TEST(Html, TablesAndTheTextsAroundThemStandBelowEachOther) {
  const Workbook book = read(
      page("<h1>Depressiehulp</h1>toelichting<br>meer<table><caption>Tabel 1</caption><tr><td>1"
           "</td></tr></table><p>tussen <i>twee</i></p><table><tr>los<td>2</td></tr></table>einde",
           "<title>titel</title>"));
  const char* const texts[] = {"Depressiehulp", "toelichting", "meer", "Tabel 1", "1",
                               "tussen twee",   "2",           "los",  "einde"};
  for (std::size_t i = 0; i < std::size(texts); ++i) {
    EXPECT_EQ(cell(book, "A" + std::to_string(i + 1)), std::string("s ") + texts[i]);
  }
}

TEST(Html, OnlyWhatExcelOrLibreOfficeCallANumberIsOne) {
  const Workbook book = read_table(
      "<tr><td>12</td><td x:num=\"1234.5\">1.234,50</td><td x:num>12</td><td x:num>1.234</td>"
      "<td sdval=\"0.125\" sdnum=\"1033;0;0.0%\">12,5%</td><td x:num=\"x\">7</td>"
      "<td x:str=\"0473\">473</td><td x:bool=\"TRUE\">WAAR</td><td x:err=\"#N/A\">#N/B</td>"
      "<td sdval=\"1\" sdnum=\"1033;0;BOOLEAN\">TRUE</td></tr>");
  EXPECT_EQ(cell(book, "A1"), "s 12");
  EXPECT_EQ(cell(book, "B1"), "n 1234.5");
  EXPECT_EQ(cell(book, "C1"), "n 12");
  EXPECT_EQ(cell(book, "D1"), "s 1.234");
  EXPECT_EQ(cell(book, "E1"), "n 12.5%");
  EXPECT_EQ(cell(book, "F1"), "s 7");
  EXPECT_EQ(cell(book, "G1"), "s 0473");
  EXPECT_EQ(cell(book, "H1"), "b TRUE");
  EXPECT_EQ(cell(book, "I1"), "e #N/A");
  EXPECT_EQ(cell(book, "J1"), "b TRUE");
  EXPECT_EQ(fact(book, "fact.unreadable-values"), "x|F1");
}

TEST(Html, ExcelsFormatsTellWhatNumbersMean) {
  const Workbook book = read(page(
      "<table><tr><td class=xl66 x:num='43270'>19/06/2018</td><td class='vet xl67' x:num='0.5'>50%"
      "</td><td x:num='7' style='color:red;mso-number-format:\"000\"'>007</td>"
      "<td x:num='1234.5' style='mso-number-format:\"\\#\\,\\#\\#0\\.00\\0022  euro\\0022\"'></td>"
      "</tr></table>",
      "<style><!--table {mso-displayed-decimal-separator:\"\\,\";}\n.xl65, td.xl66\n"
      "\t{mso-style-parent:style0;\n\tmso-number-format:\"Short Date\";}\n"
      "/* a { */ .xl67 {mso-number-format:Percent;}--></style>"));
  EXPECT_EQ(cell(book, "A1"), "d 2018-06-19");
  EXPECT_EQ(cell(book, "B1"), "n 50.00%");
  EXPECT_EQ(cell(book, "C1"), "n 007");
  EXPECT_EQ(cell(book, "D1"), "n 1234.50 euro");
}

TEST(Html, FormulasKeepTheirStoredValue) {
  const Workbook book = read_table(
      "<tr><td x:num=\"12\" x:fmla=\"=SUM(B1:B2)\">12</td><td x:fmla=\"=NOW()\"></td></tr>");
  EXPECT_EQ(cell(book, "A1"), "f n 12");
  EXPECT_EQ(cell(book, "B1"), "f blank");
  EXPECT_EQ(book.sheets[0].formulas.at(0), "SUM(B1:B2)");
  EXPECT_TRUE(book.sheets[0].find({0, 1})->no_stored_value);
}

TEST(Html, WhatIsNotShownIsMarked) {
  const Workbook book = read(page(
      "<table><col><col style='display:none' span=2><tr><td>a<td>b<td>c<tr style='display: none'>"
      "<td>d<tr class=weg><td>e<tr hidden><td>f<tr><td style='display:none'>g</table>",
      "<style>.weg {display:none}</style>"));
  EXPECT_EQ(book.sheets[0].hidden_columns, (std::vector<std::uint32_t>{1, 2}));
  EXPECT_EQ(book.sheets[0].hidden_rows, (std::vector<std::uint32_t>{1, 2, 3}));
  EXPECT_EQ(fact(book, "fact.hidden-cells"), "x|A5");
  EXPECT_EQ(cell(book, "A5"), "s g");
}

TEST(Html, TablesWithinACellStandBelowEachOther) {
  const Workbook book = read_table(
      "<tr><td>a<table><tr><td x:num>1</td><td x:num>2</td></tr><tr><td x:num>3</td></tr></table>"
      "b<table><tr><td>e<td>f</table></td><td>c</td></tr><tr><td>d</td></tr>");
  EXPECT_EQ(cell(book, "A1"), "s a");
  EXPECT_EQ(cell(book, "A2"), "n 1");
  EXPECT_EQ(cell(book, "B2"), "n 2");
  EXPECT_EQ(cell(book, "A3"), "n 3");
  EXPECT_EQ(cell(book, "A4"), "s b");
  EXPECT_EQ(cell(book, "B5"), "s f");
  EXPECT_EQ(cell(book, "A6"), "s c");
  EXPECT_EQ(cell(book, "A7"), "s d");
}

TEST(Html, ATableThatOnlyHoldsOneLeavesNothing) {
  const Workbook book = read_table("<tr><td colspan=3> <table><tr><td>a<td>b</table> </td></tr>");
  EXPECT_EQ(cell(book, "A1"), "s a");
  EXPECT_EQ(cell(book, "B1"), "s b");
  EXPECT_TRUE(book.sheets[0].merges.empty());
}

TEST(Html, NoMergeIsLeftOfARowThatOnlyHoldsATable) {
  const Workbook book =
      read_table("<tr><td>a<tr><th colspan=2 rowspan=9><td> <table><tr><td>b</table></td></tr>");
  EXPECT_EQ(cell(book, "A1"), "s a");
  EXPECT_EQ(cell(book, "A2"), "s b");
  EXPECT_TRUE(book.sheets[0].merges.empty());
}

TEST(Html, LibreOfficesNotesAndErrorsAreNoValues) {
  const Workbook book = read_table(
      "<tr><td sdval=\"0\" sdnum=\"1033;\">#DIV/0!</td><td><comment>tot 19 juni\nlet op</comment>"
      "<br></td></tr>");
  EXPECT_EQ(cell(book, "A1"), "e #DIV/0!");
  EXPECT_EQ(cell(book, "B1"), "-");
  ASSERT_EQ(book.sheets[0].comments.size(), 1U);
  EXPECT_EQ(workbook::a1(book.sheets[0].comments[0].cell), "B1");
  EXPECT_EQ(book.sheets[0].comments[0].text, "tot 19 juni let op");
}

TEST(Html, LinksBelongToTheirCell) {
  const Workbook book = read_table("<tr><td><a href='http://x.be/?a=1&amp;b=2'>x</a></td></tr>");
  ASSERT_EQ(book.sheets[0].hyperlinks.size(), 1U);
  EXPECT_EQ(book.sheets[0].hyperlinks[0].target, "http://x.be/?a=1&b=2");
}

TEST(Html, ExcelsNameOfTheSheetIsKept) {
  const Workbook book = read(page(
      "<table><tr><td>1</table>",
      "<!--[if gte mso 9]><xml><x:ExcelWorkbook><x:ExcelWorksheets><x:ExcelWorksheet>"
      "<x:Name>Blad 1 &amp; 2</x:Name></x:ExcelWorksheet></x:ExcelWorksheets></x:ExcelWorkbook>"
      "</xml><![endif]-->"));
  EXPECT_EQ(book.sheets[0].name, "Blad 1 & 2");
}

TEST(Html, TheEncodingIsDeclaredOrFound) {
  const auto read_as = [](const std::string& head, const std::string& text) {
    const Workbook book = read(page("<table><tr><td>" + text + "</table>", head));
    return cell(book, "A1") + " " + book.read_as.at(0).value;
  };
  EXPECT_EQ(read_as("", "\u00E9"), "s \u00E9 utf-8");
  EXPECT_EQ(read_as("", "\xE9"), "s \u00E9 windows-1252");
  EXPECT_EQ(read_as("<meta charset=iso-8859-1>", "\xE9\x80"), "s \u00E9\u20AC windows-1252");
  EXPECT_EQ(
      read_as("<meta http-equiv=\"Content-Type\" content=\"text/html; charset=windows-1252\">",
              "\xC3\xA9"),
      "s \u00C3\u00A9 windows-1252");
  EXPECT_EQ(read_as("<meta charset='utf-8'>", "\xE9"), "s \u00E9 windows-1252");
  EXPECT_EQ(cell(read("\xEF\xBB\xBF<table><tr><td>\u00E9"), "A1"), "s \u00E9");
}

TEST(Html, APageWithoutATableIsAFailure) {
  EXPECT_EQ(failure(page("<p>geen tabel</p>")), "html.no-table");
  EXPECT_EQ(failure("<html><frameset><frame src=sheet001.htm></frameset></html>"), "html.no-table");
}

TEST(Html, DamagedPagesAreReadAsFarAsTheyGo) {
  for (const char* const cut : {"<", "</", "<!--", "<td", "<td a", "<td a=", "<td a='", "&", "&#",
                                "<script>", "</t", "<!", "<td a=b c='d'", "</table></table>"}) {
    EXPECT_EQ(cell(read(std::string("<table><tr><td>x<td>") + cut), "A1"), "s x") << cut;
  }
}

TEST(Html, ATableThatNeverEndsIsTold) {
  EXPECT_EQ(fact(read("<html><table><tr><td>1<td>2"), "fact.no-end"), "x|");
  EXPECT_EQ(fact(read("<html><table><tr><td><table><tr><td>1</table>"), "fact.no-end"), "x|");
  EXPECT_EQ(fact(read("<html><table><tr><td>1</table>"), "fact.no-end"), "none");
}

TEST(Html, TheSheetIsNamedAfterTheFile) {
  const std::string html = "<html><table><tr><td>1</table>";
  const auto name = [&](std::string_view file) {
    return read_workbook(std::as_bytes(std::span(html)), file).sheets[0].name;
  };
  EXPECT_EQ(name("../annex/bezoekers 2019.xls"), "bezoekers 2019");
  EXPECT_EQ(name("-"), "html");
}

TEST(Html, KeepsTheLimits) {
  base::Limits limits;
  limits.columns = 3;
  EXPECT_EQ(failure(page("<table><tr><td colspan=9>a"), limits), "read");
  EXPECT_EQ(failure(page("<table><tr><td>a<td>b<td>c<td>d"), limits), "workbook.outside-sheet");
  limits = {};
  limits.rows = 2;
  EXPECT_EQ(failure(page("<table><tr><td rowspan=9>a<tr><td>b<tr>"), limits), "read");
  EXPECT_EQ(failure(page("<table><tr><td>a<tr><td>b<tr><td>c"), limits), "workbook.outside-sheet");
  limits = {};
  limits.text_bytes = 5;
  EXPECT_EQ(failure(page("<table><tr><td>123<b>456"), limits), "workbook.too-large");
  limits = {};
  limits.part_bytes = 5;
  EXPECT_EQ(failure(page("<table>"), limits), "html.too-large");
}

TEST(Html, CellsThatReachFarCostABoundedAmountOfWork) {
  std::string rows = "<table><tr>";
  for (int i = 0; i < 16; ++i) rows += "<td colspan=1000 rowspan=65534>";
  for (int i = 0; i < 1'000; ++i) rows += "<tr><td>";
  base::Limits limits;
  limits.cells = 1'000'000;
  EXPECT_EQ(failure(rows, limits), "workbook.too-large");
}

}  // namespace
}  // namespace bijlage::readers
