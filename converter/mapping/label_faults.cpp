#include "mapping/label_faults.hpp"

#include "base/text.hpp"
#include "mapping/block_columns.hpp"

namespace bijlage::mapping {

using workbook::CellRange;
using workbook::CellRef;

void LabelFaults::missing_columns(const BlockPlace& place) {
  for (const std::string& label : place.missing) {
    const CellRef header{place.header_rows.back(), place.first_column()};
    auto& finding = task_.find("S03", header, &table_);
    finding.severity = task_.mapping.drift.missing_column;
    finding.message = {"finding.S03.missing", {{"label", label}, {"table", table_.id}}};
    finding.expected = label;
  }
}

void LabelFaults::unknown_column(const BlockPlace& place, std::uint32_t column) {
  const CellRef header = header_cell(task_.grid, place.header_rows, column);
  auto& finding = task_.find("S03", header, &table_);
  finding.severity = task_.mapping.drift.unknown_column;
  finding.raw = task_.grid.label(header).text;
  finding.message.gaps = {{"label", finding.raw}, {"table", table_.id}};
  finding.suggestion = base::join(task_.labels.nearest("measure", finding.raw), ", ");
  if (place.has_rows()) {
    finding.cells.push_back(
        task_.grid.original(CellRange{{place.first_row, column}, {place.last_row, column}}));
  }
  claim_column(place, header);
}

void LabelFaults::claim_column(const BlockPlace& place, CellRef header) {
  for (std::uint32_t row = place.first_row; row <= place.last_row; ++row) {
    task_.claim({row, header.column}, model::CellRole::refused, &table_, header);
  }
}

void LabelFaults::column_without_label(const BlockPlace& place, CellRef at, const LabelRole& role) {
  no_label(at, role);
  claim_column(place, at);
}

void LabelFaults::no_label(CellRef at, const LabelRole& role) {
  const std::string& dimension = role.name();
  auto& finding = task_.find("S02", at, &table_);
  finding.message = {
      "finding.S02.incomplete",
      {{"dimension", task_.labels.dimension_label(dimension)}, {"table", table_.id}}};
}

model::Finding& LabelFaults::unknown_label(CellRef at, const std::string& dimension,
                                           const std::string& label) {
  auto& finding = task_.find("S07", at, &table_);
  finding.severity = task_.mapping.drift.unknown_label;
  finding.suggestion = base::join(task_.labels.nearest(dimension, label), ", ");
  finding.raw = label;
  finding.message.gaps = {{"label", label},
                          {"dimension", task_.labels.dimension_label(dimension)},
                          {"nearest", finding.suggestion}};
  if (finding.suggestion.empty()) finding.message.key = "finding.S07.nothing-near";
  return finding;
}

std::string LabelFaults::keep_unknown(CellRef at, const std::string& dimension,
                                      const std::string& label) {
  if (told_.insert({dimension, label}).second) unknown_label(at, dimension, label);
  return task_.out.data.intern_local_code(dimension, label);
}

}  // namespace bijlage::mapping
