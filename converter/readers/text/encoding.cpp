#include "readers/text/encoding.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

#include "base/large_pages.hpp"
#include "base/utf8.hpp"

namespace bijlage::readers::text {
namespace {

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";
constexpr std::string_view utf16le_mark = "\xFF\xFE";
constexpr std::string_view utf16be_mark = "\xFE\xFF";

std::string_view mark_of(Encoding encoding) {
  switch (encoding) {
    case Encoding::utf8:
      return utf8_mark;
    case Encoding::utf16le:
      return utf16le_mark;
    case Encoding::utf16be:
      return utf16be_mark;
    case Encoding::windows1252:
      break;
  }
  return {};
}

unsigned char byte_of(char c) { return static_cast<unsigned char>(c); }

// How many bytes at the start are ASCII; eight at a time, since texts are mostly that.
std::size_t ascii_length(std::string_view bytes) {
  constexpr std::uint64_t upper_bits = 0x8080808080808080;
  std::size_t at = 0;
  for (std::uint64_t word = 0; at + sizeof word <= bytes.size(); at += sizeof word) {
    std::memcpy(&word, bytes.data() + at, sizeof word);
    if ((word & upper_bits) != 0) break;
  }
  while (at < bytes.size() && byte_of(bytes[at]) < 0x80) ++at;
  return at;
}

bool is_malformed(const base::Decoded& character) {
  return character.code == base::replacement_character && character.length == 1;
}

// How many bytes at the start are well-formed UTF-8. More than `enough` of them may be reported.
std::size_t utf8_length(std::string_view bytes, std::size_t enough) {
  std::string_view rest = bytes;
  while (!rest.empty()) {
    const std::size_t done = bytes.size() - rest.size();
    if (done >= enough) break;
    const std::size_t plain = ascii_length(rest.substr(0, enough - done));
    rest.remove_prefix(plain);
    if (plain != 0) continue;
    const base::Decoded first = base::decode_first(rest);
    if (is_malformed(first)) break;
    rest.remove_prefix(first.length);
  }
  return bytes.size() - rest.size();
}

// Small enough to be still at hand when it is looked at again.
constexpr std::size_t piece_size = std::size_t{256} << 10U;

bool is_utf8(std::string_view bytes, const package::LetGo& let_go) {
  package::LettingGo letting_go(let_go);
  while (!bytes.empty()) {
    const std::size_t good = utf8_length(bytes, piece_size);
    if (good == 0) return false;
    bytes.remove_prefix(good);
    letting_go.looked_at(good);
  }
  return true;
}

// The lines with something odd in what is decoded to `text`. Each line is looked for once, however
// much is odd in it.
class OddLines {
 public:
  explicit OddLines(const std::string& text) : text_(text) {}

  // Something odd comes at the end of the text so far.
  void add() {
    if (told_ != none && !has_line_end(std::string_view(text_).substr(told_))) {
      told_ = text_.size();
      return;
    }
    line_ += line_ends(std::string_view(text_).substr(counted_));
    told_ = counted_ = text_.size();
    lines_.add(line_);
  }
  Lines take() { return std::move(lines_); }

 private:
  static constexpr std::size_t none = SIZE_MAX;
  static bool has_line_end(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) { return c == '\n' || c == '\r'; });
  }

  const std::string& text_;
  std::size_t line_ = 1;
  std::size_t counted_ = 0;  ///< up to where line ends are counted
  std::size_t told_ = none;  ///< the end of the text when something odd came last
  Lines lines_;
};

Decoded decode_utf8(std::string_view bytes, package::LettingGo letting_go) {
  Decoded result;
  base::reserve_large(result.text, bytes.size());
  OddLines odd(result.text);
  while (!bytes.empty()) {
    const std::size_t good = utf8_length(bytes, piece_size);
    result.text += bytes.substr(0, good);
    bytes.remove_prefix(good);
    letting_go.looked_at(good);
    if (good >= piece_size || bytes.empty()) continue;
    odd.add();
    base::append_utf8(result.text, base::replacement_character);
    bytes.remove_prefix(1);
  }
  result.odd_lines = odd.take();
  return result;
}

bool is_high_surrogate(char32_t unit) { return unit >= 0xD800 && unit < 0xDC00; }
bool is_low_surrogate(char32_t unit) { return unit >= 0xDC00 && unit < 0xE000; }

Decoded decode_utf16(std::string_view bytes, bool big_endian, package::LettingGo letting_go) {
  const auto unit_at = [&](std::size_t at) {
    const unsigned first = byte_of(bytes[at]);
    const unsigned second = byte_of(bytes[at + 1]);
    return static_cast<char32_t>(big_endian ? first << 8U | second : second << 8U | first);
  };
  Decoded result;
  base::reserve_large(result.text, bytes.size() / 2);
  OddLines odd(result.text);
  const std::size_t end = bytes.size() - bytes.size() % 2;
  for (std::size_t at = 0; at < end; at += 2) {
    char32_t code = unit_at(at);
    if (is_high_surrogate(code) && at + 2 < end && is_low_surrogate(unit_at(at + 2))) {
      code = 0x10000 + ((code - 0xD800) << 10U) + (unit_at(at + 2) - 0xDC00);
      at += 2;
    } else if (is_high_surrogate(code) || is_low_surrogate(code)) {
      odd.add();
    }
    base::append_utf8(result.text, code);
    letting_go.looked_at(2);
  }
  if (end != bytes.size()) {
    odd.add();
    base::append_utf8(result.text, base::replacement_character);
  }
  result.odd_lines = odd.take();
  return result;
}

