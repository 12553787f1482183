#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "model/dataset.hpp"
#include "normalise/figure.hpp"

/// Small measures, figures and datasets for tests.
namespace bijlage::normalise {

inline base::Decimal number(std::string_view text) { return base::Decimal::parse(text).value(); }

inline calendar::Period period(std::string_view sdmx) {
  return calendar::Period::parse_sdmx(sdmx).value();
}

inline calendar::Days days(std::string_view first, std::string_view last) {
  return {calendar::Date::parse_iso(first).value(), calendar::Date::parse_iso(last).value()};
}

inline model::Measure measure(std::string_view unit = "NR", int decimals = 0,
                              model::Additivity over_time = model::Additivity::yes) {
  model::Measure made;
  made.code = "visits";
  made.unit = unit;
  made.decimals = decimals;
  made.additive = {{"time", over_time}};
  return made;
}

inline Figure figure(std::string_view sdmx, std::string_view value) {
  Figure made;
  made.period = period(sdmx);
  made.covered = made.period.days;
  made.value = number(value);
  return made;
}

inline Figure missing(std::string_view sdmx,
                      model::MissingReason reason = model::MissingReason::not_available) {
  Figure made;
  made.period = period(sdmx);
  made.covered = made.period.days;
  made.reason = reason;
  made.status = model::ObsStatus::missing;
  return made;
}

/// The figure of June 2018 that covers the 1st to the 19th.
inline Figure june_until_19(std::string_view value) {
  Figure made = figure("2018-06", value);
  made.covered = days("2018-06-01", "2018-06-19");
  return made;
}

inline std::vector<std::string> keys(const std::vector<base::Message>& messages) {
  std::vector<std::string> found;
  for (const base::Message& message : messages) found.push_back(message.key);
  return found;
}

inline bool says(const Figure& figure, std::string_view key) {
  return std::any_of(figure.how.begin(), figure.how.end(),
                     [&](const base::Message& message) { return message.key == key; });
}

inline std::string gap(const base::Message& message, std::string_view name) {
  for (const auto& [gap_name, text] : message.gaps) {
    if (gap_name == name) return text;
  }
  return "";
}

/// Observations of one series.
class Reported {
 public:
  model::ObservationIndex add(std::string_view sdmx, std::string_view value) {
    model::Observation observation;
    observation.period = period(sdmx);
    observation.value = number(value);
    return put(observation);
  }
  model::ObservationIndex add_missing(std::string_view sdmx, model::MissingReason reason) {
    model::Observation observation;
    observation.period = period(sdmx);
    observation.reason = reason;
    observation.status = model::ObsStatus::missing;
    return put(observation);
  }
  void covers(model::ObservationIndex index, const calendar::Days& covered) {
    data_.detail_of(data_.observations[index]).covered = covered;
  }
  const model::Dataset& data() const { return data_; }
  const std::vector<model::ObservationIndex>& all() const { return all_; }

 private:
  model::ObservationIndex put(const model::Observation& observation) {
    data_.observations.push_back(observation);
    all_.push_back(static_cast<model::ObservationIndex>(data_.observations.size() - 1));
    return all_.back();
  }

  model::Model model_;
  model::Dataset data_{model_};
  std::vector<model::ObservationIndex> all_;
};

}  // namespace bijlage::normalise
