#include "questions/totals.hpp"

#include <algorithm>

#include "normalise/aggregate.hpp"
#include "normalise/partial.hpp"

namespace bijlage::questions {
namespace {

using model::Additivity;
using normalise::Figure;

std::string along_of(const Axis& axis) { return axis.is_time() ? "time" : axis.name; }

// A total over everything runs along all axes: it is allowed where each of them is. Time goes
// first among those that are, for it is what a sum's coverage is about.
std::string along(const Line& line, const std::vector<Axis>& axes, const model::Measure& measure) {
  if (line.total_axis) return along_of(axes[*line.total_axis]);
  std::string chosen = along_of(axes.front());
  for (const Axis& axis : axes) {
    std::string name = along_of(axis);
    if (measure.additive_over(name) == Additivity::no) return name;
    if (axis.is_time()) chosen = name;
  }
  return chosen;
}

calendar::Period whole(const Line& line, const std::vector<Figure>& parts) {
  if (line.year) return calendar::Period::of_year(*line.year);
  calendar::Days days = parts.front().period.days;
  for (const Figure& part : parts) {
    days.first = std::min(days.first, part.period.days.first);
    days.last = std::max(days.last, part.period.days.last);
  }
  return calendar::Period::of_days(days);
}

// Rows for "2015–2016" and "2016–2017" both hold 2016.
bool overlap_in_time(std::vector<Figure> parts) {
  std::sort(parts.begin(), parts.end(),
            [](const Figure& a, const Figure& b) { return a.period < b.period; });
  for (std::size_t i = 1; i < parts.size(); ++i) {
    const bool both = parts[i - 1].value && parts[i].value;
    const bool same = parts[i - 1].period == parts[i].period;
    if (both && !same && calendar::overlap(parts[i - 1].period.days, parts[i].period.days)) {
      return true;
    }
  }
  return false;
}

}  // namespace

TotalFigure total_of(const Line& line, const std::vector<Axis>& axes,
                     const std::vector<Figure>& parts, const model::Measure& measure) {
  TotalFigure total;
  if (parts.empty()) return total;
  const std::string axis = along(line, axes, measure);
  if (axis == "time" && overlap_in_time(parts)) {
    total.overlapping = true;
    return total;
  }
  const calendar::Period period = axis == "time" ? whole(line, parts) : parts.front().period;
  const normalise::Sum sum =
      normalise::add(parts, measure, axis, period, static_cast<int>(parts.size()));
  if (sum.refused) {
    total.refused_along = axis;
    return total;
  }
  total.figure = normalise::apply(normalise::PartialPolicy::flag, sum.figure, measure);
  return total;
}

}  // namespace bijlage::questions
