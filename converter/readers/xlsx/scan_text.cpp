#include "readers/xlsx/scan_text.hpp"

#include "base/characters.hpp"
#include "package/xml_entities.hpp"
#include "readers/xlsx/strings.hpp"

namespace bijlage::readers::scan {
namespace {

using base::is_letter;
bool is_name(char c) { return is_letter(c) || (c >= '0' && c <= '9') || c == ':'; }

}  // namespace

bool skip_attribute(const char*& at) {
  const char* end = at;
  if (*end++ != ' ' || !is_letter(*end)) return false;
  while (is_name(*end)) ++end;
  if (!take(end, "=\"")) return false;
  while (*end != '"' && *end != '<' && *end != '&') ++end;
  if (*end != '"') return false;
  at = end + 1;
  return true;
}

bool skip_attributes(const char*& at) {
  while (*at == ' ') {
    if (!skip_attribute(at)) return false;
  }
  return true;
}

bool append(const Text& text, std::string& into) {
  if (text.seen == plain) {
    into += text.raw;
    return true;
  }
  const std::size_t start = into.size();
  if ((text.seen & coded) == 0) {
    into += text.raw;
  } else if (!package::decode_xml(text.raw, {}, into)) {
    return false;
  }
  decode_escapes(into, start);
  return true;
}

}  // namespace bijlage::readers::scan
