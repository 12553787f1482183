#include "app/cell_index.hpp"

#include <algorithm>

namespace bijlage::app {

using workbook::CellRef;

CellIndex::CellIndex(const Closeup& close, const std::string& sheet) : close_(close) {
  const auto& names = close.intake.submission->data.sheets;
  const auto found = std::find(names.begin(), names.end(), sheet);
  if (found != names.end()) {
    const auto number = static_cast<std::size_t>(found - names.begin());
    index_observations(number);
    index_marks(number);
  }
  for (const model::Finding& finding : close.intake.findings) {
    if (finding.sheet == sheet) findings_.push_back(&finding);
  }
  const auto* accounts = close.accounts.find(sheet);
  if (accounts == nullptr) return;
  for (const model::CellAccount& account : accounts->cells) {
    if (account.role != model::CellRole::value) continue;
    for (const model::LabelNumber label : account.labels) ++figures_of_[label];
  }
}

void CellIndex::index_observations(std::size_t sheet) {
  const auto& submission = *close_.intake.submission;
  const auto& all = submission.data.observations;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i].source.sheet != sheet) continue;
    observations_[all[i].source.cell].push_back(static_cast<model::ObservationIndex>(i));
  }
  for (const model::Total& total : submission.evidence.totals) {
    if (total.source.sheet != sheet) continue;
    totals_.emplace(total.source.cell, &total);
    for (const auto part : total.parts) totals_over_.emplace(part, &total);
  }
}

void CellIndex::index_marks(std::size_t sheet) {
  const auto& submission = *close_.intake.submission;
  for (const model::MarkUse& use : submission.evidence.marks) {
    if (use.source.sheet == sheet) marks_.emplace(use.source.cell, &use);
  }
  for (std::size_t i = 0; i < submission.data.notes.size(); ++i) {
    const model::Source& source = submission.data.notes[i].source;
    if (source.sheet == sheet) notes_.emplace(source.cell, static_cast<model::NoteId>(i));
  }
}

const CellIndex::Observations& CellIndex::observations(CellRef cell) const {
  static const Observations none;
  const auto found = observations_.find(cell);
  return found == observations_.end() ? none : found->second;
}

std::vector<const model::Total*> CellIndex::totals_over(model::ObservationIndex observation) const {
  std::vector<const model::Total*> totals;
  const auto [first, last] = totals_over_.equal_range(observation);
  for (auto entry = first; entry != last; ++entry) totals.push_back(entry->second);
  return totals;
}

const model::Total* CellIndex::total(CellRef cell) const {
  const auto found = totals_.find(cell);
  return found == totals_.end() ? nullptr : found->second;
}

std::vector<const model::MarkUse*> CellIndex::marks(CellRef cell) const {
  std::vector<const model::MarkUse*> uses;
  const auto [first, last] = marks_.equal_range(cell);
  for (auto entry = first; entry != last; ++entry) {
    const bool told = std::any_of(uses.begin(), uses.end(), [&](const auto* use) {
      return use->mark == entry->second->mark && use->note == entry->second->note;
    });
    if (!told) uses.push_back(entry->second);
  }
  return uses;
}

std::vector<model::NoteId> CellIndex::notes(CellRef cell) const {
  std::vector<model::NoteId> ids;
  const auto [first, last] = notes_.equal_range(cell);
  for (auto entry = first; entry != last; ++entry) ids.push_back(entry->second);
  return ids;
}

std::vector<CellRef> CellIndex::marked(model::NoteId note) const {
  std::vector<CellRef> cells;
  for (const auto& [cell, use] : marks_) {
    const bool points = use->note && *use->note == note;
    if (points && (cells.empty() || cells.back() != cell)) cells.push_back(cell);
  }
  return cells;
}

model::Findings CellIndex::findings(CellRef cell) const {
  model::Findings about;
  for (const model::Finding* finding : findings_) {
    const auto& cells = finding->cells;
    const bool here = std::any_of(cells.begin(), cells.end(),
                                  [&](const auto& range) { return range.contains(cell); });
    if (here) about.push_back(*finding);
  }
  return about;
}

std::size_t CellIndex::figures_of(model::LabelNumber label) const {
  const auto found = figures_of_.find(label);
  return found == figures_of_.end() ? 0 : found->second;
}

}  // namespace bijlage::app
