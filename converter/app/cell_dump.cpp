#include "app/cell_dump.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "workbook/serial.hpp"

namespace bijlage::app {
namespace {

using workbook::Cell;
using workbook::CellKind;
using workbook::Sheet;

constexpr std::size_t piece_bytes = std::size_t{32} << 10U;

bool is_special(char c) { return c == '\\' || c == '\t' || c == '\n' || c == '\r'; }

void append_escaped(std::string& out, std::string_view text) {
  for (;;) {
    // Most texts are short: a search for a set of letters would take longer to begin.
    const auto found = std::find_if(text.begin(), text.end(), is_special);
    out.append(text.begin(), found);
    if (found == text.end()) return;
    out += '\\';
    out += *found == '\t' ? 't' : *found == '\n' ? 'n' : *found == '\r' ? 'r' : *found;
    text.remove_prefix(static_cast<std::size_t>(found - text.begin()) + 1);
  }
}

template <typename Number, typename... Format>
void append_digits(std::string& out, Number number, Format... format) {
  std::array<char, 40> digits;  // NOLINT(cppcoreguidelines-pro-type-member-init): filled next
  const auto [end, error] =
      std::to_chars(digits.data(), digits.data() + digits.size(), number, format...);
  out.append(digits.data(), end);
}

void append_number(std::string& out, double number) {
  constexpr double least_plain = 1e-4;
  constexpr double end_of_plain = 1e16;
  constexpr double end_of_whole = 1e15;  // up to there every whole number is a double of its own
  const double size = std::abs(number);
  if (size < end_of_whole && size >= 1 && number == std::trunc(number)) {
    return append_digits(out, static_cast<std::int64_t>(number));
  }
  const bool plain = number == 0 || (size >= least_plain && size < end_of_plain);
  append_digits(out, number, plain ? std::chars_format::fixed : std::chars_format::scientific);
}

void append_two(std::string& out, int number) {
  out += static_cast<char>('0' + number / 10);
  out += static_cast<char>('0' + number % 10);
}

// `10:30:00`, with microseconds where there are any, as the reference dumps have them.
void append_time_of_day(std::string& out, const workbook::CivilTime& time) {
  append_two(out, time.seconds / 3600);
  out += ':';
  append_two(out, time.seconds / 60 % 60);
  out += ':';
  append_two(out, time.seconds % 60);
  if (time.millis == 0) return;
  out += '.';
  out += static_cast<char>('0' + time.millis / 100);
  append_two(out, time.millis % 100);
  out += "000";
}

void append_date(std::string& out, double serial) {
  const auto time = workbook::civil_time(serial);
  if (!time) return append_number(out, serial);
  append_two(out, time->year / 100);
  append_two(out, time->year % 100);
  out += '-';
  append_two(out, static_cast<int>(time->month));
  out += '-';
  append_two(out, static_cast<int>(time->day));
  out += 'T';
  append_time_of_day(out, *time);
}

void append_time(std::string& out, double serial) {
  const auto time = workbook::civil_time(serial);
  if (!time) return append_number(out, serial);
  out += 'T';
  append_time_of_day(out, *time);
}

void append_duration(std::string& out, double days) {
  constexpr double millis_a_day = 86'400'000;
  constexpr double millis_a_second = 1000;
  const double seconds = std::round(days * millis_a_day) / millis_a_second;
  out += 'P';
  append_number(out, seconds);
  if (seconds == std::floor(seconds)) out += ".0";
  out += 'S';
}

void append_value(std::string& out, const Sheet& sheet, const Cell& cell) {
  switch (cell.kind) {
    case CellKind::number:
      out += "n\t";
      return append_number(out, cell.number);
    case CellKind::text:
      out += "s\t";
      return append_escaped(out, sheet.text(cell));
    case CellKind::boolean:
      out += cell.number != 0 ? "b\tTRUE" : "b\tFALSE";
      return;
    case CellKind::date:
      out += "d\t";
      return append_date(out, cell.number);
    case CellKind::time:
      out += "d\t";
      return append_time(out, cell.number);
    case CellKind::duration:
      out += "d\t";
      return append_duration(out, cell.number);
    case CellKind::error:
      out += "e\t";
      return append_escaped(out, sheet.text(cell));
    case CellKind::blank:
      return;
  }
}

/// The names of the columns, each made once.
class ColumnNames {
 public:
  const std::string& of(std::uint32_t column) {
    while (names_.size() <= column) {
      names_.push_back(workbook::column_name(static_cast<std::uint32_t>(names_.size())));
    }
    return names_[column];
  }

 private:
  std::vector<std::string> names_;
};

}  // namespace

void dump_cells(const workbook::Workbook& book, const store::Sink& sink) {
  std::string piece;
  piece.reserve(2 * piece_bytes);
  ColumnNames columns;
  for (const Sheet& sheet : book.sheets) {
    std::string start;
    append_escaped(start, sheet.name);
    start += '\t';
    for (const Cell& cell : sheet.cells) {
      if (cell.kind == CellKind::blank) continue;
      piece += start;
      piece += columns.of(cell.column);
      append_digits(piece, cell.row + 1);
      piece += '\t';
      append_value(piece, sheet, cell);
      piece += '\n';
      if (piece.size() < piece_bytes) continue;
      sink(piece);
      piece.clear();
    }
  }
  sink(piece);
}

}  // namespace bijlage::app
