#pragma once

#include <optional>
#include <span>
#include <vector>

#include "normalise/figure.hpp"

/// Comparing like with like: only what is complete on both sides counts.
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

/// Two sums over the same periods of two years.
struct Compared {
  std::vector<Pair> counted;  ///< what is in the sums, in order of time
  base::Decimal now;
  base::Decimal before;
  std::optional<base::Decimal> change;        ///< in per cent, to one decimal
  std::vector<model::ObservationIndex> from;  ///< what both rest on
};

struct LikeForLike {
  Compared all;
  /// The same from the service's start on, where `all` reaches before it: both are to be given.
  std::optional<Compared> since_start;
  std::vector<Pair> left_out;  ///< with a figure on one side that is not complete on both
  std::vector<base::Message> how;
  /// Why there is no comparison: figures that do not add up, that are partly about the same days,
  /// or no period complete on both sides.
  std::optional<base::Message> refused;
};

/// Compares the figures of `year` with those of `with` over the periods that are complete in both:
/// reported with a value, over all their days. Figures are of one series, of any years and in any
/// order; each is held beside the one of the same frequency and place in the other year (weeks
/// have no such place and are passed over). `how` says what counted, what did not and, with a start
/// of the service, that the comparison reaches before it.
LikeForLike like_for_like(std::span<const Figure> figures, int year, int with,
                          const model::Measure& measure,
                          std::optional<calendar::Date> start = std::nullopt);

/// The change of each figure against the same period of the year before, in per cent to one
/// decimal; nothing where one of both is not complete. In the order of the figures.
std::vector<std::optional<base::Decimal>> year_on_year(std::span<const Figure> figures);

}  // namespace bijlage::normalise
