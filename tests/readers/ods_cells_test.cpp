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

Workbook one_row(const std::string& cells) {
  return read(Ods().table("Blad1", ods_row(cells)).packed());
}

TEST(OdsCells, ReadsEveryKind) {
  const Workbook book = one_row(
      ods_number("1.5") +
      ods_cell("office:value-type='currency' office:currency='EUR' office:value='-2e3'") +
      ods_cell("office:value-type='boolean' office:boolean-value='true'") +
      ods_cell("office:value-type='date' office:date-value='2018-06-19T10:30:00'") +
      ods_cell("office:value-type='time' office:time-value='PT10H30M00S'") + ods_text("tekst") +
      ods_cell("office:value-type='boolean' office:boolean-value='false'"));
  EXPECT_EQ(book.format, "ods");
  EXPECT_EQ(cell(book, "A1"), "n 1.5");
  EXPECT_EQ(cell(book, "B1"), "n -2000");
  EXPECT_EQ(cell(book, "C1"), "b TRUE");
  EXPECT_EQ(cell(book, "D1"), "d 2018-06-19T10:30:00");
  EXPECT_EQ(cell(book, "E1"), "time 10:30:00");
  EXPECT_EQ(cell(book, "F1"), "s tekst");
  EXPECT_EQ(cell(book, "G1"), "b FALSE");
}

TEST(OdsCells, PrefixesMayBeAny) {
  std::string flat = Ods().table("Blad1", ods_row(ods_number("7"))).flat();
  for (const std::string prefix : {"office:", "table:", "text:"}) {
    for (auto at = flat.find(prefix); at != std::string::npos; at = flat.find(prefix)) {
      flat.replace(at, prefix.size(), "ns" + std::to_string(prefix.size()) + ":");
    }
  }
  // What the sniffer knows a flat file by.
  EXPECT_EQ(cell(read("<office:document" +
                      flat.substr(flat.find("<ns7:document") + 13,
                                  flat.rfind("</") - flat.find("<ns7:document") - 13) +
                      "</office:document>"),
                 "A1"),
            "n 7");
}

TEST(OdsCells, KeepsTextAsItIsWritten) {
  const Workbook book = one_row(
      ods_cell("office:value-type='string'", "<text:p>een</text:p><text:p/><text:p>drie</text:p>") +
      ods_text("a<text:s text:c='3'/>b<text:s/>c<text:tab/>d<text:line-break/>e") +
      ods_text(" <text:span>vet</text:span> en <text:a xlink:href='http://x.be/'>link</text:a> ") +
      ods_cell("", "<text:p>zonder soort</text:p>") +
      ods_cell("office:value-type='string' office:string-value='0473'", "<text:p>473</text:p>"));
  EXPECT_EQ(cell(book, "A1"), "s een\n\ndrie");
  EXPECT_EQ(cell(book, "B1"), "s a   b c\td\ne");
  EXPECT_EQ(cell(book, "C1"), "s  vet en link ");
  EXPECT_EQ(cell(book, "D1"), "s zonder soort");
  EXPECT_EQ(cell(book, "E1"), "s 0473");
  ASSERT_EQ(book.sheets[0].hyperlinks.size(), 1U);
  EXPECT_EQ(book.sheets[0].hyperlinks[0].target, "http://x.be/");
  EXPECT_EQ(workbook::a1(book.sheets[0].hyperlinks[0].cells), "C1");
}

TEST(OdsCells, SuperscriptDigitsAreMarks) {
  const Workbook book = read(
      Ods()
          .styles("<style:style style:name='T1' style:family='text'><style:text-properties "
                  "style:text-position='super 58%'/></style:style><style:style style:name='T2' "
                  "style:family='text'><style:text-properties style:text-position='33% 58%'/>"
                  "</style:style><style:style style:name='T3' style:family='text'>"
                  "<style:text-properties style:text-position='-33% 58%'/></style:style>")
          .table("Blad1", ods_row(ods_text("369<text:span text:style-name='T1'>1</text:span>") +
                                  ods_text("12<text:span text:style-name='T2'>2<text:span>3"
                                           "</text:span></text:span>4") +
                                  ods_text("H<text:span text:style-name='T3'>2</text:span>O")))
          .packed());
  EXPECT_EQ(cell(book, "A1"), "s 369\u00B9");
  EXPECT_EQ(cell(book, "B1"),
            "s 12\u00B2\u00B3"
            "4");
  EXPECT_EQ(cell(book, "C1"), "s H2O");
}

