#include "app/open_input.hpp"

#include <algorithm>
#include <filesystem>

#include "app/parallel.hpp"
#include "base/message.hpp"

namespace bijlage::app {
namespace {

[[noreturn]] void refuse_folder(const std::string& folder) {
  std::error_code unreadable;
  const std::filesystem::directory_iterator opened(folder, unreadable);
  const bool barred = unreadable == std::errc::permission_denied;
  throw base::Failure(
      base::Trouble::input,
      {barred ? "input.not-permitted" : "app.folder-without-workbooks", {{"file", folder}}});
}

}  // namespace

base::InputFile open_input(const std::string& file) {
  std::error_code unreadable;
  if (std::filesystem::is_directory(file, unreadable)) refuse_folder(file);
  return base::InputFile(file == "-" ? "/dev/stdin" : file);
}

readers::ReadingOptions reading_options(const Settings& settings, std::size_t files) {
  const std::size_t share = job_count(settings.jobs) / std::max<std::size_t>(files, 1);
  readers::ReadingOptions options;
  options.limits = settings.limits;
  options.password = settings.password;
  options.text = settings.text;
  options.threads = std::max(1U, static_cast<unsigned>(share));
  return options;
}

}  // namespace bijlage::app
