#pragma once

#include <string>
#include <vector>

#include "answers/words.hpp"
#include "model/dataset.hpp"
#include "normalise/figure.hpp"

namespace bijlage::answers {

/// How figures came about that were not simply reported, and from which cells, in a sentence each.
class Derivations {
 public:
  /// Both outlive it.
  Derivations(const model::Dataset& data, const Words& words);

  /// "Omgerekend naar de hele periode: 5.853 × 30 / 19 … (uit Bezoekers!B28)."; empty for a figure
  /// that is as reported, or missing. `live` is a sum whose parts stand in the table: what was done
  /// to these is told beside them.
  std::string sentence(const normalise::Figure& figure, bool live = false) const;

 private:
  std::string how(const normalise::Figure& figure, bool live) const;
  std::string cells(const normalise::Figure& figure) const;

  const model::Dataset& data_;
  const Words& words_;
  std::vector<std::string> files_;
};

}  // namespace bijlage::answers
