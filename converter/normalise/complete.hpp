#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "normalise/figure.hpp"

/// What all comparisons have in common.
namespace bijlage::normalise {

/// The figures of one series, by what they are about.
using ByPeriod = std::map<calendar::Period, const Figure*>;
ByPeriod by_period(std::span<const Figure> figures);
/// Null where there is none.
const Figure* find(const ByPeriod& figures, const calendar::Period& period);

/// Reported with a value, over all its days.
bool is_complete(const Figure* figure);

/// The same period of another year; nothing for weeks and odd periods, and for 29 February.
std::optional<calendar::Period> same_in(const calendar::Period& period, int year);

/// A figure worked out from two that are complete: it rests on both and has their statuses.
Figure worked_out_of(const Figure& now, const Figure& before);
/// "{value} tegenover {other_value}: +{times}%" and over which periods, with what `change` comes
/// to.
base::Message compared(const Figure& now, const Figure& before, std::string periods,
                       std::string other_periods, std::optional<base::Decimal> change);
/// The figure of a comparison that cannot be made.
Figure not_compared(const calendar::Period& period, base::Message why);
/// "De vergelijking gaat ook over de tijd voor de start."
base::Message before_start(calendar::Date start);

}  // namespace bijlage::normalise
