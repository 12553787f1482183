#include "readers/xls/text.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "readers/raised_digits.hpp"

namespace bijlage::readers::xls {
namespace {

constexpr std::uint8_t is_wide = 0x01;
constexpr std::uint8_t has_phonetic = 0x04;
constexpr std::uint8_t has_runs = 0x08;
constexpr std::size_t run_size = 4;

bool is_high_surrogate(char32_t unit) { return unit >= 0xD800 && unit < 0xDC00; }
bool is_low_surrogate(char32_t unit) { return unit >= 0xDC00 && unit < 0xE000; }

// UTF-16 whose pieces may be cut between the two halves of a character.
class Utf16 {
 public:
  explicit Utf16(std::string& into) : into_(into) {}
  void append(Bytes units) {
    for (std::size_t at = 0; at + 2 <= units.size(); at += 2) {
      const char32_t unit = load<std::uint16_t>(units, at);
      if (unit < 0x80 && high_ == 0) {
        into_ += static_cast<char>(unit);
      } else {
        append(unit);
      }
    }
  }
  void end() {
    if (high_ != 0) base::append_utf8(into_, high_);
    high_ = 0;
  }

 private:
  void append(char32_t unit) {
    if (high_ != 0 && is_low_surrogate(unit)) {
      unit = 0x10000 + ((high_ - 0xD800) << 10U) + (unit - 0xDC00);
      high_ = 0;
    }
    end();
    if (is_high_surrogate(unit)) {
      high_ = unit;
    } else {
      base::append_utf8(into_, unit);
    }
  }

  std::string& into_;
  char32_t high_ = 0;
};

void append_latin1(std::string& into, Bytes text) {
  const auto ascii = [](std::byte byte) { return byte < std::byte{0x80}; };
  auto from = text.begin();
  while (from != text.end()) {
    const auto to = std::find_if_not(from, text.end(), ascii);
    into += package::as_text(Bytes(from, to));
    from = to;
    for (; from != text.end() && !ascii(*from); ++from) {
      base::append_utf8(into, std::to_integer<char32_t>(*from));
    }
  }
}

void read_bytes(Content& content, std::size_t count, const CodePage& code_page, std::string& into) {
  std::string whole;
  Bytes piece = content.take(count, 1);
  while (piece.size() < count) {
    whole += package::as_text(piece);
    count -= piece.size();
    content.next_piece();
    piece = content.take(count, 1);
  }
  if (!whole.empty()) {
    whole += package::as_text(piece);
    piece = std::as_bytes(std::span(whole));
  }
  code_page.append(into, piece);
}

std::vector<Run> read_runs(Content& content, std::size_t count) {
  std::vector<Run> runs;
  for (std::size_t i = 0; i < count; ++i) {
    const auto first = content.read<std::uint16_t>();
    runs.push_back({first, content.read<std::uint16_t>()});
  }
  return runs;
}

}  // namespace

void append_utf16(std::string& into, Bytes text) {
  Utf16 decoder(into);
  decoder.append(text);
  decoder.end();
}

void read_characters(Content& content, std::size_t count, bool wide, std::string& into) {
  Utf16 decoder(into);
  for (;;) {
    const std::size_t unit = wide ? 2 : 1;
    const Bytes piece = content.take(count * unit, unit);
    if (wide) {
      decoder.append(piece);
    } else {
      decoder.end();
      append_latin1(into, piece);
    }
    count -= piece.size() / unit;
    if (count == 0) break;
    content.next_piece();
    wide = (content.read<std::uint8_t>() & is_wide) != 0;
  }
  decoder.end();
}

void read_text(Content& content, std::size_t count, const TextStyle& style, std::string& into) {
  if (!style.unicode) {
    read_bytes(content, count, style.code_page, into);
    return;
  }
  const auto flags = content.read<std::uint8_t>();
  const std::size_t runs = (flags & has_runs) != 0 ? content.read<std::uint16_t>() : 0U;
  const std::uint32_t phonetic = (flags & has_phonetic) != 0 ? content.read<std::uint32_t>() : 0U;
  const std::size_t start = into.size();
  read_characters(content, count, (flags & is_wide) != 0, into);
  if (runs > 0 && style.fonts.any_raised()) {
    raise_runs(into, start, read_runs(content, runs), style.fonts);
  } else {
    content.skip(runs * run_size);
  }
  content.skip(phonetic);
}

void raise_runs(std::string& text, std::size_t start, const std::vector<Run>& runs,
                const Fonts& fonts) {
  const auto raised = [&fonts](const Run& run) { return fonts.is_raised(run.font); };
  if (std::none_of(runs.begin(), runs.end(), raised)) return;
  const std::string plain = text.substr(start);
  text.resize(start);
  std::size_t unit = 0;
  auto next = runs.begin();
  bool raise = false;
  std::size_t run_start = start;
  const auto end_run = [&] {
    if (raise) raise_digits(text, run_start);
    run_start = text.size();
  };
  for (std::size_t at = 0; at < plain.size();) {
    for (; next != runs.end() && next->first <= unit; ++next) {
      end_run();
      raise = raised(*next);
    }
    const auto character = base::decode_first(std::string_view(plain).substr(at));
    text.append(plain, at, character.length);
    at += character.length;
    unit += character.code > 0xFFFF ? 2 : 1;
  }
  end_run();
}

}  // namespace bijlage::readers::xls
