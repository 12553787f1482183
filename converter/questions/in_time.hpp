#pragma once

#include <optional>
#include <vector>

#include "questions/cell.hpp"

namespace bijlage::questions {

/// One series at one place in time: the figure reported for exactly that period; else what is
/// reported for shorter periods in it, added up; else its part of what is reported for longer or
/// odd periods, as far as the question lets figures be spread. Nothing where the series says
/// nothing about the period.
std::optional<FoundFigure> figure_in_time(const model::Dataset& data, const ChosenSeries& series,
                                          const Place& place, const TableQuestion& asked,
                                          const model::Measure& measure, Spreading& spreading);

/// Figures for one cell: those with a value go before missing ones. The same figure reported twice
/// (`alike`: they are of one series) is one; where several remain, none is chosen. Requires at
/// least one.
FoundFigure only_one(std::vector<FoundFigure> found, bool alike);

}  // namespace bijlage::questions
