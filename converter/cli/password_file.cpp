#include "cli/password_file.hpp"

#include <string_view>

#include "base/file.hpp"
#include "base/message.hpp"
#include "base/text.hpp"

namespace bijlage::cli {
namespace {

// Far more than a password has; /dev/zero has no end.
constexpr std::size_t most_bytes = 65'536;

std::string first_line(const std::string& file) {
  try {
    const std::string beginning = base::read_beginning(file, most_bytes);
    std::string_view text = beginning;
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
    const auto end = text.find('\n');
    if (end == std::string_view::npos && beginning.size() == most_bytes) {
      throw base::Failure(base::Trouble::usage, {"usage.password-file-long", {{"file", file}}});
    }
    text = text.substr(0, end);
    if (text.ends_with('\r')) text.remove_suffix(1);
    return std::string(text);
  } catch (const base::Failure& failure) {
    throw base::Failure(base::Trouble::usage, failure.message());
  }
}

}  // namespace

std::string read_password(const std::string& file) {
  std::string password = first_line(file);
  if (password.empty()) {
    throw base::Failure(base::Trouble::usage, {"usage.password-file-empty", {{"file", file}}});
  }
  if (!base::is_utf8(password)) {
    throw base::Failure(base::Trouble::usage, {"usage.password-file-encoding", {{"file", file}}});
  }
  return password;
}

}  // namespace bijlage::cli
