#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <charconv>

#include "readers/reading.hpp"

namespace bijlage::readers {
namespace {

using test::Xlsx;
using workbook::Workbook;

Workbook one_sheet(const std::string& rows) { return read(Xlsx().sheet("Blad1", rows)); }

TEST(XlsxCells, ReadsEveryKind) {
  const Workbook book = one_sheet(
      "<row r='1'><c r='A1'><v>1.5</v></c><c r='B1' t='n'><v>-2e3</v></c>"
      "<c r='C1' t='b'><v>1</v></c><c r='D1' t='e'><v>#DIV/0!</v></c>"
      "<c r='E1' t='str'><v>formula text</v></c><c r='F1' t='inlineStr'><is><t>in line</t></is></c>"
      "<c r='G1' t='d'><v>2018-06-19T10:30:00</v></c><c r='H1' t='b'><v>0</v></c></row>");
  EXPECT_EQ(cell(book, "A1"), "n 1.5");
  EXPECT_EQ(cell(book, "B1"), "n -2000");
  EXPECT_EQ(cell(book, "C1"), "b TRUE");
  EXPECT_EQ(cell(book, "D1"), "e #DIV/0!");
  EXPECT_EQ(cell(book, "E1"), "s formula text");
  EXPECT_EQ(cell(book, "F1"), "s in line");
  EXPECT_EQ(cell(book, "G1"), "d 2018-06-19T10:30:00");
  EXPECT_EQ(cell(book, "H1"), "b FALSE");
}

TEST(XlsxCells, ReadsSharedStrings) {
  const Workbook book = read(Xlsx()
                                 .sheet("Blad1",
                                        "<row><c t='s'><v>1</v></c><c t='s'><v>0</v></c>"
                                        "<c t='s'><v> 1 </v></c></row>")
                                 .shared_strings("<si><t>een</t></si><si><t>twee</t></si>"));
  EXPECT_EQ(cell(book, "A1"), "s twee");
  EXPECT_EQ(cell(book, "B1"), "s een");
  EXPECT_EQ(cell(book, "C1"), "s twee");
}

TEST(XlsxCells, ATextThatIsNotThereIsAFailure) {
  const std::string row = "<row><c r='A1' t='s'><v>7</v></c></row>";
  EXPECT_EQ(failure(Xlsx().sheet("Blad1", row).bytes()), "xlsx.text-missing");
  EXPECT_EQ(failure(Xlsx().sheet("Blad1", row).shared_strings("<si><t>x</t></si>").bytes()),
            "xlsx.text-missing");
}

TEST(XlsxCells, FormulasKeepTheirStoredValue) {
  const Workbook book = one_sheet(
      "<row><c><f>SUM(B1:B2)</f><v>12</v></c><c t='str'><f>A1&amp;\"x\"</f><v>12x</v></c>"
      "<c t='str'><f>\"\"</f><v></v></c><c><f>NOW()</f></c><c><f t='shared' si='0'/><v>3</v></c>"
      "</row>");
  EXPECT_EQ(cell(book, "A1"), "f n 12");
  EXPECT_EQ(cell(book, "B1"), "f s 12x");
  EXPECT_EQ(cell(book, "C1"), "f s");
  EXPECT_EQ(cell(book, "D1"), "f blank");
  EXPECT_EQ(cell(book, "E1"), "f n 3");
  const workbook::Sheet& sheet = book.sheets[0];
  EXPECT_TRUE(sheet.find({0, 3})->no_stored_value);
  EXPECT_FALSE(sheet.find({0, 0})->no_stored_value);
  EXPECT_EQ(sheet.formula(*sheet.find({0, 1})), "A1&\"x\"");
  EXPECT_EQ(sheet.formula(*sheet.find({0, 4})), "");
}

TEST(XlsxCells, CellsAndRowsMayLeaveOutWhereTheyAre) {
  const Workbook book = one_sheet(
      "<row><c><v>1</v></c><c/><c><v>2</v></c></row><row r='5'><c r='D5'><v>3</v></c>"
      "<c><v>4</v></c></row><row><c><v>5</v></c></row>");
  EXPECT_EQ(cell(book, "A1"), "n 1");
  EXPECT_EQ(cell(book, "B1"), "-");
  EXPECT_EQ(cell(book, "C1"), "n 2");
  EXPECT_EQ(cell(book, "E5"), "n 4");
  EXPECT_EQ(cell(book, "A6"), "n 5");
}

TEST(XlsxCells, CellsThatAreOnlyFormattedAreLeftOut) {
  const Workbook book = one_sheet("<row><c s='1'/><c s='1'><v></v></c><c t='s'/></row>");
  EXPECT_TRUE(book.sheets[0].cells.empty());
}

TEST(XlsxCells, WhatIsNoNumberBecomesTextAndAFact) {
  const Workbook book = one_sheet(
      "<row><c><v>1,5</v></c><c><v>nan</v></c><c t='d'><v>gisteren</v></c><c><v> 7 </v></c></row>");
  EXPECT_EQ(cell(book, "A1"), "s 1,5");
  EXPECT_EQ(cell(book, "B1"), "s nan");
  EXPECT_EQ(cell(book, "C1"), "s gisteren");
  EXPECT_EQ(cell(book, "D1"), "n 7");
  EXPECT_EQ(fact(book, "fact.unreadable-values"), "Blad1|A1, B1, C1");
}

TEST(XlsxCells, TheLastOfSeveralAtOnePlaceCounts) {
  const Workbook book =
      one_sheet("<row><c r='A1'><v>1</v></c><c r='B1'><v>2</v></c><c r='A1'><v>3</v></c></row>");
  EXPECT_EQ(cell(book, "A1"), "n 3");
  EXPECT_EQ(fact(book, "fact.duplicate-cells"), "Blad1|A1");
}

TEST(XlsxCells, AnImpossibleAddressIsAFailure) {
  for (const char* row : {"<row r='0'/>", "<row r='x'/>", "<row><c r='A0'/></row>",
                          "<row><c r='XFE1'/></row>", "<row><c r=''/></row>"}) {
    EXPECT_EQ(failure(Xlsx().sheet("Blad1", row).bytes()), "xlsx.bad-reference") << row;
  }
  EXPECT_EQ(failure(Xlsx().sheet("Blad1", "<row r='1048577'/>").bytes()), "xlsx.outside-sheet");
}

TEST(XlsxCells, ADateIsANumberWithADateFormat) {
  const Workbook book =
      read(Xlsx()
               .sheet("Blad1",
                      "<row><c s='1'><v>43270</v></c><c s='2'><v>0.4375</v></c>"
                      "<c s='3'><v>1.5</v></c><c s='1'><v>-5</v></c><c s='1'><v>2958466</v></c>"
                      "<c s='2'><v>43270.5</v></c><c s='1'><v>0.5</v></c><c s='99'><v>1</v></c>"
                      "<c s='1' t='str'><v>tekst</v></c></row>")
               .number_formats({"dd/mm/yyyy", "hh:mm", "[h]:mm"}));
  EXPECT_EQ(cell(book, "A1"), "d 2018-06-19");
  EXPECT_EQ(cell(book, "B1"), "time 10:30:00");
  EXPECT_EQ(cell(book, "C1"), "duration 36:00:00");
  EXPECT_EQ(cell(book, "D1"), "n -5");
  EXPECT_EQ(cell(book, "E1"), "n 2958466");
  EXPECT_EQ(cell(book, "F1"), "d 2018-06-19T12:00:00");
  EXPECT_EQ(cell(book, "G1"), "time 12:00:00");
  EXPECT_EQ(cell(book, "H1"), "n 1");
  EXPECT_EQ(cell(book, "I1"), "s tekst");
}

TEST(XlsxCells, TheDatesOf1904BecomeThoseOf1900) {
  const Workbook book = read(Xlsx()
                                 .sheet("Blad1",
                                        "<row><c s='1'><v>41808</v></c><c s='2'><v>0.4375</v></c>"
                                        "<c s='1'><v>0</v></c><c s='3'><v>1.5</v></c></row>")
                                 .number_formats({"dd/mm/yyyy", "hh:mm", "[h]:mm"})
                                 .workbook_xml("<workbookPr date1904='true'/>"));
  EXPECT_EQ(cell(book, "A1"), "d 2018-06-19");
  EXPECT_EQ(cell(book, "B1"), "time 10:30:00");
  EXPECT_EQ(cell(book, "C1"), "d 1904-01-01");
  EXPECT_EQ(cell(book, "D1"), "duration 36:00:00");
}

TEST(XlsxCells, ReadsIsoDates) {
  const Workbook book = one_sheet(
      "<row><c t='d'><v>2018-06-19</v></c><c t='d'><v>10:30:00</v></c>"
      "<c t='d'><v>2018-06-19T10:30:00.250Z</v></c><c t='d'><v>2018-02-30</v></c></row>");
  EXPECT_EQ(cell(book, "A1"), "d 2018-06-19");
  EXPECT_EQ(cell(book, "B1"), "time 10:30:00");
  EXPECT_EQ(cell(book, "C1"), "d 2018-06-19T10:30:00.250");
  EXPECT_EQ(cell(book, "D1"), "s 2018-02-30");
}

TEST(XlsxCells, KeepsTheLimits) {
  const std::string bytes =
      Xlsx().sheet("Blad1", "<row><c><v>1</v></c><c t='str'><v>12345</v></c></row>").bytes();
  base::Limits limits;
  limits.cells = 1;
  EXPECT_EQ(failure(bytes, limits), "workbook.too-large");
  limits = {};
  limits.string_bytes = 4;
  EXPECT_EQ(failure(bytes, limits), "workbook.too-large");
  limits = {};
  limits.columns = 1;
  EXPECT_EQ(failure(bytes, limits), "xlsx.outside-sheet");
}

RC_GTEST_PROP(XlsxCells, EveryNumberComesBack, (double number)) {
  std::array<char, 40> text{};
  char* const end = std::to_chars(text.data(), text.data() + text.size(), number).ptr;
  const Workbook book = one_sheet("<row><c><v>" + std::string(text.data(), end) + "</v></c></row>");
  RC_ASSERT(book.sheets[0].find({0, 0})->number == number);
}

}  // namespace
}  // namespace bijlage::readers
