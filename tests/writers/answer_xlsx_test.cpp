#include "writers/answer_xlsx.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <span>

#include "answers/sv532.hpp"
#include "base/limits.hpp"
#include "base/text.hpp"
#include "package/zip.hpp"

namespace bijlage::writers {
namespace {

using answers::AnswerBook;
using answers::ColumnKind;
using answers::Sheet;
using testing::HasSubstr;
using testing::Not;

/// The parts of a written book.
class Parts {
 public:
  explicit Parts(const AnswerBook& book)
      : bytes_(answer_xlsx(book)), zip_(std::as_bytes(std::span(bytes_)), "x.xlsx", {}) {}

  std::string operator[](std::string_view name) const {
    const package::ZipEntry* entry = zip_.find(name);
    return entry == nullptr ? std::string() : zip_.read(*entry);
  }

 private:
  std::string bytes_;
  package::Zip zip_;
};

AnswerBook one_sheet(std::vector<answers::Column> columns, std::vector<answers::Row> rows) {
  Sheet sheet;
  sheet.name = "1a";
  sheet.title = "Tabel 1a";
  sheet.table = answers::Table{"Tabel_1a", std::move(columns), std::move(rows)};
  AnswerBook book;
  book.title = "Titel";
  book.author = "Bijlage 0.1.0";
  book.language = "nl-BE";
  book.created = answers::test::day(2018, 6, 25);
  book.sheets = {sheet};
  return book;
}

TEST(AnswerXlsx, IsTheSameEveryTime) {
  const AnswerBook book = answers::test::Sv532().book();
  EXPECT_EQ(answer_xlsx(book), answer_xlsx(book));
}

TEST(AnswerXlsx, TellsItsTitleAuthorLanguageAndGivenDate) {
  const std::string core = Parts(answers::test::Sv532().book())["docProps/core.xml"];
  EXPECT_THAT(core, HasSubstr("<dc:title>Onlinetherapie - Depressiehulp.be</dc:title>"));
  EXPECT_THAT(core, HasSubstr("<dc:creator>Bijlage 0.1.0</dc:creator>"));
  EXPECT_THAT(core, HasSubstr("<dc:language>nl-BE</dc:language>"));
  EXPECT_THAT(core, HasSubstr("2018-06-25T00:00:00Z"));
}

TEST(AnswerXlsx, TextThatLooksLikeAFormulaStaysText) {
  for (const std::string text : {"=1+1", "+32", "-18 jaar", "@SUM(A1)"}) {
    const Parts parts(one_sheet({{"Rij", ColumnKind::label}}, {{{answers::Text{text}}}}));
    EXPECT_THAT(parts["xl/worksheets/sheet1.xml"], Not(HasSubstr("<f>"))) << text;
    EXPECT_THAT(parts["xl/sharedStrings.xml"], HasSubstr(">" + text + "<")) << text;
  }
}

TEST(AnswerXlsx, ATotalIsAFormulaWithItsValue) {
  const answers::Number one{base::Decimal(1), 0, false};
  const answers::Number three{base::Decimal(3), 0, false};
  const answers::Number two{base::Decimal(2), 0, false};
  const Parts parts(
      one_sheet({{"Aantal", ColumnKind::number}},
                {{{one}}, {{two}}, {{answers::Total{{{{2, 0}, {3, 0}}}, three}}, true}}));
  EXPECT_THAT(parts["xl/worksheets/sheet1.xml"], HasSubstr("<f>SUM(A3:A4)</f><v>3</v>"));
}

TEST(AnswerXlsx, AShareIsTheNumberThatWasPublished) {
  const Parts parts(one_sheet({{"Aandeel", ColumnKind::number}},
                              {{{answers::Number{base::Decimal::scaled(715, -1), 1, true}}}}));
  EXPECT_THAT(parts["xl/worksheets/sheet1.xml"], HasSubstr("<v>71.5</v>"));
  EXPECT_THAT(parts["xl/styles.xml"], HasSubstr("[$-813]#,##0.0&quot;%&quot;"));
}

TEST(AnswerXlsx, LinksLeadToTheSheetUnderItsNameInTheWorkbook) {
  AnswerBook book =
      one_sheet({{"Blad", ColumnKind::code}}, {{{answers::Link{"2/b", "2/b", {5, 1}}}}});
  Sheet other;
  other.name = "2/b";
  book.sheets.push_back(other);
  EXPECT_THAT(Parts(book)["xl/worksheets/sheet1.xml"], HasSubstr("location=\"'2-b'!B6\""));
}

TEST(AnswerXlsx, SheetsThatWouldHaveOneNameGetTwo) {
  AnswerBook book = one_sheet({{"Rij", ColumnKind::label}}, {{{answers::Text{"x"}}}});
  Sheet other;
  other.name = "1A";
  book.sheets.push_back(other);
  EXPECT_THAT(Parts(book)["xl/workbook.xml"], HasSubstr("name=\"1A-2\""));
}

TEST(AnswerXlsx, TheTableHasANameAndItsHeaderIsFrozenAndRepeated) {
  const Parts parts(one_sheet({{"Rij", ColumnKind::label}}, {{{answers::Text{"x"}}}}));
  EXPECT_THAT(parts["xl/workbook.xml"], HasSubstr("<definedName name=\"Tabel_1a\">"));
  EXPECT_THAT(parts["xl/workbook.xml"], HasSubstr("_xlnm.Print_Titles"));
  EXPECT_THAT(parts["xl/worksheets/sheet1.xml"], HasSubstr("state=\"frozen\""));
  EXPECT_THAT(parts["xl/worksheets/sheet1.xml"], Not(HasSubstr("mergeCell")));
}

TEST(AnswerXlsx, ColumnsOfOneTitleAreToldApart) {
  const Parts parts(one_sheet({{"Noten", ColumnKind::label}, {"noten", ColumnKind::remark}},
                              {{{answers::Text{"x"}, answers::Text{"y"}}}}));
  EXPECT_THAT(parts["xl/tables/table1.xml"], HasSubstr("name=\"noten (2)\""));
}

TEST(AnswerXlsx, WhatLooksLikeAnEscapeIsKept) {
  const Parts parts(one_sheet({{"Rij", ColumnKind::label}}, {{{answers::Text{"_x0041_"}}}}));
  EXPECT_THAT(parts["xl/sharedStrings.xml"], HasSubstr("_x005F_x0041_"));
}

TEST(AnswerXlsx, ATextLongerThanACellHoldsIsCutVisibly) {
  const Parts parts(
      one_sheet({{"Rij", ColumnKind::label}}, {{{answers::Text{std::string(40'000, 'a')}}}}));
  EXPECT_THAT(parts["xl/sharedStrings.xml"], HasSubstr("a…<"));
}

/// Texts that XML cannot hold, wherever a book has texts.
class Spoiled {
 public:
  static AnswerBook book() {
    AnswerBook book = answers::test::Sv532().book();
    for (std::string* text : {&book.title, &book.subject, &book.author, &book.page}) spoil(*text);
    for (Sheet& sheet : book.sheets) spoil(sheet);
    return book;
  }

 private:
  static void spoil(std::string& text) { text.insert(0, "\x01\x1F\xFF\xEF\xBF\xBE\xEF\xBF\xBF"); }
  static void spoil(answers::Link& link) {
    spoil(link.text);
    spoil(link.sheet);
  }
  static void spoil(answers::Cell& cell) {
    if (auto* text = std::get_if<answers::Text>(&cell)) spoil(text->text);
    if (auto* symbol = std::get_if<answers::Symbol>(&cell)) spoil(symbol->symbol);
    if (auto* link = std::get_if<answers::Link>(&cell)) spoil(*link);
  }
  static void spoil(Sheet& sheet) {
    spoil(sheet.name);
    spoil(sheet.title);
    for (answers::Line& line : sheet.lines) {
      spoil(line.text);
      if (line.link) spoil(*line.link);
    }
    if (sheet.table) {
      for (answers::Column& column : sheet.table->columns) spoil(column.title);
      for (answers::Row& row : sheet.table->rows) {
        for (answers::Cell& cell : row.cells) spoil(cell);
      }
    }
    if (sheet.chart) {
      spoil(sheet.chart->title);
      spoil(sheet.chart->description);
      for (auto& series : sheet.chart->series) spoil(series.name);
    }
  }
};

TEST(AnswerXlsx, NoPartHoldsWhatXmlForbids) {
  const std::string bytes = answer_xlsx(Spoiled::book());
  const package::Zip zip(std::as_bytes(std::span(bytes)), "x.xlsx", {});
  ASSERT_FALSE(zip.entries().empty());
  for (const package::ZipEntry& entry : zip.entries()) {
    const std::string part = zip.read(entry);
    EXPECT_TRUE(base::is_utf8(part)) << entry.name;
    for (const std::string forbidden : {"\xEF\xBF\xBE", "\xEF\xBF\xBF", "_x0001_"}) {
      EXPECT_EQ(part.find(forbidden), std::string::npos) << entry.name;
    }
    EXPECT_TRUE(std::none_of(part.begin(), part.end(), [](char c) {
      return static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r';
    })) << entry.name;
  }
}

TEST(AnswerXlsx, WhatWasReplacedIsShownInEveryPart) {
  const Parts parts(Spoiled::book());
  EXPECT_THAT(parts["xl/workbook.xml"], HasSubstr("<sheet name=\"\uFFFD"));
  EXPECT_THAT(parts["xl/worksheets/sheet1.xml"], HasSubstr("location=\"'\uFFFD"));
  EXPECT_THAT(parts["xl/charts/chart1.xml"], HasSubstr("<a:t>\uFFFD"));
  EXPECT_THAT(parts["xl/drawings/drawing1.xml"], HasSubstr("descr=\"\uFFFD"));
  EXPECT_THAT(parts["docProps/core.xml"], HasSubstr("<dc:title>\uFFFD"));
}

TEST(AnswerXlsx, ChartsHaveAlternativeTextInTheBooksLanguage) {
  const Parts parts(answers::test::Sv532().book());
  EXPECT_THAT(parts["xl/drawings/drawing1.xml"], HasSubstr("descr=\"Lijngrafiek, januari 2017"));
  EXPECT_THAT(parts["xl/charts/chart1.xml"], Not(HasSubstr("en-US")));
}

/// Writes the book that tests/cli/answer_workbook/*.py look at with other programs.
TEST(AnswerXlsx, SampleForOtherPrograms) {
  const char* path = std::getenv("BIJLAGE_ANSWER_SAMPLE");
  if (path == nullptr) {
    GTEST_SKIP() << "BIJLAGE_ANSWER_SAMPLE names no file";
  }
  std::ofstream(path, std::ios::binary) << answer_xlsx(answers::test::Sv532().book());
}

}  // namespace
}  // namespace bijlage::writers
