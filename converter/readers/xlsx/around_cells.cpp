#include "readers/xlsx/around_cells.hpp"

#include <algorithm>

namespace bijlage::readers {
namespace {

using workbook::CellRange;

// What a place takes that is only told of, while more come.
constexpr std::uint64_t memory_of_place = 2 * sizeof(std::string);

}  // namespace

void AroundCells::read() {
  const std::string_view name = part_.name();
  if (name == "sheetPr") {
    sheet_.filtered = sheet_.filtered || part_.flag("filterMode");
  } else if (name == "cols") {
    read_columns();
  } else if (name == "autoFilter") {
    read_filter();
  } else if (name == "mergeCells") {
    read_merges();
  } else if (name == "hyperlinks") {
    read_links();
  }
}

// Ranges of columns may overlap a million times: only where each starts and ends is noted.
void AroundCells::read_columns() {
  while (part_.to_child(2)) {
    const std::uint32_t first = part_.number("min").value_or(0);
    const std::uint32_t last = std::min(part_.number("max").value_or(first), most_columns_);
    const bool hidden = part_.flag("hidden") || part_.attribute("width") == "0";
    if (first == 0 || first > last || !hidden) continue;
    column_changes_.resize(most_columns_ + std::size_t{1});
    ++column_changes_[first - 1];
    --column_changes_[last];
  }
}

void AroundCells::finish() {
  std::int64_t hidden = 0;
  for (std::size_t column = 0; column < column_changes_.size(); ++column) {
    hidden += column_changes_[column];
    if (hidden > 0) sheet_.hidden_columns.push_back(static_cast<std::uint32_t>(column));
  }
}

void AroundCells::read_filter() {
  sheet_.filter = range();
  while (part_.to_child(2)) {
    if (part_.name() == "filterColumn") sheet_.filtered = true;
  }
}

std::optional<CellRange> AroundCells::range() {
  const std::string_view text = part_.attribute("ref").value_or("");
  const auto range = workbook::parse_cell_range(text);
  if (!range) {
    allowance_.take_memory(memory_of_place + text.size());
    unreadable_ranges_.emplace_back(text);
  }
  return range;
}

void AroundCells::read_merges() {
  while (part_.to_child(2)) {
    if (part_.name() != "mergeCell") continue;
    const auto merge = range();
    if (!merge || merge->first == merge->last) continue;
    allowance_.take_merge();
    sheet_.merges.push_back(*merge);
  }
}

std::string AroundCells::target_of(std::string_view id) {
  if (id.empty()) return {};
  if (by_id_.empty()) {
    for (const Relationship& known : relationships_) by_id_.try_emplace(known.id, &known);
  }
  const auto found = by_id_.find(id);
  return found == by_id_.end() ? std::string() : found->second->target;
}

void AroundCells::read_links() {
  while (part_.to_child(2)) {
    if (part_.name() != "hyperlink") continue;
    std::string target = target_of(part_.prefixed_attribute("id").value_or(""));
    const auto location = part_.attribute("location");
    if (location && !location->empty()) target.append("#").append(*location);
    const auto cells = range();
    if (!cells) continue;
    allowance_.take_memory(sizeof(workbook::Hyperlink) + target.size());
    sheet_.hyperlinks.push_back({*cells, std::move(target)});
  }
}

}  // namespace bijlage::readers
