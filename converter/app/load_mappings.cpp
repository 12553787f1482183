#include "app/load_mappings.hpp"

#include <filesystem>
#include <string>
#include <utility>

#include "base/message.hpp"
#include "mapping/mapping_file.hpp"

namespace bijlage::app {
namespace {

std::vector<std::string> files_to_load(const Settings& settings) {
  if (!settings.mapping_files.empty()) return settings.mapping_files;
  std::vector<std::string> files =
      mapping::mapping_files_in(std::filesystem::path(settings.mappings_folder) / "imports");
  for (const std::string& folder : settings.more_mappings) {
    std::error_code unreadable;
    if (!std::filesystem::is_directory(folder, unreadable)) {
      throw base::Failure(base::Trouble::usage, {"app.no-mappings-folder", {{"path", folder}}});
    }
    for (std::string& file : mapping::mapping_files_in(folder)) files.push_back(std::move(file));
  }
  return files;
}

}  // namespace

std::vector<mapping::Mapping> load_mappings(const Settings& settings, mapping::Shelf& shelf) {
  std::vector<mapping::Mapping> mappings;
  for (const std::string& file : files_to_load(settings)) {
    mappings.push_back(mapping::load_mapping(file, shelf));
  }
  return mappings;
}

}  // namespace bijlage::app
