#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "answers/words.hpp"
#include "model/dataset.hpp"
#include "model/finding.hpp"
#include "normalise/figure.hpp"

namespace bijlage::answers {

/// What a reader must know before using a figure that was worked out from others: findings about
/// the cells that it rests on, what was estimated or worked out itself, what still may change.
class KeyCautions {
 public:
  KeyCautions(const model::Dataset& data, const model::Findings& findings, const Words& words);

  /// Of a figure made of `parts`; empty where there is nothing to know.
  std::string of(const std::vector<const normalise::Figure*>& parts) const;

 private:
  std::set<std::string> codes_at(const model::Source& source) const;

  const model::Dataset& data_;
  const Words& words_;
  using Place = std::pair<std::string, std::string>;  // file and sheet
  std::map<Place, std::vector<std::pair<workbook::CellRange, std::string>>> findings_;
};

}  // namespace bijlage::answers
