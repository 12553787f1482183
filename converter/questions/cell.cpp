#include "questions/cell.hpp"

#include <algorithm>
#include <map>

#include "normalise/aggregate.hpp"
#include "questions/in_time.hpp"

namespace bijlage::questions {
namespace {

using normalise::Figure;

Figure not_there(const Place& place, model::MissingReason reason, base::Message why) {
  Figure figure;
  figure.reason = reason;
  figure.status = reason == model::MissingReason::not_existing ? model::ObsStatus::cannot_exist
                                                               : model::ObsStatus::missing;
  if (place.period) figure.period = *place.period;
  figure.covered = figure.period.days;
  figure.how.push_back(std::move(why));
  return figure;
}

// The axis along which adding is least allowed: what it says goes for the whole sum.
std::string strictest(const std::vector<std::string>& along, const model::Measure& measure) {
  const auto rank = [&](const std::string& axis) {
    switch (measure.additive_over(axis)) {
      case model::Additivity::no:
        return 2;
      case model::Additivity::note:
        return 1;
      case model::Additivity::yes:
        break;
    }
    return 0;
  };
  std::string strictest;
  for (const std::string& axis : along) {
    if (axis == "time") continue;  // these figures lie side by side
    if (strictest.empty() || rank(axis) > rank(strictest)) strictest = axis;
  }
  return strictest;
}

void merge(std::vector<base::Message>& into, const std::vector<base::Message>& more) {
  for (const base::Message& message : more) {
    if (std::find(into.begin(), into.end(), message) == into.end()) into.push_back(message);
  }
}

}  // namespace

std::optional<FoundFigure> CellFinder::find(const Place& place) {
  const model::Measure* measure = data_.model().find_measure(place.coordinate.front());
  if (const auto* chosen = selection_.at(place.coordinate)) {
    // Series that are to be added up go together; what else remains must be one figure.
    std::map<std::vector<std::string>, std::vector<FoundFigure>> apart;
    for (const ChosenSeries& series : *chosen) {
      auto found = figure_in_time(data_, series, place, asked_, *measure, spreading_);
      if (!found) continue;
      std::vector<std::string> codes = data_.series()[series.series].codes;
      for (const std::string& added : asked_.add) {
        if (const auto index = data_.model().dimension_index(added)) codes[*index].clear();
      }
      apart[codes].push_back(std::move(*found));
    }
    std::vector<FoundFigure> found;
    for (auto& [codes, group] : apart) found.push_back(one_of(std::move(group), *measure));
    if (!found.empty()) {
      FoundFigure one = only_one(std::move(found), false);
      selection_.tell(one.figure);
      return one;
    }
  }
  return absent(place);
}

// Figures of series that differ only in what the question adds up, or a single one.
FoundFigure CellFinder::one_of(std::vector<FoundFigure> found,
                               const model::Measure& measure) const {
  if (found.size() == 1) return std::move(found.front());
  FoundFigure sum;
  std::vector<Figure> figures;
  for (FoundFigure& part : found) {
    if (part.several) return std::move(part);
    merge(sum.remarks, part.remarks);
    figures.push_back(std::move(part.figure));
  }
  const calendar::Period period = figures.front().period;
  const normalise::Sum added = normalise::add(figures, measure, strictest(asked_.add, measure),
                                              period, static_cast<int>(figures.size()));
  sum.figure = added.figure;
  if (added.refused) {
    for (const Figure& part : figures) {
      sum.figure.from.insert(sum.figure.from.end(), part.from.begin(), part.from.end());
    }
    std::sort(sum.figure.from.begin(), sum.figure.from.end());
  }
  return sum;
}

// Why nothing is there: the question file may know; else it is simply not in the data.
std::optional<FoundFigure> CellFinder::absent(const Place& place) const {
  FoundFigure nothing;
  nothing.in_data = false;
  for (const Absence& absence : asked_.absent) {
    if (!place.period || place.period->days != absence.period.days) continue;
    nothing.figure =
        not_there(place, absence.reason, {"question.as-written", {{"text", absence.text}}});
    return nothing;
  }
  if (!is_asked(place)) return std::nullopt;
  if (is_split_otherwise(place)) return std::nullopt;
  nothing.figure =
      not_there(place, model::MissingReason::not_available, {"question.not-in-data", {}});
  return nothing;
}

// Codes that were named, or that the data have together, for whatever measure.
bool CellFinder::is_asked(const Place& place) const {
  const auto& dimensions = selection_.dimensions();
  const bool named = std::all_of(dimensions.begin(), dimensions.end(), [&](std::size_t dimension) {
    return asked_.named_codes(dimension) != nullptr;
  });
  return named || std::any_of(selection_.all().begin(), selection_.all().end(), [&](auto& known) {
           return std::equal(known.first.begin() + 1, known.first.end(),
                             place.coordinate.begin() + 1);
         });
}

// Is the figure there, but divided over the codes of a dimension, or undivided where this place
// asks for a code? Then nothing is lacking here.
bool CellFinder::is_split_otherwise(const Place& place) const {
  for (const auto& [coordinate, chosen] : selection_.all()) {
    bool otherwise = false;
    bool same = coordinate.front() == place.coordinate.front();
    for (std::size_t i = 1; same && i < coordinate.size(); ++i) {
      if (coordinate[i] == place.coordinate[i]) continue;
      same = coordinate[i].empty() != place.coordinate[i].empty();
      otherwise = true;
    }
    if (!same || !otherwise) continue;
    for (const ChosenSeries& series : chosen) {
      for (const auto index : series.observations) {
        const auto& days = data_.observations[index].period.days;
        if (!place.period || calendar::overlap(days, place.period->days)) return true;
      }
    }
  }
  return false;
}

}  // namespace bijlage::questions
