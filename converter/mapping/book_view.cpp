#include "mapping/book_view.hpp"

#include <algorithm>
#include <bit>
#include <map>
#include <set>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "base/text.hpp"
#include "calendar/period_words.hpp"
#include "mapping/grid.hpp"

namespace bijlage::mapping {
namespace {

using workbook::Cell;
using workbook::CellKind;

constexpr std::uint32_t no_text = UINT32_MAX;
// Enough of each sheet to know it by; a long export is known by its first rows.
constexpr std::size_t cells_looked_at = 5000;
// A label for each bit.
constexpr std::size_t most_labels = 64;

bool can_be_a_year(const Cell& cell) {
  if (cell.kind == CellKind::date) return true;
  if (cell.kind != CellKind::number) return false;
  const auto year = static_cast<int>(cell.number);
  return cell.number >= 1900 && cell.number < 2100 && cell.number == year;
}

// Also with a year, unit or scale behind it, as tables are found: "Bedrag 2017 (EUR)".
bool answers(const std::string& text, const std::string& glob) {
  return base::matches_glob(text, glob) || base::matches_glob(text, glob + " *");
}

template <typename Coded>
void add_labels(const std::vector<Coded>& entries, std::set<std::string>& labels) {
  for (const auto& entry : entries) {
    labels.insert(base::fold(entry.code));
    for (const auto& [language, text] : entry.label.by_language) labels.insert(base::fold(text));
    for (const std::string& alias : entry.aliases) labels.insert(base::fold(alias));
  }
}

// All labels that codes of a dimension (or measure) have.
std::set<std::string> labels_of(const std::string& dimension, const Mapping& mapping) {
  std::set<std::string> labels;
  if (dimension == "measure") add_labels(mapping.model->measures, labels);
  if (const auto* known = mapping.model->find_dimension(dimension)) {
    add_labels(known->codes, labels);
  }
  for (const Alias& alias : mapping.aliases) {
    if (alias.dimension == dimension) labels.insert(base::fold(alias.label));
  }
  return labels;
}

}  // namespace

BookView::BookView(const workbook::Workbook& book, const std::string& file_name)
    : name_(base::fold(file_name.substr(file_name.find_last_of('/') + 1))) {
  std::unordered_map<std::string_view, std::uint32_t> numbers;  // texts repeat: each is folded once
  for (std::size_t i = 0; i < book.sheets.size(); ++i) {
    const workbook::Sheet& sheet = book.sheets[i];
    sheets_.push_back(base::fold(sheet.name));
    const std::size_t looked_at = std::min(sheet.cells.size(), cells_looked_at);
    for (std::size_t j = 0; j < looked_at; ++j) {
      const Cell& cell = sheet.cells[j];
      Spot spot{static_cast<std::uint32_t>(i), cell.row, cell.column, no_text, can_be_a_year(cell)};
      if (cell.kind == CellKind::text) {
        const std::string_view text = sheet.text(cell);
        const auto next = static_cast<std::uint32_t>(texts_.size());
        const auto [entry, is_new] = numbers.emplace(text, next);
        if (is_new) {
          texts_.push_back(base::fold(text));
          written_.emplace_back(text);
        }
        spot.text = entry->second;
      }
      if (cell.kind != CellKind::blank) spots_.push_back(spot);
    }
  }
}

bool BookView::has_sheet(const std::string& glob) const {
  return std::any_of(sheets_.begin(), sheets_.end(),
                     [&](const std::string& name) { return base::matches_glob(name, glob); });
}

bool BookView::has_text(const std::string& glob) const {
  return std::any_of(texts_.begin(), texts_.end(),
                     [&](const std::string& text) { return base::matches_glob(text, glob); });
}

bool BookView::has_table(const TableMapping& table, const Mapping& mapping) const {
  if (!table.header_role.empty()) return has_header_by_kind(table, mapping);
  if (!table.header.empty()) return has_header(table);
  return std::any_of(table.start.begin(), table.start.end(),
                     [&](const std::string& start) { return has_text(start); });
}

// Of each text, which labels of the header it can be, as bits.
std::vector<std::uint64_t> BookView::labels_of_texts(const std::vector<std::string>& header) const {
  std::vector<std::uint64_t> bits(texts_.size());
  for (std::size_t label = 0; label < std::min(header.size(), most_labels); ++label) {
    for (std::size_t text = 0; text < texts_.size(); ++text) {
      if (answers(texts_[text], header[label])) bits[text] |= std::uint64_t{1} << label;
    }
  }
  return bits;
}

// At least half of the labels in one row, as `locate_blocks` asks.
bool BookView::has_header(const TableMapping& table) const {
  const auto needed =
      std::count_if(table.header.begin(), table.header.end(),
                    [&](const std::string& label) { return !matches_any(label, table.sometimes); });
  const auto enough = [&](std::uint64_t bits) {
    return bits != 0 && 2 * static_cast<std::ptrdiff_t>(std::popcount(bits)) >= needed;
  };
  const auto bits = labels_of_texts(table.header);
  std::uint64_t anywhere = 0;
  for (const std::uint64_t each : bits) anywhere |= each;
  if (!enough(anywhere)) return false;
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint64_t> lines;
  for (const Spot& spot : spots_) {
    if (spot.text == no_text || bits[spot.text] == 0) continue;
    auto& line = lines[{spot.sheet, table.on_its_side ? spot.column : spot.row}];
    line |= bits[spot.text];
    if (enough(line)) return true;
  }
  return false;
}

// A header given by kind has no labels to know it by: a cell of that kind, and not the first of its
// row, where labels stand and headings.
bool BookView::has_header_by_kind(const TableMapping& table, const Mapping& mapping) const {
  const bool periods = table.header_role == "period";
  const auto labels = periods ? std::set<std::string>() : labels_of(table.header_role, mapping);
  const auto far_off = calendar::Date::from_civil(2100, 12, 31).value();
  std::vector<signed char> seen(texts_.size());  // 0: not looked at yet
  const auto is_one = [&](const Spot& spot) {
    if (spot.text == no_text) return periods && spot.year;
    signed char& known = seen[spot.text];
    if (known == 0) {
      const bool fits =
          periods ? calendar::parse_period(written_[spot.text], mapping.locale.periods, far_off)
                        .has_value()
                  : labels.contains(texts_[spot.text]);
      known = fits ? 1 : -1;
    }
    return known > 0;
  };
  for (std::size_t i = 1; i < spots_.size(); ++i) {
    const auto place = [&](const Spot& spot) {
      return std::pair(spot.sheet, table.on_its_side ? spot.column : spot.row);
    };
    // On its side, the cell before lies in the row before: any but those of the first column will
    // do.
    const bool first =
        table.on_its_side ? spots_[i].row == 0 : place(spots_[i - 1]) != place(spots_[i]);
    if (!first && is_one(spots_[i])) return true;
  }
  return false;
}

}  // namespace bijlage::mapping
