#include "questions/selection.hpp"

#include <algorithm>
#include <set>

namespace bijlage::questions {
namespace {

const std::string any_code = "*";

template <typename Item>
bool holds(const std::vector<Item>& items, const Item& item) {
  return std::find(items.begin(), items.end(), item) != items.end();
}

}  // namespace

Selection::Selection(const TableQuestion& asked, const model::Dataset& data, int school_year_month)
    : asked_(asked),
      data_(data),
      conflicts_(asked.conflict, data),
      school_year_month_(school_year_month) {
  for (const auto* axes : {&asked.rows, &asked.columns}) {
    for (const Axis& axis : *axes) {
      if (axis.kind == Axis::Kind::dimension) dimensions_.push_back(axis.dimension);
    }
  }
  choose();
}

bool Selection::matches(const model::Series& series) const {
  if (!holds(asked_.measures, series.measure)) return false;
  return std::all_of(asked_.where.begin(), asked_.where.end(), [&](const auto& wanted) {
    const std::string& code = series.codes[wanted.first];
    return holds(wanted.second, code) || (!code.empty() && holds(wanted.second, any_code));
  });
}

void Selection::choose() {
  // What a series is about is looked at once, not once an observation.
  std::vector<std::vector<model::ObservationIndex>> of_series(data_.series().size());
  std::vector<bool> wanted(data_.series().size());
  for (std::size_t i = 0; i < wanted.size(); ++i) wanted[i] = matches(data_.series()[i]);
  for (std::size_t i = 0; i < data_.observations.size(); ++i) {
    const model::Observation& obs = data_.observations[i];
    if (!wanted[obs.series]) continue;
    if (asked_.period && !calendar::overlap(*asked_.period, obs.period.days)) continue;
    of_series[obs.series].push_back(static_cast<model::ObservationIndex>(i));
  }
  for (std::uint32_t number = 0; number < of_series.size(); ++number) {
    auto& observations = of_series[number];
    if (observations.empty()) continue;
    std::stable_sort(observations.begin(), observations.end(), [&](auto a, auto b) {
      return data_.observations[a].period < data_.observations[b].period;
    });
    const model::Series& series = data_.series()[number];
    Coordinate coordinate = {series.measure};
    for (const std::size_t dimension : dimensions_) coordinate.push_back(series.codes[dimension]);
    chosen_[coordinate].push_back({number, conflicts_.settle(observations)});
  }
  for (auto& [coordinate, chosen] : chosen_) {
    std::sort(chosen.begin(), chosen.end(), [&](const ChosenSeries& a, const ChosenSeries& b) {
      return data_.series()[a.series] < data_.series()[b.series];
    });
  }
}

const std::vector<ChosenSeries>* Selection::at(const Coordinate& coordinate) const {
  const auto found = chosen_.find(coordinate);
  return found == chosen_.end() ? nullptr : &found->second;
}

bool Selection::reports(const std::vector<ChosenSeries>& chosen,
                        const calendar::Period& period) const {
  return std::any_of(chosen.begin(), chosen.end(), [&](const ChosenSeries& series) {
    return std::any_of(series.observations.begin(), series.observations.end(),
                       [&](auto index) { return data_.observations[index].period == period; });
  });
}

std::optional<model::ObservationIndex> Selection::first_figure() const {
  std::optional<model::ObservationIndex> first;
  std::vector<bool> wanted(data_.series().size());
  for (std::size_t i = 0; i < wanted.size(); ++i) wanted[i] = matches(data_.series()[i]);
  for (model::ObservationIndex i = 0; i < data_.observations.size(); ++i) {
    const model::Observation& obs = data_.observations[i];
    if (!obs.value || obs.value->is_zero() || !wanted[obs.series]) continue;
    if (!first || obs.period < data_.observations[*first].period) first = i;
  }
  return first;
}

std::vector<Member> Selection::members(const Axis& axis) const {
  switch (axis.kind) {
    case Axis::Kind::measure: {
      std::vector<Member> members;
      for (const std::string& code : asked_.measures) members.push_back({code, {}});
      return members;
    }
    case Axis::Kind::dimension:
      return codes_of(axis);
    case Axis::Kind::calendar:
    case Axis::Kind::school:
    case Axis::Kind::reported:
      break;
  }
  return periods_of(axis);
}

std::vector<Member> Selection::codes_of(const Axis& axis) const {
  std::vector<Member> members;
  if (const auto* named = asked_.named_codes(axis.dimension)) {
    for (const std::string& code : *named) members.push_back({code, {}});
    return members;
  }
  const auto level = static_cast<std::size_t>(
      std::find(dimensions_.begin(), dimensions_.end(), axis.dimension) - dimensions_.begin());
  std::set<std::string> there;
  for (const auto& [coordinate, chosen] : chosen_) there.insert(coordinate[level + 1]);
  // Not used first, then in the model's order, then what the model does not know.
  if (there.erase("") > 0) members.push_back({"", {}});
  for (const model::Code& code : data_.model().dimensions[axis.dimension].codes) {
    if (there.erase(code.code) > 0) members.push_back({code.code, {}});
  }
  for (const std::string& code : there) members.push_back({code, {}});
  return members;
}

std::vector<Member> Selection::periods_of(const Axis& axis) const {
  std::set<calendar::Period> reported;
  for (const auto& [coordinate, chosen] : chosen_) {
    for (const ChosenSeries& series : chosen) {
      for (const auto index : series.observations) {
        reported.insert(data_.observations[index].period);
      }
    }
  }
  std::vector<Member> members;
  if (axis.kind == Axis::Kind::reported) {
    for (const calendar::Period& period : reported) members.push_back({{}, period});
    return members;
  }
  if (!asked_.period && reported.empty()) return members;
  calendar::Days days = asked_.period.value_or(calendar::Days{});
  if (!asked_.period) {
    days = reported.begin()->days;
    for (const auto& period : reported) days.last = std::max(days.last, period.days.last);
  }
  const auto periods = axis.kind == Axis::Kind::school
                           ? calendar::school_years_in(days, school_year_month_)
                           : calendar::periods_in(days, axis.frequency);
  for (const auto& period : periods) members.push_back({{}, period});
  return members;
}

}  // namespace bijlage::questions
