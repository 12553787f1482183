#include "normalise/complete.hpp"

#include <utility>

#include "normalise/parts.hpp"

namespace bijlage::normalise {

using base::Message;
using calendar::Frequency;
using calendar::Period;

ByPeriod by_period(std::span<const Figure> figures) {
  ByPeriod found;
  for (const Figure& figure : figures) found.emplace(figure.period, &figure);
  return found;
}

const Figure* find(const ByPeriod& figures, const Period& period) {
  const auto found = figures.find(period);
  return found == figures.end() ? nullptr : found->second;
}

bool is_complete(const Figure* figure) {
  return figure != nullptr && figure->value && !figure->partial() && !figure->original;
}

std::optional<Period> same_in(const Period& period, int year) {
  if (period.frequency == Frequency::week || period.frequency == Frequency::irregular) {
    return std::nullopt;
  }
  const calendar::Date first = period.days.first;
  const auto moved = calendar::Date::from_civil(year, first.month(), first.day());
  if (!moved) return std::nullopt;
  return calendar::period_around(*moved, period.frequency);
}

Figure worked_out_of(const Figure& now, const Figure& before) {
  Figure figure;
  figure.period = now.period;
  figure.covered = now.period.days;
  figure.status = now.status;
  figure.status |= before.status;
  figure.from = now.from;
  figure.from.insert(figure.from.end(), before.from.begin(), before.from.end());
  tidy_sources(figure.from);
  return figure;
}

Message compared(const Figure& now, const Figure& before, std::string periods,
                 std::string other_periods, std::optional<base::Decimal> change) {
  Message message{"how.compared-from-nothing",
                  {{"value", now.value->to_string()},
                   {"other_value", before.value->to_string()},
                   {"period", std::move(periods)},
                   {"other_period", std::move(other_periods)}}};
  if (change) {
    const bool more = !change->is_negative() && !change->is_zero();
    message.key = more ? "how.compared-more" : "how.compared";
    message.gaps.emplace_back("times", change->to_string());
  }
  return message;
}

Figure not_compared(const Period& period, Message why) {
  Figure figure;
  figure.period = period;
  figure.covered = period.days;
  figure.reason = model::MissingReason::not_available;
  figure.status = model::ObsStatus::missing;
  figure.how.push_back(std::move(why));
  return figure;
}

Message before_start(calendar::Date start) {
  return {"how.compared-before-start", {{"first", start.iso()}}};
}

}  // namespace bijlage::normalise
