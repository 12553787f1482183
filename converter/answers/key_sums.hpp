#pragma once

#include <optional>
#include <vector>

#include "answers/key_series.hpp"
#include "normalise/compare.hpp"

/// What key figures are worked out to. Only figures that are complete count, and only what the
/// model lets be added up is.
namespace bijlage::answers {

/// The figures of a year beside those of the same periods of the year before.
struct YearOnYear {
  normalise::Compared compared;
  bool whole_year = false;  ///< all of both years
};

/// The comparisons worth telling, at most two: of the last year that is complete in both, and of a
/// later one as far as it goes. None where a break in the series lies between, where figures are
/// unreliable or defined otherwise, or below zero. What may not be added up over time is compared
/// for one period.
std::vector<YearOnYear> changes_of(const KeySeries& series);

/// A sum over periods without a gap.
struct RunSum {
  std::vector<calendar::Period> periods;
  normalise::Figure figure;
};

/// Over the longest run of complete figures; nothing where the model does not let them be added up
/// without more ado.
std::optional<RunSum> total_of_longest_run(const KeySeries& series);
/// Over the last year of which all is complete, else over the longest run.
std::optional<RunSum> total_of_last_year(const KeySeries& series);
/// Over these periods; nothing where one of them is not complete.
std::optional<RunSum> total_over(const KeySeries& series,
                                 const std::vector<calendar::Period>& periods);

}  // namespace bijlage::answers
