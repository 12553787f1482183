// Holds the reader against workbooks that others made, and against what other readers found.
#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>
#include <map>

#include "base/file.hpp"
#include "base/message.hpp"
#include "corpus/known_differences.hpp"
#include "corpus/reference.hpp"
#include "readers/iso_time.hpp"
#include "readers/reader.hpp"

namespace bijlage::corpus {
namespace {

using workbook::Cell;
using workbook::CellKind;
using workbook::Sheet;
using workbook::Workbook;

struct Outcome {
  std::optional<Workbook> book;
  std::string error;  ///< the key of the failure
};

Outcome read(const std::filesystem::path& path) {
  try {
    const base::InputFile file(path);
    return {readers::read_workbook(file.bytes(), path.filename().string()), ""};
  } catch (const base::Failure& failure) {
    return {std::nullopt, failure.message().key};
  }
}

// All formats of the corpus are in scope, save those that it calls unsupported.
bool meets(const std::string& expected, const Outcome& outcome) {
  if (expected == "readable" || expected == "readable|unsupported-clear-error") {
    return outcome.book.has_value();
  }
  if (expected == "clear-error" || expected == "unsupported-clear-error") return !outcome.book;
  return true;  // hostile: it ended, and the limits saw to it that it ended in time
}

// What the manifest expects, or what is right where it is mistaken.
std::string expected_of(const CorpusFile& file, KnownDifferences& known) {
  const std::string outcome = known.outcome(file.path);
  if (outcome.empty()) return file.expected;
  return outcome == "read" ? "readable" : "clear-error";
}

class Corpus : public testing::Test {
 protected:
  void SetUp() override {
    if (corpus_folder().empty()) GTEST_SKIP() << "skipped: no corpus of foreign workbooks here";
  }
};

char type_of(CellKind kind) {
  switch (kind) {
    case CellKind::number:
      return 'n';
    case CellKind::boolean:
      return 'b';
    case CellKind::date:
    case CellKind::time:
    case CellKind::duration:
      return 'd';
    case CellKind::error:
      return 'e';
    default:
      return 's';
  }
}

// Dates of the dumps: ISO 8601, or `P3600.0S` for a duration.
bool same_time(const Cell& cell, const std::string& expected) {
  constexpr double seconds_a_day = 86'400;
  constexpr double one_millisecond = 0.0011 / seconds_a_day;
  if (expected.starts_with('P')) {
    const double seconds = std::strtod(expected.c_str() + 1, nullptr);
    return std::abs(cell.number - seconds / seconds_a_day) < one_millisecond;
  }
  const auto time = readers::parse_iso_time(expected);
  return time && time->kind == cell.kind && std::abs(time->serial - cell.number) < one_millisecond;
}

bool same(const Sheet& sheet, const Cell& cell, const ReferenceCell& expected) {
  if (type_of(cell.kind) != expected.type) return false;
  switch (expected.type) {
    case 'n':
      return cell.number == std::strtod(expected.value.c_str(), nullptr);
    case 'b':
      return (cell.number != 0) == (expected.value == "TRUE");
    case 'd':
      return same_time(cell, expected.value);
    default:
      return sheet.text(cell) == expected.value;
  }
}

std::string lowered_superscripts(std::string text) {
  const char* const raised[] = {"\u2070", "\u00B9", "\u00B2", "\u00B3", "\u2074",
                                "\u2075", "\u2076", "\u2077", "\u2078", "\u2079"};
  for (std::size_t digit = 0; digit < 10; ++digit) {
    const std::string mark = raised[digit];
    for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark)) {
      text.replace(at, mark.size(), std::to_string(digit));
    }
  }
  return text;
}

