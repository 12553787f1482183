#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// The folder of foreign workbooks: what is expected of each file, and what other readers found.
namespace bijlage::corpus {

/// Where the corpus lies; empty where there is none.
std::filesystem::path corpus_folder();

/// A line of MANIFEST.tsv.
struct CorpusFile {
  std::string path;       ///< under files/
  std::string kind;       ///< "xlsx", "xls", …
  std::string expected;   ///< "readable", "clear-error", …
  std::string reference;  ///< a path, empty where there is none
};
std::vector<CorpusFile> read_manifest(const std::filesystem::path& corpus);

/// A cell that another reader found.
struct ReferenceCell {
  char type = 's';  ///< n s b d e
  std::string value;
};
using ReferenceCells = std::map<std::pair<std::string, std::string>, ReferenceCell>;  ///< sheet, A1
ReferenceCells read_reference(const std::filesystem::path& file);

std::string read_file(const std::filesystem::path& path);
std::vector<std::string> tab_separated(std::string_view line);

}  // namespace bijlage::corpus
