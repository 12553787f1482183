#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "config/locale.hpp"
#include "mapping/mapping.hpp"
#include "model/model.hpp"

namespace bijlage::mapping {

/// The folder `mappings/`: models and locales, each read once however many mapping and question
/// files name it, so that all data of a run share one model. Not for several threads at once.
///
/// Everything throws `config::FileMistakes` for a file with mistakes and `base::Failure`
/// (Trouble::usage) for one that is not there.
class Shelf {
 public:
  explicit Shelf(std::string folder) : folder_(std::move(folder)) {}

  const std::string& folder() const { return folder_; }
  std::string model_path(const std::string& name) const;
  std::string locale_path(const std::string& name) const;
  std::shared_ptr<const model::Model> model(const std::string& name);
  std::shared_ptr<const config::Locale> locale(const std::string& name);

 private:
  std::string folder_;
  std::map<std::string, std::shared_ptr<const model::Model>> models_;
  std::map<std::string, std::shared_ptr<const config::Locale>> locales_;
};

/// The mapping files (`*.toml`) of a folder, by name; empty where there is no such folder.
std::vector<std::string> mapping_files_in(const std::string& folder);

}  // namespace bijlage::mapping
