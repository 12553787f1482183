#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include "normalise/partial.hpp"
#include "questions/question.hpp"

namespace bijlage::questions {

/// Does with partial figures what a question asks for.
class Scaling {
 public:
  /// What is pointed to outlives it. `holidays` may be null: then working days cannot be counted.
  Scaling(const TableQuestion& asked, const model::Dataset& data,
          const calendar::Holidays* holidays)
      : asked_(asked), data_(data), holidays_(holidays) {}

  normalise::Figure apply(const normalise::Figure& figure, const model::Measure& measure);

 private:
  using Pattern = std::optional<normalise::WeekdayPattern>;
  const Pattern& pattern_of(const normalise::Figure& figure);

  const TableQuestion& asked_;
  const model::Dataset& data_;
  const calendar::Holidays* holidays_;
  std::map<std::vector<std::uint32_t>, Pattern> patterns_;  // by series
};

}  // namespace bijlage::questions
