#include "normalise/compare.hpp"

#include <algorithm>
#include <map>
#include <string>

#include "normalise/parts.hpp"

namespace bijlage::normalise {
namespace {

using base::Decimal;
using base::Message;
using calendar::Days;
using calendar::Frequency;
using calendar::Period;

// The same period of another year; nothing for weeks and odd periods, and for 29 February.
std::optional<Period> same_in(const Period& period, int year) {
  if (period.frequency == Frequency::week || period.frequency == Frequency::irregular) {
    return std::nullopt;
  }
  const calendar::Date first = period.days.first;
  const auto moved = calendar::Date::from_civil(year, first.month(), first.day());
  if (!moved) return std::nullopt;
  return calendar::period_around(*moved, period.frequency);
}

bool is_complete(const Figure* figure) {
  return figure != nullptr && figure->value && !figure->partial() && !figure->original;
}

using ByPeriod = std::map<Period, const Figure*>;

ByPeriod by_period(std::span<const Figure> figures) {
  ByPeriod found;
  for (const Figure& figure : figures) found.emplace(figure.period, &figure);
  return found;
}

const Figure* find(const ByPeriod& figures, const Period& period) {
  const auto found = figures.find(period);
  return found == figures.end() ? nullptr : found->second;
}

Compared sum_of(const std::vector<Pair>& pairs, const ByPeriod& figures) {
  Compared compared;
  compared.counted = pairs;
  for (const Pair& pair : pairs) {
    const Figure& now = *find(figures, pair.now);
    const Figure& before = *find(figures, pair.before);
    compared.now = compared.now + *now.value;
    compared.before = compared.before + *before.value;
    for (const Figure* side : {&now, &before}) {
      compared.from.insert(compared.from.end(), side->from.begin(), side->from.end());
    }
  }
  tidy_sources(compared.from);
  compared.change = change(compared.before, compared.now);
  return compared;
}

// "januari tot en met mei 2018 tegenover …": a sentence for each run of periods without a gap.
void say_counted(const std::vector<Pair>& pairs, std::vector<Message>& how) {
  for (std::size_t i = 0; i < pairs.size();) {
    Days now = pairs[i].now.days;
    Days before = pairs[i].before.days;
    for (++i; i < pairs.size() && pairs[i].now.days.first == now.last + 1 &&
              pairs[i].before.days.first == before.last + 1;
         ++i) {
      now.last = pairs[i].now.days.last;
      before.last = pairs[i].before.days.last;
    }
    how.push_back({"how.compared-over",
                   {{"period", Period::of_days(now).sdmx()},
                    {"other_period", Period::of_days(before).sdmx()}}});
  }
}

void say_result(const Compared& compared, const char* key, const char* key_from_nothing,
                std::vector<Message>& how) {
  Message message{
      compared.change ? key : key_from_nothing,
      {{"value", compared.now.to_string()}, {"other_value", compared.before.to_string()}}};
  if (compared.change) message.gaps.emplace_back("times", compared.change->to_string());
  how.push_back(std::move(message));
}

// Periods of `year` that have a figure, or whose counterpart has.
std::vector<Pair> pairs_of(const ByPeriod& figures, int year, int with) {
  std::vector<Pair> pairs;
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
bool overlap_in_time(const std::vector<Pair>& pairs) {
  for (std::size_t i = 1; i < pairs.size(); ++i) {
    if (calendar::overlap(pairs[i - 1].now.days, pairs[i].now.days)) return true;
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

std::optional<Decimal> index_figure(Decimal base, Decimal value, int places) {
  if (base.is_zero()) return std::nullopt;
  return Decimal::divide(value * Decimal(100), base, places);
}

LikeForLike like_for_like(std::span<const Figure> figures, int year, int with,
                          const model::Measure& measure, std::optional<calendar::Date> start) {
  LikeForLike result;
  if (never_adds_over_time(measure)) {
    result.refused = Message{"how.not-additive", {}};
    return result;
  }
  const ByPeriod known = by_period(figures);
  std::vector<Pair> counted;
  std::vector<Pair> since_start;
  for (const Pair& pair : pairs_of(known, year, with)) {
    if (!is_complete(find(known, pair.now)) || !is_complete(find(known, pair.before))) {
      result.left_out.push_back(pair);
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
  result.all = sum_of(counted, known);
  say_result(result.all, "how.compared", "how.compared-from-nothing", result.how);
  say_counted(counted, result.how);
  for (const Pair& pair : result.left_out) {
    result.how.push_back({"how.compared-without",
                          {{"period", pair.now.sdmx()}, {"other_period", pair.before.sdmx()}}});
  }
  if (since_start.size() < counted.size()) {
    result.how.push_back({"how.compared-before-start", {{"first", start->iso()}}});
    if (!since_start.empty()) {
      result.since_start = sum_of(since_start, known);
      say_result(*result.since_start, "how.compared-since-start",
                 "how.compared-since-start-from-nothing", result.how);
      say_counted(since_start, result.how);
    }
  }
  if (measure.additive_over("time") == model::Additivity::note && counted.size() > 1) {
    result.how.push_back({"how.counted-twice", {}});
  }
  return result;
}

std::vector<std::optional<Decimal>> year_on_year(std::span<const Figure> figures) {
  const ByPeriod known = by_period(figures);
  std::vector<std::optional<Decimal>> changes;
  for (const Figure& figure : figures) {
    const auto earlier = same_in(figure.period, figure.period.days.first.year() - 1);
    const Figure* before = earlier ? find(known, *earlier) : nullptr;
    const bool both = is_complete(&figure) && is_complete(before);
    changes.push_back(both ? change(*before->value, *figure.value) : std::nullopt);
  }
  return changes;
}

}  // namespace bijlage::normalise
