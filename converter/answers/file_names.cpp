#include "answers/file_names.hpp"

#include <map>
#include <numeric>
#include <set>
#include <string_view>
#include <utility>

namespace bijlage::answers {
namespace {

/// The last parts of a path.
std::string_view tail(std::string_view path, std::size_t parts) {
  std::size_t at = path.size();
  for (; parts > 0; --parts) {
    if (at == 0) {
      return path;
    }
    at = path.rfind('/', at - 1);
    if (at == std::string_view::npos) {
      return path;
    }
  }
  return path.substr(at + 1);
}

}  // namespace

std::vector<std::string> file_names(const model::Dataset& data) {
  std::vector<std::string> names(data.files.size());
  std::vector<std::size_t> unnamed(data.files.size());
  std::iota(unnamed.begin(), unnamed.end(), std::size_t{0});
  for (std::size_t parts = 1; !unnamed.empty(); ++parts) {
    std::map<std::string_view, std::set<std::string_view>> paths;  // of each name
    for (const std::size_t file : unnamed) {
      const std::string_view path = data.files[file].name;
      paths[tail(path, parts)].insert(path);
    }
    std::vector<std::size_t> namesakes;
    for (const std::size_t file : unnamed) {
      const std::string_view name = tail(data.files[file].name, parts);
      names[file] = name;
      if (paths[name].size() > 1) {
        namesakes.push_back(file);
      }
    }
    unnamed = std::move(namesakes);
  }
  return names;
}

}  // namespace bijlage::answers
