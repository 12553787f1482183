#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "normalise/figure.hpp"
#include "questions/lines.hpp"

namespace bijlage::questions {

using Figures = std::vector<std::vector<std::optional<normalise::Figure>>>;

/// Keeps only the lines that `keep` says; what totals add up moves along. Returns the old indices
/// of those that stay.
std::vector<std::size_t> keep_lines(std::vector<Line>& lines,
                                    const std::function<bool(std::size_t)>& keep);

/// Takes out rows and columns that hold no figure, and their figures.
void drop_empty_lines(std::vector<Line>& rows, std::vector<Line>& columns, Figures& figures);

}  // namespace bijlage::questions
