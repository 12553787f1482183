// Drafts a mapping for every workbook of the corpus: whatever it holds, the draft is one that the
// loader accepts, or there is a clear error.
#include <gtest/gtest.h>

#include <filesystem>

#include "base/file.hpp"
#include "base/message.hpp"
#include "config/catalogue.hpp"
#include "corpus/reference.hpp"
#include "mapping/mapping_file.hpp"
#include "mapping/suggest/draft.hpp"
#include "readers/reader.hpp"

namespace bijlage::corpus {
namespace {

// The shape of a table shows in small workbooks as well; large ones are the readers' matter.
constexpr std::uintmax_t most_bytes = 300'000;
constexpr std::size_t most_cells = 20'000;

std::size_t cells_of(const workbook::Workbook& book) {
  std::size_t cells = 0;
  for (const auto& sheet : book.sheets) cells += sheet.cells.size();
  return cells;
}

TEST(SuggestCorpus, EveryDraftLoads) {
  if (corpus_folder().empty()) GTEST_SKIP() << "skipped: no corpus of foreign workbooks here";
  const std::string mappings = std::string(BIJLAGE_SOURCE_DIR) + "/mappings";
  const auto words = config::Catalogue::load(mappings + "/messages", "en");
  const auto today = calendar::Date::from_civil(2024, 1, 15).value();
  mapping::Shelf shelf(mappings);
  std::size_t drafted = 0;
  for (const auto& entry :
       std::filesystem::recursive_directory_iterator(corpus_folder() / "files")) {
    if (!entry.is_regular_file() || entry.file_size() > most_bytes) continue;
    const std::string name = entry.path().string();
    SCOPED_TRACE(name);
    try {
      const base::InputFile file(entry.path());
      const auto book = readers::read_workbook(file.bytes(), name);
      if (cells_of(book) > most_cells) continue;
      const auto draft = mapping::suggesting::draft_mapping(book, {name, today, words, shelf});
      EXPECT_NO_THROW(mapping::parse_mapping(draft.toml, "draft.toml", shelf)) << draft.toml;
      ++drafted;
    } catch (const base::Failure& failure) {
      EXPECT_EQ(failure.trouble(), base::Trouble::input) << failure.what();
    }
  }
  EXPECT_GT(drafted, 0U);
}

}  // namespace
}  // namespace bijlage::corpus
