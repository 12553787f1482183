#include "normalise/partial.hpp"

#include <string>

#include "normalise/parts.hpp"

namespace bijlage::normalise {
namespace {

using base::Decimal;
using base::Message;

std::int32_t covered_days(const Figure& figure) {
  const auto within = calendar::overlap(figure.covered, figure.period.days);
  return within ? within->count() - figure.gap_days : 0;
}

Message coverage(std::string key, const Figure& figure) {
  return {std::move(key),
          {{"days", std::to_string(covered_days(figure))},
           {"period_days", std::to_string(figure.period.days.count())},
           {"first", figure.covered.first.iso()},
           {"last", figure.covered.last.iso()}}};
}

bool lacks_days(const Figure& figure) {
  return figure.covered != figure.period.days || figure.gap_days > 0;
}

// Missing parts were told of when the parts were added.
Figure flagged(Figure figure) {
  if (lacks_days(figure)) say_once(figure.how, coverage("how.covers-part", figure));
  return figure;
}

Figure left_out(Figure figure) {
  Message why = coverage("how.left-out", figure);
  if (!lacks_days(figure)) {
    why = {
        "how.left-out-parts",
        {{"parts", std::to_string(figure.parts)}, {"all", std::to_string(figure.parts_expected)}}};
  }
  why.gaps.emplace_back("value", figure.value->to_string());
  say_once(figure.how, why);
  figure.value.reset();
  figure.reason = model::MissingReason::not_available;
  figure.status |= model::ObsStatus::missing;
  return figure;
}

Figure not_scaled(Figure figure, const char* why) {
  figure = flagged(std::move(figure));
  say_once(figure.how, {why, {}});
  return figure;
}

Figure scaled(Figure figure, const model::Measure& measure) {
  if (never_adds_over_time(measure)) return not_scaled(std::move(figure), "how.not-scaled");
  const std::int32_t days = figure.period.days.count();
  const std::int32_t covered = covered_days(figure);
  if (figure.uneven || covered <= 0 || covered >= days) {
    return not_scaled(std::move(figure), "how.not-scaled-parts");
  }
  figure.original = figure.value;
  figure.value =
      Decimal::divide(*figure.original * Decimal(days), Decimal(covered), measure.decimals);
  figure.status |= model::ObsStatus::estimated;
  say_once(figure.how, {"how.scaled-by-days",
                        {{"original", figure.original->to_string()},
                         {"days", std::to_string(days)},
                         {"covered_days", std::to_string(covered)},
                         {"first", figure.covered.first.iso()},
                         {"last", figure.covered.last.iso()}}});
  if (measure.additive_over("time") == model::Additivity::note) {
    say_once(figure.how, {"how.indicative", {}});
  }
  return figure;
}

}  // namespace

Figure apply(PartialPolicy policy, Figure figure, const model::Measure& measure) {
  if (!figure.value || !figure.partial() || figure.original) return figure;
  switch (policy) {
    case PartialPolicy::leave_out:
      return left_out(std::move(figure));
    case PartialPolicy::scale:
      return scaled(std::move(figure), measure);
    case PartialPolicy::flag:
      break;
  }
  return flagged(std::move(figure));
}

}  // namespace bijlage::normalise
