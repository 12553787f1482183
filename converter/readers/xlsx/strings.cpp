#include "readers/xlsx/strings.hpp"

#include <charconv>
#include <optional>

#include "base/utf8.hpp"
#include "readers/raised_digits.hpp"
#include "readers/xlsx/string_scanner.hpp"

namespace bijlage::readers {
namespace {

constexpr std::size_t escape_size = 7;  // _x000D_

// The UTF-16 unit that `text` starts with an escape of.
std::optional<char32_t> escape_at(std::string_view text) {
  if (text.size() < escape_size || !text.starts_with("_x") || text[escape_size - 1] != '_') {
    return std::nullopt;
  }
  std::uint32_t code = 0;
  const char* const end = text.data() + escape_size - 1;
  if (std::from_chars(text.data() + 2, end, code, 16).ptr != end || code == 0) return std::nullopt;
  return code;
}

bool is_high_surrogate(char32_t code) { return code >= 0xD800 && code < 0xDC00; }
bool is_low_surrogate(char32_t code) { return code >= 0xDC00 && code < 0xE000; }

void read_plain(OoxmlPart& part, std::string& into, std::size_t begin) {
  const std::size_t start = into.size();
  part.read_text(into, begin);
  decode_escapes(into, start);
}

// Right after the start of `rPr`.
bool is_superscript(OoxmlPart& part) {
  bool superscript = false;
  for (const std::size_t depth = part.depth(); part.to_child(depth);) {
    if (part.name() == "vertAlign") superscript = part.attribute("val") == "superscript";
  }
  return superscript;
}

void read_run(OoxmlPart& part, std::string& into, std::size_t begin) {
  bool superscript = false;
  const std::size_t start = into.size();
  for (const std::size_t depth = part.depth(); part.to_child(depth);) {
    if (part.name() == "rPr") {
      superscript = is_superscript(part);
    } else if (part.name() == "t") {
      read_plain(part, into, begin);
    }
  }
  if (superscript) raise_digits(into, start);
}

}  // namespace

void decode_escapes(std::string& text, std::size_t start) {
  std::size_t from = text.find("_x", start);
  if (from == std::string::npos) return;
  const std::string coded = text.substr(from);
  text.resize(from);
  for (std::size_t at = 0; at < coded.size();) {
    const std::string_view rest = std::string_view(coded).substr(at);
    auto code = escape_at(rest);
    if (!code) {
      text += coded[at++];
      continue;
    }
    at += escape_size;
    if (is_high_surrogate(*code)) {
      const auto low = escape_at(rest.substr(escape_size));
      if (low && is_low_surrogate(*low)) {
        code = 0x10000 + ((*code - 0xD800) << 10U) + (*low - 0xDC00);
        at += escape_size;
      }
    }
    base::append_utf8(text, *code);
  }
}

void read_string_item(OoxmlPart& part, std::string& into) {
  const std::size_t begin = into.size();
  for (const std::size_t depth = part.depth(); part.to_child(depth);) {
    if (part.name() == "t") {
      read_plain(part, into, begin);
    } else if (part.name() == "r") {
      read_run(part, into, begin);
    }
  }
}

SharedStrings read_shared_strings(const Package& package, const package::ZipEntry* entry,
                                  Allowance& allowance, Way way) {
  SharedStrings strings;
  if (entry == nullptr) return strings;
  auto store = std::make_shared<workbook::TextStore>();
  OoxmlPart part(package, *entry);
  part.to_child(0);
  StringScanner usual(part.xml(), *store, strings.items, allowance, package.limits, entry->size);
  const auto scan = [&] {
    if (way == Way::quickest && part.depth() == 1) usual.scan();
  };
  for (scan(); part.to_child(1); scan()) {
    if (part.name() != "si") continue;
    const std::size_t start = store->size();
    read_string_item(part, *store);
    strings.items.push_back(allowance.take_text(*store, start));
  }
  strings.store = std::move(store);
  return strings;
}

}  // namespace bijlage::readers
