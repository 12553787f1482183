#pragma once

#include <vector>

#include "answers/answer_book.hpp"
#include "writers/answer_chart.hpp"

namespace bijlage::writers {

/// Where a sheet's chart goes: beside a narrow table, where both are seen together, else below
/// it, on the next printed page where what is left of this one would cut it in two.
ChartPlace place_chart(const answers::Sheet& sheet, const std::vector<double>& widths);

}  // namespace bijlage::writers
