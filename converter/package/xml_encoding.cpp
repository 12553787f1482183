#include "package/xml_encoding.hpp"

#include <algorithm>
#include <array>
#include <cstring>

#include "base/utf8.hpp"
#include "package/part_name.hpp"

namespace bijlage::package {
namespace {

// Enough for a byte-order mark and an XML declaration.
constexpr std::size_t enough_to_detect = 256;

// Windows-1252 where it differs from ISO-8859-1, which has control characters there that nobody
// means (WHATWG Encoding Standard does the same).
constexpr std::array<char16_t, 32> windows_1252 = {
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

// `encoding="…"` of an XML declaration at the start, in lower case; empty where there is none.
std::string declared_encoding(std::string_view start) {
  if (!start.starts_with("<?xml")) return {};
  start = start.substr(0, start.find("?>"));
  const std::size_t word = start.find("encoding");
  if (word == std::string_view::npos) return {};
  const std::size_t quote = start.find_first_of("\"'", word);
  if (quote == std::string_view::npos) return {};
  const std::size_t end = start.find(start[quote], quote + 1);
  return part_key(start.substr(quote + 1, end - quote - 1));
}

// How many of the first bytes are ASCII, many at a time.
std::size_t ascii_prefix(std::string_view text) {
  constexpr std::uint64_t high_bits = 0x8080808080808080;
  using Block = std::array<std::uint64_t, 8>;
  std::size_t at = 0;
  for (Block block{}; at + sizeof block <= text.size(); at += sizeof block) {
    std::memcpy(&block, text.data() + at, sizeof block);
    std::uint64_t all = 0;
    for (const std::uint64_t eight : block) all |= eight;
    if ((all & high_bits) != 0) break;
  }
  for (std::uint64_t eight = 0; at + sizeof eight <= text.size(); at += sizeof eight) {
    std::memcpy(&eight, text.data() + at, sizeof eight);
    if ((eight & high_bits) != 0) break;
  }
  while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) ++at;
  return at;
}

// How many of the first bytes are well-formed UTF-8; a character cut in two by the end is not.
std::size_t utf8_prefix(std::string_view text) {
  std::string_view rest = text;
  for (rest.remove_prefix(ascii_prefix(rest)); !rest.empty();) {
    const base::Decoded first = base::decode_first(rest);
    if (first.code == base::replacement_character && first.length == 1) break;
    rest.remove_prefix(first.length);
    rest.remove_prefix(ascii_prefix(rest));
  }
  return text.size() - rest.size();
}

}  // namespace

bool Utf8Source::detect() {
  if (held_.starts_with("\xEF\xBB\xBF")) {
    held_.erase(0, 3);
    encoding_ = Encoding::utf8;
  } else if (held_.starts_with("\xFF\xFE")) {
    held_.erase(0, 2);
    encoding_ = Encoding::utf16_little;
  } else if (held_.starts_with("\xFE\xFF")) {
    held_.erase(0, 2);
    encoding_ = Encoding::utf16_big;
  } else if (held_.size() >= 2 && held_[0] == '<' && held_[1] == '\0') {
    encoding_ = Encoding::utf16_little;
  } else if (held_.size() >= 2 && held_[0] == '\0' && held_[1] == '<') {
    encoding_ = Encoding::utf16_big;
  } else {
    // Never further: how far the first piece reaches must not matter.
    const std::string name = declared_encoding(std::string_view(held_).substr(0, enough_to_detect));
    if (name.empty() || name == "utf-8" || name == "utf8" || name == "us-ascii") {
      encoding_ = Encoding::utf8;
    } else if (name == "iso-8859-1" || name == "windows-1252") {
      encoding_ = Encoding::latin;
    } else {
      return false;
    }
  }
  return true;
}

Utf8Source::Outcome Utf8Source::append_to(std::string& text) {
  if (ended_) return Outcome::end;
  do {
    const Bytes piece = source_.next();
    ended_ = piece.empty();
    if (encoding_ == Encoding::utf8 && held_.empty()) {
      // As nearly always: nothing is copied twice.
      const std::string_view whole = as_text(piece).substr(0, utf8_prefix(as_text(piece)));
      text += whole;
      held_ = as_text(piece).substr(whole.size());
      return good_end() ? Outcome::more : Outcome::malformed;
    }
    held_ += as_text(piece);
  } while (encoding_ == Encoding::unknown && !ended_ && held_.size() < enough_to_detect);
  if (encoding_ == Encoding::unknown && !detect()) return Outcome::unknown_encoding;
  bool good = true;
  switch (encoding_) {
    case Encoding::utf16_little:
    case Encoding::utf16_big:
      good = flush_utf16(text, ended_);
      break;
    case Encoding::latin:
      flush_latin(text);
      break;
    default:
      good = flush_utf8(text);
  }
  return good ? Outcome::more : Outcome::malformed;
}

bool Utf8Source::flush_utf8(std::string& text) {
  const std::size_t whole = utf8_prefix(held_);
  text.append(held_, 0, whole);
  held_.erase(0, whole);
  return good_end();
}

// What is held may become a character only as long as more comes, and is shorter than one.
bool Utf8Source::good_end() const {
  constexpr std::size_t longest = 4;
  return held_.empty() || (!ended_ && held_.size() < longest);
}

bool Utf8Source::flush_utf16(std::string& text, bool last) {
  const auto unit = [this](std::size_t at) {
    const auto a = static_cast<unsigned char>(held_[at]);
    const auto b = static_cast<unsigned char>(held_[at + 1]);
    return static_cast<char32_t>(encoding_ == Encoding::utf16_little ? a | (b << 8) : (a << 8) | b);
  };
  std::size_t at = 0;
  while (at + 2 <= held_.size()) {
    char32_t code = unit(at);
    if (code >= 0xDC00 && code < 0xE000) return false;
    if (code >= 0xD800 && code < 0xDC00) {
      if (at + 4 > held_.size()) break;
      const char32_t low = unit(at + 2);
      if (low < 0xDC00 || low >= 0xE000) return false;
      code = 0x10000 + ((code - 0xD800) << 10U) + (low - 0xDC00);
      at += 2;
    }
    base::append_utf8(text, code);
    at += 2;
  }
  held_.erase(0, at);
  return !last || held_.empty();
}

void Utf8Source::flush_latin(std::string& text) {
  for (const char byte : held_) {
    const auto code = static_cast<unsigned char>(byte);
    const bool special = code >= 0x80 && code < 0xA0;
    base::append_utf8(text, special ? windows_1252[code - 0x80U] : code);
  }
  held_.clear();
}

}  // namespace bijlage::package
