#pragma once

#include <optional>
#include <span>
#include <vector>

#include "normalise/figure.hpp"

/// Comparing like with like: only what is complete on both sides counts. A figure is complete when
/// it is reported with a value over all its days; one that was scaled to them is not.
namespace bijlage::normalise {

/// By how many per cent `now` is more than `before`, rounded to `places`. Nothing where there was
/// nothing before.
std::optional<base::Decimal> change(base::Decimal before, base::Decimal now, int places = 1);
/// `value` where `base` is 100, rounded to `places`. Nothing where the base is zero.
std::optional<base::Decimal> index_figure(base::Decimal base, base::Decimal value, int places = 1);

/// A period of a year, and the same one of the other year.
struct Pair {
  calendar::Period now;
  calendar::Period before;
  friend bool operator==(const Pair&, const Pair&) = default;
};

/// Two sums over the same periods of two years. All figures rest on what both were reported as,
/// have the statuses of it, and say how they came about.
struct Compared {
  std::vector<Pair> counted;  ///< what is in the sums, in order of time
  Figure now;
  Figure before;
  Figure difference;
  Figure change;  ///< in per cent, to one decimal; missing where there was nothing before
};

struct LikeForLike {
  Compared all;
  /// The same from the service's start on, where `all` reaches before it: both are to be given.
  std::optional<Compared> since_start;
  std::vector<Pair> left_out;  ///< with a figure on one side that is not complete on both
  /// Why there is no comparison: figures that do not add up, that are partly about the same days,
  /// or no period complete on both sides.
  std::optional<base::Message> refused;
};

/// Compares the figures of `year` with those of `with` over the periods that are complete in both.
/// Figures are of one series, of any years and in any order; each is held beside the one of the
/// same frequency and place in the other year (weeks have no such place and are passed over). The
/// changes say what counted, what did not and, with a start of the service, that the comparison
/// reaches before it.
LikeForLike like_for_like(std::span<const Figure> figures, int year, int with,
                          const model::Measure& measure,
                          std::optional<calendar::Date> start = std::nullopt);

/// The change of each figure against the same period of the year before, in per cent to one
/// decimal, in the order of the figures. Missing, with the reason in `how`, where one of both is
/// not complete; nothing where the year before has no such figure, not even a missing one. Says so
/// where it reaches before the service's start.
std::vector<std::optional<Figure>> year_on_year(std::span<const Figure> figures,
                                                std::optional<calendar::Date> start = std::nullopt);

struct IndexFigures {
  std::vector<Figure> figures;  ///< in the order of those given
  /// Why there are none: `base` is not complete or comes to zero, is shorter than the figures'
  /// periods, or is an average of figures that have none together.
  std::optional<base::Message> refused;
};

/// Each figure where the average one of `base` (a year, or one period) is 100, to one decimal. All
/// periods of `base` must be complete; a figure that is not is missing, with the reason in `how`.
/// Figures are of one series and one frequency, in any order; some must be in `base`.
IndexFigures index_figures(std::span<const Figure> figures, const calendar::Period& base,
                           const model::Measure& measure,
                           std::optional<calendar::Date> start = std::nullopt);

}  // namespace bijlage::normalise
