#pragma once

#include <map>
#include <string_view>
#include <tuple>

#include "model/dataset.hpp"
#include "model/finding.hpp"

namespace bijlage::answers {

/// What an earlier answer gave for the figures of this one: findings H02, by the cell they are
/// about.
class Revisions {
 public:
  /// The findings outlive it.
  explicit Revisions(const model::Findings& findings);

  /// Null where the figure was not revised.
  const model::Finding* of(const model::Observation& observation, const model::Dataset& data) const;

 private:
  using Place = std::tuple<std::string_view, std::string_view, workbook::CellRef>;
  std::map<Place, const model::Finding*> by_place_;  ///< file, sheet, cell
};

}  // namespace bijlage::answers
