#include "mapping/label_headers.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "mapping/block_columns.hpp"

namespace bijlage::mapping {
namespace {

using Kind = BlockColumn::Kind;
using Columns = std::vector<std::uint32_t>;

constexpr std::uint32_t header_rows_tried = 24;

const Label& header_over(const Grid& grid, const BlockPlace& place, std::uint32_t column) {
  return grid.label(header_cell(grid, place.header_rows, column));
}

/// The dimension that a header names; empty where it names none.
std::string dimension_named(const Label& header, const model::Model& model) {
  for (const auto& dimension : model.dimensions) {
    if (base::fold(dimension.code) == header.folded) return dimension.code;
    for (const auto& [language, text] : dimension.label.by_language) {
      if (base::fold(text) == header.folded) return dimension.code;
    }
  }
  return {};
}

std::uint32_t end_of_look(const BlockPlace& place) {
  return std::min(place.last_row + 1, place.first_row + header_rows_tried);
}

// How many of the first rows can be read, each column by its role.
std::size_t rows_read(const Grid& grid, const LabelReader& labels, const BlockPlace& place,
                      const Columns& columns, const std::vector<std::string>& roles) {
  std::size_t read = 0;
  for (std::uint32_t row = place.first_row; row < end_of_look(place); ++row) {
    bool all = true;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const Label& label = grid.label({row, columns[i]});
      all = all && !label.empty() && labels.read_as(label, roles[i], *place.table);
    }
    if (all) ++read;
  }
  return read;
}

/// The roles in the order that the headers say; empty where they do not say another one.
std::vector<std::string> roles_by_headers(const Grid& grid, const model::Model& model,
                                          const BlockPlace& place, const Columns& columns,
                                          const std::vector<std::string>& roles) {
  std::vector<std::string> said(roles.size());
  std::vector<std::string> left = roles;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const std::string named = dimension_named(header_over(grid, place, columns[i]), model);
    const auto at = std::find(left.begin(), left.end(), named);
    if (named.empty() || at == left.end()) continue;
    said[i] = named;
    left.erase(at);
  }
  for (std::string& role : said) {
    if (!role.empty()) continue;
    role = left.front();
    left.erase(left.begin());
  }
  return said;
}

bool hold_the_same(const Grid& grid, const BlockPlace& place, std::uint32_t a, std::uint32_t b) {
  for (std::uint32_t row = place.first_row; row <= place.last_row; ++row) {
    if (grid.label({row, a}).folded != grid.label({row, b}).folded) return false;
  }
  return true;
}

// Right of the figures the same header may begin the table beside: then more headers follow it.
Columns with_header(const Grid& grid, const BlockPlace& place, const std::string& header) {
  Columns columns;
  const std::uint32_t row = place.header_rows.back();
  for (const std::uint32_t column : grid.filled_columns(row)) {
    const bool behind = column > place.last_column();
    if (column < place.own_column || grid.label({row, column}).folded != header) continue;
    if (behind && !grid.empty({row, column + 1})) break;
    columns.push_back(column);
  }
  return columns;
}

/// The dimension that most texts of a column are codes of; empty where they are not.
std::string dimension_of_texts(const Grid& grid, const LabelReader& labels,
                               const model::Model& model, const BlockPlace& place,
                               std::uint32_t column) {
  for (const auto& dimension : model.dimensions) {
    std::size_t texts = 0;
    std::size_t known = 0;
    for (std::uint32_t row = place.first_row; row < end_of_look(place); ++row) {
      const Label& label = grid.label({row, column});
      if (label.empty()) continue;
      ++texts;
      if (labels.resolve(dimension.code, label.text)) ++known;
    }
    if (known > 0 && 2 * known > texts) return dimension.code;
  }
  return {};
}

}  // namespace

void believe_headers(const Grid& grid, const LabelReader& labels, const Mapping& mapping,
                     BlockPlace& place) {
  const Columns columns = place.columns_of(Kind::label);
  const auto& wanted = place.table->left.by_position;
  if (place.header_rows.empty() || columns.size() < 2 || wanted.size() != columns.size()) return;
  std::vector<std::string> roles;
  for (const LabelRole& role : wanted) {
    if (role.pattern) return;
    roles.push_back(role.role);
  }
  const auto said = roles_by_headers(grid, *mapping.model, place, columns, roles);
  if (said == roles || rows_read(grid, labels, place, columns, said) <
                           rows_read(grid, labels, place, columns, roles)) {
    return;
  }
  std::size_t position = 0;
  for (BlockColumn& entry : place.columns) {
    if (entry.kind == Kind::label) entry.name = said[position++];
  }
}

void doubt_equal_headers(const Grid& grid, BlockPlace& place) {
  if (place.header_rows.empty()) return;
  for (const std::uint32_t column : place.columns_of(Kind::label)) {
    const Label& header = grid.label({place.header_rows.back(), column});
    if (header.empty()) continue;
    const Columns equal = with_header(grid, place, header.folded);
    const bool same = std::all_of(equal.begin(), equal.end(), [&](std::uint32_t other) {
      return hold_the_same(grid, place, column, other);
    });
    if (!same) place.doubtful = equal;
  }
}

void find_unread_labels(const Grid& grid, const LabelReader& labels, const Mapping& mapping,
                        const std::vector<std::uint32_t>& candidates, BlockPlace& place) {
  for (const std::uint32_t column : candidates) {
    const auto taken = place.columns_of(Kind::label);
    if (std::find(taken.begin(), taken.end(), column) != taken.end()) continue;
    if (column > place.first_column()) continue;
    const bool said = !dimension_named(header_over(grid, place, column), *mapping.model).empty() ||
                      !dimension_of_texts(grid, labels, *mapping.model, place, column).empty();
    if (said) place.unread_labels.push_back(column);
  }
}

}  // namespace bijlage::mapping
