#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "model/dataset.hpp"
#include "model/evidence.hpp"
#include "questions/lines.hpp"
#include "questions/question.hpp"

namespace bijlage::questions {

/// Where a figure belongs, time aside: the measure, then a code for each dimension among the rows
/// and columns, in that order.
using Coordinate = std::vector<std::string>;

/// The observations of one series that a question asks for, by time.
struct ChosenSeries {
  std::uint32_t series = 0;  ///< into Dataset::series
  std::vector<model::ObservationIndex> observations;
};

/// What a question's `measures`, `where` and `period` choose from a dataset; one figure for each
/// period of a series, as far as submissions agree or the question says which of them to take.
class Selection {
 public:
  /// `school_year_month`: the one that school years begin with.
  Selection(const TableQuestion& asked, const model::Dataset& data, int school_year_month = 9);

  /// The dimensions that coordinates have codes for.
  const std::vector<std::size_t>& dimensions() const { return dimensions_; }
  /// Everything at that coordinate; nothing where the data know no such figure at all. In the
  /// order of the series' codes, so that the order of files does not matter.
  const std::vector<ChosenSeries>* at(const Coordinate& coordinate) const;
  const std::map<Coordinate, std::vector<ChosenSeries>>& all() const { return chosen_; }
  /// Is there a figure, or a word for it, for exactly that period?
  bool reports(const std::vector<ChosenSeries>& chosen, const calendar::Period& period) const;

  /// Completes a figure that was made of the chosen observations: see Conflicts::tell.
  void tell(normalise::Figure& figure) const { conflicts_.tell(figure); }

  /// The first figure that has a value, also before the time asked for; nothing where none has.
  std::optional<model::ObservationIndex> first_figure() const;

  /// The members of an axis: what was asked for, or else what there is.
  std::vector<Member> members(const Axis& axis) const;

 private:
  void choose();
  bool matches(const model::Series& series) const;
  std::vector<Member> codes_of(const Axis& axis) const;
  std::vector<Member> periods_of(const Axis& axis) const;

  const TableQuestion& asked_;
  const model::Dataset& data_;
  std::vector<std::size_t> dimensions_;
  Conflicts conflicts_;
  int school_year_month_;
  std::map<Coordinate, std::vector<ChosenSeries>> chosen_;
};

}  // namespace bijlage::questions
