#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "base/file.hpp"
#include "writers/bulk_writing.hpp"

// The halves of tests/writers/bulk_book/other_programs.py that need this room: writing a book for
// other programs, and reading what they made of it.
namespace bijlage::writers::bulk {
namespace {

std::string place_from(const char* variable) {
  const char* const path = std::getenv(variable);  // NOLINT(concurrency-mt-unsafe)
  return path == nullptr ? "" : path;
}

const std::vector<std::string> texts{"Gent", "één € 😀", " spaces ", "two\nlines", "<&>\"'",
                                     "=1+1", "007",     "_x0041_",  "a\tb",       "Gent"};
const std::vector<double> numbers{0, 1, -2.5, 0.1, 1e-7, 1e15, 1.0 / 3, 123456.789, 2e300, 100'000};

std::string sample() {
  SheetOptions options{
      .name = "It's data",
      .columns = {{"TEXT", 20}, {"NUMBER", 12, true}, {"DAY"}, {"TIME", 20}, {"YES"}, {"SHARE"}},
      .filter = Filter::table,
      .table = "figures"};
  return written(
      [&](Book& book) {
        SheetWriter& sheet = book.add_sheet(options);
        for (std::size_t i = 0; i < texts.size(); ++i) {
          const auto number = static_cast<double>(i);
          sheet.text(texts[i]).number(numbers[i]).number(43'000 + number, Look::date);
          sheet.number(43'000.25 + number, Look::date_time).boolean(i % 2 == 0);
          sheet.number(number / 8, Look::percent).end_row();
        }
        SheetWriter& second = book.add_sheet({.name = "Second",
                                              .columns = {{"LINK"}, {"SUM"}, {"JOINED"}, {"MORE"}},
                                              .filter = Filter::plain});
        second.link("to the data", "It's data", {0, 0}).formula("SUM('It''s data'!B2:B4)", -1.5);
        second.formula("A2&\"!\"", "to the data!").formula("B2>3", false).end_row();
        book.define_name("shares", "'It''s data'!$F$2:$F$11");
      },
      {.title = "Figures & more",
       .author = "Bijlage",
       .language = "nl-BE",
       .created = calendar::Date::from_civil(2018, 6, 25)});
}

TEST(BulkBook, SampleForOtherPrograms) {
  const std::string path = place_from("BIJLAGE_BULK_SAMPLE");
  if (path.empty()) GTEST_SKIP() << "tests/writers/bulk_book/other_programs.py asks for it";
  std::ofstream(path, std::ios::binary) << sample();
}

void expect_sample(const workbook::Workbook& book) {
  using workbook::CellKind;
  ASSERT_EQ(book.sheets.size(), 2U);
  const workbook::Sheet& sheet = book.sheets.front();
  EXPECT_EQ(sheet.name, "It's data");
  const auto cell = [&](std::size_t row, std::uint32_t column) {
    const workbook::Cell* const found = sheet.find({static_cast<std::uint32_t>(row), column});
    return found == nullptr ? workbook::Cell{} : *found;
  };
  EXPECT_EQ(sheet.text(cell(0, 5)), "SHARE");
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const auto number = static_cast<double>(i);
    const std::size_t row = i + 1;
    EXPECT_EQ(sheet.text(cell(row, 0)), texts[i]);
    EXPECT_EQ(cell(row, 0).kind, CellKind::text);
    EXPECT_EQ(cell(row, 1).kind, CellKind::number);
    // LibreOffice writes fifteen digits.
    EXPECT_NEAR(cell(row, 1).number, numbers[i], 1e-14 * std::abs(numbers[i]));
    EXPECT_EQ(cell(row, 2).kind, CellKind::date);
    EXPECT_EQ(cell(row, 2).number, 43'000 + number);
    EXPECT_EQ(cell(row, 3).kind, CellKind::date);
    EXPECT_DOUBLE_EQ(cell(row, 3).number, 43'000.25 + number);
    EXPECT_EQ(cell(row, 4).kind, CellKind::boolean);
    EXPECT_EQ(cell(row, 4).number, i % 2 == 0 ? 1 : 0);
    EXPECT_EQ(cell(row, 5).kind, CellKind::number);
    EXPECT_EQ(cell(row, 5).number, number / 8);
    EXPECT_EQ(book.formats.at(cell(row, 5).format).kind, workbook::NumberFormat::Kind::percent);
  }
  EXPECT_EQ(sheet.cells.size(), 6 * (texts.size() + 1));
}

// openpyxl stores no values with formulas.
enum class Formulas : bool { with_values, without };

void expect_formulas(const workbook::Workbook& book, Formulas kind) {
  const workbook::Sheet& sheet = book.sheets.at(1);
  EXPECT_EQ(sheet.formulas,
            (std::vector<std::string>{"SUM('It''s data'!B2:B4)", "A2&\"!\"", "B2>3"}));
  EXPECT_EQ(in_words(book, "A2", 1), "s to the data");
  if (kind == Formulas::without) return;
  EXPECT_EQ(in_words(book, "B2", 1), "f n -1.5");
  EXPECT_EQ(in_words(book, "C2", 1), "f s to the data!");
  EXPECT_EQ(in_words(book, "D2", 1), "f b FALSE");
}

// What a program that keeps a book as it is must have kept beside its cells.
void expect_around(const workbook::Workbook& book) {
  const workbook::Sheet& data = book.sheets.at(0);
  ASSERT_EQ(data.tables.size(), 1U);
  EXPECT_EQ(data.tables[0].name, "figures");
  EXPECT_EQ(workbook::a1(data.tables[0].cells), "A1:F11");
  const workbook::Sheet& second = book.sheets.at(1);
  ASSERT_TRUE(second.filter);
  EXPECT_EQ(workbook::a1(*second.filter), "A1:D2");
  ASSERT_EQ(second.hyperlinks.size(), 1U);
  EXPECT_EQ(second.hyperlinks[0].target, "#'It''s data'!A1");
  const auto shares = std::find_if(book.names.begin(), book.names.end(),
                                   [](const auto& name) { return name.name == "shares"; });
  ASSERT_NE(shares, book.names.end());
  EXPECT_EQ(shares->target, "'It''s data'!$F$2:$F$11");
}

TEST(BulkBook, ReadsBackAsWritten) {
  const workbook::Workbook book = read_back(sample());
  expect_sample(book);
  expect_formulas(book, Formulas::with_values);
  expect_around(book);
}

TEST(BulkBook, ReadsBackFromOtherPrograms) {
  const std::string path = place_from("BIJLAGE_BULK_READ");
  if (path.empty()) GTEST_SKIP() << "tests/writers/bulk_book/other_programs.py asks for it";
  const workbook::Workbook book = read_back(std::string(base::InputFile(path).text()));
  expect_sample(book);
  const bool rewritten = std::filesystem::path(path).stem() == "openpyxl";
  expect_formulas(book, rewritten ? Formulas::without : Formulas::with_values);
  if (!rewritten) expect_around(book);
}

}  // namespace
}  // namespace bijlage::writers::bulk