// Which of the reference readers' known faults a difference looks like.
std::string fault_of(const Sheet& sheet, workbook::CellRef place, const Cell* cell,
                     const ReferenceCell* expected) {
  if (expected == nullptr) {
    if (cell->kind == CellKind::text && sheet.text(*cell).empty()) return "empty-text";
    const auto* const merge = sheet.merge_at(place);
    if (merge != nullptr && merge->first != place) return "under-merge";
    return "";
  }
  if (cell == nullptr) {
    for (const auto& link : sheet.hyperlinks) {
      if (link.cells.contains(place)) return "hyperlink";
    }
    return "";
  }
  if (cell->kind == CellKind::number && expected->value == "#VALUE!") return "date-out-of-range";
  if (cell->kind == CellKind::number && cell->number < 0 && expected->type == 'd') {
    return "negative-date";
  }
  if (cell->kind == CellKind::text) {
    if (expected->value.find("_x") != std::string::npos) return "escape";
    if (lowered_superscripts(std::string(sheet.text(*cell))) == expected->value) {
      return "superscript";
    }
  }
  return "";
}

std::string described(const Sheet& sheet, const Cell* cell) {
  if (cell == nullptr) return "nothing";
  const std::string type(1, type_of(cell->kind));
  if (type == "s" || type == "e") return type + " '" + std::string(sheet.text(*cell)) + "'";
  return type + " " + std::to_string(cell->number);
}

// Compares all cells of a workbook; says what differs beyond what is known.
class Comparison {
 public:
  Comparison(std::string file, KnownDifferences& known) : file_(std::move(file)), known_(known) {}

  void run(const Workbook& book, ReferenceCells expected) {
    for (const Sheet& sheet : book.sheets) {
      for (const Cell& cell : sheet.cells) {
        if (cell.kind == CellKind::blank) continue;
        const auto found = expected.find({sheet.name, workbook::a1(cell.ref())});
        if (found == expected.end()) {
          differ(sheet, cell.ref(), &cell, nullptr);
        } else {
          if (!same(sheet, cell, found->second)) differ(sheet, cell.ref(), &cell, &found->second);
          expected.erase(found);
        }
      }
    }
    for (const auto& [place, cell] : expected) {
      const Sheet* const sheet = book.find(place.first);
      ASSERT_NE(sheet, nullptr) << file_ << ": no sheet " << place.first;
      differ(*sheet, workbook::parse_cell_ref(place.second).value(), nullptr, &cell);
    }
    EXPECT_EQ(differences_, 0) << file_;
  }

 private:
  void differ(const Sheet& sheet, workbook::CellRef place, const Cell* cell,
              const ReferenceCell* expected) {
    constexpr int most_shown = 8;  // a file
    const std::string fault = fault_of(sheet, place, cell, expected);
    const std::string name = sheet.name + "!" + workbook::a1(place);
    if (known_.allows(file_, name, fault)) return;
    if (++differences_ > most_shown) return;
    ADD_FAILURE() << file_ << " " << name << " (" << fault << "): we read "
                  << described(sheet, cell) << ", the reference "
                  << (expected == nullptr ? "nothing"
                                          : std::string(1, expected->type) + " " + expected->value);
  }

  std::string file_;
  KnownDifferences& known_;
  int differences_ = 0;
};

TEST_F(Corpus, EveryFileIsReadOrRefusedAndEveryCellIsWhatOthersFound) {
  KnownDifferences known(std::filesystem::path(BIJLAGE_SOURCE_DIR) /
                         "tests/corpus/known_differences.tsv");
  std::map<std::string, int> compared;
  for (const CorpusFile& file : read_manifest(corpus_folder())) {
    const Outcome outcome = read(corpus_folder() / "files" / file.path);
    const std::string expected = expected_of(file, known);
    EXPECT_TRUE(meets(expected, outcome))
        << file.path << " (" << file.kind << ") should be " << expected << ", was "
        << (outcome.book ? "read" : outcome.error);
    if (!outcome.book || file.reference.empty()) continue;
    Comparison(file.path, known)
        .run(*outcome.book, read_reference(corpus_folder() / file.reference));
    ++compared[outcome.book->format];
  }
  EXPECT_GT(compared["xlsx"], 70);
  EXPECT_GT(compared["xls"], 15);
  EXPECT_TRUE(known.unused().empty())
      << "lines that allow nothing: " << testing::PrintToString(known.unused());
}

}  // namespace
}  // namespace bijlage::corpus
