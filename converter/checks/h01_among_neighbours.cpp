#include <algorithm>
#include <array>
#include <optional>

#include "checks/h01_striking.hpp"
#include "checks/raising.hpp"
#include "checks/robust.hpp"

namespace bijlage::checks {
namespace {

using calendar::Frequency;

constexpr std::size_t window = 6;         // so many periods to either side are neighbours
constexpr std::size_t fewest = 4;         // fewer neighbours tell nothing
constexpr double floor_of_spread = 0.25;  // series that hardly vary may still grow by a quarter
constexpr double too_many_spreads = 5;
constexpr double seasonal = 0.6;  // a month that is mostly so far off its neighbours has a season

using Points = std::vector<SeriesPoint>;

// The step to the next one: at least double or half.
bool is_far(double one, double other) { return one >= 2 * other || other >= 2 * one; }

// A step up or down in a series is no outlier: that differs from both sides.
bool stands_alone(const Points& points, std::size_t at) {
  const double value = points[at].value;
  return (at == 0 || is_far(value, points[at - 1].value)) &&
         (at + 1 == points.size() || is_far(value, points[at + 1].value));
}

/// How a figure lies among its neighbours.
struct Place {
  double deviation = 0;  ///< of its logarithm from the median of theirs
  double spread = 0;
  double usual = 0;  ///< that median as a figure
  bool known = false;
};

class Series {
 public:
  Series(const Context& context, Points points) : context_(context), points_(std::move(points)) {
    logs_.reserve(points_.size());
    for (const auto& point : points_) logs_.push_back(log_of(point.value));
    for (std::size_t i = 0; i < points_.size(); ++i) places_.push_back(place_of(i));
  }

  void report_all(model::Findings& findings) const {
    for (std::size_t i = 0; i < points_.size(); ++i) {
      if (places_[i].known) judge(i, findings);
    }
  }

 private:
  const model::Observation& observation(std::size_t i) const {
    return context_.data.observations[points_[i].index];
  }
  calendar::Date first_day(std::size_t i) const { return observation(i).period.days.first; }

  Place place_of(std::size_t at) const {
    const auto reach = static_cast<std::int32_t>(window + 1) * observation(at).period.days.count();
    std::vector<double> around;
    const std::size_t begin = at < window ? 0 : at - window;
    for (std::size_t i = begin; i < std::min(points_.size(), at + window + 1); ++i) {
      if (i != at && std::abs(first_day(i) - first_day(at)) < reach) around.push_back(logs_[i]);
    }
    if (around.size() < std::min(fewest, points_.size() - 1) || around.size() < 3) return {};
    const auto usual = usual_of(around);
    return {logs_[at] - usual.median, std::max(usual.spread, floor_of_spread),
            std::exp(usual.median), true};
  }

  // How the same month (quarter, week of the year) of other years lies among its neighbours.
  std::vector<double> in_other_years(std::size_t at) const {
    constexpr std::int32_t shift = 10;  // weeks do not begin on one day every year
    constexpr double year = 365.25;
    std::vector<double> others;
    for (std::size_t i = 0; i < points_.size(); ++i) {
      const std::int32_t days = std::abs(first_day(i) - first_day(at));
      const double years = std::round(days / year);
      const bool same = years >= 1 && std::abs(days - years * year) < shift;
      if (same && places_[i].known) others.push_back(places_[i].deviation);
    }
    return others;
  }

  void judge(std::size_t at, model::Findings& findings) const {
    const Place& place = places_[at];
    const bool alone = stands_alone(points_, at);
    const double chance = chance_of(points_[at].value, place.usual);
    const auto is_much = [&](double deviation, double spread) {
      return std::abs(deviation) >= std::max(too_many_spreads * spread, chance);
    };
    const auto others = in_other_years(at);
    if (others.size() < 2) {
      const bool every_year = !others.empty() && others.front() * place.deviation > 0 &&
                              std::abs(others.front()) >= std::abs(place.deviation) / 2;
      if (alone && !every_year && is_much(place.deviation, place.spread)) {
        report(at, place.usual, "", findings);
      }
      return;
    }
    const auto season = usual_of(others);
    const bool has_season = std::abs(season.median) > seasonal;
    const double off = place.deviation - season.median;
    if (!(alone || has_season) || !is_much(off, std::max(place.spread, season.spread))) return;
    report(at, place.usual * std::exp(season.median), has_season ? "season-" : "", findings);
  }

  void report(std::size_t at, double usual, const std::string& kind,
              model::Findings& findings) const {
    const auto& obs = observation(at);
    if (is_explained(context_.data, obs)) return;
    const double value = points_[at].value;
    const bool high = value > usual;
    auto finding = finding_at(context_, "H01", obs);
    finding.expected = rounded_text(usual, usual < 10 ? 1 : 0);
    finding.found = obs.value->to_string();
    finding.raw = context_.data.raw_text(obs);
    const bool scaled = points_[at].scaled && kind.empty();
    finding.message.key += "." + kind + (high ? "high" : "low") + (scaled ? "-scaled" : "");
    if (value <= 0) finding.message.key = "finding.H01.none";
    const double times = high ? value / usual : usual / value;
    finding.message.gaps = {
        {"measure", measure_label(context_, context_.data.series_of(obs).measure)},
        {"value", finding.found},
        {"period", obs.period.sdmx()},
        {"times", value <= 0 ? std::string() : rounded_text(times, 1)},
        {"usual", finding.expected}};
    if (scaled) finding.message.gaps.emplace_back("scaled", rounded_text(value, 0));
    findings.push_back(std::move(finding));
  }

  const Context& context_;
  Points points_;
  std::vector<double> logs_;
  std::vector<Place> places_;
};

}  // namespace

void among_neighbours(const Context& context, std::uint32_t series, model::Findings& findings) {
  for (const auto frequency : {Frequency::week, Frequency::month, Frequency::quarter}) {
    Points points = points_of(context, series, frequency);
    if (points.size() < fewest) continue;
    bool any = false;
    for (std::size_t i = 0; i < points.size() && !any; ++i) any = stands_alone(points, i);
    if (any) Series(context, std::move(points)).report_all(findings);
  }
}

}  // namespace bijlage::checks
