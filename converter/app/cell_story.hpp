#pragma once

#include <map>
#include <vector>

#include "app/cell_index.hpp"
#include "app/cell_words.hpp"
#include "app/table_hints.hpp"
#include "writers/explained_file.hpp"

namespace bijlage::app {

/// What became of each cell of a sheet and why, in words.
class CellStories {
 public:
  CellStories(const Closeup& close, const workbook::Sheet& sheet, const CellWords& words);

  /// Also of an empty cell, and of one that a merged range covers.
  std::vector<writers::StoryLine> tell(workbook::CellRef cell) const;
  const CellIndex& index() const { return index_; }

 private:
  using Story = std::vector<writers::StoryLine>;

  void tell_headline(workbook::CellRef cell, const model::CellAccount* account, Story& story) const;
  void tell_role(const model::CellAccount& account, Story& story) const;
  void tell_label(const model::CellAccount& account, Story& story) const;
  void tell_total(const model::CellAccount& account, Story& story) const;
  void tell_notes(const model::CellAccount& account, Story& story) const;
  void tell_decided(const model::CellAccount& account, Story& story) const;
  void tell_marks(const model::CellAccount& account, Story& story) const;
  void tell_mapping(const model::CellAccount& account, Story& story) const;
  void add(Story& story, const base::Message& message) const;

  const Closeup& close_;
  const workbook::Sheet& sheet_;
  const CellWords& words_;
  CellIndex index_;
  TableHints hints_;
};

}  // namespace bijlage::app
