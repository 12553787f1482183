#include "app/load_mappings.hpp"

#include <algorithm>
#include <filesystem>
#include <string>
#include <utility>

#include "base/message.hpp"
#include "config/toml_file.hpp"
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

// Two mappings that name one faulty model tell of it once.
void add(const std::vector<config::Mistake>& more, std::vector<config::Mistake>& mistakes) {
  for (const config::Mistake& mistake : more) {
    const bool known = std::any_of(mistakes.begin(), mistakes.end(), [&](const auto& other) {
      return other.file == mistake.file && other.place.line == mistake.place.line &&
             other.place.column == mistake.place.column && other.message == mistake.message;
    });
    if (!known) mistakes.push_back(mistake);
  }
}

}  // namespace

std::vector<mapping::Mapping> load_mappings(const Settings& settings, mapping::Shelf& shelf) {
  std::vector<mapping::Mapping> mappings;
  std::vector<config::Mistake> mistakes;
  for (const std::string& file : files_to_load(settings)) {
    try {
      mappings.push_back(mapping::load_mapping(file, shelf));
    } catch (const config::FileMistakes& found) {
      add(found.mistakes(), mistakes);
    }
  }
  if (!mistakes.empty()) throw config::FileMistakes(std::move(mistakes));
  return mappings;
}

}  // namespace bijlage::app
