#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace bijlage::samples {

using Count = std::int64_t;

/// Divides `total` over the weights in whole numbers that add up to exactly `total`: each gets its
/// share rounded down, and the largest remainders one more. The weights must not all be zero.
std::vector<Count> divide(Count total, const std::vector<Count>& weights);

/// A factor in thousandths, from 1000 - `most` to 1000 + `most`: the same for the same seed, and
/// without pattern from one seed to the next.
Count wobble(std::uint32_t seed, Count most);

/// How busy a month of the year is, in thousandths of an average one.
Count season(int month);

/// As a document prints it, with dots: `1.234`.
std::string dotted(Count number);
std::vector<std::string> dotted(const std::vector<Count>& numbers);

Count sum(const std::vector<Count>& numbers);

}  // namespace bijlage::samples
