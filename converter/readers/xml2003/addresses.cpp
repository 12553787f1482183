#include "readers/xml2003/addresses.hpp"

#include <charconv>

namespace bijlage::readers::xml2003 {
namespace {

constexpr std::uint32_t most_rows = 1'048'576;
constexpr std::uint32_t most_columns = 16'384;

// `R12` → 11.
std::optional<std::uint32_t> take(std::string_view& text, char letter, std::uint32_t most) {
  if (!text.starts_with(letter)) return std::nullopt;
  std::uint32_t number = 0;
  const char* const end = text.data() + text.size();
  const auto read = std::from_chars(text.data() + 1, end, number);
  if (read.ec != std::errc{} || number == 0 || number > most) return std::nullopt;
  text.remove_prefix(static_cast<std::size_t>(read.ptr - text.data()));
  return number - 1;
}

std::optional<workbook::CellRef> take_place(std::string_view& text) {
  const auto row = take(text, 'R', most_rows);
  if (!row) return std::nullopt;
  const auto column = take(text, 'C', most_columns);
  if (!column) return std::nullopt;
  return workbook::CellRef{*row, *column};
}

std::string absolute(workbook::CellRef place) {
  return "$" + workbook::column_name(place.column) + "$" + std::to_string(place.row + 1);
}

}  // namespace

std::optional<workbook::CellRange> parse_r1c1(std::string_view text) {
  const auto first = take_place(text);
  if (!first) return std::nullopt;
  if (text.empty()) return workbook::CellRange{*first, *first};
  if (!text.starts_with(':')) return std::nullopt;
  text.remove_prefix(1);
  const auto last = take_place(text);
  if (!last || !text.empty() || last->row < first->row || last->column < first->column) {
    return std::nullopt;
  }
  return workbook::CellRange{*first, *last};
}

std::string target_in_a1(std::string_view refers_to) {
  if (refers_to.starts_with('=')) refers_to.remove_prefix(1);
  const std::size_t mark = refers_to.rfind('!');
  if (mark == std::string_view::npos) return std::string(refers_to);
  const auto range = parse_r1c1(refers_to.substr(mark + 1));
  if (!range) return std::string(refers_to);
  std::string target(refers_to.substr(0, mark + 1));
  target += absolute(range->first);
  if (range->first != range->last) target += ":" + absolute(range->last);
  return target;
}

}  // namespace bijlage::readers::xml2003
