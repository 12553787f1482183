#pragma once

#include <string>
#include <vector>

#include "store/archive/database.hpp"
#include "store/archive/vintages.hpp"

namespace bijlage::store::archive {

/// What a vintage gives for a figure, to compare.
struct GivenValue {
  std::string value;      ///< an exact decimal; empty: missing
  std::string first_day;  ///< of the days it covers; empty: its whole period
  std::string last_day;

  friend auto operator<=>(const GivenValue&, const GivenValue&) = default;
};

/// A figure that two vintages do not give alike: with another value, or about other days. A vintage
/// whose files contradict each other gives several values, each once.
struct Change {
  std::string key;                 ///< `visits[platform=tejo, 2018-06]`
  std::vector<GivenValue> before;  ///< none: the figure is new
  std::vector<GivenValue> after;   ///< none: it is gone
};

/// In the order in which their series were added to the archive, each by period.
std::vector<Change> changes_between(Database& archive, const Vintage& before, const Vintage& after);

}  // namespace bijlage::store::archive
