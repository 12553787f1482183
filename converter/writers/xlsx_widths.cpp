#include "writers/xlsx_widths.hpp"

#include <algorithm>
#include <numeric>
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
      return {12, 90};
    case ColumnKind::sentence:
      return {40, 64};
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

/// The header of a narrow column of numbers takes at most some three lines; others are short.
std::size_t header_length(std::string_view title, ColumnKind kind) {
  constexpr std::size_t short_title = 20;
  const std::size_t length = characters(title);
  const std::size_t whole = kind != ColumnKind::number && length <= short_title ? length : 0;
  return std::max({longest_word(title), (length + 2) / 3, whole}) + 1;
}

/// What a landscape page shows without being scaled down.
constexpr double page_width = 134;
constexpr double narrowest_remark = 30;

/// Takes what is too much for a page from the columns of remarks, most from the widest.
void fit_page(const answers::Table& table, std::vector<double>& widths) {
  const double excess = std::accumulate(widths.begin(), widths.end(), 0.0) - page_width;
  const auto can_give = [&](std::size_t column) {
    return table.columns[column].kind == ColumnKind::remark
               ? std::max(0.0, widths[column] - narrowest_remark)
               : 0.0;
  };
  double available = 0;
  for (std::size_t column = 0; column < widths.size(); ++column) {
    available += can_give(column);
  }
  if (excess <= 0 || available <= 0) {
    return;
  }
  const double part = std::min(1.0, excess / available);
  for (std::size_t column = 0; column < widths.size(); ++column) {
    widths[column] -= can_give(column) * part;
  }
}

/// A letter's width in digits, on average, and rather more than less.
constexpr double plain_letter = 0.87;
constexpr double bold_letter = 0.93;

/// How many lines a text takes when it is wrapped between words.
std::size_t wrapped_lines(std::string_view text, double column_width, double letter) {
  const double width = (column_width - 1) / letter;
  std::size_t lines = 1;
  double used = 0;
  for (const std::string_view word : base::split(text, ' ')) {
    const auto length = static_cast<double>(characters(word));
    if (used > 0 && used + 1 + length > width) {
      ++lines;
      used = 0;
    }
    used += (used > 0 ? 1 : 0) + length;
    for (; used > width; used -= width) {
      ++lines;
    }
  }
  return lines;
}

double height_of(std::size_t lines) {
  constexpr double further_line = 13;
  return line_height + static_cast<double>(lines - 1) * further_line;
}

}  // namespace

std::vector<double> column_widths(const answers::Table& table) {
  std::vector<double> widths;
  for (std::size_t column = 0; column < table.columns.size(); ++column) {
    const ColumnKind kind = table.columns[column].kind;
    const Bounds within = bounds(kind);
    std::size_t length = within.narrowest;
    for (const answers::Row& row : table.rows) {
      const bool words = std::holds_alternative<answers::Text>(row.cells[column]);
      if (kind != ColumnKind::number || !words) {
        length = std::max(length, std::visit(Length(), row.cells[column]));
      }
    }
    length =
        std::max(std::min(length, within.widest), header_length(table.columns[column].title, kind));
    constexpr double margin = 2;
    widths.push_back(static_cast<double>(length) + margin);
  }
  fit_page(table, widths);
  return widths;
}

double header_height(const answers::Table& table, const std::vector<double>& widths) {
  std::size_t lines = 1;
  for (std::size_t column = 0; column < widths.size(); ++column) {
    lines =
        std::max(lines, wrapped_lines(table.columns[column].title, widths[column], bold_letter));
  }
  constexpr double air = 4;
  return height_of(lines) + air;
}

double row_height(const answers::Table& table, const answers::Row& row,
                  const std::vector<double>& widths) {
  const double letter = row.total ? bold_letter : plain_letter;
  std::size_t lines = 1;
  for (std::size_t column = 0; column < widths.size(); ++column) {
    const bool wraps = table.columns[column].kind != ColumnKind::code;
    if (const auto* text = std::get_if<answers::Text>(&row.cells[column]); wraps && text) {
      lines = std::max(lines, wrapped_lines(text->text, widths[column], letter));
    } else if (const auto* link = std::get_if<answers::Link>(&row.cells[column]); link) {
      lines = std::max(lines, wrapped_lines(link->text, widths[column], letter));
    }
  }
  return height_of(lines);
}

}  // namespace bijlage::writers
