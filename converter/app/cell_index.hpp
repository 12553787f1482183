#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "app/intake.hpp"

namespace bijlage::app {

/// What a reading came to, by the cell that it is about; places are of one sheet.
class CellIndex {
 public:
  using Observations = std::vector<model::ObservationIndex>;

  /// The close-up outlives it.
  CellIndex(const Closeup& close, const std::string& sheet);

  /// The observations that a cell holds, in the order of their figures.
  const Observations& observations(workbook::CellRef cell) const;
  /// The published totals that an observation counts in.
  std::vector<const model::Total*> totals_over(model::ObservationIndex observation) const;
  /// The published total that stands in a cell; nothing where none that is checked does.
  const model::Total* total(workbook::CellRef cell) const;
  std::vector<const model::MarkUse*> marks(workbook::CellRef cell) const;
  /// The notes that a cell holds.
  std::vector<model::NoteId> notes(workbook::CellRef cell) const;
  /// The cells with a mark that points to a note, in reading order.
  std::vector<workbook::CellRef> marked(model::NoteId note) const;
  /// The findings about a cell, and those about no cell of the sheet in particular left out.
  model::Findings findings(workbook::CellRef cell) const;
  /// On how many figures a label bears.
  std::size_t figures_of(model::LabelNumber label) const;

 private:
  void index_observations(std::size_t sheet);
  void index_marks(std::size_t sheet);

  const Closeup& close_;
  std::map<workbook::CellRef, Observations> observations_;
  std::multimap<model::ObservationIndex, const model::Total*> totals_over_;
  std::map<workbook::CellRef, const model::Total*> totals_;
  std::multimap<workbook::CellRef, const model::MarkUse*> marks_;
  std::multimap<workbook::CellRef, model::NoteId> notes_;
  std::vector<const model::Finding*> findings_;
  std::map<model::LabelNumber, std::size_t> figures_of_;
};

}  // namespace bijlage::app
