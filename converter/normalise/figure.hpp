#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "base/decimal.hpp"
#include "base/message.hpp"
#include "calendar/period.hpp"
#include "model/dataset.hpp"
#include "model/evidence.hpp"

/// Exact arithmetic on figures and the days they cover. Nothing here turns a missing figure into
/// zero, and every figure that is not simply reported says how it came about.
namespace bijlage::normalise {

/// Of how many months (quarters, …) of its period a figure is made.
struct Tally {
  calendar::Frequency kind = calendar::Frequency::month;
  int whole = 0;   ///< with a figure over all their days
  int partly = 0;  ///< with one over some of them
  int all = 0;     ///< that could have one
  friend bool operator==(const Tally&, const Tally&) = default;
};

/// A figure on its way to an answer: an observation as reported, or one worked out from several.
struct Figure {
  std::optional<base::Decimal> value;
  model::MissingReason reason = model::MissingReason::none;
  model::StatusSet status;
  calendar::Period period;
  calendar::Days covered;  ///< the days it really covers, from its first to its last
  std::vector<model::ObservationIndex> from;         ///< what it rests on, ascending
  std::vector<model::ObservationIndex> passed_over;  ///< contradicts it, and was not chosen
  std::vector<base::Message> how;  ///< how it came about, a sentence each; empty: as reported
  std::optional<base::Decimal> original;  ///< the reported figure, where `value` was scaled
  int parts = 1;                          ///< of how many it is made …
  int parts_expected = 1;                 ///< … and should be ("10 van 12 maanden")
  std::int32_t gap_days = 0;              ///< days within `covered` that no part covers
  /// Somewhere below it parts are missing or cover other days than the rest, other than months of
  /// a year: its days say nothing about the whole, so it cannot be scaled by them.
  bool uneven = false;
  /// Where it is made of parts of one kind: nothing for what is as reported, or made of others.
  std::optional<Tally> tally;

  bool partial() const {
    return covered != period.days || gap_days > 0 || parts < parts_expected || uneven;
  }
  /// The days that `value` speaks for: once it is scaled, those of the whole period.
  calendar::Days stands_for() const { return original ? period.days : covered; }
};

/// The observation as it was reported.
Figure as_reported(const model::Dataset& data, model::ObservationIndex index);

}  // namespace bijlage::normalise
