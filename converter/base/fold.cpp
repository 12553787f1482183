#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>

#include "base/text.hpp"
#include "base/utf8.hpp"

namespace bijlage::base {
namespace {

bool is_plain_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c > 0 && c < 0x7F; });
}

bool is_ascii_digit(char32_t code) { return code >= U'0' && code <= U'9'; }

// Text behind which one space waits: it is written only when more text follows.
class Words {
 public:
  explicit Words(std::size_t room) { text_.reserve(room); }
  void space() { waiting_ = !text_.empty(); }
  void put(char32_t code) {
    if (waiting_) text_ += ' ';
    waiting_ = false;
    append_utf8(text_, code);
  }
  std::string take() { return std::move(text_); }

 private:
  std::string text_;
  bool waiting_ = false;
};

// Superscripts are footnote marks: to fold them into digits would change the label.
bool is_superscript(char32_t code) {
  return code == 0xB9 || code == 0xB2 || code == 0xB3 || (code >= 0x2070 && code <= 0x207E);
}

bool is_dash(char32_t code) {
  return code == U'-' || (code >= 0x2010 && code <= 0x2015) || code == 0x2212 || code == 0xFE58 ||
         code == 0xFE63 || code == 0xFF0D || code == 0x2043;
}

bool is_apostrophe(char32_t code) {
  return code == U'\'' || code == 0x2018 || code == 0x2019 || code == 0x201B || code == 0x2BC ||
         code == 0xB4 || code == U'`' || code == 0x2032;
}

enum class Role { letter, space, dash, nothing };

Role role_of(char32_t code) {
  if (is_space(code)) return Role::space;
  if (is_dash(code)) return Role::dash;
  if (is_apostrophe(code) || is_invisible(code)) return Role::nothing;
  if (code == U'%' || code == U'/') return Role::letter;
  if (code == U'|' || code == U'~') return Role::space;
  switch (utf8proc_category(static_cast<utf8proc_int32_t>(code))) {
    case UTF8PROC_CATEGORY_PC:
    case UTF8PROC_CATEGORY_PD:
    case UTF8PROC_CATEGORY_PS:
    case UTF8PROC_CATEGORY_PE:
    case UTF8PROC_CATEGORY_PI:
    case UTF8PROC_CATEGORY_PF:
    case UTF8PROC_CATEGORY_PO:
    case UTF8PROC_CATEGORY_SK:
    case UTF8PROC_CATEGORY_CC:
      return Role::space;
    default:
      return Role::letter;
  }
}

constexpr std::size_t ascii_end = 0x80;

// Most labels are plain ASCII: what each of its signs becomes is looked up once.
const std::array<Role, ascii_end>& ascii_roles() {
  static const std::array<Role, ascii_end> roles = [] {
    std::array<Role, ascii_end> made{};
    for (char32_t code = 0; code < ascii_end; ++code) made[code] = role_of(code);
    return made;
  }();
  return roles;
}

std::string folded_ascii(std::string_view text, bool keep_glob) {
  const auto& roles = ascii_roles();
  std::string made;
  made.reserve(text.size());
  bool space = false;
  const auto put = [&](char sign) {
    if (space && !made.empty()) made += ' ';
    space = false;
    made += sign;
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char sign = text[i];
    if (keep_glob && (sign == '*' || sign == '?')) {
      put(sign);
      continue;
    }
    const Role role = roles[static_cast<unsigned char>(sign)];
    if (role == Role::letter) {
      put(sign >= 'A' && sign <= 'Z' ? static_cast<char>(sign + ('a' - 'A')) : sign);
    } else if (role == Role::dash && i + 1 < text.size() && text[i + 1] >= '0' &&
               text[i + 1] <= '9') {
      put('-');
    } else if (role != Role::nothing) {
      space = true;
    }
  }
  return made;
}

// Without case and diacritics, one code point after the other.
std::u32string simplified(std::string_view text) {
  std::u32string codes;
  codes.reserve(text.size());
  constexpr auto options = static_cast<utf8proc_option_t>(
      static_cast<unsigned>(UTF8PROC_DECOMPOSE) | static_cast<unsigned>(UTF8PROC_COMPAT) |
      static_cast<unsigned>(UTF8PROC_CASEFOLD) | static_cast<unsigned>(UTF8PROC_STRIPMARK));
  std::array<utf8proc_int32_t, 32> pieces{};  // the longest decomposition has 18
  for (const char32_t code : decode(text)) {
    if (is_superscript(code) || is_apostrophe(code) || is_space(code) || is_dash(code)) {
      codes += code;  // compatibility would turn ´ into a space and a mark
      continue;
    }
    int boundary = 0;
    const utf8proc_ssize_t count =
        utf8proc_decompose_char(static_cast<utf8proc_int32_t>(code), pieces.data(),
                                static_cast<utf8proc_ssize_t>(pieces.size()), options, &boundary);
    for (utf8proc_ssize_t i = 0; i < std::min<utf8proc_ssize_t>(count, pieces.size()); ++i) {
      codes += static_cast<char32_t>(pieces[static_cast<std::size_t>(i)]);
    }
  }
  return codes;
}

std::string folded(std::string_view text, bool keep_glob) {
  if (is_plain_ascii(text)) return folded_ascii(text, keep_glob);
  const std::u32string codes = simplified(text);
  Words words(text.size());
  for (std::size_t i = 0; i < codes.size(); ++i) {
    const char32_t code = codes[i];
    if (keep_glob && (code == U'*' || code == U'?')) {
      words.put(code);
      continue;
    }
    switch (role_of(code)) {
      case Role::letter:
        words.put(code);
        break;
      case Role::space:
        words.space();
        break;
      case Role::dash:
        if (i + 1 < codes.size() && is_ascii_digit(codes[i + 1])) {
          words.put(U'-');
        } else {
          words.space();
        }
        break;
      case Role::nothing:
        break;
    }
  }
  return words.take();
}

std::string composed(const std::string& text) {
  utf8proc_uint8_t* made = nullptr;
  const auto options = static_cast<utf8proc_option_t>(static_cast<unsigned>(UTF8PROC_STABLE) |
                                                      static_cast<unsigned>(UTF8PROC_COMPOSE));
  const utf8proc_ssize_t size =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                   static_cast<utf8proc_ssize_t>(text.size()), &made, options);
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(made, &std::free);
  if (size < 0) return text;
  return {reinterpret_cast<const char*>(made), static_cast<std::size_t>(size)};
}

}  // namespace

std::string tidy(std::string_view text) {
  Words words(text.size());
  bool ascii = true;
  while (!text.empty()) {
    const Decoded first = decode_first(text);
    text.remove_prefix(first.length);
    if (is_space(first.code)) {
      words.space();
    } else if (!is_invisible(first.code)) {
      words.put(first.code);
      ascii = ascii && first.code < 0x80;
    }
  }
  return ascii ? words.take() : composed(words.take());
}

std::string fold(std::string_view text) { return folded(text, false); }

std::string fold_glob(std::string_view glob) { return folded(glob, true); }

}  // namespace bijlage::base
