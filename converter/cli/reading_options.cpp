#include "cli/reading_options.hpp"

#include <array>
#include <optional>
#include <string>

#include "base/message.hpp"
#include "cli/password_file.hpp"

namespace bijlage::cli {
namespace {

// One ASCII character that no figure or word is made of.
std::optional<char> sign_of(const std::string& word) {
  if (word == "tab" || word == "\\t") return '\t';
  if (word.size() != 1) return std::nullopt;
  const char sign = word.front();
  const bool letter = (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z');
  const bool digit = sign >= '0' && sign <= '9';
  const bool shown = sign >= ' ' && sign <= '~';
  if (letter || digit || (!shown && sign != '\t')) return std::nullopt;
  return sign;
}

std::optional<char> sign_option(const Arguments& arguments, std::string_view option) {
  if (!arguments.has(option)) return std::nullopt;
  const std::string value = arguments.value(option);
  const auto sign = sign_of(value);
  if (!sign) {
    throw base::Failure(base::Trouble::usage,
                        {"usage.not-a-sign", {{"option", std::string(option)}, {"value", value}}});
  }
  return sign;
}

}  // namespace

std::span<const Option> reading_options() {
  static const std::array<Option, 4> options{{
      {"password-file", 0, "FILE"},
      {"encoding", 0, "NAME", false, {"utf-8", "utf-16le", "utf-16be", "windows-1252"}},
      {"separator", 0, "SIGN"},
      {"quote", 0, "SIGN"},
  }};
  return options;
}

void take_reading_options(const Arguments& arguments, app::Settings& settings) {
  if (arguments.has("password-file")) {
    settings.password = read_password(arguments.value("password-file"));
  }
  settings.text.encoding = arguments.value("encoding");
  settings.text.separator = sign_option(arguments, "separator");
  settings.text.quote = sign_option(arguments, "quote");
  if (settings.text.separator && settings.text.separator == settings.text.quote) {
    throw base::Failure(base::Trouble::usage,
                        {"usage.same-sign", {{"value", arguments.value("quote")}}});
  }
}

}  // namespace bijlage::cli
