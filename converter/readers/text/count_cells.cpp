#include "readers/text/count_cells.hpp"

#include <array>
#include <cstddef>

#include "base/message.hpp"

namespace bijlage::readers::text {
namespace {

// Where fields and lines end is written in ASCII; any other character is a letter to us.
constexpr char letter = 'x';

struct Bytes8 {
  std::string_view bytes;
  std::size_t size() const { return bytes.size(); }
  char operator[](std::size_t at) const { return bytes[at]; }
};

template <bool big_endian>
struct Units16 {
  std::string_view bytes;
  std::size_t size() const { return bytes.size() / 2 + bytes.size() % 2; }
  char operator[](std::size_t at) const {
    if (2 * at + 1 >= bytes.size()) return letter;  // half a character
    const char upper = bytes[2 * at + (big_endian ? 0 : 1)];
    const char lower = bytes[2 * at + (big_endian ? 1 : 0)];
    return upper == '\0' && static_cast<unsigned char>(lower) < 0x80 ? lower : letter;
  }
};

// Goes the way that RowReader goes, and makes nothing.
template <typename Text>
class Counter {
 public:
  Counter(Text text, const Dialect& dialect, const std::string& file, const base::Limits& limits)
      : text_(text),
        file_(file),
        limits_(limits),
        separator_(dialect.separator),
        quote_(dialect.quote),
        end_(text.size()),
        at_(dialect.start),
        line_(dialect.start > 0 ? 2 : 1) {
    for (const char c : {'\r', '\n', separator_}) stops_[static_cast<unsigned char>(c)] = true;
    // The Ctrl-Z of DOS.
    if (end_ > 0 && text_[end_ - 1] == '\x1A') --end_;
  }

  std::uint64_t run(package::LettingGo& letting_go) {
    while (at_ < end_ && sure_) {
      const std::size_t start = at_;
      count_row();
      letting_go.looked_at(at_ - start);
      pass_line_end();
      ++row_;
      ++line_;
    }
    return cells_;
  }

 private:
  [[noreturn]] void fail(std::string_view key) const {
    throw base::Failure(base::Trouble::input,
                        {std::string(key), {{"file", file_}, {"line", std::to_string(line_)}}});
  }

  bool ends_field(std::size_t at) const { return stops_[static_cast<unsigned char>(text_[at])]; }

  void pass_to_stop() {
    while (at_ < end_ && !ends_field(at_)) ++at_;
  }

  void count_row() {
    std::uint32_t column = 0;
    for (;;) {
      if (at_ < end_ && text_[at_] == quote_) {
        count_quoted(column);
      } else {
        const std::size_t start = at_;
        pass_to_stop();
        if (at_ != start) add(column);
        if (at_ - start > limits_.text_bytes) fail("csv.long-field");
      }
      if (!sure_ || at_ >= end_ || text_[at_] != separator_) return;
      ++at_;
      ++column;
    }
  }

  void count_quoted(std::uint32_t column) {
    const std::size_t open = at_;
    std::size_t lines = 0;
    std::size_t close = open + 1;
    for (; close < end_; ++close) {
      if (text_[close] == quote_) {
        if (close + 1 >= end_ || text_[close + 1] != quote_) break;
        ++close;
      } else {
        lines += static_cast<std::size_t>(ends_line(close));
      }
    }
    sure_ = close < end_;
    if (!sure_) return;
    at_ = close + 1;
    pass_to_stop();
    if (close != open + 1 || at_ != close + 1) add(column);
    line_ += lines;
  }

  bool ends_line(std::size_t at) const {
    return text_[at] == '\n' || (text_[at] == '\r' && (at + 1 >= end_ || text_[at + 1] != '\n'));
  }

  void pass_line_end() {
    if (!sure_ || at_ >= end_) return;
    const bool carriage_return = text_[at_++] == '\r';
    if (carriage_return && at_ < end_ && text_[at_] == '\n') ++at_;
  }

  void add(std::uint32_t column) {
    if (row_ >= limits_.rows) fail("csv.too-many-rows");
    if (column >= limits_.columns) fail("csv.too-many-columns");
    if (cells_ >= limits_.cells) fail("workbook.too-large");
    ++cells_;
  }

  Text text_;
  const std::string& file_;
  const base::Limits& limits_;
  char separator_;
  char quote_;
  std::array<bool, 256> stops_{};
  std::size_t end_;
  std::size_t at_;
  std::size_t line_;
  std::uint32_t row_ = 0;
  std::uint64_t cells_ = 0;
  bool sure_ = true;  ///< no quote so far that never closes
};

}  // namespace

std::uint64_t count_cells(std::string_view bytes, Encoding encoding, const Dialect& dialect,
                          const std::string& file, const base::Limits& limits,
                          const package::LetGo& let_go) {
  const std::string_view text = without_mark(bytes, encoding);
  package::LettingGo letting_go(let_go);
  switch (encoding) {
    case Encoding::utf16le:
      return Counter<Units16<false>>({text}, dialect, file, limits).run(letting_go);
    case Encoding::utf16be:
      return Counter<Units16<true>>({text}, dialect, file, limits).run(letting_go);
    case Encoding::utf8:
    case Encoding::windows1252:
      break;
  }
  return Counter<Bytes8>({text}, dialect, file, limits).run(letting_go);
}

}  // namespace bijlage::readers::text
