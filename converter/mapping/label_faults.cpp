#include "mapping/label_faults.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "config/nearest.hpp"
#include "mapping/block_columns.hpp"

namespace bijlage::mapping {

using workbook::CellRange;
using workbook::CellRef;

namespace {

std::uint32_t line_of_label(const TableMapping& table, const std::string& label) {
  const auto& written = table.header_written;
  const auto found = std::find(written.begin(), written.end(), label);
  if (found == written.end()) return table.line_of("labels.left");
  return table.header_lines[static_cast<std::size_t>(found - written.begin())];
}

}  // namespace

// Labels of the header row that are none of the mapping's.
std::vector<CellRef> LabelFaults::strangers(const BlockPlace& place) const {
  std::vector<CellRef> found;
  const std::uint32_t row = place.header_rows.back();
  for (const std::uint32_t column : task_.grid.filled_columns(row)) {
    const auto entry = std::find_if(place.columns.begin(), place.columns.end(),
                                    [&](const BlockColumn& one) { return one.column == column; });
    const bool known = entry != place.columns.end() && entry->kind != BlockColumn::Kind::unknown &&
                       entry->kind != BlockColumn::Kind::label;
    const bool named = entry != place.columns.end() && !entry->name.empty();
    if (!known && !named) found.push_back({row, column});
  }
  return found;
}

void LabelFaults::missing_columns(const BlockPlace& place) {
  if (place.missing.empty()) return;
  const auto others = strangers(place);
  for (const std::string& label : place.missing) missing_column(place, label, others);
}

void LabelFaults::missing_column(const BlockPlace& place, const std::string& label,
                                 const std::vector<CellRef>& strangers) {
  const std::uint32_t row = place.header_rows.back();
  auto& finding = task_.find("S03", place.anchor, &table_);
  finding.severity = task_.mapping.drift.missing_column;
  finding.message = {"finding.S03.missing", {{"label", label}, {"table", table_.id}}};
  finding.expected = label;
  finding.mapping_line = line_of_label(table_, label);
  finding.cells = {
      task_.grid.original(CellRange{{row, place.first_column()}, {row, place.last_column()}})};
  std::vector<std::string> texts;
  for (const CellRef at : strangers) texts.push_back(task_.grid.label(at).folded);
  const auto near = config::nearest(base::fold(label), texts);
  const auto found = near ? std::find(texts.begin(), texts.end(), *near) : texts.end();
  if (found == texts.end()) return;
  const CellRef at = strangers[static_cast<std::size_t>(found - texts.begin())];
  finding.message.key = "finding.S03.renamed";
  finding.found = task_.grid.label(at).text;
  finding.cells.insert(finding.cells.begin(), task_.grid.original(CellRange{at, at}));
  finding.message.gaps.emplace_back("found", finding.found);
  finding.message.gaps.emplace_back("cell", workbook::a1(task_.grid.original(at)));
}

void LabelFaults::unknown_column(const BlockPlace& place, std::uint32_t column) {
  const CellRef header = header_cell(task_.grid, place.header_rows, column);
  auto& finding = task_.find("S03", header, table_, "header");
  finding.severity = task_.mapping.drift.unknown_column;
  finding.raw = task_.grid.label(header).text;
  finding.message.gaps = {{"label", finding.raw}, {"table", table_.id}};
  if (finding.raw.empty()) {
    finding.message = {"finding.S03.unnamed",
                       {{"cell", workbook::a1(task_.grid.original(header))}, {"table", table_.id}}};
  } else {
    finding.suggestion = base::join(task_.labels.nearest("measure", finding.raw), ", ");
  }
  if (place.has_rows()) {
    finding.cells.push_back(
        task_.grid.original(CellRange{{place.first_row, column}, {place.last_row, column}}));
  }
  task_.claim(header, model::CellRole::refused, &table_);
  claim_column(place, header);
}

void LabelFaults::unread_labels(const BlockPlace& place, std::uint32_t column) {
  unknown_column(place, column);
  auto& finding = task_.out.findings.back();
  finding.mapping_line = table_.line_of("labels.left");
  finding.suggestion.clear();
  const bool refused = finding.severity == model::Severity::error;
  finding.message = {refused ? "finding.S03.unread-labels" : "finding.S03.unread-labels-taken",
                     {{"label", finding.raw},
                      {"cell", workbook::a1(finding.cells.front())},
                      {"table", table_.id}}};
}

bool LabelFaults::same_columns(const BlockPlace& place, const std::vector<std::uint32_t>& columns) {
  const std::uint32_t row = place.header_rows.back();
  auto& finding = task_.find("S02", {row, columns.front()}, table_, "labels.above");
  finding.cells.clear();
  std::vector<std::string> letters;
  for (const std::uint32_t column : columns) {
    const CellRef at = task_.grid.original(CellRef{row, column});
    finding.cells.push_back({at, at});
    letters.push_back(workbook::a1(at));
  }
  finding.raw = task_.grid.label({row, columns.front()}).text;
  finding.message = {"finding.S02.same-columns",
                     {{"cells", base::join(letters, ", ")}, {"table", table_.id}}};
  for (std::uint32_t below = place.first_row; below <= place.last_row; ++below) {
    for (const std::uint32_t column : columns) {
      if (task_.grid.shown({below, column}) != task_.grid.shown({below, columns.front()})) {
        return false;
      }
    }
  }
  return true;
}

bool LabelFaults::refused(const BlockPlace& place) {
  // Counted together over a dimension that nobody took up, figures would make wrong totals.
  const bool says_more =
      !place.unread_labels.empty() && task_.mapping.drift.unknown_column == model::Severity::error;
  if (!place.doubtful.empty()) {
    doubtful(place);
  } else if (says_more) {
    refuse_all(place);
  }
  return says_more || !place.doubtful.empty();
}

void LabelFaults::doubtful(const BlockPlace& place) {
  const std::uint32_t row = place.header_rows.empty() ? place.top : place.header_rows.back();
  const bool of_labels = !place.header_rows.empty();
  auto& finding =
      task_.find("S02", {row, place.doubtful.front()}, table_, of_labels ? "labels.left" : "start");
  finding.cells.clear();
  std::vector<std::string> letters;
  for (const std::uint32_t column : place.doubtful) {
    finding.cells.push_back(
        task_.grid.original(CellRange{{row, column}, {place.last_row, column}}));
    letters.push_back(workbook::a1(finding.cells.back()));
  }
  finding.message = {of_labels ? "finding.S02.doubtful-labels" : "finding.S02.doubtful-figures",
                     {{"cells", base::join(letters, ", ")}, {"table", table_.id}}};
  refuse_all(place);
}

void LabelFaults::refuse_all(const BlockPlace& place) {
  const std::uint32_t row = place.header_rows.empty() ? place.top : place.header_rows.back();
  for (std::uint32_t at = place.top; at <= place.last_row; ++at) {
    for (const std::uint32_t column : task_.grid.filled_columns(at)) {
      const bool doubted =
          std::find(place.doubtful.begin(), place.doubtful.end(), column) != place.doubtful.end();
      if (!doubted && !place.spans_column(column)) continue;
      task_.claim({at, column}, model::CellRole::refused, &table_, CellRef{row, column});
    }
  }
}

void LabelFaults::claim_column(const BlockPlace& place, CellRef header) {
  for (std::uint32_t row = place.first_row; row <= place.last_row; ++row) {
    task_.claim({row, header.column}, model::CellRole::refused, &table_, header);
  }
}

void LabelFaults::column_without_label(const BlockPlace& place, CellRef at, const LabelRole& role) {
  no_label(at, "labels.above", role);
  claim_column(place, at);
}

void LabelFaults::column_under_no_label(const BlockPlace& place, CellRef at, std::uint32_t column) {
  auto& finding = task_.find("S02", at, table_, "labels.above");
  finding.message = {"finding.S02.centred",
                     {{"cell", workbook::a1(task_.grid.original(at))}, {"table", table_.id}}};
  claim_column(place, {at.row, column});
}

void LabelFaults::no_label(CellRef at, std::string_view key, const LabelRole& role) {
  const std::string& dimension = role.name();
  auto& finding = task_.find("S02", at, table_, key);
  finding.message = {
      "finding.S02.incomplete",
      {{"dimension", task_.labels.dimension_label(dimension)}, {"table", table_.id}}};
}

bool LabelFaults::lacks_any(const std::vector<Lack>& lacks, const Sense& sense, CellRef figure) {
  for (const Lack& lack : lacks) {
    const std::string* dimension = lack.unmet(sense);
    if (dimension == nullptr) continue;
    lacking(lack, *dimension, figure);
    return true;
  }
  return false;
}

void LabelFaults::lacking(const Lack& lack, const std::string& dimension, CellRef figure) {
  if (task_.grid.empty(figure)) return;
  task_.claim(figure, model::CellRole::refused, &table_);
  auto& findings = task_.out.findings;
  const CellRef at = task_.grid.original(figure);
  const auto [told, is_new] = lacks_told_.emplace(lack.key, findings.size());
  if (!is_new) {
    CellRange& all = findings[told->second].cells.back();
    all.first = {std::min(all.first.row, at.row), std::min(all.first.column, at.column)};
    all.last = {std::max(all.last.row, at.row), std::max(all.last.column, at.column)};
    return;
  }
  auto& finding = task_.find("S02", figure, table_, lack.key);
  finding.cells = {task_.grid.original(lack.where), {at, at}};
  finding.message = {
      lack.message, {{"dimension", task_.labels.dimension_label(dimension)}, {"table", table_.id}}};
}

model::Finding& LabelFaults::unknown_label(CellRef at, std::string_view key,
                                           const std::string& dimension, const std::string& label) {
  auto& finding = task_.find("S07", at, table_, key);
  finding.severity = task_.mapping.drift.unknown_label;
  finding.suggestion = base::join(task_.labels.nearest(dimension, label), ", ");
  finding.raw = label;
  finding.message.gaps = {{"label", label},
                          {"dimension", task_.labels.dimension_label(dimension)},
                          {"nearest", finding.suggestion}};
  if (finding.suggestion.empty()) finding.message.key = "finding.S07.nothing-near";
  return finding;
}

std::optional<Sense> LabelFaults::keep_unknown(CellRef at, std::string_view key,
                                               const LabelRole& role, const Label& label) {
  auto half = task_.labels.read_half(label, role, table_);
  if (!half) return std::nullopt;
  for (const auto& [dimension, text] : half->unknown) {
    if (told_.insert({dimension, text}).second) unknown_label(at, key, dimension, text);
    half->sense.codes[dimension] = task_.out.data.intern_local_code(dimension, text);
  }
  return std::move(half->sense);
}

}  // namespace bijlage::mapping
