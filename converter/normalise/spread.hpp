#pragma once

#include <optional>
#include <span>
#include <vector>

#include "normalise/figure.hpp"

namespace bijlage::normalise {

/// How a sum over a longer or odd period is divided over calendar periods.
enum class SpreadMethod : unsigned char { refuse, by_month, by_day };

struct Portion {
  calendar::Period period;
  base::Decimal value;
  calendar::Days covered;  ///< the part of `period` that the sum reaches
};

/// Divides `total` over the periods of `frequency` that `span` touches, in proportion to calendar
/// months (which `span` must then consist of whole ones; a failure of precondition gives no
/// portions) or to days. Rounded to `decimals` by largest remainder, so that the portions add up
/// to `total` exactly; ties go to the earlier period. Where `total` itself has more decimals, the
/// portions have as many.
std::vector<Portion> spread(base::Decimal total, const calendar::Days& span,
                            calendar::Frequency frequency, SpreadMethod method, int decimals);

/// The figures of one series, spread: a figure for each period that the observations touch, in
/// order. `refused` says why there are none.
struct SpreadFigures {
  std::vector<Figure> figures;
  std::optional<base::Message> refused;
};

/// Spreads observations of one series over the periods of `frequency` and adds up what falls in
/// each: with sums over 1/2015–10/2015 and 11/2015–12/2016, the year 2015 has the first whole and
/// two months of the second. An observation within one period is not divided, so it is never an
/// estimate; a figure with a computed portion has status E and says in `how` what it is made of.
/// `parts` of `parts_expected` observations have a value. With SpreadMethod::refuse, one that would
/// have to be divided is left out of the sums, which say so.
///
/// A whole beside all its parts is left out: the parts say the same. Refused, with no figures:
/// observations that overlap in time otherwise, by month what is not whole months,
/// and measures that do not add up over time. Requires a frequency other than irregular.
SpreadFigures spread_to(const model::Dataset& data,
                        std::span<const model::ObservationIndex> observations,
                        calendar::Frequency frequency, SpreadMethod method,
                        const model::Measure& measure);

}  // namespace bijlage::normalise
