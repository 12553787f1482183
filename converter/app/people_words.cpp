#include "app/people_words.hpp"

#include <algorithm>
#include <filesystem>
#include <vector>

namespace bijlage::app {

std::shared_ptr<const config::Locale> locale_of_language(mapping::Shelf& shelf,
                                                         const std::string& language) {
  namespace fs = std::filesystem;
  std::vector<std::string> names;
  std::error_code unreadable;
  for (const auto& entry :
       fs::directory_iterator(fs::path(shelf.folder()) / "locales", unreadable)) {
    const std::string name = entry.path().stem().string();
    if (name.starts_with(language + "-")) names.push_back(name);
  }
  if (names.empty()) return nullptr;
  return shelf.locale(*std::min_element(names.begin(), names.end()));
}

}  // namespace bijlage::app
