// What a draft of `suggest`, unedited, takes out of each sample, held against the mapping that
// comes with the program. docs/suggest.md has the same figures in its table.
#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <set>

#include "base/file.hpp"
#include "config/catalogue.hpp"
#include "mapping/extract.hpp"
#include "mapping/mapping_file.hpp"
#include "mapping/match.hpp"
#include "mapping/suggest/draft.hpp"
#include "readers/reader.hpp"
#include "workbook/cell_ref.hpp"

namespace bijlage::app {
namespace {

namespace fs = std::filesystem;

const std::string source_dir = BIJLAGE_SOURCE_DIR;
const std::string mappings_dir = source_dir + "/mappings";

calendar::Date today() { return calendar::Date::from_civil(2024, 1, 15).value(); }

/// Observations as texts: with their cell, period, measure and value, and with all codes if asked.
std::multiset<std::string> texts_of(const mapping::Submission& submission, bool with_codes) {
  std::multiset<std::string> texts;
  for (const auto& obs : submission.data.observations) {
    const auto& series = submission.data.series_of(obs);
    std::string text = submission.data.sheets[obs.source.sheet] + "!" +
                       workbook::a1(obs.source.cell) + " " + obs.period.sdmx() + " " +
                       series.measure + " " + (obs.value ? obs.value->to_string() : "-");
    if (with_codes) {
      for (const std::string& code : series.codes) text += "|" + code;
    }
    texts.insert(text);
  }
  return texts;
}

/// Per cent of the first that the second has too.
double share(const std::multiset<std::string>& wanted, std::multiset<std::string> given) {
  std::size_t found = 0;
  for (const std::string& text : wanted) {
    const auto at = given.find(text);
    if (at == given.end()) continue;
    given.erase(at);
    ++found;
  }
  return 100.0 * static_cast<double>(found) / static_cast<double>(wanted.size());
}

std::vector<std::string> samples() {
  std::vector<std::string> files;
  for (const auto& entry : fs::recursive_directory_iterator(source_dir + "/samples")) {
    const std::string suffix = entry.path().extension().string();
    if (suffix == ".xlsx" || suffix == ".xls" || suffix == ".ods") {
      files.push_back(entry.path().string());
    }
  }
  std::sort(files.begin(), files.end());
  return files;
}

class SuggestSamples : public testing::TestWithParam<std::string> {};

TEST_P(SuggestSamples, ADraftUneditedTakesNearlyAll) {
  const std::string file = GetParam();
  const base::InputFile input(file);
  const auto book = readers::read_workbook(input.bytes(), file);
  mapping::Shelf shelf(mappings_dir);
  std::vector<mapping::Mapping> shipped;
  for (const std::string& path : mapping::mapping_files_in(mappings_dir + "/imports")) {
    shipped.push_back(mapping::load_mapping(path, shelf));
  }
  const mapping::Origin origin{file, "", today(), "nl"};
  const auto words = config::Catalogue::load(mappings_dir + "/messages", "nl");
  const auto draft = mapping::suggesting::draft_mapping(book, {file, today(), words, shelf});
  const auto drafted = mapping::parse_mapping(draft.toml, "draft.toml", shelf);
  const auto by_draft = mapping::extract(book, drafted, origin);

  ASSERT_GT(by_draft.data.observations.size(), 0U) << draft.toml;
  const auto fits = mapping::rank(book, file, shipped);
  if (fits.front().points < mapping::fitting_score)
    return;  // no mapping by hand to hold it against
  const auto by_hand = mapping::extract(book, *fits.front().mapping, origin);
  const double figures = share(texts_of(by_hand, false), texts_of(by_draft, false));
  const double codes = share(texts_of(by_hand, true), texts_of(by_draft, true));
  RecordProperty("share", std::to_string(figures));
  RecordProperty("share_with_codes", std::to_string(codes));
  EXPECT_GE(figures, 90.0) << "with all codes: " << codes << "\n" << draft.toml;
}

std::string name_of(const testing::TestParamInfo<std::string>& file) {
  std::string name = fs::path(file.param).stem().string();
  std::replace_if(
      name.begin(), name.end(),
      [](char c) { return std::isalnum(static_cast<unsigned char>(c)) == 0; }, '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(All, SuggestSamples, testing::ValuesIn(samples()), name_of);

}  // namespace
}  // namespace bijlage::app
