#include "writers/xlsx_text.hpp"

#include <algorithm>
#include <cctype>

#include "base/utf8.hpp"

namespace bijlage::writers {
namespace {

constexpr std::size_t most_text = 32'767;
constexpr std::size_t most_sheet_name = 31;
constexpr std::size_t most_defined_name = 255;

bool is_hex(char c) { return std::isxdigit(static_cast<unsigned char>(c)) != 0; }

bool same_letter(char a, char b) {
  return std::tolower(static_cast<unsigned char>(a)) == std::tolower(static_cast<unsigned char>(b));
}

/// `wanted`, or with a number behind it where the name is taken.
std::string unique_name(std::string_view wanted, const std::vector<std::string>& taken,
                        char before_number, std::size_t most) {
  std::string name(first_units(wanted, most));
  for (std::size_t number = 2; has_name(taken, name); ++number) {
    const std::string suffix = before_number + std::to_string(number);
    name = std::string(first_units(wanted, most - suffix.size())) + suffix;
  }
  return name;
}

}  // namespace

bool is_text(char32_t code) {
  const bool is_break = code == '\t' || code == '\n' || code == '\r';
  const bool is_control = code < 0x20 || (code >= 0x7F && code < 0xA0);
  return is_break || (!is_control && code != 0xFFFE && code != 0xFFFF);
}

bool is_escape(std::string_view text) {
  constexpr std::size_t length = 7;
  return text.size() >= length && text.starts_with("_x") && text[length - 1] == '_' &&
         std::all_of(text.begin() + 2, text.begin() + length - 1, is_hex);
}

std::string_view first_units(std::string_view text, std::size_t most) {
  std::size_t bytes = 0;
  while (bytes < text.size()) {
    const base::Decoded next = base::decode_first(text.substr(bytes));
    const std::size_t needed = next.code > 0xFFFF ? 2 : 1;
    if (needed > most) {
      break;
    }
    most -= needed;
    bytes += next.length;
  }
  return text.substr(0, bytes);
}

bool has_name(const std::vector<std::string>& names, std::string_view wanted) {
  return std::any_of(names.begin(), names.end(), [&](const std::string& name) {
    return std::equal(name.begin(), name.end(), wanted.begin(), wanted.end(), same_letter);
  });
}

std::string valid_text(std::string_view text) {
  std::string valid;
  valid.reserve(text.size());
  while (!text.empty()) {
    const base::Decoded next = base::decode_first(text);
    text.remove_prefix(next.length);
    base::append_utf8(valid, is_text(next.code) ? next.code : base::replacement_character);
  }
  return valid;
}

std::string cell_text(std::string_view text) {
  std::string safe;
  safe.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    safe += is_escape(text.substr(i)) ? std::string("_x005F_") : std::string(1, text[i]);
  }
  if (first_units(safe, most_text).size() == safe.size()) {
    return safe;
  }
  return std::string(first_units(safe, most_text - 1)) + "…";
}

std::string page_text(std::string_view text) {
  std::string safe;
  for (const char c : text) {
    safe += c == '&' ? std::string("&&") : std::string(1, c);
  }
  return safe;
}

std::string defined_name(std::string_view wanted, const std::vector<std::string>& taken) {
  std::string name;
  for (const char c : wanted) {
    const bool allowed = c == '.' || std::isalnum(static_cast<unsigned char>(c)) != 0;
    name += allowed ? c : '_';
  }
  // Names begin with a letter or `_`.
  if (name.empty() || std::isalpha(static_cast<unsigned char>(name.front())) == 0) {
    name.insert(0, "_");
  }
  return unique_name(name, taken, '_', most_defined_name);
}

std::string sheet_name(std::string_view wanted, const std::vector<std::string>& taken) {
  std::string name;
  for (const char c : first_units(wanted, most_sheet_name)) {
    const bool forbidden = std::string_view("[]:*?/\\").find(c) != std::string_view::npos;
    name += forbidden || std::iscntrl(static_cast<unsigned char>(c)) != 0 ? '-' : c;
  }
  // Excel keeps the name of its change log to itself.
  if (name.empty() || has_name({"History"}, name)) {
    name += "-";
  }
  if (name.front() == '\'') {
    name.front() = '-';
  }
  if (name.back() == '\'') {
    name.back() = '-';
  }
  return unique_name(name, taken, '-', most_sheet_name);
}

std::string quoted_sheet(std::string_view name) {
  std::string quoted = "'";
  for (const char c : name) {
    quoted += c == '\'' ? std::string("''") : std::string(1, c);
  }
  return quoted + "'";
}

std::size_t characters(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
  }));
}

}  // namespace bijlage::writers