// What 0x80 to 0x9F stand for; from 0xA0 on bytes are the code points themselves.
constexpr std::array<char32_t, 32> windows_1252 = {
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

char32_t code_of(unsigned char byte) {
  return byte >= 0x80 && byte < 0xA0 ? windows_1252[byte - 0x80U] : byte;
}

// How long a text of Windows-1252 is as UTF-8.
std::size_t length_as_utf8(std::string_view bytes, package::LettingGo letting_go) {
  std::array<std::size_t, 256> lengths{};
  for (std::size_t byte = 0; byte < lengths.size(); ++byte) {
    const char32_t code = code_of(static_cast<unsigned char>(byte));
    lengths[byte] = code < 0x80 ? 1 : code < 0x800 ? 2 : 3;
  }
  std::size_t length = 0;
  while (!bytes.empty()) {
    const std::string_view piece = bytes.substr(0, piece_size);
    for (const char byte : piece) length += lengths[byte_of(byte)];
    bytes.remove_prefix(piece.size());
    letting_go.looked_at(piece.size());
  }
  return length;
}

Decoded decode_windows_1252(std::string_view bytes, package::LettingGo letting_go) {
  Decoded result;
  base::reserve_large(result.text, length_as_utf8(bytes, letting_go));
  OddLines odd(result.text);
  while (!bytes.empty()) {
    const std::size_t plain = ascii_length(bytes.substr(0, piece_size));
    result.text += bytes.substr(0, plain);
    bytes.remove_prefix(plain);
    letting_go.looked_at(plain);
    for (; !bytes.empty() && byte_of(bytes.front()) >= 0x80; bytes.remove_prefix(1)) {
      const unsigned char byte = byte_of(bytes.front());
      const char32_t code = code_of(byte);
      if (byte < 0xA0 && code == byte) odd.add();
      base::append_utf8(result.text, code);
      letting_go.looked_at(1);
    }
  }
  result.odd_lines = odd.take();
  return result;
}

}  // namespace

std::string_view name_of(Encoding encoding) {
  switch (encoding) {
    case Encoding::utf16le:
      return "utf-16le";
    case Encoding::utf16be:
      return "utf-16be";
    case Encoding::windows1252:
      return "windows-1252";
    case Encoding::utf8:
      break;
  }
  return "utf-8";
}

std::optional<Encoding> encoding_named(std::string_view name) {
  // Latin-1 means Windows-1252 in practice, on the web by standard.
  static constexpr std::array<std::pair<std::string_view, Encoding>, 8> names{{
      {"utf8", Encoding::utf8},
      {"utf16le", Encoding::utf16le},
      {"utf16be", Encoding::utf16be},
      {"windows1252", Encoding::windows1252},
      {"cp1252", Encoding::windows1252},
      {"latin1", Encoding::windows1252},
      {"iso88591", Encoding::windows1252},
      {"ansi", Encoding::windows1252},
  }};
  std::string key;
  for (const char c : name) {
    if (c == '-' || c == '_' || c == ' ') continue;
    key += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  const auto* const found = std::find_if(names.begin(), names.end(),
                                         [&](const auto& known) { return known.first == key; });
  if (found == names.end()) return std::nullopt;
  return found->second;
}

std::optional<Encoding> find_utf16(std::string_view bytes) {
  if (bytes.starts_with(utf16le_mark)) return Encoding::utf16le;
  if (bytes.starts_with(utf16be_mark)) return Encoding::utf16be;
  constexpr std::size_t enough = 4'096;
  const std::size_t units = std::min(bytes.size(), enough) / 2;
  std::size_t first_zero = 0;
  std::size_t second_zero = 0;
  for (std::size_t unit = 0; unit < units; ++unit) {
    if (bytes[2 * unit] == '\0') ++first_zero;
    if (bytes[2 * unit + 1] == '\0') ++second_zero;
  }
  if (first_zero == 0 && second_zero * 2 > units) return Encoding::utf16le;
  if (second_zero == 0 && first_zero * 2 > units) return Encoding::utf16be;
  return std::nullopt;
}

Encoding find_encoding(std::string_view bytes, const package::LetGo& let_go) {
  if (const auto utf16 = find_utf16(bytes)) return *utf16;
  if (bytes.starts_with(utf8_mark) || is_utf8(bytes, let_go)) return Encoding::utf8;
  return Encoding::windows1252;
}

std::string_view without_mark(std::string_view bytes, Encoding encoding) {
  const std::string_view mark = mark_of(encoding);
  return bytes.starts_with(mark) ? bytes.substr(mark.size()) : bytes;
}

std::optional<std::string_view> plain_utf8(std::string_view bytes, Encoding encoding,
                                           const package::LetGo& let_go) {
  if (encoding != Encoding::utf8 || !is_utf8(bytes, let_go)) return std::nullopt;
  return without_mark(bytes, encoding);
}

Decoded decode(std::string_view bytes, Encoding encoding, const package::LetGo& let_go) {
  bytes = without_mark(bytes, encoding);
  const package::LettingGo letting_go(let_go);
  switch (encoding) {
    case Encoding::utf16le:
    case Encoding::utf16be:
      return decode_utf16(bytes, encoding == Encoding::utf16be, letting_go);
    case Encoding::windows1252:
      return decode_windows_1252(bytes, letting_go);
    case Encoding::utf8:
      break;
  }
  return decode_utf8(bytes, letting_go);
}

}  // namespace bijlage::readers::text
