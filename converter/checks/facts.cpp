#include "checks/facts.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <utility>

#include "base/text.hpp"
#include "checks/cells.hpp"
#include "model/finding_catalogue.hpp"

namespace bijlage::checks {
namespace {

using model::Finding;
using workbook::Cell;
using workbook::CellKind;
using workbook::CellRef;
using workbook::Sheet;

/// Collects the findings of one file.
class FileFindings {
 public:
  explicit FileFindings(std::string_view file) : file_(file) {}

  Finding& add(std::string_view code, std::string_view variant, std::string_view sheet,
               std::vector<CellRef> cells) {
    auto& finding = findings_.emplace_back(model::make_finding(code));
    finding.file = file_;
    finding.sheet = sheet;
    finding.message.key += variant;
    finding.message.gaps = {{"sheet", finding.sheet}, {"count", std::to_string(cells.size())}};
    finding.cells = as_ranges(std::move(cells));
    return finding;
  }
  model::Findings take() && { return std::move(findings_); }

 private:
  std::string file_;
  model::Findings findings_;
};

template <typename Wanted>
std::vector<CellRef> cells_where(const Sheet& sheet, Wanted wanted) {
  std::vector<CellRef> found;
  for (const auto& cell : sheet.cells) {
    if (wanted(cell)) found.push_back(cell.ref());
  }
  return found;
}

bool has_value(const Cell& cell) { return cell.kind != CellKind::blank; }

void formulas_without_value(const Sheet& sheet, FileFindings& findings) {
  auto cells = cells_where(sheet, [](const Cell& cell) { return cell.no_stored_value; });
  if (!cells.empty()) findings.add("F03", "", sheet.name, std::move(cells));
}

void error_cells(const Sheet& sheet, FileFindings& findings) {
  std::map<std::string, std::vector<CellRef>, std::less<>> errors;
  for (const auto& cell : sheet.cells) {
    if (cell.kind == CellKind::error) errors[std::string(sheet.text(cell))].push_back(cell.ref());
  }
  for (auto& [error, cells] : errors) {
    auto& finding = findings.add("F04", "", sheet.name, std::move(cells));
    finding.found = error;
    finding.raw = error;
    finding.message.gaps.emplace_back("error", error);
  }
}

void hidden_cells(const Sheet& sheet, FileFindings& findings) {
  if (sheet.visibility != workbook::Visibility::visible) {
    auto cells = cells_where(sheet, has_value);
    if (!cells.empty()) findings.add("F05", ".sheet", sheet.name, std::move(cells));
    return;
  }
  const bool any_rows = !sheet.hidden_rows.empty();
  const bool any_columns = !sheet.hidden_columns.empty();
  if (!any_rows && !any_columns) return;
  auto rows = cells_where(sheet, [&](const Cell& cell) {
    return any_rows && has_value(cell) && sheet.row_hidden(cell.row);
  });
  auto columns = cells_where(sheet, [&](const Cell& cell) {
    return any_columns && has_value(cell) && sheet.column_hidden(cell.column);
  });
  const auto* rows_variant = sheet.filtered ? ".filtered" : ".rows";
  if (!rows.empty()) findings.add("F05", rows_variant, sheet.name, std::move(rows));
  if (!columns.empty()) findings.add("F05", ".columns", sheet.name, std::move(columns));
}

// Anything else that a reader tells of is something it worked around.
std::string_view code_of(std::string_view fact) {
  using Coded = std::pair<std::string_view, std::string_view>;
  static constexpr std::array codes = {
      Coded{"fact.hidden-values", "F05"},    Coded{"fact.external-links", "F06"},
      Coded{"fact.macros", "F06"},           Coded{"fact.connections", "F06"},
      Coded{"fact.embedded-objects", "F06"}, Coded{"fact.other-format", "F01"},
      Coded{"fact.pivot-caches", "F06"},
  };
  const auto* const found = std::find_if(codes.begin(), codes.end(),
                                         [&](const auto& pair) { return pair.first == fact; });
  return found == codes.end() ? "F07" : found->second;
}

// Readers list the places a fact is about as `B7, C1:D5 + 3`.
std::vector<workbook::CellRange> places_in(std::string_view detail) {
  std::vector<workbook::CellRange> places;
  for (const auto part : base::split(detail.substr(0, detail.find(" + ")), ',')) {
    if (const auto range = workbook::parse_cell_range(base::trim(part))) places.push_back(*range);
  }
  return places;
}

}  // namespace

model::Findings file_findings(const workbook::Workbook& book, std::string_view file) {
  FileFindings findings(file);
  for (const auto& sheet : book.sheets) {
    formulas_without_value(sheet, findings);
    error_cells(sheet, findings);
    hidden_cells(sheet, findings);
  }
  for (const auto& fact : book.facts) {
    auto& finding = findings.add(code_of(fact.what), "", fact.sheet, {});
    finding.message = {fact.what, {{"sheet", fact.sheet}, {"detail", fact.detail}}};
    if (!fact.sheet.empty()) finding.cells = places_in(fact.detail);
  }
  auto sorted = std::move(findings).take();
  model::sort_findings(sorted);
  return sorted;
}

}  // namespace bijlage::checks
