#include "writers/xlsx_widths.hpp"

#include <algorithm>
#include <cstdlib>
#include <string>
#include <string_view>
#include <variant>

#include "base/text.hpp"
#include "writers/xlsx_text.hpp"

namespace bijlage::writers {
namespace {

using answers::ColumnKind;

struct Bounds {
  std::size_t narrowest;
  std::size_t widest;
};

Bounds bounds(ColumnKind kind) {
  switch (kind) {
    case ColumnKind::label:
      return {10, 36};
    case ColumnKind::number:
      return {10, 40};
    case ColumnKind::code:
      return {7, 66};
    case ColumnKind::remark:
      return {12, 58};
  }
  return {10, 40};
}

/// `1.234.567,89`: digits, signs between them, decimals and what stands around.
std::size_t shown_length(const answers::Number& number) {
  const std::string plain = number.value.rounded(0).to_string();
  const std::size_t whole = plain.size() + plain.size() / 3;
  const auto decimals = static_cast<std::size_t>(number.decimals);
  return whole + (decimals > 0 ? decimals + 1 : 0) + (number.share ? 1 : 0);
}

struct Length {
  std::size_t operator()(const answers::Text& text) const { return characters(text.text); }
  std::size_t operator()(const answers::Number& number) const { return shown_length(number); }
  // Totals are bold.
  std::size_t operator()(const answers::Total& total) const {
    return shown_length(total.stored) + 1;
  }
  std::size_t operator()(const answers::Symbol& symbol) const { return characters(symbol.symbol); }
  std::size_t operator()(const answers::Link& link) const { return characters(link.text); }
};

std::size_t longest_word(std::string_view text) {
  std::size_t longest = 0;
  for (const std::string_view word : base::split(text, ' ')) {
    longest = std::max(longest, characters(word));
  }
  return longest;
}

/// A header takes at most some three lines above what its column holds.
std::size_t header_length(std::string_view title) {
  return std::max(longest_word(title), (characters(title) + 2) / 3) + 1;
}

}  // namespace

std::vector<double> column_widths(const answers::Table& table) {
  std::vector<double> widths;
  for (std::size_t column = 0; column < table.columns.size(); ++column) {
    const Bounds within = bounds(table.columns[column].kind);
    std::size_t length = within.narrowest;
    for (const answers::Row& row : table.rows) {
      length = std::max(length, std::visit(Length(), row.cells[column]));
    }
    length = std::max(std::min(length, within.widest), header_length(table.columns[column].title));
    constexpr double margin = 2;
    widths.push_back(static_cast<double>(length) + margin);
  }
  return widths;
}

}  // namespace bijlage::writers
