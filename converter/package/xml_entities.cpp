#include "package/xml_entities.hpp"

#include <array>
#include <charconv>
#include <optional>
#include <utility>

#include "base/utf8.hpp"

namespace bijlage::package {
namespace {

// What stands between `&` and `;`.
std::optional<char32_t> entity(std::string_view name) {
  constexpr std::array<std::pair<std::string_view, char32_t>, 5> named{
      {{"amp", U'&'}, {"lt", U'<'}, {"gt", U'>'}, {"quot", U'"'}, {"apos", U'\''}}};
  for (const auto& [known, code] : named) {
    if (name == known) return code;
  }
  if (!name.starts_with('#')) return std::nullopt;
  name.remove_prefix(1);
  const bool hexadecimal = name.starts_with('x') || name.starts_with('X');
  if (hexadecimal) name.remove_prefix(1);
  std::uint32_t code = 0;
  const char* const end = name.data() + name.size();
  const auto read = std::from_chars(name.data(), end, code, hexadecimal ? 16 : 10);
  if (read.ec != std::errc{} || read.ptr != end || code == 0) return std::nullopt;
  return code;
}

}  // namespace

bool decode_xml(std::string_view raw, XmlDecoding how, std::string& into) {
  while (!raw.empty()) {
    const char c = raw[0];
    if (c == '&' && how.entities) {
      const std::size_t end = raw.substr(0, longest_entity).find(';');
      if (end == std::string_view::npos) return false;
      const auto code = entity(raw.substr(1, end - 1));
      if (!code) return false;
      base::append_utf8(into, *code);
      raw.remove_prefix(end + 1);
      continue;
    }
    raw.remove_prefix(1);
    if (c == '\r') {
      if (raw.starts_with('\n')) raw.remove_prefix(1);
      into += how.spaces ? ' ' : '\n';
    } else {
      into += how.spaces && (c == '\n' || c == '\t') ? ' ' : c;
    }
  }
  return true;
}

}  // namespace bijlage::package
