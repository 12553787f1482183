#pragma once

#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "checks/check.hpp"

namespace bijlage::checks {

/// Are the numbers written alike but for one digit? `552` and `559`, not `98` and `109`.
bool differ_in_one_digit(const base::Decimal& one, const base::Decimal& other);

/// Corrections of one digit after which a wrong total comes out: of the total itself, or of one of
/// its parts. A correction counts only where it leaves no total wrong that has a part in common
/// with this one.
class OneDigit {
 public:
  /// The context outlives it.
  explicit OneDigit(const Context& context) : context_(context) {}

  /// `B12: 107 → 100`, the total's own first, then in reading order. `sum` is what the parts come
  /// to. Empty for totals that are means.
  std::vector<std::string> corrections_of(const model::Total& total, const base::Decimal& sum);

 private:
  void learn();
  std::set<std::uint32_t> wrong_beside(const model::Total& total) const;
  bool all_come_out(model::ObservationIndex part, const base::Decimal& change) const;

  const Context& context_;
  bool learnt_ = false;
  std::vector<base::Decimal> differences_;  ///< of each total to its parts
  std::unordered_map<model::ObservationIndex, std::vector<std::uint32_t>> totals_of_;
};

}  // namespace bijlage::checks
