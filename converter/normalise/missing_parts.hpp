#pragma once

#include <map>
#include <vector>

#include "normalise/figure.hpp"

/// Missing is not zero, and the reason travels: also to a sum that goes without.
namespace bijlage::normalise {

/// The parts of a sum that are missing, by reason.
class MissingParts {
 public:
  /// In order of time.
  void take(const calendar::Period& period, model::MissingReason reason);
  /// Says of a sum that has a value which parts it goes without and why; of one that has none, why
  /// where one word does not say it.
  void tell(Figure& sum, bool over_time) const;

 private:
  std::map<model::MissingReason, std::vector<calendar::Days>> by_reason_;
};

}  // namespace bijlage::normalise
