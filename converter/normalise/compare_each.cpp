// Comparisons that give a figure for each period: with the year before, and with a base year.
#include <algorithm>
#include <string>

#include "normalise/compare.hpp"
#include "normalise/complete.hpp"
#include "normalise/parts.hpp"

namespace bijlage::normalise {
namespace {

using base::Decimal;
using base::Message;
using calendar::Frequency;
using calendar::Period;

Message incomplete(const Period& period, const Period& other) {
  return {"how.compared-incomplete", {{"period", period.sdmx()}, {"other_period", other.sdmx()}}};
}

Figure changed(const Figure& now, const Figure& before, std::optional<calendar::Date> start) {
  Figure figure = worked_out_of(now, before);
  figure.value = change(*before.value, *now.value);
  if (!figure.value) figure.reason = model::MissingReason::not_existing;
  figure.how.push_back(
      compared(now, before, now.period.sdmx(), before.period.sdmx(), figure.value));
  if (start && before.period.days.first < *start) figure.how.push_back(before_start(*start));
  return figure;
}

// What is 100: the average of the base's periods, as a sum over so many of them.
struct Base {
  Figure sum;
  std::int64_t periods = 0;
  std::optional<Message> refused;
};

Base refusal(const char* key, const Period& base) {
  return {{}, 0, Message{key, {{"other_period", base.sdmx()}}}};
}

Base base_of(const ByPeriod& known, Frequency frequency, const Period& base,
             const model::Measure& measure) {
  Base found;
  found.sum.period = base;
  found.sum.covered = base.days;
  found.sum.value = Decimal(0);
  for (const Period& period : calendar::periods_in(base.days, frequency)) {
    if (!base.days.contains(period.days)) return refusal("how.index-base-shorter", base);
    const Figure* figure = find(known, period);
    if (!is_complete(figure)) return refusal("how.index-base-incomplete", base);
    found.sum.value = *found.sum.value + *figure->value;
    found.sum.status |= figure->status;
    found.sum.from.insert(found.sum.from.end(), figure->from.begin(), figure->from.end());
    ++found.periods;
  }
  if (found.periods > 1 && never_adds_over_time(measure)) {
    return {{}, 0, Message{"how.not-additive", {}}};
  }
  if (found.sum.value->is_zero()) return refusal("how.index-base-zero", base);
  return found;
}

Figure index_of(const Figure& figure, const Base& base, std::optional<calendar::Date> start) {
  if (!is_complete(&figure)) {
    return not_compared(figure.period,
                        {"how.index-incomplete", {{"period", figure.period.sdmx()}}});
  }
  Figure index = worked_out_of(figure, base.sum);
  index.value = index_figure(*base.sum.value, *figure.value * Decimal(base.periods));
  constexpr int shown_places = 1;
  const Decimal average = Decimal::divide(*base.sum.value, Decimal(base.periods), shown_places);
  index.how.push_back({base.periods > 1 ? "how.index-of-average" : "how.index",
                       {{"value", figure.value->to_string()},
                        {"period", figure.period.sdmx()},
                        {"other_value", average.to_string()},
                        {"other_period", base.sum.period.sdmx()},
                        {"parts", std::to_string(base.periods)}}});
  if (start && base.sum.period.days.first < *start) index.how.push_back(before_start(*start));
  return index;
}

}  // namespace

std::optional<Decimal> index_figure(Decimal base, Decimal value, int places) {
  if (base.is_zero()) return std::nullopt;
  return Decimal::divide(value * Decimal(100), base, places);
}

std::vector<std::optional<Figure>> year_on_year(std::span<const Figure> figures,
                                                std::optional<calendar::Date> start) {
  const ByPeriod known = by_period(figures);
  std::vector<std::optional<Figure>> changes;
  for (const Figure& figure : figures) {
    const auto earlier = same_in(figure.period, figure.period.days.first.year() - 1);
    const Figure* before = earlier ? find(known, *earlier) : nullptr;
    if (before == nullptr) {
      changes.emplace_back();
    } else if (is_complete(&figure) && is_complete(before)) {
      changes.emplace_back(changed(figure, *before, start));
    } else {
      changes.emplace_back(not_compared(figure.period, incomplete(figure.period, *earlier)));
    }
  }
  return changes;
}

IndexFigures index_figures(std::span<const Figure> figures, const Period& base,
                           const model::Measure& measure, std::optional<calendar::Date> start) {
  IndexFigures result;
  if (figures.empty()) return result;
  const Base hundred = base_of(by_period(figures), figures.front().period.frequency, base, measure);
  if (hundred.refused) {
    result.refused = hundred.refused;
    return result;
  }
  for (const Figure& figure : figures) result.figures.push_back(index_of(figure, hundred, start));
  return result;
}

}  // namespace bijlage::normalise
