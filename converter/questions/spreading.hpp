#pragma once

#include <map>
#include <utility>
#include <vector>

#include "normalise/spread_indicator.hpp"
#include "questions/labels.hpp"
#include "questions/selection.hpp"

namespace bijlage::questions {

/// Spreads series as a question asks for, each once for all cells that it falls into, and finds the
/// series that go with them.
class Spreading {
 public:
  Spreading(const TableQuestion& asked, const model::Dataset& data, std::string_view language)
      : asked_(asked), data_(data), conflicts_(asked.conflict, data), language_(language) {}

  const normalise::SpreadFigures& figures(const ChosenSeries& series, calendar::Frequency frequency,
                                          const model::Measure& measure);

  /// What is reported of the series that goes with that one; empty where there is none.
  const std::vector<model::ObservationIndex>& going_with(std::uint32_t series,
                                                         const OtherSeries& other);

 private:
  normalise::SpreadFigures spread(const ChosenSeries& series, calendar::Frequency frequency,
                                  const model::Measure& measure);
  normalise::Indicator indicator_of(const ChosenSeries& series, const SpreadBy& by);

  const TableQuestion& asked_;
  const model::Dataset& data_;
  Conflicts conflicts_;
  std::string language_;
  std::map<std::pair<std::uint32_t, calendar::Frequency>, normalise::SpreadFigures> known_;
  std::map<model::Series, std::vector<model::ObservationIndex>> others_;
};

}  // namespace bijlage::questions
