#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "answers/laid_table.hpp"
#include "answers/words.hpp"
#include "model/dataset.hpp"

namespace bijlage::answers {

/// A figure with the cells that it rests on.
struct PlacedFigure {
  normalise::Figure figure;
  std::vector<workbook::CellRef> cells;
};

/// The figures over time that key figures are worked out from.
struct KeySeries {
  const model::Measure* measure = nullptr;
  std::string thing;  ///< in a sentence: "het aantal bezoeken"
  std::string of;     ///< of what: "depressiehulp.be, Zelftest"; may be empty
  std::string label;  ///< among its like: "Chat"
  std::map<calendar::Period, PlacedFigure> figures;  ///< of months, quarters, half-years, years
  std::vector<calendar::Period> breaks;              ///< from which on it was measured otherwise
  std::optional<calendar::Date> start;               ///< of the service
};

/// What a table has of one measure.
struct KeyGroup {
  std::vector<KeySeries> each;
  /// All together, where they are parts of one whole that do not overlap and may be added up: of
  /// the periods in which each of `parts` has a complete figure.
  std::optional<KeySeries> whole;
  std::vector<std::size_t> parts;  ///< of the whole, into `each`
};

/// A group a measure, in the order of the table.
std::vector<KeyGroup> key_groups(const LaidTable& laid, const model::Dataset& data,
                                 const Words& words);

}  // namespace bijlage::answers
