#include "questions/in_time.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "normalise/aggregate.hpp"
#include "normalise/average.hpp"
#include "normalise/parts.hpp"
#include "normalise/tally.hpp"

namespace bijlage::questions {
namespace {

using calendar::Frequency;
using calendar::Period;
using model::ObservationIndex;
using normalise::Figure;

// How the observations of a series lie to a period.
struct Lying {
  std::vector<ObservationIndex> exact;
  std::vector<ObservationIndex> within;
  std::vector<ObservationIndex> across;
};

Lying lying(const model::Dataset& data, const ChosenSeries& series, const Period& period) {
  Lying lying;
  for (const ObservationIndex index : series.observations) {
    const Period& own = data.observations[index].period;
    if (own.days == period.days) {
      lying.exact.push_back(index);
    } else if (period.days.contains(own.days)) {
      lying.within.push_back(index);
    } else if (calendar::overlap(own.days, period.days)) {
      lying.across.push_back(index);
    }
  }
  return lying;
}

Figure missing(const Period& period, std::vector<ObservationIndex> from, base::Message why) {
  Figure figure;
  figure.reason = model::MissingReason::not_available;
  figure.status = model::ObsStatus::missing;
  figure.period = period;
  figure.covered = period.days;
  figure.from = std::move(from);
  figure.how.push_back(std::move(why));
  return figure;
}

FoundFigure refused(const Period& period, std::vector<ObservationIndex> from, base::Message why) {
  std::sort(from.begin(), from.end());
  FoundFigure found;
  found.figure = missing(period, std::move(from), why);
  found.remarks.push_back(std::move(why));
  return found;
}

// How many figures of that kind the period should have, as far as they were asked for.
// Pieces of one month ("1 tot 19 juni") are several figures for it.
int expected_parts(const std::vector<Figure>& figures, const Period& period,
                   const TableQuestion& asked) {
  std::vector<Period> periods;
  for (const Figure& figure : figures) periods.push_back(figure.period);
  const auto kind = normalise::kind_of_parts(periods);
  const auto days =
      asked.period ? calendar::overlap(*asked.period, period.days) : std::optional(period.days);
  auto expected = figures.size();
  if (!kind || !days) return static_cast<int>(expected);
  std::set<Period> there;
  for (const Period& part : periods) {
    there.insert(calendar::period_around(part.days.first, *kind));
  }
  for (const Period& wanted : calendar::periods_in(*days, *kind)) {
    expected += 1U - there.count(wanted);
  }
  return static_cast<int>(expected);
}

// One figure a period: the same figure from two files is still one.
std::optional<std::vector<Figure>> one_each(const model::Dataset& data,
                                            const std::vector<ObservationIndex>& within) {
  std::vector<Figure> figures;
  for (std::size_t i = 0; i < within.size();) {
    std::vector<FoundFigure> same;
    const Period& period = data.observations[within[i]].period;
    for (; i < within.size() && data.observations[within[i]].period == period; ++i) {
      same.push_back({normalise::as_reported(data, within[i]), true, false, {}});
    }
    FoundFigure one = only_one(std::move(same), true);
    if (one.several) return std::nullopt;
    figures.push_back(std::move(one.figure));
  }
  return figures;
}

bool any_overlap(const std::vector<Figure>& figures) {
  for (std::size_t i = 1; i < figures.size(); ++i) {
    if (calendar::overlap(figures[i - 1].period.days, figures[i].period.days)) return true;
  }
  return false;
}

// The figures of the weights' series within the period; nothing where they contradict each other.
std::optional<std::vector<Figure>> weights_in(const model::Dataset& data,
                                              std::vector<ObservationIndex> weights,
                                              const Period& period) {
  std::erase_if(weights, [&](ObservationIndex index) {
    return !period.days.contains(data.observations[index].period.days);
  });
  std::stable_sort(weights.begin(), weights.end(), [&](ObservationIndex a, ObservationIndex b) {
    return data.observations[a].period < data.observations[b].period;
  });
  return one_each(data, weights);
}

FoundFigure averaged_in_time(const model::Dataset& data,
                             const std::vector<ObservationIndex>& within,
                             const std::vector<Figure>& figures, const Period& period,
                             const TableQuestion& asked, const model::Measure& measure,
                             Spreading& spreading) {
  std::vector<Figure> weights;
  if (const auto& by = asked.average->weight) {
    const auto& series = spreading.going_with(data.observations[within.front()].series, *by);
    const auto found = weights_in(data, series, period);
    if (!found) return refused(period, within, {"question.several-in-period", {}});
    if (found->empty()) return refused(period, within, {"question.no-weights", {}});
    weights = *found;
  }
  FoundFigure found;
  found.figure =
      normalise::average(figures, weights, measure, period, expected_parts(figures, period, asked));
  return found;
}

FoundFigure added_in_time(const model::Dataset& data, const std::vector<ObservationIndex>& within,
                          const Period& period, const TableQuestion& asked,
                          const model::Measure& measure, Spreading& spreading) {
  const auto figures = one_each(data, within);
  if (!figures || any_overlap(*figures)) {
    return refused(period, within, {"question.several-in-period", {}});
  }
  if (asked.average && normalise::never_adds_over_time(measure)) {
    return averaged_in_time(data, within, *figures, period, asked, measure, spreading);
  }
  const normalise::Sum sum =
      normalise::add(*figures, measure, "time", period, expected_parts(*figures, period, asked));
  FoundFigure found;
  found.figure = sum.figure;
  if (sum.refused) {
    found.figure.from = within;
    std::sort(found.figure.from.begin(), found.figure.from.end());
  }
  return found;
}

// What is spread over months, put together again: a school year has whole ones.
FoundFigure spread_over_months(const ChosenSeries& series, const Place& place,
                               const model::Measure& measure, Spreading& spreading) {
  const auto& spread = spreading.figures(series, Frequency::month, measure);
  if (spread.refused) return refused(*place.period, series.observations, *spread.refused);
  std::vector<Figure> months;
  for (const Figure& figure : spread.figures) {
    if (place.period->days.contains(figure.period.days)) months.push_back(figure);
  }
  FoundFigure found;
  found.figure = normalise::add(months, measure, "time", *place.period,
                                calendar::whole_months(place.period->days).value_or(1))
                     .figure;
  return found;
}

FoundFigure spread_in_time(const ChosenSeries& series, const Place& place,
                           const model::Measure& measure, Spreading& spreading) {
  if (place.school_year) return spread_over_months(series, place, measure, spreading);
  const auto& spread = spreading.figures(series, place.frequency, measure);
  if (spread.refused) return refused(*place.period, series.observations, *spread.refused);
  for (const Figure& figure : spread.figures) {
    if (figure.period != *place.period) continue;
    FoundFigure found;
    found.figure = figure;
    return found;
  }
  return refused(*place.period, series.observations, {"question.not-in-data", {}});
}

}  // namespace

FoundFigure only_one(std::vector<FoundFigure> found, bool alike) {
  const bool any_value = std::any_of(found.begin(), found.end(), [](const FoundFigure& one) {
    return one.figure.value.has_value();
  });
  if (any_value) {
    std::erase_if(found, [](const FoundFigure& one) { return !one.figure.value; });
  }
  FoundFigure one = found.front();
  bool differ = !alike && any_value && found.size() > 1;
  std::vector<std::string> values;
  for (const FoundFigure& other : found) {
    differ = differ || other.figure.value != one.figure.value ||
             other.figure.period != one.figure.period;
    if (other.figure.value) values.push_back(other.figure.value->to_string());
    one.figure.from.insert(one.figure.from.end(), other.figure.from.begin(),
                           other.figure.from.end());
    one.several = one.several || other.several;
  }
  auto& from = one.figure.from;
  std::sort(from.begin(), from.end());
  from.erase(std::unique(from.begin(), from.end()), from.end());
  if (!differ) return one;
  std::sort(values.begin(), values.end());
  one.figure = missing(one.figure.period, std::move(from),
                       {"question.several-figures", {{"figures", base::join(values, "; ")}}});
  one.several = true;
  return one;
}

namespace {

bool adds_time(const TableQuestion& asked) {
  return std::find(asked.add.begin(), asked.add.end(), "time") != asked.add.end();
}

// All that a series says, from its first day to its last.
FoundFigure added_through(const model::Dataset& data, const ChosenSeries& series,
                          const TableQuestion& asked, const model::Measure& measure,
                          Spreading& spreading) {
  calendar::Days days = data.observations[series.observations.front()].period.days;
  for (const ObservationIndex index : series.observations) {
    days.last = std::max(days.last, data.observations[index].period.days.last);
  }
  return added_in_time(data, series.observations, Period::of_days(days), asked, measure, spreading);
}

FoundFigure as_reported_once(const model::Dataset& data,
                             const std::vector<ObservationIndex>& observations) {
  std::vector<FoundFigure> found;
  for (const ObservationIndex index : observations) {
    found.push_back({normalise::as_reported(data, index), true, false, {}});
  }
  return only_one(std::move(found), true);
}

}  // namespace

std::optional<FoundFigure> figure_in_time(const model::Dataset& data, const ChosenSeries& series,
                                          const Place& place, const TableQuestion& asked,
                                          const model::Measure& measure, Spreading& spreading) {
  if (!place.period && adds_time(asked))
    return added_through(data, series, asked, measure, spreading);
  if (!place.period) return as_reported_once(data, series.observations);
  const Lying in_time = lying(data, series, *place.period);
  if (!in_time.exact.empty()) return as_reported_once(data, in_time.exact);
  // As reported: a period that is not reported has no figure, whatever lies in it.
  if (place.frequency == Frequency::irregular && !place.school_year) return std::nullopt;
  if (!in_time.across.empty()) return spread_in_time(series, place, measure, spreading);
  if (!in_time.within.empty()) {
    return added_in_time(data, in_time.within, *place.period, asked, measure, spreading);
  }
  return std::nullopt;
}

}  // namespace bijlage::questions
