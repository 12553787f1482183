#pragma once

#include <map>
#include <string>
#include <string_view>

#include "model/dataset.hpp"
#include "model/evidence.hpp"

/// Small datasets for tests, a line an observation.
namespace bijlage::support {

class DatasetBuilder {
 public:
  using Codes = std::map<std::string, std::string>;

  /// The model outlives the builder's dataset.
  explicit DatasetBuilder(const model::Model& model) : data(model) {
    data.files.push_back({"submitted.xlsx", "", ""});
    data.intern_sheet("Blad1");
  }

  /// `add("visits", {{"platform", "depressiehulp"}}, "2017-01", 369)`; each stands in the next row.
  model::ObservationIndex add(std::string_view measure, const Codes& codes, std::string_view period,
                              base::Decimal value) {
    model::Observation obs = blank(measure, codes, period);
    obs.value = value;
    obs.raw = data.intern_text(value.to_string());
    return keep(obs);
  }

  model::ObservationIndex add_missing(std::string_view measure, const Codes& codes,
                                      std::string_view period, model::MissingReason reason) {
    model::Observation obs = blank(measure, codes, period);
    obs.reason = reason;
    obs.status = reason == model::MissingReason::not_existing ? model::ObsStatus::cannot_exist
                                                              : model::ObsStatus::missing;
    return keep(obs);
  }

  /// Makes the last observation cover only these days of its period.
  void covering(std::string_view period) {
    data.detail_of(data.observations.back()).covered =
        calendar::Period::parse_sdmx(period).value().days;
  }

  /// A published total over observations.
  void add_total(base::Decimal value, std::vector<model::ObservationIndex> parts) {
    model::Total total;
    total.value = value;
    total.parts = std::move(parts);
    total.source.cell.row = next_row_++;
    evidence.totals.push_back(std::move(total));
  }

  model::Dataset data;
  model::Evidence evidence;

 private:
  model::Observation blank(std::string_view measure, const Codes& codes, std::string_view period) {
    model::Series series;
    series.measure = measure;
    series.codes.resize(data.model().dimensions.size());
    for (const auto& [dimension, code] : codes) {
      series.codes[data.model().dimension_index(dimension).value()] = code;
    }
    model::Observation obs;
    obs.series = data.intern_series(series);
    obs.period = calendar::Period::parse_sdmx(period).value();
    obs.source.cell.row = next_row_++;
    return obs;
  }

  model::ObservationIndex keep(const model::Observation& obs) {
    data.observations.push_back(obs);
    return static_cast<model::ObservationIndex>(data.observations.size() - 1);
  }

  std::uint32_t next_row_ = 0;
};

}  // namespace bijlage::support
