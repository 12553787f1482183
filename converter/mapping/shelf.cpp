#include "mapping/shelf.hpp"

#include <algorithm>
#include <filesystem>

#include "mapping/model_file.hpp"

namespace bijlage::mapping {

namespace fs = std::filesystem;

std::string Shelf::model_path(const std::string& name) const {
  return (fs::path(folder_) / "models" / (name + ".toml")).string();
}

std::string Shelf::locale_path(const std::string& name) const {
  return (fs::path(folder_) / "locales" / (name + ".toml")).string();
}

std::shared_ptr<const model::Model> Shelf::model(const std::string& name) {
  auto& entry = models_[name];
  if (!entry) entry = std::make_shared<const model::Model>(load_model(model_path(name)));
  return entry;
}

std::shared_ptr<const config::Locale> Shelf::locale(const std::string& name) {
  auto& entry = locales_[name];
  if (!entry)
    entry = std::make_shared<const config::Locale>(config::load_locale(locale_path(name)));
  return entry;
}

std::vector<std::string> mapping_files_in(const std::string& folder) {
  std::vector<std::string> files;
  std::error_code unreadable;
  for (const auto& entry : fs::directory_iterator(folder, unreadable)) {
    if (entry.is_regular_file() && entry.path().extension() == ".toml") {
      files.push_back(entry.path().string());
    }
  }
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace bijlage::mapping
