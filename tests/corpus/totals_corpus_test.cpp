// Checks every workbook of the corpus by a draft of a mapping: nothing crashes, and a total is said
// to be wrong only where it is. Each such finding was looked at by a person and stands, with what
// was seen, in reviewed_totals.tsv (file, sheet, cell, reason).
#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <set>

#include "base/file.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
#include "checks/facts.hpp"
#include "checks/register.hpp"
#include "config/catalogue.hpp"
#include "corpus/reference.hpp"
#include "mapping/extract.hpp"
#include "mapping/mapping_file.hpp"
#include "mapping/suggest/draft.hpp"
#include "readers/reader.hpp"

namespace bijlage::corpus {
namespace {

constexpr std::uintmax_t most_bytes = 300'000;
constexpr std::size_t most_cells = 20'000;

using Place = std::string;  // file, sheet, cell, with tabs between

std::map<Place, std::string> reviewed() {
  std::map<Place, std::string> lines;
  const std::string table = std::string(BIJLAGE_SOURCE_DIR) + "/tests/corpus/reviewed_totals.tsv";
  const std::string text = read_file(table);
  for (const auto line : base::split(text, '\n')) {
    if (line.empty() || line.starts_with('#')) continue;
    const auto fields = tab_separated(line);
    lines[fields.at(0) + "\t" + fields.at(1) + "\t" + fields.at(2)] = fields.at(3);
  }
  return lines;
}

std::size_t cells_of(const workbook::Workbook& book) {
  std::size_t cells = 0;
  for (const auto& sheet : book.sheets) cells += sheet.cells.size();
  return cells;
}

class Checker {
 public:
  Checker()
      : mappings_(std::string(BIJLAGE_SOURCE_DIR) + "/mappings"),
        words_(config::Catalogue::load(mappings_ + "/messages", "en")),
        shelf_(mappings_) {}

  // All findings; none where the file is too large or there is nothing to draft.
  model::Findings check(const std::filesystem::path& path) {
    const base::InputFile file(path);
    const auto book = readers::read_workbook(file.bytes(), path.string());
    if (cells_of(book) > most_cells) return {};
    const auto draft =
        mapping::suggesting::draft_mapping(book, {path.string(), today_, words_, shelf_});
    const auto mapping = mapping::parse_mapping(draft.toml, "draft.toml", shelf_);
    const auto submission = mapping::extract(book, mapping, {path.string(), "", today_, "en"});
    ++checked;
    checks::file_findings(book, path.string());
    return checks::run_checks(submission.data, submission.evidence, "en");
  }

  std::size_t checked = 0;

 private:
  std::string mappings_;
  config::Catalogue words_;
  mapping::Shelf shelf_;
  calendar::Date today_ = calendar::Date::from_civil(2024, 1, 15).value();
};

TEST(ChecksCorpus, EveryWrongTotalWasLookedAt) {
  if (corpus_folder().empty()) GTEST_SKIP() << "skipped: no corpus of foreign workbooks here";
  const auto known = reviewed();
  std::set<Place> seen;
  Checker checker;
  const auto files = corpus_folder() / "files";
  for (const auto& entry : std::filesystem::recursive_directory_iterator(files)) {
    if (!entry.is_regular_file() || entry.file_size() > most_bytes) continue;
    SCOPED_TRACE(entry.path().string());
    try {
      for (const auto& finding : checker.check(entry.path())) {
        if (finding.code != "T01") continue;
        const Place place = std::filesystem::relative(entry.path(), files).string() + "\t" +
                            finding.sheet + "\t" + workbook::a1(finding.cells.front());
        seen.insert(place);
        EXPECT_TRUE(known.contains(place))
            << place << "\tpublished " << finding.found << ", sum " << finding.expected << " of "
            << (finding.cells.size() > 1 ? workbook::a1(finding.cells[1]) : "?");
      }
    } catch (const base::Failure& failure) {
      EXPECT_EQ(failure.trouble(), base::Trouble::input) << failure.what();
    }
  }
  EXPECT_GT(checker.checked, 0U);
  for (const auto& [place, reason] : known) {
    EXPECT_TRUE(seen.contains(place)) << "reviewed, and not found any more: " << place;
  }
}

}  // namespace
}  // namespace bijlage::corpus
