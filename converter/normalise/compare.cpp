#include "normalise/compare.hpp"

#include <algorithm>
#include <string>

#include "normalise/aggregate.hpp"
#include "normalise/complete.hpp"
#include "normalise/parts.hpp"

namespace bijlage::normalise {
namespace {

using base::Decimal;
using base::Message;
using calendar::Days;
using calendar::Period;
using Pairs = std::vector<Pair>;
using Side = Period Pair::*;

std::string runs(const Pairs& pairs, Side side) {
  std::vector<Days> days;
  for (const Pair& pair : pairs) days.push_back((pair.*side).days);
  return normalise::runs(days);
}

Figure sum_of(const Pairs& pairs, Side side, const ByPeriod& figures,
              const model::Measure& measure) {
  std::vector<Figure> parts;
  for (const Pair& pair : pairs) parts.push_back(*find(figures, pair.*side));
  const Days days{(pairs.front().*side).days.first, (pairs.back().*side).days.last};
  return add(parts, measure, "time", Period::of_days(days), static_cast<int>(parts.size())).figure;
}

Compared compare(Pairs pairs, const ByPeriod& figures, const model::Measure& measure) {
  Compared compared;
  compared.now = sum_of(pairs, &Pair::now, figures, measure);
  compared.before = sum_of(pairs, &Pair::before, figures, measure);
  const Decimal now = *compared.now.value;
  const Decimal before = *compared.before.value;
  compared.difference = worked_out_of(compared.now, compared.before);
  compared.difference.value = now - before;
  compared.difference.how.push_back(
      {"how.difference", {{"value", now.to_string()}, {"other_value", before.to_string()}}});
  compared.change = worked_out_of(compared.now, compared.before);
  compared.change.value = change(before, now);
  if (!compared.change.value) compared.change.reason = model::MissingReason::not_existing;
  compared.change.how.push_back(
      normalise::compared(compared.now, compared.before, runs(pairs, &Pair::now),
                          runs(pairs, &Pair::before), compared.change.value));
  compared.counted = std::move(pairs);
  return compared;
}

// Periods of `year` that have a figure, or whose counterpart has.
Pairs pairs_of(const ByPeriod& figures, int year, int with) {
  Pairs pairs;
  for (const auto& [period, figure] : figures) {
    const int own = period.days.first.year();
    if (own != year && own != with) continue;
    const auto now = same_in(period, year);
    const auto before = same_in(period, with);
    if (now && before) pairs.push_back({*now, *before});
  }
  std::sort(pairs.begin(), pairs.end(), [](const Pair& a, const Pair& b) { return a.now < b.now; });
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  return pairs;
}

// Months beside their quarter would count double.
bool overlap_in_time(const Pairs& pairs) {
  for (std::size_t i = 1; i < pairs.size(); ++i) {
    if (calendar::overlap(pairs[i - 1].now.days, pairs[i].now.days)) return true;
  }
  return false;
}

// Reported, as far as anything was: a period that neither year has a figure of is no news.
bool any_value(const Pair& pair, const ByPeriod& figures) {
  for (const Side side : {&Pair::now, &Pair::before}) {
    const Figure* figure = find(figures, pair.*side);
    if (figure != nullptr && figure->value) return true;
  }
  return false;
}

}  // namespace

std::optional<Decimal> change(Decimal before, Decimal now, int places) {
  if (before.is_zero()) return std::nullopt;
  const Decimal part = (now - before) * Decimal(100);
  return before.is_negative() ? Decimal::divide(-part, before, places)
                              : Decimal::divide(part, before, places);
}

LikeForLike like_for_like(std::span<const Figure> figures, int year, int with,
                          const model::Measure& measure, std::optional<calendar::Date> start) {
  LikeForLike result;
  if (never_adds_over_time(measure)) {
    result.refused = Message{"how.not-additive", {}};
    return result;
  }
  const ByPeriod known = by_period(figures);
  Pairs counted;
  Pairs since_start;
  for (const Pair& pair : pairs_of(known, year, with)) {
    if (!is_complete(find(known, pair.now)) || !is_complete(find(known, pair.before))) {
      if (any_value(pair, known)) result.left_out.push_back(pair);
      continue;
    }
    counted.push_back(pair);
    const bool after =
        !start || (pair.now.days.first >= *start && pair.before.days.first >= *start);
    if (after) since_start.push_back(pair);
  }
  if (overlap_in_time(counted)) {
    result.refused = Message{"how.compared-overlap", {}};
    return result;
  }
  if (counted.empty()) {
    result.refused =
        Message{"how.nothing-to-compare",
                {{"period", std::to_string(year)}, {"other_period", std::to_string(with)}}};
    return result;
  }
  const bool reaches_before = since_start.size() < counted.size();
  result.all = compare(std::move(counted), known, measure);
  auto& how = result.all.change.how;
  if (!result.left_out.empty()) {
    how.push_back({"how.compared-without",
                   {{"period", runs(result.left_out, &Pair::now)},
                    {"other_period", runs(result.left_out, &Pair::before)}}});
  }
  if (reaches_before) {
    how.push_back(before_start(*start));
    if (!since_start.empty()) {
      result.since_start = compare(std::move(since_start), known, measure);
    }
  }
  return result;
}

}  // namespace bijlage::normalise