TEST(OdsCells, NotesAndDrawingsAreNotTheTextOfACell) {
  const Workbook book = one_row(
      ods_cell("office:value-type='string'",
               "<office:annotation><dc:creator>An</dc:creator><dc:date>2018-06-19</dc:date>"
               "<text:p>let op:</text:p><text:p>tot 19 juni</text:p></office:annotation>"
               "<draw:frame><draw:text-box><text:p>kader</text:p></draw:text-box></draw:frame>"
               "<text:p>cel<draw:frame><text:p>meer</text:p></draw:frame></text:p>"));
  EXPECT_EQ(cell(book, "A1"), "s cel");
  ASSERT_EQ(book.sheets[0].comments.size(), 1U);
  const workbook::Comment& comment = book.sheets[0].comments[0];
  EXPECT_EQ(workbook::a1(comment.cell), "A1");
  EXPECT_EQ(comment.author, "An");
  EXPECT_EQ(comment.text, "let op:\ntot 19 juni");
}

TEST(OdsCells, FormulasKeepTheirStoredValue) {
  const Workbook book =
      one_row(ods_number("12", "table:formula='of:=SUM([.B1:.B2])'") +
              ods_cell("table:formula='oooc:=NOW()'") +
              ods_cell("table:formula='of:=&quot;&quot;' office:value-type='string' "
                       "office:string-value=''") +
              ods_cell("table:formula='=[.A1]=[.B1]' office:value-type='boolean' "
                       "office:boolean-value='true'"));
  EXPECT_EQ(cell(book, "A1"), "f n 12");
  EXPECT_EQ(cell(book, "B1"), "f blank");
  EXPECT_EQ(cell(book, "C1"), "f s");
  EXPECT_EQ(cell(book, "D1"), "f b TRUE");
  const workbook::Sheet& sheet = book.sheets[0];
  EXPECT_EQ(sheet.formula(*sheet.find({0, 0})), "SUM([.B1:.B2])");
  EXPECT_EQ(sheet.formula(*sheet.find({0, 3})), "[.A1]=[.B1]");
  EXPECT_TRUE(sheet.find({0, 1})->no_stored_value);
  EXPECT_FALSE(sheet.find({0, 0})->no_stored_value);
}

TEST(OdsCells, AnErrorIsNoText) {
  const Workbook book = one_row(
      ods_cell("table:formula='of:=1/0' office:value-type='string' office:string-value='' "
               "calcext:value-type='error'",
               "<text:p>#DIV/0!</text:p>") +
      ods_cell("table:formula='of:=1/0' office:value-type='float' office:value='0'",
               "<text:p>Err:502</text:p>") +
      ods_cell("table:formula='of:=NA()' office:value-type='string'", "<text:p>#N/A</text:p>") +
      ods_text("#N/A") + ods_number("0", "table:formula='of:=0'"));
  EXPECT_EQ(cell(book, "A1"), "f e #DIV/0!");
  EXPECT_EQ(cell(book, "B1"), "f e Err:502");
  EXPECT_EQ(cell(book, "C1"), "f e #N/A");
  EXPECT_EQ(cell(book, "D1"), "s #N/A");
  EXPECT_EQ(cell(book, "E1"), "f n 0");
}

TEST(OdsCells, WhatIsNoNumberBecomesTheTextThatIsShown) {
  const Workbook book =
      one_row(ods_cell("office:value-type='float' office:value='x'", "<text:p>12,5</text:p>") +
              ods_cell("office:value-type='date' office:date-value='1850-03-02'") +
              ods_cell("office:value-type='time' office:time-value='P1Y'") +
              ods_cell("office:value-type='boolean' office:boolean-value='misschien'") +
              ods_cell("office:value-type='float'"));
  EXPECT_EQ(cell(book, "A1"), "s 12,5");
  EXPECT_EQ(cell(book, "B1"), "s 1850-03-02");
  EXPECT_EQ(cell(book, "C1"), "s P1Y");
  EXPECT_EQ(cell(book, "D1"), "s misschien");
  EXPECT_EQ(cell(book, "E1"), "-");
  EXPECT_EQ(fact(book, "fact.unreadable-values"), "Blad1|A1, B1, C1, D1");
}

TEST(OdsCells, EmptyCellsAreLeftOut) {
  const Workbook book = one_row(ods_cell("") + ods_cell("office:value-type='string'", "<text:p/>") +
                                ods_cell("office:value-type='void'") + ods_number("1"));
  ASSERT_EQ(book.sheets[0].cells.size(), 1U);
  EXPECT_EQ(cell(book, "D1"), "n 1");
}

TEST(OdsCells, TableWithinACellIsNotRead) {
  const Workbook book = one_row(ods_cell("", "<table:table table:is-sub-table='true'>" +
                                                 ods_row(ods_number("9")) + "</table:table>") +
                                ods_number("1"));
  EXPECT_EQ(cell(book, "A1"), "-");
  EXPECT_EQ(cell(book, "B1"), "n 1");
  EXPECT_EQ(fact(book, "fact.nested-tables"), "Blad1|A1");
}

}  // namespace
}  // namespace bijlage::readers
