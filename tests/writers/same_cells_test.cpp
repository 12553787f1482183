#include <gtest/gtest.h>

#include <array>
#include <charconv>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>

#include "base/file.hpp"
#include "writers/bulk_writing.hpp"
#include "writers/same_cells/accepted.hpp"
#include "writers/same_cells/data.hpp"

// The halves of tests/writers/same_cells/same_cells.py that need this room: writing the data, and
// holding what other programs made of it against what ours made.
namespace bijlage::writers::bulk {
namespace {

using workbook::Cell;
using workbook::CellKind;
using workbook::Sheet;
using workbook::Workbook;

std::string variable(const char* name) {
  const char* const value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe)
  return value == nullptr ? "" : value;
}

const std::vector<Datum>& data() {
  static const std::vector<Datum> read =
      read_data(std::filesystem::path(BIJLAGE_SOURCE_DIR) / "tests/writers/same_cells/data.tsv");
  return read;
}

void write(SheetWriter& sheet, const Datum& datum) {
  sheet.text(datum.what);
  if (!datum.formula.empty()) {
    if (datum.kind == "s") {
      sheet.formula(datum.formula, std::string_view(datum.value));
    } else if (datum.kind == "b") {
      sheet.formula(datum.formula, datum.number() != 0);
    } else {
      sheet.formula(datum.formula, datum.number());
    }
  } else if (datum.kind == "s") {
    sheet.text(datum.value);
  } else if (datum.kind == "e") {
    sheet.error(datum.value);
  } else if (datum.kind == "b") {
    sheet.boolean(datum.number() != 0);
  } else {
    static const std::map<std::string, Look> looks{{"n", Look::general},    {"d", Look::date},
                                                   {"dt", Look::date_time}, {"t", Look::time},
                                                   {"dur", Look::duration}, {"p", Look::percent}};
    sheet.number(datum.number(), looks.at(datum.kind));
  }
  sheet.end_row();
}

std::string written_by_us() {
  return one_sheet([](SheetWriter& sheet) {
    for (const Datum& datum : data()) write(sheet, datum);
  });
}

// `n 1.5`, as `in_words` has it, but with all digits.
std::string described(const Workbook& book, const Sheet& sheet, const Cell* cell) {
  if (cell == nullptr || cell->kind == CellKind::blank) return "-";
  constexpr std::string_view letters = "-nsbdtxe";  // in the order of CellKind
  const std::string kind(1, letters.at(static_cast<std::size_t>(cell->kind)));
  const std::string shown = workbook::shown_text(book, sheet, *cell, {".", ""});
  if (cell->kind == CellKind::text || cell->kind == CellKind::error) return kind + " " + shown;
  std::array<char, 40> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), cell->number).ptr;
  return kind + " " + std::string(digits.data(), end) + " shown " + shown;
}

TEST(SameCells, AreReadFromWhatWeWrote) {
  static const std::map<std::string, CellKind> kinds{
      {"n", CellKind::number}, {"s", CellKind::text},       {"b", CellKind::boolean},
      {"e", CellKind::error},  {"d", CellKind::date},       {"dt", CellKind::date},
      {"t", CellKind::time},   {"dur", CellKind::duration}, {"p", CellKind::number}};
  const Workbook book = read_back(written_by_us());
  const Sheet& sheet = book.sheets.at(0);
  ASSERT_EQ(sheet.cells.size(), 2 * data().size());
  for (std::size_t row = 0; row < data().size(); ++row) {
    const Datum& datum = data()[row];
    const Cell& cell = *sheet.find({static_cast<std::uint32_t>(row), 1});
    EXPECT_EQ(cell.kind, kinds.at(datum.kind)) << datum.what;
    EXPECT_EQ(cell.formula, !datum.formula.empty()) << datum.what;
    if (datum.kind == "s" || datum.kind == "e") {
      EXPECT_EQ(sheet.text(cell), datum.value) << datum.what;
    } else {
      EXPECT_EQ(cell.number, datum.number()) << datum.what;
    }
  }
}

TEST(SameCells, SampleForOtherPrograms) {
  const std::string path = variable("BIJLAGE_SAME_SAMPLE");
  if (path.empty()) GTEST_SKIP() << "tests/writers/same_cells/same_cells.py asks for it";
  std::ofstream(path, std::ios::binary) << written_by_us();
}

TEST(SameCells, AreReadFromWhatOtherProgramsWrote) {
  const std::string path = variable("BIJLAGE_SAME_READ");
  if (path.empty()) GTEST_SKIP() << "tests/writers/same_cells/same_cells.py asks for it";
  const std::string form = std::filesystem::path(path).filename().string();
  const Workbook ours = read_back(written_by_us());
  const base::InputFile file(path);
  const Workbook theirs = readers::read_workbook(file.bytes(), form);
  const Sheet& expected = ours.sheets.at(0);
  const Sheet& found = theirs.sheets.at(0);
  Accepted accepted(form);
  for (std::uint32_t row = 0; row < data().size(); ++row) {
    for (const std::uint32_t column : {0U, 1U}) {
      const std::string should = described(ours, expected, expected.find({row, column}));
      const std::string is = described(theirs, found, found.find({row, column}));
      if (should == is || (column == 1 && accepted.allows(data()[row], should, is))) continue;
      ADD_FAILURE() << form << " row " << row + 1 << " (" << data()[row].what << "): " << is
                    << " instead of " << should;
    }
  }
  EXPECT_TRUE(accepted.unused().empty())
      << "accepted and yet not met: " << testing::PrintToString(accepted.unused());
}

// A merge and a hidden row, which our writer of plain sheets does not write.
TEST(SameCells, AreReadWithWhatIsAroundThem) {
  const std::string path = variable("BIJLAGE_SAME_AROUND");
  if (path.empty()) GTEST_SKIP() << "tests/writers/same_cells/same_cells.py asks for it";
  const base::InputFile file(path);
  const Workbook book = readers::read_workbook(file.bytes(), path);
  const Sheet& sheet = book.sheets.at(1);
  EXPECT_EQ(sheet.name, "Around");
  ASSERT_EQ(sheet.merges.size(), 1U);
  EXPECT_EQ(workbook::a1(sheet.merges[0]), "B2:C3");
  EXPECT_EQ(in_words(book, "B2", 1), "s merged");
  EXPECT_EQ(sheet.hidden_rows, std::vector<std::uint32_t>{4});
  EXPECT_EQ(in_words(book, "A5", 1), "n 5");
}

}  // namespace
}  // namespace bijlage::writers::bulk
