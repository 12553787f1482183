#pragma once

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
/// to `total` exactly; ties go to the earlier period.
std::vector<Portion> spread(base::Decimal total, const calendar::Days& span,
                            calendar::Frequency frequency, SpreadMethod method, int decimals);

}  // namespace bijlage::normalise
