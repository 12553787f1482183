#pragma once

#include <span>

#include "normalise/figure.hpp"

namespace bijlage::normalise {

/// The average of figures of one measure over time, for averages and shares, which are never added
/// up: each counts by the days that it covers, or, where `weights` are given, by the weight with
/// exactly its period (the average age of January by the visitors of January).
///
/// Missing figures are left out, not taken as zero: then the average is partial (`parts` <
/// `parts_expected`), and missing where all are, with the reason they share; one that cannot exist
/// is not expected. A figure without a weight is left out and told of (how.average-unweighed), as
/// are figures about the same days (how.overlap-average: nothing is averaged then). Rounded to the
/// measure's decimals. Status E where it is weighed by days, which only comes near what counting
/// would give. The order of figures and weights does not matter. Requires weights of one series
/// that are not negative.
Figure average(std::span<const Figure> figures, std::span<const Figure> weights,
               const model::Measure& measure, const calendar::Period& period, int expected);

}  // namespace bijlage::normalise
