#include "writers/row_excerpt.hpp"

#include <algorithm>

#include "base/display_width.hpp"
#include "writers/printable_line.hpp"

namespace bijlage::writers {
namespace {

constexpr std::size_t excerpt_width = 96;
constexpr std::size_t most_of_a_text = 30;
constexpr std::size_t most_of_a_meant_text = 60;
constexpr std::string_view between = " | ";
constexpr std::string_view ellipsis = "…";

struct Piece {
  std::string text;
  std::size_t width = 0;
  bool meant = false;
};

Piece piece_of(const std::string& text, bool meant) {
  Piece piece{printable_line(text), 0, meant};
  const std::size_t most = meant ? most_of_a_meant_text : most_of_a_text;
  if (base::display_width(piece.text) > most) {
    piece.text = std::string(base::first_columns(piece.text, most - 1)) + std::string(ellipsis);
  }
  piece.width = base::display_width(piece.text);
  if (meant && piece.width == 0) {
    piece.text = " ";
    piece.width = 1;
  }
  return piece;
}

// The row as pieces, empty cells too; but no further than can be shown beside the cells meant.
std::vector<Piece> pieces_of(const ShownRow& row, const workbook::CellRange& cells) {
  constexpr auto reach = static_cast<std::uint32_t>(excerpt_width / between.size());
  std::uint32_t first = cells.first.column;
  std::uint32_t last = std::min(cells.last.column, first + reach);
  if (!row.empty()) {
    first = std::min(first, std::max(row.front().column, first - std::min(first, reach)));
    last = std::max(last, std::min(row.back().column, last + reach));
  }
  std::vector<Piece> pieces;
  auto cell = row.begin();
  for (std::uint32_t column = first; column <= last; ++column) {
    while (cell != row.end() && cell->column < column) ++cell;
    const bool filled = cell != row.end() && cell->column == column;
    const bool meant = column >= cells.first.column && column <= cells.last.column;
    pieces.push_back(piece_of(filled ? cell->text : "", meant));
  }
  return pieces;
}

struct Part {
  std::size_t first;
  std::size_t last;
};

// As many pieces around those that are meant as fit, left and right in turn.
Part part_that_fits(const std::vector<Piece>& pieces) {
  const auto meant = [](const Piece& piece) { return piece.meant; };
  const auto start =
      static_cast<std::size_t>(std::find_if(pieces.begin(), pieces.end(), meant) - pieces.begin());
  Part part{start, start};
  std::size_t width = pieces[start].width;
  const auto take = [&](std::size_t piece) {
    const std::size_t more = pieces[piece].width + between.size();
    if (width + more > excerpt_width) return false;
    width += more;
    return true;
  };
  while (part.last + 1 < pieces.size() && pieces[part.last + 1].meant && take(part.last + 1)) {
    ++part.last;
  }
  bool left = true;
  bool right = true;
  while (left || right) {
    left = left && part.first > 0 && take(part.first - 1);
    if (left) --part.first;
    right = right && part.last + 1 < pieces.size() && take(part.last + 1);
    if (right) ++part.last;
  }
  return part;
}

std::string painted(const std::string& text, std::string_view paint) {
  if (paint.empty()) return text;
  return "\x1b[" + std::string(paint) + "m" + text + "\x1b[0m";
}

void trim_end(std::string& line) { line.erase(line.find_last_not_of(' ') + 1); }

}  // namespace

std::string row_excerpt(const ShownRow& row, const workbook::CellRange& cells,
                        const ExcerptPaint& paint) {
  const auto pieces = pieces_of(row, cells);
  const Part part = part_that_fits(pieces);
  const std::string number = std::to_string(cells.first.row + 1);
  std::string line;
  std::string pointer;
  const auto add = [&](std::string_view text, std::size_t width, char below) {
    line += text;
    pointer.append(width, below);
  };
  if (part.first > 0) add("… | ", ellipsis.size() + 1, ' ');
  for (std::size_t i = part.first; i <= part.last; ++i) {
    if (i > part.first) add(between, between.size(), ' ');
    add(pieces[i].text, pieces[i].width, pieces[i].meant ? '^' : ' ');
  }
  if (part.last + 1 < pieces.size()) line += " | …";
  trim_end(line);
  trim_end(pointer);
  constexpr std::string_view indent = "  ";
  const std::string bar = painted("|", paint.frame);
  return std::string(indent) + painted(number, paint.frame) + ' ' + bar +
         (line.empty() ? "" : ' ' + line) + '\n' + std::string(indent) +
         std::string(number.size(), ' ') + ' ' + bar + ' ' + painted(pointer, paint.pointer) + '\n';
}

}  // namespace bijlage::writers
