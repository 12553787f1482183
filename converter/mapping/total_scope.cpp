#include "mapping/total_scope.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "mapping/block_columns.hpp"

namespace bijlage::mapping {

using Kind = BlockColumn::Kind;
using workbook::CellRef;

model::ObservationList TotalScope::within(const std::string& label,
                                          const model::ObservationList& parts) const {
  const auto named = period_named(label);
  if (!named) return parts;
  model::ObservationList inside;
  for (const model::ObservationIndex part : parts) {
    const calendar::Period& period = task_.out.data.observations[part].period;
    calendar::PeriodPart whole = *named;
    // "1e kwartaal" is one of each year.
    if (!whole.year && !whole.whole) whole.year = period.days.first.year();
    const auto of_total = calendar::complete(whole);
    if (of_total && of_total->days.contains(period.days)) inside.push_back(part);
  }
  return inside.empty() ? parts : inside;
}

std::optional<calendar::PeriodPart> TotalScope::read_period(const std::string& text) const {
  const auto& labels = task_.labels;
  return calendar::parse_period(text, labels.words(), labels.now());
}

// "K1", "Totaal K1", "Jaartotaal 2021", "2021 totaal".
std::optional<calendar::PeriodPart> TotalScope::period_named(const std::string& label) const {
  const auto [entry, is_new] = periods_.try_emplace(label);
  if (!is_new) return entry->second;
  entry->second = read_period(label);
  if (entry->second) return entry->second;
  const auto& locale = task_.locale();
  const auto is_total = [&](const std::string& word) {
    const std::string folded = base::fold(word);
    return matches_any(folded, locale.total_words) || matches_any(folded, locale.total_labels);
  };
  const auto first = label.find(' ');
  if (first == std::string::npos) return entry->second;
  const auto last = label.rfind(' ');
  if (is_total(label.substr(0, first))) entry->second = read_period(label.substr(first + 1));
  if (!entry->second && is_total(label.substr(last + 1))) {
    entry->second = read_period(label.substr(0, last));
  }
  return entry->second;
}

std::optional<CellRef> TotalScope::label_over(std::uint32_t row, std::uint32_t column) const {
  const CellRef own{row, column};
  if (!task_.grid.empty(own)) return own;
  if (const auto merged = task_.grid.merged_from(own)) return merged;
  // An empty header cell takes the label on its left, up to those of the rows.
  const auto labels = place_.columns_of(Kind::label);
  for (std::uint32_t left = column; left-- > place_.own_column;) {
    if (std::find(labels.begin(), labels.end(), left) != labels.end()) break;
    const CellRef at{row, left};
    if (task_.grid.empty(at)) continue;
    return task_.grid.reaches(at, own) ? std::optional(at) : std::nullopt;
  }
  return std::nullopt;
}

bool TotalScope::is_total_column(std::uint32_t column, const std::string& label) const {
  return std::any_of(place_.columns.begin(), place_.columns.end(), [&](const BlockColumn& entry) {
    return entry.kind == Kind::total && entry.column == column &&
           task_.grid.label(header_cell(task_.grid, place_.header_rows, column)).folded == label;
  });
}

// What stands over a total column: a label that is not merged over it reaches that far only where
// other labels have a total of that name as well. The last of two of one name is over all.
std::optional<CellRef> TotalScope::label_of_total(std::uint32_t row, std::uint32_t total) const {
  const CellRef own{row, total};
  if (!task_.grid.empty(own)) return own;
  if (const auto merged = task_.grid.merged_from(own)) return merged;
  const auto over = label_over(row, total);
  if (!over) return std::nullopt;
  const std::string& name =
      task_.grid.label(header_cell(task_.grid, place_.header_rows, total)).folded;
  bool elsewhere = false;
  for (const BlockColumn& entry : place_.columns) {
    if (entry.column == total || !is_total_column(entry.column, name)) continue;
    const bool same = label_over(row, entry.column) == over;
    if (same && entry.column < total) return std::nullopt;
    elsewhere = elsewhere || !same;
  }
  return elsewhere ? over : std::nullopt;
}

bool TotalScope::takes_up(std::uint32_t total, std::uint32_t column) const {
  const auto [entry, is_new] = taken_up_.try_emplace({total, column});
  if (is_new) entry->second = is_beside(total, column);
  return entry->second;
}

bool TotalScope::is_beside(std::uint32_t total, std::uint32_t column) const {
  const auto& rows = place_.header_rows;
  if (rows.size() < 2) return true;
  return std::all_of(rows.begin(), rows.end() - 1, [&](std::uint32_t row) {
    const auto label = label_of_total(row, total);
    // Not over anything else it is the total column's own.
    const bool shared =
        label &&
        std::any_of(place_.columns.begin(), place_.columns.end(), [&](const BlockColumn& entry) {
          return entry.kind == Kind::data && label_over(row, entry.column) == label;
        });
    return !shared || label_over(row, column) == label;
  });
}

}  // namespace bijlage::mapping
