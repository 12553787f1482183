#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "normalise/missing_parts.hpp"
#include "normalise/spread.hpp"

/// What falls into each period while observations of a series are spread.
namespace bijlage::normalise {

/// "{value} over {first} … {last}": what a figure as published says.
base::Message about(std::string key, base::Decimal value, const calendar::Days& days);

/// Takes portions of observations and makes a figure of them for each period.
class Gatherer {
 public:
  explicit Gatherer(const model::Dataset& data) : data_(data) {}

  /// A reported figure that lies within one period.
  void give_whole(const calendar::Period& period, model::ObservationIndex index);
  /// A part of one that was divided; `also` is what its size rests on besides.
  void give_part(const Portion& portion, model::ObservationIndex index, const base::Message& how,
                 const std::vector<model::ObservationIndex>& also = {});
  /// An observation without a value.
  void miss(const calendar::Period& period, model::ObservationIndex index);
  /// One that would have to be divided, which was not asked for.
  void leave_out(const calendar::Period& period, model::ObservationIndex index);

  /// In order of time.
  std::vector<Figure> figures() const;

 private:
  struct Gathered {
    std::optional<base::Decimal> value;
    model::StatusSet status;
    std::vector<calendar::Days> covered;
    std::vector<model::ObservationIndex> from;
    std::vector<model::ObservationIndex> missing;
    std::vector<model::MissingReason> reasons;
    MissingParts without;
    std::vector<base::Message> how;    // of the portions of divided figures
    std::vector<base::Message> whole;  // of the figures that lie within the period
    base::Decimal sum_of_whole;
    std::vector<base::Message> left_out;  // what would have had to be divided
    bool computed = false;
    int parts = 0;
    int expected = 0;
  };
  Gathered& give(const Portion& portion, model::ObservationIndex index);
  static std::vector<base::Message> how(const Gathered& gathered);
  Figure missing_figure(Figure figure, const Gathered& gathered) const;
  Figure figure_of(const calendar::Period& period, const Gathered& gathered) const;

  const model::Dataset& data_;
  std::map<calendar::Period, Gathered> gathered_;
};

/// Observations in order of time, whatever the order in which files came, without wholes whose
/// parts are all there; or the refusal of those that overlap otherwise.
struct Successive {
  std::vector<model::ObservationIndex> observations;
  std::optional<base::Message> overlap;
};
Successive successive(const model::Dataset& data,
                      std::span<const model::ObservationIndex> observations);

}  // namespace bijlage::normalise
