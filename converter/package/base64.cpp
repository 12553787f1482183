#include "package/base64.hpp"

#include <algorithm>
#include <cstdint>

#include "base/text.hpp"

namespace bijlage::package {
namespace {

constexpr std::string_view digits =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::size_t group = 4;  ///< digits that stand for three bytes

}  // namespace

std::optional<std::string> from_base64(std::string_view text) {
  text = base::trim(text);
  if (text.size() % group != 0) return std::nullopt;
  const std::size_t padding = text.ends_with("==") ? 2 : (text.ends_with('=') ? 1 : 0);
  text.remove_suffix(padding);
  std::string bytes;
  bytes.reserve(text.size() / group * 3 + 3);
  std::uint32_t bits = 0;
  unsigned held = 0;
  for (const char sign : text) {
    const std::size_t digit = digits.find(sign);
    if (digit == std::string_view::npos) return std::nullopt;
    bits = (bits << 6U) | static_cast<std::uint32_t>(digit);
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes += static_cast<char>(static_cast<unsigned char>((bits >> held) & 0xFFU));
  }
  return bytes;
}

}  // namespace bijlage::package
