#pragma once

#include <string>

#include "mapping/block.hpp"

/// "Schooljaar" over a column of labels: 2020-2021 is no span of two calendar years there.
namespace bijlage::mapping {

/// What stands over the column, where it says that its labels are school years; else empty.
std::string school_word_over(const Grid& grid, const BlockPlace& place, std::uint32_t column,
                             const calendar::PeriodWords& words);
/// The label as it reads behind that word; as it is where there is no word, or where it has one.
Label in_school_years(const std::string& word, const Label& label);

}  // namespace bijlage::mapping
