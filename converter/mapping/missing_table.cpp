#include "mapping/missing_table.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "config/nearest.hpp"
#include "mapping/grid.hpp"
#include "model/finding_catalogue.hpp"

namespace bijlage::mapping {
namespace {

using workbook::CellRef;

/// A row that looks like a table's header.
struct Likeness {
  std::string sheet;
  std::vector<workbook::CellRange> cells;  ///< of the labels that look like the mapping's
  std::vector<std::string> texts;
  std::size_t labels = 0;  ///< how many of the mapping's labels have one that looks like it
};

// A label that stands there as it is counts for more than one that only looks like it.
Likeness likeness_of_row(const Grid& grid, std::uint32_t row,
                         const std::vector<std::string>& wanted) {
  Likeness likeness;
  likeness.sheet = grid.sheet().name;
  std::vector<bool> found(wanted.size());
  for (const std::uint32_t column : grid.filled_columns(row)) {
    const Label& label = grid.label({row, column});
    if (label.empty()) continue;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
      const bool same = base::matches_glob(label.folded, wanted[i]);
      const bool near = same || config::nearest(label.folded, {wanted[i]}).has_value() ||
                        label.folded.find(wanted[i]) != std::string::npos;
      if (found[i] || !near) continue;
      found[i] = true;
      likeness.labels += same ? 2 : 1;
      const CellRef at = grid.original(CellRef{row, column});
      likeness.cells.push_back({at, at});
      likeness.texts.push_back(label.text);
      break;
    }
  }
  return likeness;
}

const std::vector<std::string>& wanted_headers(const TableMapping& table) {
  return table.header.empty() ? table.start : table.header;
}

Likeness likeness_in(const workbook::Workbook& book, const TableMapping& table,
                     const Mapping& mapping) {
  Likeness best;
  const auto& wanted = wanted_headers(table);
  for (const workbook::Sheet& sheet : book.sheets) {
    if (!table.sheets.empty() && !matches_any(base::fold(sheet.name), table.sheets)) continue;
    const Grid grid(book, sheet, mapping.locale, table.on_its_side);
    for (std::uint32_t row = 0; row < grid.rows(); ++row) {
      Likeness here = likeness_of_row(grid, row, wanted);
      if (here.labels > best.labels) best = std::move(here);
    }
  }
  return best;
}

bool has_sheet(const workbook::Workbook& book, const TableMapping& table) {
  return table.sheets.empty() ||
         std::any_of(book.sheets.begin(), book.sheets.end(), [&](const auto& sheet) {
           return matches_any(base::fold(sheet.name), table.sheets);
         });
}

}  // namespace

void report_missing_table(const TableMapping& table, const Mapping& mapping,
                          const workbook::Workbook& book, const Origin& origin,
                          model::Findings& findings) {
  auto finding = model::make_finding("S01");
  finding.file = origin.name;
  finding.mapping_file = mapping.file;
  finding.mapping_line = table.line_of(table.start.empty() ? "header" : "start");
  finding.table = table.id;
  finding.expected =
      base::join(table.header_written.empty() ? table.start_written : table.header_written, ", ");
  if (finding.expected.empty()) finding.expected = table.header_role;
  finding.message.gaps = {{"table", table.id},
                          {"sheet", base::join(table.sheets_written, ", ")},
                          {"expected", finding.expected}};
  const bool by_title = !table.under.empty();
  if (by_title) {
    finding.message.key = "finding.S01.no-title";
    finding.mapping_line = table.line_of("under");
    finding.message.gaps.emplace_back("title", base::join(table.under_written, ", "));
  }
  if (!has_sheet(book, table)) {
    finding.message.key = "finding.S01.no-sheet";
    finding.mapping_line = table.line_of("sheets");
  } else if (table.sheets.empty() && !by_title) {
    finding.message.key = "finding.S01.anywhere";
  }
  const Likeness likeness = likeness_in(book, table, mapping);
  // Where its headers stand as they are, it is the title that is missed.
  const bool whole = likeness.labels == 2 * wanted_headers(table).size();
  if (likeness.labels > 0 && !(by_title && whole)) {
    finding.message.key = "finding.S01.likeness";
    finding.mapping_line = table.line_of(table.start.empty() ? "header" : "start");
    finding.sheet = likeness.sheet;
    finding.cells = likeness.cells;
    finding.found = base::join(likeness.texts, ", ");
    finding.message.gaps.emplace_back("found", finding.found);
    finding.message.gaps.emplace_back("on", likeness.sheet);
  }
  findings.push_back(std::move(finding));
}

}  // namespace bijlage::mapping
