#pragma once

#include <map>
#include <utility>

#include "normalise/spread_indicator.hpp"
#include "questions/labels.hpp"
#include "questions/selection.hpp"

namespace bijlage::questions {

/// Spreads series as a question asks for, each once for all cells that it falls into.
class Spreading {
 public:
  Spreading(const TableQuestion& asked, const model::Dataset& data, std::string_view language)
      : asked_(asked), data_(data), language_(language) {}

  const normalise::SpreadFigures& figures(const ChosenSeries& series, calendar::Frequency frequency,
                                          const model::Measure& measure);

 private:
  normalise::SpreadFigures spread(const ChosenSeries& series, calendar::Frequency frequency,
                                  const model::Measure& measure) const;
  normalise::Indicator indicator_of(const ChosenSeries& series, const SpreadBy& by) const;

  const TableQuestion& asked_;
  const model::Dataset& data_;
  std::string language_;
  std::map<std::pair<std::uint32_t, calendar::Frequency>, normalise::SpreadFigures> known_;
};

}  // namespace bijlage::questions
