#include "readers/text/rows.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <optional>
#include <string_view>

#include "base/characters.hpp"
#include "base/large_pages.hpp"
#include "base/message.hpp"

namespace bijlage::readers::text {
namespace {

unsigned char octet(char c) { return static_cast<unsigned char>(c); }

using base::is_digit;

// `0`, `12`, `-3`: at most 15 digits, nothing that could mean something else, so that printing
// the number gives the same text again.
std::optional<double> plain_integer(std::string_view field) {
  constexpr std::size_t most_digits = 15;
  const bool negative = field.front() == '-';
  const std::string_view digits = field.substr(negative ? 1 : 0);
  if (digits.empty() || digits.size() > most_digits) return std::nullopt;
  if (digits.front() == '0' && field.size() > 1) return std::nullopt;
  std::int64_t number = 0;
  for (const char c : digits) {
    if (!is_digit(c)) return std::nullopt;
    number = number * 10 + (c - '0');
  }
  return static_cast<double>(negative ? -number : number);
}

class RowReader {
 public:
  RowReader(const Dialect& dialect, const std::string& file, const base::Limits& limits,
            Allowance& allowance, workbook::Sheet& sheet)
      : file_(file),
        limits_(limits),
        allowance_(allowance),
        sheet_(sheet),
        begin_(sheet.own_texts.data()),
        at_(begin_ + dialect.start),
        end_(begin_ + sheet.own_texts.size()),
        separator_(dialect.separator),
        quote_(dialect.quote),
        line_(dialect.start > 0 ? 2 : 1) {
    // A text ends with a NUL of its own, which ends every scan.
    for (const char c : {'\0', '\r', '\n', separator_}) stops_[octet(c)] = true;
  }

  QuoteFaults run() {
    while (at_ != end_) {
      read_row();
      pass_line_end();
      ++row_;
      ++line_;
    }
    return std::move(faults_);
  }

 private:
  [[noreturn]] void fail(std::string_view key) const {
    throw base::Failure(base::Trouble::input,
                        {std::string(key), {{"file", file_}, {"line", std::to_string(line_)}}});
  }

  // Ends at a line's end or the text's.
  void read_row() {
    column_ = 0;
    for (;;) {
      if (*at_ == quote_ && at_ != end_) {
        read_quoted();
      } else {
        read_plain();
      }
      if (at_ == end_ || *at_ != separator_) return;
      ++at_;
      ++column_;
    }
  }

  void pass_line_end() {
    if (at_ == end_) return;
    const bool carriage_return = *at_++ == '\r';
    if (carriage_return && *at_ == '\n') ++at_;
  }

  void pass_to_stop() {
    while (!stops_[octet(*at_)]) ++at_;
  }

  void read_plain() {
    const char* const first = at_;
    pass_to_stop();
    if (at_ != first) put(first, at_);
  }

  void read_quoted() {
    char* const open = at_;
    char* const close = find_close(open + 1);
    if (close == nullptr) {
      read_unclosed();
      return;
    }
    at_ = close + 1;
    const bool stray = !stops_[octet(*at_)];
    if (stray) faults_.stray.add(line_);
    pass_to_stop();
    const std::size_t inner_lines = line_ends({open, close});
    char* last = close;
    if (doubled_ || stray) last = without_quotes(open + 1, close, at_);
    if (last != open + 1) put(open + 1, last);
    line_ += inner_lines;
  }

  // The quote that closes a field whose content starts at `from`; null where none does.
  char* find_close(char* from) {
    doubled_ = false;
    for (;;) {
      auto* const found =
          static_cast<char*>(std::memchr(from, quote_, static_cast<std::size_t>(end_ - from)));
      if (found == nullptr || found[1] != quote_) return found;
      doubled_ = true;
      from = found + 2;
    }
  }

  // A quote in the last line is only not closed; one before it would take all lines behind it.
  // That is asked once, since the answer costs a look at all of the rest.
  void read_unclosed() {
    faults_.unclosed.add(line_);
    const std::size_t inner_lines = asked_ ? 0 : line_ends({at_, end_});
    if (!asked_ && inner_lines > 1) {
      asked_ = true;
      read_plain();
      return;
    }
    char* const first = at_ + 1;
    at_ = end_;
    char* last = doubled_ ? without_quotes(first, end_, end_) : end_;
    while (last != first && (last[-1] == '\n' || last[-1] == '\r')) --last;
    if (last != first) put(first, last);
  }

  // Brings [from, close) together with [close + 1, to), with quotes that are doubled once; gives
  // where it ends.
  char* without_quotes(char* from, const char* close, const char* to) const {
    char* write = from;
    for (const char* read = from; read < close; ++read) {
      *write++ = *read;
      if (*read == quote_) ++read;
    }
    if (close < to) write = std::copy(close + 1, to, write);
    return write;
  }

  void put(const char* first, const char* last) {
    const std::string_view field(first, static_cast<std::size_t>(last - first));
    if (row_ >= limits_.rows) fail("csv.too-many-rows");
    if (column_ >= limits_.columns) fail("csv.too-many-columns");
    if (field.size() > limits_.text_bytes) fail("csv.long-field");
    allowance_.take_cell();
    workbook::Cell cell;
    cell.set_place({row_, static_cast<std::uint32_t>(column_)});
    if (const auto number = plain_integer(field)) {
      cell.kind = workbook::CellKind::number;
      cell.number = *number;
    } else {
      cell.kind = workbook::CellKind::text;
      cell.own_text = true;
      cell.text = {static_cast<std::uint32_t>(first - begin_),
                   static_cast<std::uint32_t>(field.size())};
    }
    sheet_.cells.push_back(cell);
  }

  const std::string& file_;
  const base::Limits& limits_;
  Allowance& allowance_;
  workbook::Sheet& sheet_;
  char* begin_;
  char* at_;
  char* end_;
  char separator_;
  char quote_;
  std::array<bool, 256> stops_{};
  std::uint32_t row_ = 0;
  std::uint32_t column_ = 0;
  std::size_t line_;
  bool doubled_ = false;  ///< the field that was looked at last has doubled quotes
  bool asked_ = false;
  QuoteFaults faults_;
};

}  // namespace

QuoteFaults read_rows(const Dialect& dialect, const std::string& file, const base::Limits& limits,
                      std::uint64_t cells, Allowance& allowance, workbook::Sheet& sheet) {
  // Growing step by step costs more than reading, and for a while twice the memory.
  sheet.cells.reserve(static_cast<std::size_t>(cells));
  base::prefer_large_pages(sheet.cells.data(), sheet.cells.capacity() * sizeof(workbook::Cell));
  return RowReader(dialect, file, limits, allowance, sheet).run();
}

}  // namespace bijlage::readers::text
