#include "cli/shipped.hpp"

#include <algorithm>
#include <vector>

#include "base/message.hpp"
#include "base/text.hpp"

namespace bijlage::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view suffix = ".toml";

std::vector<std::string> names_in(const fs::path& folder) {
  std::vector<std::string> names;
  std::error_code unreadable;
  for (const auto& entry : fs::directory_iterator(folder, unreadable)) {
    if (entry.path().extension() == suffix) names.push_back(entry.path().stem().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace

std::string shipped_or_own(const std::string& given, const fs::path& folder,
                           std::string_view refusal) {
  std::error_code unreadable;
  if (fs::exists(given, unreadable)) return given;
  const std::vector<std::string> names = names_in(folder);
  if (std::find(names.begin(), names.end(), given) != names.end()) {
    return (folder / given).string().append(suffix);
  }
  throw base::Failure(
      base::Trouble::usage,
      {std::string(refusal), {{"given", given}, {"known", base::join(names, ", ")}}});
}

}  // namespace bijlage::cli
