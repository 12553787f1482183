#include "base/short_names.hpp"

#include <map>
#include <numeric>
#include <set>
#include <utility>

namespace bijlage::base {
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

std::vector<std::string> short_names(const std::vector<std::string_view>& paths) {
  std::vector<std::string> names(paths.size());
  std::vector<std::size_t> unnamed(paths.size());
  std::iota(unnamed.begin(), unnamed.end(), std::size_t{0});
  for (std::size_t parts = 1; !unnamed.empty(); ++parts) {
    std::map<std::string_view, std::set<std::string_view>> named;
    for (const std::size_t file : unnamed) {
      named[tail(paths[file], parts)].insert(paths[file]);
    }
    std::vector<std::size_t> namesakes;
    for (const std::size_t file : unnamed) {
      const std::string_view name = tail(paths[file], parts);
      names[file] = name;
      if (named[name].size() > 1) {
        namesakes.push_back(file);
      }
    }
    unnamed = std::move(namesakes);
  }
  return names;
}

}  // namespace bijlage::base
