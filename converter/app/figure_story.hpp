#pragma once

#include <vector>

#include "app/cell_index.hpp"
#include "app/cell_words.hpp"
#include "writers/explained_file.hpp"

namespace bijlage::app {

/// What a figure's cell became: each of its observations with its dimensions and which label gave
/// each, its status, coverage, notes, and the totals that it counts in.
class FigureStory {
 public:
  FigureStory(const Closeup& close, const CellWords& words, const CellIndex& index)
      : close_(close), words_(words), index_(index) {}

  void tell(const model::CellAccount& account, std::vector<writers::StoryLine>& story) const;

 private:
  void tell(model::ObservationIndex number, const model::CellAccount& account,
            std::vector<writers::StoryLine>& story) const;
  std::string headline(const model::Observation& obs) const;
  std::string dimension_line(std::string_view dimension, const std::string& code,
                             const model::CellAccount& account) const;
  void tell_quality(const model::Observation& obs, std::vector<writers::StoryLine>& story) const;
  void tell_detail(const model::Detail& detail, std::vector<writers::StoryLine>& story) const;

  const Closeup& close_;
  const CellWords& words_;
  const CellIndex& index_;
};

}  // namespace bijlage::app
