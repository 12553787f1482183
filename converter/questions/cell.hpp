#pragma once

#include <optional>
#include <string>
#include <vector>

#include "normalise/figure.hpp"
#include "questions/spreading.hpp"

namespace bijlage::questions {

/// What one cell of a table asks for.
struct Place {
  Coordinate coordinate;
  std::optional<calendar::Period> period;  ///< nothing where no axis is time
  calendar::Frequency frequency = calendar::Frequency::irregular;  ///< irregular: as reported
  bool school_year = false;  ///< a period of that kind, though no frequency stands for it
};

/// A figure found for a cell, or why there is none.
struct FoundFigure {
  normalise::Figure figure;
  bool in_data = true;                 ///< false: the data have nothing for this place
  bool several = false;                ///< there are figures that do not go together
  std::vector<base::Message> remarks;  ///< about the whole table
};

/// Makes figures for cells. One cell gets one figure: as reported, added up from shorter periods,
/// spread from longer ones, or added up over the dimensions that the question names. Where several
/// figures remain, none is chosen.
class CellFinder {
 public:
  /// `language`: of the labels in sentences; without one they are codes.
  CellFinder(const TableQuestion& asked, const model::Dataset& data, const Selection& selection,
             std::string_view language = {})
      : asked_(asked), data_(data), selection_(selection), spreading_(asked, data, language) {}

  /// Nothing where the combination makes no sense in these data, so that it is not asked for.
  std::optional<FoundFigure> find(const Place& place);

 private:
  bool is_asked(const Place& place) const;
  bool is_split_otherwise(const Place& place) const;
  std::optional<FoundFigure> absent(const Place& place) const;
  FoundFigure one_of(std::vector<FoundFigure> found, const model::Measure& measure) const;

  const TableQuestion& asked_;
  const model::Dataset& data_;
  const Selection& selection_;
  Spreading spreading_;
};

}  // namespace bijlage::questions
