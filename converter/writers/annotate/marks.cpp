#include "writers/annotate/marks.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "writers/findings_report.hpp"

namespace bijlage::writers::annotate {
namespace {

// A comment with more is no longer read; what is left out stands on the sheet of findings.
constexpr std::size_t most_remarks = 10;

std::string text_of(const model::Finding& finding, const config::Wording& wording,
                    const std::string& sheet, std::size_t row) {
  std::string text = wording.sentence(finding.message);
  auto cells = cell_names(finding);
  if (cells.size() > 1) {
    cells.erase(cells.begin());
    text += "\n" + wording.sentence({"annotated.see", {{"cells", base::join(cells, ", ")}}});
  }
  for (const auto& decided : decisions_of(finding, wording)) text += "\n" + decided;
  text += "\n" + remedy_of(finding, wording);
  return text + "\n" +
         wording.sentence({"annotated.row", {{"sheet", sheet}, {"row", std::to_string(row)}}});
}

const workbook::CellRange* merge_at(const std::vector<workbook::CellRange>& merges,
                                    workbook::CellRef place) {
  const auto found = std::find_if(merges.begin(), merges.end(),
                                  [&](const auto& merge) { return merge.contains(place); });
  return found == merges.end() ? nullptr : &*found;
}

}  // namespace

std::map<std::string, SheetMarks> marks_of(const model::Findings& findings,
                                           const config::Wording& wording,
                                           const std::string& findings_sheet,
                                           std::uint32_t first_row) {
  std::map<std::string, SheetMarks> sheets;
  for (std::size_t i = 0; i < findings.size(); ++i) {
    const model::Finding& finding = findings[i];
    if (finding.cells.empty()) continue;
    SheetMarks& marks = sheets[finding.sheet];
    marks.fills.push_back({finding.cells.front(), finding.severity});
    auto& remarks = marks.remarks[finding.cells.front().first];
    if (remarks.size() > most_remarks) continue;
    if (remarks.size() == most_remarks) {
      remarks.push_back({"…", wording.sentence({"annotated.more", {{"sheet", findings_sheet}}})});
      continue;
    }
    const std::string severity(model::severity_name(finding.severity));
    remarks.push_back({wording.sentence("severity." + severity) + " " + finding.code + ": " +
                           wording.sentence("finding." + finding.code + ".title"),
                       text_of(finding, wording, findings_sheet, first_row + i)});
  }
  return sheets;
}

void move_to_merged(SheetMarks& marks, const std::vector<workbook::CellRange>& merges) {
  if (merges.empty()) return;
  auto remarks = std::move(marks.remarks);
  marks.remarks.clear();
  for (auto& [cell, of_cell] : remarks) {
    const auto* const merge = merge_at(merges, cell);
    auto& there = marks.remarks[merge == nullptr ? cell : merge->first];
    there.insert(there.end(), of_cell.begin(), of_cell.end());
  }
  for (auto& fill : marks.fills) {
    const auto* const merge = merge_at(merges, fill.cells.first);
    if (merge == nullptr) continue;
    fill.cells.first = merge->first;
    if (merge->contains(fill.cells.last)) fill.cells.last = merge->first;
  }
}

}  // namespace bijlage::writers::annotate
