#include "app/table_hints.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "mapping/grid.hpp"

namespace bijlage::app {
namespace {

using workbook::CellRef;

// Headers stand at the top; a sheet of a million rows is not searched through for them.
constexpr std::uint32_t rows_searched = 2'000;

struct HeaderRow {
  std::uint32_t row = 0;
  std::size_t found = 0;  ///< of the labels in the mapping's header
};

std::uint32_t away(std::uint32_t place, std::uint32_t first, std::uint32_t last) {
  if (place < first) return first - place;
  return place > last ? place - last : 0;
}

}  // namespace

TableHints::TableHints(const Closeup& close, const workbook::Sheet& sheet, const CellWords& words)
    : close_(close), sheet_(sheet), words_(words) {
  const auto& submission = *close.intake.submission;
  for (const model::Block& block : submission.evidence.blocks) {
    if (submission.data.sheets[block.sheet] == sheet.name) blocks_.push_back(&block);
  }
  const auto* accounts = close.accounts.find(sheet.name);
  if (accounts != nullptr && accounts->mapped) {
    tell_of_tables_not_found();
  } else {
    tell_of_tables_elsewhere();
  }
}

void TableHints::tell_of_tables_elsewhere() {
  std::vector<std::string> sheets;
  for (const auto& table : close_.mapping->tables) {
    for (const std::string& name : table.sheets) {
      if (std::find(sheets.begin(), sheets.end(), name) == sheets.end()) sheets.push_back(name);
    }
  }
  of_sheet_.push_back({"explain.hint.no-table-for-sheet",
                       {{"sheet", sheet_.name}, {"sheets", base::join(sheets, ", ")}}});
}

void TableHints::tell_of_tables_not_found() {
  const std::string name = base::fold(sheet_.name);
  for (const auto& table : close_.mapping->tables) {
    const bool here = table.sheets.empty() || mapping::matches_any(name, table.sheets);
    const bool found = std::any_of(blocks_.begin(), blocks_.end(),
                                   [&](const auto* block) { return block->table == table.id; });
    if (!here || found) continue;
    HeaderRow best;
    std::set<std::size_t> labels;
    std::uint32_t row = 0;
    for (const workbook::Cell& cell : sheet_.cells) {
      if (cell.row > rows_searched) break;
      if (cell.row != row) labels.clear();
      row = cell.row;
      const std::string label = base::fold(words_.shown(sheet_, cell.ref()));
      for (std::size_t i = 0; i < table.header.size(); ++i) {
        if (!label.empty() && base::matches_glob(label, table.header[i])) labels.insert(i);
      }
      if (labels.size() > best.found) best = {row, labels.size()};
    }
    const auto& wanted = table.header.empty() ? table.start_written : table.header_written;
    of_sheet_.push_back(
        {best.found > 0 ? "explain.hint.part-of-header" : "explain.hint.table-not-found",
         {{"table", table.id},
          {"line", std::to_string(table.line)},
          {"row", std::to_string(best.row + 1)},
          {"found", std::to_string(best.found)},
          {"wanted", std::to_string(table.header.size())},
          {"labels",
           wanted.empty() ? words_.dimension(table.header_role) : base::join(wanted, ", ")}}});
  }
}

const model::Block* TableHints::nearest_block(CellRef cell) const {
  const auto distance = [&](const model::Block* block) {
    const auto& range = block->range;
    return away(cell.row, range.first.row, range.last.row) +
           away(cell.column, range.first.column, range.last.column);
  };
  const auto nearest =
      std::min_element(blocks_.begin(), blocks_.end(),
                       [&](const auto* a, const auto* b) { return distance(a) < distance(b); });
  return nearest == blocks_.end() ? nullptr : *nearest;
}

std::vector<base::Message> TableHints::about(CellRef cell) const {
  std::vector<base::Message> hints;
  if (const model::Block* block = nearest_block(cell)) {
    const bool inside = block->range.contains(cell);
    hints.push_back({inside ? "explain.hint.inside" : "explain.hint.near",
                     {{"table", block->table}, {"range", workbook::a1(block->range)}}});
  }
  hints.insert(hints.end(), of_sheet_.begin(), of_sheet_.end());
  return hints;
}

}  // namespace bijlage::app
