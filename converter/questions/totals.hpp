#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/model.hpp"
#include "normalise/figure.hpp"
#include "questions/lines.hpp"

namespace bijlage::questions {

/// What a total comes to.
struct TotalFigure {
  std::optional<normalise::Figure> figure;  ///< nothing: refused, or there was nothing to add up
  std::string refused_along;                ///< along what the model refuses it
  bool overlapping = false;                 ///< refused: its parts are partly about the same days
};

/// The total that `line` (of these axes) asks for, over figures of one measure. Parts that were
/// not asked for are not among the figures.
TotalFigure total_of(const Line& line, const std::vector<Axis>& axes,
                     const std::vector<normalise::Figure>& parts, const model::Measure& measure);

}  // namespace bijlage::questions
