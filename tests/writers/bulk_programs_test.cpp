#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>
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
  return written([&](Book& book) {
    SheetWriter& sheet = book.add_sheet(options);
    for (std::size_t i = 0; i < texts.size(); ++i) {
      const double number = static_cast<double>(i);
      sheet.text(texts[i]).number(numbers[i]).number(43'000 + number, Look::date);
      sheet.number(43'000.25 + number, Look::date_time).boolean(i % 2 == 0);
      sheet.number(number / 8, Look::percent).end_row();
    }
    book.add_sheet({.name = "Second"}).link("to the data", "It's data", {0, 0}).end_row();
  });
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
    const double number = static_cast<double>(i);
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

TEST(BulkBook, ReadsBackAsWritten) { expect_sample(read_back(sample())); }

TEST(BulkBook, ReadsBackFromOtherPrograms) {
  const std::string path = place_from("BIJLAGE_BULK_READ");
  if (path.empty()) GTEST_SKIP() << "tests/writers/bulk_book/other_programs.py asks for it";
  expect_sample(read_back(std::string(base::InputFile(path).text())));
}

}  // namespace
}  // namespace bijlage::writers::bulk
