#include "mapping/header_rows.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "mapping/label_tail.hpp"
#include "mapping/value.hpp"

namespace bijlage::mapping {

using workbook::CellKind;
using workbook::CellRef;

namespace {

// Header rows are followed by figures at once, or after a blank or unit row or two.
constexpr std::uint32_t rows_to_first_figure = 3;
// Between a title and its header.
constexpr std::uint32_t rows_under_title = 4;

}  // namespace

std::vector<HeaderHit> HeaderRows::hits_in(std::uint32_t row) const {
  std::vector<HeaderHit> hits;
  for (const std::uint32_t column : grid_.filled_columns(row)) {
    const Label& label = grid_.label({row, column});
    if (!table_.header_role.empty()) {
      if (labels_.read_as(label, table_.header_role, table_)) hits.push_back({column, 0});
      continue;
    }
    if (const auto i = header_label(label.folded)) hits.push_back({column, *i});
  }
  if (table_.header_role.empty()) add_hits_by_tail(row, hits);
  return hits;
}

std::optional<std::size_t> HeaderRows::header_label(const std::string& folded) const {
  for (std::size_t i = 0; i < table_.header.size(); ++i) {
    if (base::matches_glob(folded, table_.header[i])) return i;
  }
  return std::nullopt;
}

// Years, units and scales behind a label do not matter ("Bedrag 2017 (EUR)"), unless the label
// stands there without: "Bezoeken %" beside "Bezoeken" is something else.
void HeaderRows::add_hits_by_tail(std::uint32_t row, std::vector<HeaderHit>& hits) const {
  std::vector<bool> seen(table_.header.size());
  for (const HeaderHit& hit : hits) seen[hit.label] = true;
  if (std::find(seen.begin(), seen.end(), false) == seen.end()) return;
  for (const std::uint32_t column : grid_.filled_columns(row)) {
    const Label& label = grid_.label({row, column});
    if (label.empty() || header_label(label.folded)) continue;
    for (const std::string& form : label_tail(label.folded, locale_).forms) {
      const auto i = header_label(form);
      if (!i || seen[*i]) continue;
      hits.push_back({column, *i});
      break;
    }
  }
  std::sort(hits.begin(), hits.end(),
            [](const auto& a, const auto& b) { return a.column < b.column; });
}

// At least half of the labels must be there: the rest is told as missing, not passed over.
bool HeaderRows::enough(const std::vector<HeaderHit>& hits) const {
  std::vector<bool> seen(table_.header.size());
  for (const HeaderHit& hit : hits) seen[hit.label] = true;
  const auto found = static_cast<std::size_t>(std::count(seen.begin(), seen.end(), true));
  const auto needed = std::count_if(
      table_.header.begin(), table_.header.end(),
      [&](const std::string& label) { return !matches_any(label, table_.sometimes); });
  return 2 * found >= static_cast<std::size_t>(needed);
}

bool HeaderRows::figures_follow(std::uint32_t row, const std::vector<HeaderHit>& hits) const {
  return std::any_of(hits.begin(), hits.end(), [&](const HeaderHit& hit) {
    return first_below({row, hit.column}).has_value();
  });
}

bool HeaderRows::is_figure(CellRef at) const {
  const workbook::Cell* cell = grid_.cell(at);
  if (cell == nullptr || cell->kind == CellKind::number) return cell != nullptr;
  return cell->kind == CellKind::text &&
         read_figure(grid_.sheet().text(*cell), locale_).kind != Reading::Kind::text;
}

// A header given by kind has no labels to know it by: what stands between its cells must be a
// header too, and figures with a label must follow. "Telefoon 2014 312 1999" is a row of figures
// and "2017" alone a heading.
bool HeaderRows::is_header_by_kind(std::uint32_t row, const std::vector<HeaderHit>& hits) const {
  std::size_t strangers = 0;
  for (const std::uint32_t column : grid_.filled_columns(row)) {
    if (column < hits.front().column || column > hits.back().column) continue;
    const auto next = std::partition_point(
        hits.begin(), hits.end(), [&](const HeaderHit& one) { return one.column < column; });
    const bool hit = next != hits.end() && next->column == column;
    const Label& label = grid_.label({row, column});
    if (hit || total_rule(label, table_, locale_) != nullptr) continue;
    if (!matches_any(label.folded, table_.skip)) ++strangers;
  }
  if (is_outer_header(row, hits)) return false;
  if (strangers > 0 && hits.size() < 2 * strangers + 2) return false;
  const std::uint32_t first = hits.front().column;
  // Years under figures are figures themselves.
  const auto figures_in = [&](std::uint32_t at) {
    return is_figure({at, first}) && is_figure({at, hits.back().column});
  };
  if (row > 0 && figures_in(row) && figures_in(row - 1)) return false;
  for (std::uint32_t below = row + 1; below <= row + rows_to_first_figure; ++below) {
    if (!is_figure({below, first}) && !is_figure({below, hits.back().column})) continue;
    const auto filled = grid_.filled_columns(below);
    return !table_.left.used() || (!filled.empty() && filled.front() < first);
  }
  return false;
}

// Years over months: the header is what stands nearest over the figures.
bool HeaderRows::is_outer_header(std::uint32_t row, const std::vector<HeaderHit>& hits) const {
  if (table_.above.by_position.size() < 2) return false;
  for (std::uint32_t below = row + 1; below <= row + rows_to_first_figure; ++below) {
    const auto inner = hits_in(below);
    if (inner.size() >= hits.size()) return true;
    const auto filled = grid_.filled_columns(below);
    const bool figures = std::any_of(filled.begin(), filled.end(), [&](std::uint32_t column) {
      return column >= hits.front().column && is_figure({below, column});
    });
    if (figures) return false;
  }
  return false;
}

bool HeaderRows::is_header(std::uint32_t row, const std::vector<HeaderHit>& hits) const {
  if (hits.empty()) return false;
  if (!table_.header_role.empty()) return is_header_by_kind(row, hits);
  return enough(hits) && figures_follow(row, hits) && !is_title(row, hits);
}

// How many labels of the mapping, and of others.
std::pair<std::size_t, std::size_t> HeaderRows::rank(std::uint32_t row,
                                                     const std::vector<HeaderHit>& hits) const {
  std::vector<bool> seen(table_.header.size());
  for (const HeaderHit& hit : hits) seen[hit.label] = true;
  return {static_cast<std::size_t>(std::count(seen.begin(), seen.end(), true)),
          grid_.filled_columns(row).size()};
}

// "Bezoeken 2023" over a table has the name of a column, but the row that has more of them comes
// right after it, with no figures in between.
bool HeaderRows::is_title(std::uint32_t row, const std::vector<HeaderHit>& hits) const {
  for (std::uint32_t below = row + 1; below <= row + rows_under_title; ++below) {
    const auto filled = grid_.filled_columns(below);
    if (std::any_of(filled.begin(), filled.end(), [&](std::uint32_t column) {
          return is_figure({below, column});
        })) {
      return false;
    }
    const auto others = hits_in(below);
    if (others.empty() || !enough(others) || !figures_follow(below, others)) continue;
    if (rank(row, hits) < rank(below, others)) return true;
  }
  return false;
}

std::optional<CellRef> HeaderRows::first_below(CellRef header) const {
  for (std::uint32_t row = header.row + 1; row <= header.row + rows_to_first_figure; ++row) {
    if (!grid_.empty({row, header.column})) return CellRef{row, header.column};
  }
  return std::nullopt;
}

}  // namespace bijlage::mapping
