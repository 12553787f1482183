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
  if (figure.uneven) {
    say_once(figure.how, {"how.covers-uneven", {}});
  } else if (lacks_days(figure)) {
    say_once(figure.how, coverage("how.covers-part", figure));
  }
  return figure;
}

Figure left_out(Figure figure) {
  Message why = coverage("how.left-out", figure);
  if (!lacks_days(figure)) {
    why = {
        "how.left-out-parts",
        {{"parts", std::to_string(figure.parts)}, {"all", std::to_string(figure.parts_expected)}}};
  }
  if (figure.uneven) why = {"how.left-out-uneven", {}};
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

Message how_scaled(const Figure& figure, const DayWeights& weights, Decimal all, Decimal covered) {
  Message message{"how.scaled-by-days",
                  {{"original", figure.original->to_string()},
                   {"days", all.to_string()},
                   {"covered_days", covered.to_string()},
                   {"first", figure.covered.first.iso()},
                   {"last", figure.covered.last.iso()}}};
  if (weights.by == DayWeights::By::working_day) message.key = "how.scaled-by-working-days";
  if (weights.by == DayWeights::By::weekday) message.key = "how.scaled-by-weekdays";
  return message;
}

// Why it cannot be scaled so; nothing where it can.
const char* obstacle(const Figure& figure, const model::Measure& measure,
                     const DayWeights& weights) {
  if (never_adds_over_time(measure)) return "how.not-scaled";
  const std::int32_t covered = covered_days(figure);
  if (figure.uneven || covered <= 0 || covered >= figure.period.days.count()) {
    return "how.not-scaled-parts";
  }
  if (weights.by == DayWeights::By::day) return nullptr;
  if (figure.gap_days > 0) return "how.not-scaled-gaps";
  if (!weights.known()) {
    const bool working = weights.by == DayWeights::By::working_day;
    return working ? "how.not-scaled-holidays" : "how.not-scaled-weekdays";
  }
  return nullptr;
}

Figure scaled(Figure figure, const model::Measure& measure, const DayWeights& weights) {
  if (const char* why = obstacle(figure, measure, weights)) {
    return not_scaled(std::move(figure), why);
  }
  Decimal all = figure.period.days.count();
  Decimal covered = covered_days(figure);
  if (weights.by != DayWeights::By::day) {
    all = weights.of(figure.period.days);
    covered = weights.of(calendar::overlap(figure.covered, figure.period.days).value());
  }
  if (covered <= Decimal(0)) return not_scaled(std::move(figure), "how.not-scaled-no-weight");
  figure.original = figure.value;
  figure.value = Decimal::divide(*figure.original * all, covered, measure.decimals);
  figure.status |= model::ObsStatus::estimated;
  say_once(figure.how, how_scaled(figure, weights, all, covered));
  if (measure.additive_over("time") == model::Additivity::note) {
    say_once(figure.how, {"how.indicative", {}});
  }
  return figure;
}

}  // namespace

Figure apply(PartialPolicy policy, Figure figure, const model::Measure& measure,
             const DayWeights& weights) {
  if (!figure.value || !figure.partial() || figure.original) return figure;
  switch (policy) {
    case PartialPolicy::leave_out:
      return left_out(std::move(figure));
    case PartialPolicy::scale:
      return scaled(std::move(figure), measure, weights);
    case PartialPolicy::flag:
      break;
  }
  return flagged(std::move(figure));
}

}  // namespace bijlage::normalise
