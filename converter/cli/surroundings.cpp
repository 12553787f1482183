#include "cli/surroundings.hpp"

#include <unistd.h>

#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <string_view>

namespace bijlage::cli {
namespace {

namespace fs = std::filesystem;

std::string_view environment(const char* name) {
  const char* value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): before any thread
  return value == nullptr ? std::string_view() : std::string_view(value);
}

}  // namespace

std::string language_of_environment() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const std::string_view value = environment(name);
    if (value.empty()) continue;
    return value.starts_with("en") ? "en" : "nl";
  }
  return "nl";
}

std::string mappings_folder() {
  std::error_code none;
  const fs::path program = fs::read_symlink("/proc/self/exe", none);
  const fs::path folder = program.parent_path();
  for (const fs::path& candidate :
       {folder.parent_path() / "share" / "bijlage" / "mappings",
        folder.parent_path().parent_path() / "mappings", fs::path(BIJLAGE_DATA_DIR) / "mappings"}) {
    if (fs::is_directory(candidate / "messages", none)) return candidate.string();
  }
  return {};
}

calendar::Date today() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  localtime_r(&now, &local);
  return calendar::Date::from_civil(local.tm_year + 1900, local.tm_mon + 1, local.tm_mday)
      .value_or(calendar::Date());
}

bool shows_colour(int descriptor) {
  return isatty(descriptor) == 1 && environment("NO_COLOR").empty() &&
         environment("TERM") != "dumb";
}

}  // namespace bijlage::cli
