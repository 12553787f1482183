#include "checks/unread_beside.hpp"

#include <algorithm>
#include <array>

namespace bijlage::checks {
namespace {

using model::Finding;
using workbook::CellRange;

// Errors with which a cell of a table gives no figure.
constexpr std::array codes_of_unread{"F04", "S02", "S03", "S07", "V04", "V06", "V10"};

bool leaves_unread(const Finding& finding) {
  return finding.severity == model::Severity::error &&
         std::find(codes_of_unread.begin(), codes_of_unread.end(), finding.code) !=
             codes_of_unread.end();
}

bool overlap(const CellRange& one, const CellRange& other) {
  return one.first.row <= other.last.row && other.first.row <= one.last.row &&
         one.first.column <= other.last.column && other.first.column <= one.last.column;
}

// From the first of its parts, or the cell over it, to the total.
CellRange reach_of(const Finding& total) {
  CellRange reach = total.cells.front();
  for (const CellRange& range : total.cells) {
    reach.first.row = std::min(reach.first.row, range.first.row);
    reach.first.column = std::min(reach.first.column, range.first.column);
    reach.last.row = std::max(reach.last.row, range.last.row);
    reach.last.column = std::max(reach.last.column, range.last.column);
  }
  if (reach.first.row > 0) --reach.first.row;
  return reach;
}

// A cell of the same table before all that was read of the total's row.
bool is_in_row_of(const Finding& total, const Finding& unread, const CellRange& range) {
  const std::uint32_t row = total.cells.front().first.row;
  return unread.table == total.table && range.first.row <= row && row <= range.last.row;
}

const Finding* unread_beside(const Finding& total, const model::Findings& of_reading) {
  const CellRange reach = reach_of(total);
  const auto found = std::find_if(of_reading.begin(), of_reading.end(), [&](const Finding& one) {
    return leaves_unread(one) && one.sheet == total.sheet &&
           std::any_of(one.cells.begin(), one.cells.end(), [&](const CellRange& range) {
             return overlap(range, reach) || is_in_row_of(total, one, range);
           });
  });
  return found == of_reading.end() ? nullptr : &*found;
}

}  // namespace

void doubt_totals_beside_unread(const model::Findings& of_reading, model::Findings& of_checks) {
  for (Finding& total : of_checks) {
    if (total.code != "T01" || total.cells.empty()) continue;
    const Finding* unread = unread_beside(total, of_reading);
    if (unread == nullptr) continue;
    total.severity = model::Severity::warning;
    total.suggestion.clear();
    total.message.key = "finding.T01.unread";
    total.message.gaps.emplace_back("code", unread->code);
    total.message.gaps.emplace_back("other", workbook::a1(unread->cells.front()));
  }
}

}  // namespace bijlage::checks
