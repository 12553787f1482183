#include "app/inputs.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <string_view>
#include <unordered_set>

#include "base/message.hpp"

namespace bijlage::app {
namespace {

namespace fs = std::filesystem;

bool may_be_workbook(const fs::path& path) {
  static constexpr std::array<std::string_view, 8> endings{".xlsx", ".xlsm", ".xls", ".xlsb",
                                                           ".ods",  ".fods", ".csv", ".tsv"};
  const std::string name = path.filename().string();
  if (name.starts_with("~$") || name.starts_with(".")) return false;
  std::string ending = path.extension().string();
  std::transform(ending.begin(), ending.end(), ending.begin(), [](unsigned char c) {
    return static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
  });
  return std::find(endings.begin(), endings.end(), ending) != endings.end();
}

std::vector<std::string> workbooks_below(const std::string& folder) {
  std::vector<std::string> found;
  std::error_code unreadable;
  constexpr auto options = fs::directory_options::skip_permission_denied;
  fs::recursive_directory_iterator entry(folder, options, unreadable);
  for (const fs::recursive_directory_iterator end; !unreadable && entry != end;
       entry.increment(unreadable)) {
    std::error_code gone;
    if (entry->is_regular_file(gone) && may_be_workbook(entry->path())) {
      found.push_back(entry->path().string());
    }
  }
  std::sort(found.begin(), found.end());
  return found;
}

// What makes two names the same file: its path without links, `.` and `..`.
std::string identity(const std::string& path) {
  std::error_code unreadable;
  const fs::path canonical = fs::weakly_canonical(path, unreadable);
  return unreadable ? path : canonical.string();
}

}  // namespace

std::vector<std::string> list_inputs(const std::vector<std::string>& arguments) {
  std::vector<std::string> inputs;
  std::unordered_set<std::string> seen;
  const auto add = [&](const std::string& path) {
    if (seen.insert(identity(path)).second) inputs.push_back(path);
  };
  for (const std::string& argument : arguments) {
    if (argument.empty()) throw base::Failure(base::Trouble::usage, {"app.empty-name", {}});
    std::error_code unreadable;
    const auto found = fs::is_directory(argument, unreadable) ? workbooks_below(argument)
                                                              : std::vector<std::string>{};
    if (found.empty()) add(argument);
    for (const std::string& path : found) add(path);
  }
  return inputs;
}

void keep_apart(const std::string& output, const std::vector<std::string>& inputs) {
  std::error_code missing;
  for (const std::string& input : inputs) {
    if (output != "-" && fs::equivalent(output, input, missing)) {
      throw base::Failure(base::Trouble::usage,
                          {"app.output-is-input", {{"file", output}, {"input", input}}});
    }
  }
}

}  // namespace bijlage::app
