#include "checks/h01_among_neighbours.hpp"

#include <algorithm>
#include <cmath>

#include "checks/raising.hpp"

namespace bijlage::checks {
namespace {

constexpr std::size_t window = 6;         // so many periods to either side are neighbours
constexpr std::size_t fewest = 4;         // fewer neighbours tell nothing
constexpr double floor_of_spread = 0.25;  // series that hardly vary may still grow by a quarter
constexpr double too_many_spreads = 5;
constexpr double seasonal = 0.6;  // a month that is mostly so far off its neighbours has a season
constexpr double year = 365.25;

// The step to the next one: at least double or half.
bool is_far(double one, double other) { return one >= 2 * other || other >= 2 * one; }

}  // namespace

// A step up or down in a series is no outlier: that differs from both sides.
bool AmongNeighbours::stands_alone(std::size_t at) const {
  const auto& points = *points_;
  const double value = points[at].value;
  return (at == 0 || is_far(value, points[at - 1].value)) &&
         (at + 1 == points.size() || is_far(value, points[at + 1].value));
}

// Gaps in a series bring nobody nearer: neighbours are so many periods away at most.
AmongNeighbours::Stretch AmongNeighbours::stretch_around(std::size_t at) const {
  const auto& points = *points_;
  const auto day = points[at].days.first;
  const auto reach = static_cast<std::int32_t>(window + 1) * points[at].days.count();
  Stretch stretch{at < window ? 0 : at - window, std::min(points.size(), at + window + 1)};
  while (day - points[stretch.begin].days.first >= reach) ++stretch.begin;
  while (points[stretch.end - 1].days.first - day >= reach) --stretch.end;
  return stretch;
}

void AmongNeighbours::find_places() {
  const auto& points = *points_;
  logs_.clear();
  for (const auto& point : points) logs_.push_back(log_of(point.value));
  places_.assign(points.size(), {});
  window_.clear();
  Stretch filled;
  for (std::size_t at = 0; at < points.size(); ++at) {
    const Stretch wanted = stretch_around(at);
    if (wanted.begin == filled.begin + 1 && wanted.end == filled.end + 1) {  // as most of the time
      window_.replace(logs_[filled.begin++], logs_[filled.end++]);
    }
    while (filled.end < wanted.end) window_.insert(logs_[filled.end++]);
    while (filled.begin > wanted.begin) window_.insert(logs_[--filled.begin]);
    while (filled.begin < wanted.begin) window_.erase(logs_[filled.begin++]);
    while (filled.end > wanted.end) window_.erase(logs_[--filled.end]);
    const std::size_t around = window_.count() - 1;
    if (around < std::min(fewest, points.size() - 1) || around < 3) continue;
    Place& place = places_[at];
    place.usual = window_.median_without(logs_[at]);
    place.deviation = logs_[at] - place.usual;
    place.known = true;
  }
}

bool AmongNeighbours::is_beyond_neighbours(std::size_t at, double off) {
  const Stretch stretch = stretch_around(at);
  const auto logs = std::span<const double>(logs_).subspan(stretch.begin, stretch.size());
  return is_spread_within(off / too_many_spreads, places_[at].usual, logs, logs_[at], work_);
}

// Months from the first point on, twelve to a year: which are of one month. Quarters likewise.
void AmongNeighbours::find_same_months() {
  constexpr double month = year / months_in_year;
  const auto first = points_->front().days.first;
  for (auto& deviations : same_months_) deviations.clear();
  for (std::size_t i = 0; i < places_.size(); ++i) {
    const auto months =
        static_cast<std::uint32_t>(std::lround(((*points_)[i].days.first - first) / month));
    places_[i].slot = months % months_in_year;
    if (places_[i].known) same_months_[places_[i].slot].push_back(places_[i].deviation);
  }
  for (std::size_t slot = 0; slot < months_in_year; ++slot) {
    middles_[slot] = Middle(same_months_[slot]);
  }
}

// Weeks do not begin on one day every year: those of other years that begin within ten days.
void AmongNeighbours::gather_same_weeks(std::size_t at) {
  constexpr std::int32_t shift = 10;
  const auto& points = *points_;
  const auto day = points[at].days.first;
  const auto add = [&](double years) {
    const auto from = day + static_cast<std::int32_t>(std::floor(years * year)) - shift;
    auto i = static_cast<std::size_t>(
        std::partition_point(points.begin(), points.end(),
                             [&](const auto& point) { return point.days.first < from; }) -
        points.begin());
    for (; i < points.size(); ++i) {
      const double off = points[i].days.first - day - years * year;
      if (off >= shift) break;
      if (off > -shift && places_[i].known) same_weeks_.push_back(places_[i].deviation);
    }
  };
  same_weeks_.clear();
  const double before = std::round((day - points.front().days.first) / year);
  const double after = std::round((points.back().days.first - day) / year);
  for (double years = -before; years <= after; ++years) {
    if (years != 0) add(years);
  }
}

bool AmongNeighbours::has_seasons() const {
  return std::any_of(places_.begin(), places_.end(),
                     [](const Place& place) { return std::abs(place.deviation) > seasonal; });
}

AmongNeighbours::Season AmongNeighbours::season_of(std::size_t at) {
  const Place& place = places_[at];
  if (!weeks_) {
    const Middle& middle = middles_[place.slot];
    const std::size_t others = middle.count() - 1;
    return {others, others == 0 ? 0 : middle.median_without(place.deviation)};
  }
  gather_same_weeks(at);
  return {same_weeks_.size(), same_weeks_.empty() ? 0 : median_of(same_weeks_)};
}

bool AmongNeighbours::is_beyond_season(std::size_t at, const Season& season, double off) {
  const double own = places_[at].deviation;
  std::span<const double> same = same_months_[places_[at].slot];
  if (weeks_) {
    gather_same_weeks(at);
    same_weeks_.push_back(own);
    same = same_weeks_;
  }
  return is_spread_within(off / too_many_spreads, season.median, same, own, work_);
}

void AmongNeighbours::judge_point(std::size_t at) {
  const Place& place = places_[at];
  if (!place.known) return;
  const bool alone = stands_alone(at);
  const Season season = season_of(at);
  // What takes more work to know is asked last.
  const auto is_much = [&](double off) {
    return off >= too_many_spreads * floor_of_spread &&
           off >= chance_of((*points_)[at].value, std::exp(place.usual)) &&
           is_beyond_neighbours(at, off);
  };
  if (season.others < 2) {
    const bool every_year = season.others == 1 && season.median * place.deviation > 0 &&
                            std::abs(season.median) >= std::abs(place.deviation) / 2;
    if (alone && !every_year && is_much(std::abs(place.deviation))) {
      report(at, std::exp(place.usual), "");
    }
    return;
  }
  const bool has_season = std::abs(season.median) > seasonal;
  if (!alone && !has_season) return;
  const double off = std::abs(place.deviation - season.median);
  if (!is_much(off) || !is_beyond_season(at, season, off)) return;
  report(at, std::exp(place.usual) * std::exp(season.median), has_season ? "season-" : "");
}

void AmongNeighbours::report(std::size_t at, double usual, const char* kind) {
  const SeriesPoint& point = (*points_)[at];
  const auto& obs = context_.data.observations[point.index];
  if (is_explained(context_.data, obs)) return;
  const bool high = point.value > usual;
  auto finding = finding_at(context_, "H01", obs);
  finding.expected = rounded_text(usual, usual < 10 ? 1 : 0);
  finding.found = obs.value->to_string();
  finding.raw = context_.data.raw_text(obs);
  const bool scaled = point.scaled && *kind == '\0';
  finding.message.key += std::string(".") + kind + (high ? "high" : "low");
  if (scaled) finding.message.key += "-scaled";
  if (point.value <= 0) finding.message.key = "finding.H01.none";
  const double times = high ? point.value / usual : usual / point.value;
  finding.message.gaps = {
      {"measure", measure_label(context_, context_.data.series_of(obs).measure)},
      {"value", finding.found},
      {"period", obs.period.sdmx()},
      {"times", point.value <= 0 ? std::string() : rounded_text(times, 1)},
      {"usual", finding.expected}};
  if (scaled) finding.message.gaps.emplace_back("scaled", rounded_text(point.value, 0));
  findings_.push_back(std::move(finding));
}

void AmongNeighbours::judge(const SeriesPoints& points, calendar::Frequency frequency) {
  if (points.size() < fewest) return;
  points_ = &points;
  weeks_ = frequency == calendar::Frequency::week;
  bool any = false;
  for (std::size_t i = 0; i < points.size() && !any; ++i) any = stands_alone(i);
  if (!any) return;
  find_places();
  // Without, no figure is as far from its neighbours, nor they from theirs, as it takes.
  static_assert(2 * seasonal < too_many_spreads * floor_of_spread);
  if (!has_seasons()) return;
  if (!weeks_) find_same_months();
  for (std::size_t i = 0; i < points.size(); ++i) judge_point(i);
}

}  // namespace bijlage::checks
