#include "mapping/unread_header.hpp"

#include <algorithm>
#include <set>

#include "mapping/other_sections.hpp"

namespace bijlage::mapping {
namespace {

using Kind = BlockColumn::Kind;
using workbook::CellRef;

// The texts right over the header of the block's figures.
std::vector<CellRef> texts_over(const SheetTask& task, const BlockPlace& place) {
  std::vector<CellRef> texts;
  if (place.header_rows.empty() || place.header_rows.front() == 0) return texts;
  const std::uint32_t row = place.header_rows.front() - 1;
  for (const BlockColumn& entry : place.columns) {
    const workbook::Cell* cell = task.grid.cell({row, entry.column});
    const bool text = cell != nullptr && cell->kind == workbook::CellKind::text &&
                      !matches_any(task.grid.label({row, entry.column}).folded, place.table->skip);
    if (entry.kind == Kind::data && text) texts.push_back({row, entry.column});
  }
  return texts;
}

bool is_known_elsewhere(const std::vector<BlockPlace>& places, const BlockPlace& own, CellRef at) {
  return std::any_of(places.begin(), places.end(), [&](const BlockPlace& other) {
    return &other != &own && at.row >= other.top && at.row <= other.last_row &&
           other.spans_column(at.column);
  });
}

// The dimension that two different texts are codes of.
std::string dimension_of(const SheetTask& task, const std::vector<CellRef>& texts) {
  std::vector<std::string> dimensions{"measure"};
  for (const auto& dimension : task.mapping.model->dimensions) dimensions.push_back(dimension.code);
  for (const std::string& dimension : dimensions) {
    std::set<std::string> codes;
    for (const CellRef at : texts) {
      if (auto code = task.labels.resolve(dimension, task.grid.label(at).text)) codes.insert(*code);
    }
    if (codes.size() > 1) return dimension;
  }
  return {};
}

bool refuse(const SheetTask& task, const std::vector<BlockPlace>& places, const BlockPlace& place) {
  const auto texts = texts_over(task, place);
  if (texts.size() < 2 || is_known_elsewhere(places, place, texts.front())) return false;
  const auto is_heading = [&](CellRef at) {
    return std::find(place.headings.begin(), place.headings.end(), at) != place.headings.end();
  };
  if (std::any_of(texts.begin(), texts.end(), is_heading)) return false;
  const std::string dimension = dimension_of(task, texts);
  auto& finding = task.find("S03", texts.front(), *place.table, "labels.above");
  finding.severity = dimension.empty() ? model::Severity::warning : model::Severity::error;
  finding.raw = task.grid.shown(texts.front());
  finding.cells.clear();
  for (const CellRef at : texts)
    finding.cells.push_back(task.grid.original(workbook::CellRange{at, at}));
  finding.message = {dimension.empty() ? "finding.S03.outer-texts" : "finding.S03.unread-header",
                     {{"table", place.table->id},
                      {"label", finding.raw},
                      {"cell", workbook::a1(finding.cells.front())},
                      {"dimension", task.labels.dimension_label(dimension)}}};
  for (const CellRef at : texts) task.claim(at, model::CellRole::refused, place.table);
  if (dimension.empty()) return false;
  finding.cells.push_back(task.grid.original(range_of(place)));
  refuse_all(task, place);
  return true;
}

}  // namespace

void refuse_unread_headers(const SheetTask& task, std::vector<BlockPlace>& places) {
  std::vector<const BlockPlace*> refused;
  for (const BlockPlace& place : places) {
    if (refuse(task, places, place)) refused.push_back(&place);
  }
  std::vector<BlockPlace> kept;
  for (BlockPlace& place : places) {
    const bool out = std::find(refused.begin(), refused.end(), &place) != refused.end();
    if (!out) kept.push_back(std::move(place));
  }
  places = std::move(kept);
}

}  // namespace bijlage::mapping
