#include "answers/file_names.hpp"

#include <string_view>

#include "base/short_names.hpp"

namespace bijlage::answers {

std::vector<std::string> file_names(const model::Dataset& data) {
  std::vector<std::string_view> paths;
  paths.reserve(data.files.size());
  for (const model::SourceFile& file : data.files) paths.push_back(file.name);
  return base::short_names(paths);
}

}  // namespace bijlage::answers
