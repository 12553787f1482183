#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "spread.hpp"

namespace bijlage::samples {

/// An institution that helplines refer to, and how often they do, beside the others.
struct Institution {
  std::string name;
  Count weight;
};

/// A kind of help, which is a row over its institutions.
struct Category {
  std::string name;
  std::vector<Institution> institutions;
};

/// How often each institution was referred to in each month of a year: all of it adds up to
/// `total`, and no month of an institution to less than nothing. A line an institution, in order.
std::vector<std::vector<Count>> refer(const std::vector<Category>& categories, Count total,
                                      std::uint32_t seed, const std::vector<Count>& month_weights);

/// The seasons of the year, as weights of its months.
std::vector<Count> seasons();

/// Of each month over all lines.
std::vector<Count> sums_of_columns(const std::vector<std::vector<Count>>& lines);

}  // namespace bijlage::samples
