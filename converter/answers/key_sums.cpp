#include "answers/key_sums.hpp"

#include <algorithm>
#include <set>

#include "normalise/aggregate.hpp"
#include "normalise/complete.hpp"
#include "normalise/parts.hpp"

namespace bijlage::answers {
namespace {

using calendar::Period;
using model::Additivity;
using model::ObsStatus;
using normalise::Compared;
using normalise::Figure;
using Run = std::vector<Period>;

/// Of a year that is going on, fewer months than these say little; a single quarter or half does
/// too.
constexpr std::size_t fewest_periods = 3;
/// Years before the last one with figures that are looked at.
constexpr int years_back = 2;

bool adds_over_time(const KeySeries& series) {
  return series.measure->additive_over("time") == Additivity::yes &&
         !normalise::never_adds_over_time(*series.measure);
}

/// Are its figures amounts at all, and not averages or shares?
bool is_amount(const KeySeries& series) {
  return series.measure->additive_over("time") != Additivity::no &&
         !normalise::never_adds_over_time(*series.measure);
}

/// Figures that mean something else than the others, or nothing sure.
bool is_doubtful(model::StatusSet status) {
  return status.has(ObsStatus::definition_differs) || status.has(ObsStatus::unreliable) ||
         status.has(ObsStatus::series_break);
}

std::set<int> years_of(const KeySeries& series) {
  std::set<int> years;
  for (const auto& [period, placed] : series.figures) years.insert(period.days.first.year());
  return years;
}

/// The figures that may stand in a comparison with the year before: all of them, or the last that
/// both years have where they do not add up.
std::vector<Figure> comparable(const KeySeries& series, int year) {
  std::vector<Figure> figures;
  for (const auto& [period, placed] : series.figures) figures.push_back(placed.figure);
  if (adds_over_time(series)) return figures;
  const normalise::ByPeriod known = normalise::by_period(figures);
  std::vector<Figure> last;
  for (const auto& [period, placed] : series.figures) {
    const auto before = normalise::same_in(period, year - 1);
    if (period.days.first.year() != year || !before) continue;
    const Figure* other = normalise::find(known, *before);
    if (!normalise::is_complete(&placed.figure) || !normalise::is_complete(other)) continue;
    last = {placed.figure, *other};
  }
  return last;
}

bool break_between(const KeySeries& series, const Compared& compared) {
  const calendar::Days days{compared.counted.front().before.days.first,
                            compared.counted.back().now.days.last};
  return std::any_of(series.breaks.begin(), series.breaks.end(), [&](const Period& period) {
    return calendar::overlap(period.days, days).has_value();
  });
}

std::optional<Compared> with_year_before(const KeySeries& series, int year) {
  const std::vector<Figure> figures = comparable(series, year);
  if (figures.empty()) return std::nullopt;
  auto found = normalise::like_for_like(figures, year, year - 1, *series.measure, series.start);
  if (found.refused) return std::nullopt;
  const bool reaches_before_start =
      series.start && found.all.counted.front().before.days.first < *series.start;
  if (reaches_before_start && !found.since_start) return std::nullopt;
  Compared& compared = reaches_before_start ? *found.since_start : found.all;
  const bool sound = !is_doubtful(compared.now.status | compared.before.status) &&
                     !break_between(series, compared) && !compared.now.value->is_negative() &&
                     !compared.before.value->is_negative();
  if (!sound) return std::nullopt;
  return std::move(compared);
}

bool is_whole_year(const std::vector<normalise::Pair>& counted, int year) {
  std::int32_t days = 0;
  for (const normalise::Pair& pair : counted) days += pair.now.days.count();
  return days == Period::of_year(year).days.count();
}

bool is_whole_year(const Run& run) {
  const calendar::Days days{run.front().days.first, run.back().days.last};
  return days == Period::of_year(days.first.year()).days;
}

/// The complete figures' periods, in runs without a gap, each of one frequency.
std::vector<Run> runs_of(const KeySeries& series) {
  std::vector<Run> runs;
  for (const auto& [period, placed] : series.figures) {
    if (!normalise::is_complete(&placed.figure)) continue;
    const bool goes_on = !runs.empty() && runs.back().back().frequency == period.frequency &&
                         runs.back().back().days.last + 1 == period.days.first;
    if (!goes_on) runs.emplace_back();
    runs.back().push_back(period);
  }
  return runs;
}

/// The last one of the longest.
Run longest(const std::vector<Run>& runs) {
  Run found;
  for (const Run& run : runs) {
    if (run.size() >= found.size()) found = run;
  }
  return found;
}

}  // namespace

std::vector<YearOnYear> changes_of(const KeySeries& series) {
  std::vector<YearOnYear> changes;
  if (!is_amount(series)) return changes;
  const std::set<int> years = years_of(series);
  for (auto year = years.rbegin(); year != years.rend(); ++year) {
    if (*year < *years.rbegin() - years_back) break;
    auto compared = with_year_before(series, *year);
    if (!compared) continue;
    const bool all = is_whole_year(compared->counted, *year);
    const bool enough =
        all || !adds_over_time(series) || compared->counted.size() >= fewest_periods;
    if (!enough || (!all && !changes.empty())) continue;
    changes.push_back({std::move(*compared), all});
    // What lies further back is no news.
    if (all || !adds_over_time(series)) break;
  }
  return changes;
}

std::optional<RunSum> total_over(const KeySeries& series, const Run& periods) {
  if (periods.empty() || !is_amount(series)) return std::nullopt;
  std::vector<Figure> figures;
  for (const Period& period : periods) {
    const auto found = series.figures.find(period);
    if (found == series.figures.end()) return std::nullopt;
    if (!normalise::is_complete(&found->second.figure)) return std::nullopt;
    figures.push_back(found->second.figure);
  }
  if (figures.size() > 1 && !adds_over_time(series)) return std::nullopt;
  const calendar::Days days{periods.front().days.first, periods.back().days.last};
  RunSum sum{periods, normalise::add(figures, *series.measure, "time", Period::of_days(days),
                                     static_cast<int>(figures.size()))
                          .figure};
  if (is_doubtful(sum.figure.status)) return std::nullopt;
  return sum;
}

std::optional<RunSum> total_of_longest_run(const KeySeries& series) {
  return total_over(series, longest(runs_of(series)));
}

std::optional<RunSum> total_of_last_year(const KeySeries& series) {
  std::vector<Run> runs = runs_of(series);
  std::reverse(runs.begin(), runs.end());
  for (const Run& run : runs) {
    for (int year = run.back().days.last.year(); year >= run.front().days.first.year(); --year) {
      Run within;
      for (const Period& period : run) {
        if (period.days.first.year() == year) within.push_back(period);
      }
      if (!within.empty() && is_whole_year(within)) return total_over(series, within);
    }
  }
  return total_of_longest_run(series);
}

}  // namespace bijlage::answers
