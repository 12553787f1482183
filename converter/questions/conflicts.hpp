#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "model/dataset.hpp"
#include "model/finding.hpp"
#include "normalise/figure.hpp"

namespace bijlage::questions {

/// What is done where submissions give different figures for one thing and period.
struct ConflictPolicy {
  enum class Choice : unsigned char {
    stop,    ///< none is chosen, and the answer says so
    first,   ///< that of the file whose figures end earliest
    latest,  ///< that of the file whose figures reach furthest
    source,  ///< that of the file with this name
  };
  Choice choice = Choice::stop;
  std::string source = {};  ///< the file's name without its folders; `*` stands for any characters
};

/// Finding A01 where the policy names a file that none of the data's is.
std::optional<model::Finding> no_such_source(const ConflictPolicy& policy,
                                             const model::Dataset& data);

/// Merges what several submissions say of one series: the same figure twice is one figure with two
/// sources, of different figures the policy chooses one. Where it cannot (two files reach equally
/// far, two are named so), all stay.
class Conflicts {
 public:
  /// The dataset outlives it.
  Conflicts(ConflictPolicy policy, const model::Dataset& data)
      : policy_(std::move(policy)), data_(&data) {}

  /// Observations of one series in order of time: those that are left, in the same order.
  std::vector<model::ObservationIndex> settle(
      const std::vector<model::ObservationIndex>& observations);
  /// Gives a figure that rests on what was left its other sources too, and says what was chosen and
  /// passed over.
  void tell(normalise::Figure& figure) const;

 private:
  using Indices = std::vector<model::ObservationIndex>;
  void settle_period(const Indices& same_period, Indices& left);
  /// The one of these different figures; null where none can be chosen.
  const Indices* choose(const std::vector<Indices>& different);
  std::vector<bool> chosen_files(const std::vector<Indices>& different);
  calendar::Date reach(std::uint16_t file);
  base::Message chosen(const Indices& winner, const std::vector<Indices>& different) const;

  ConflictPolicy policy_;
  const model::Dataset* data_;
  std::vector<calendar::Date> reach_;  // the last day that each file has a figure of
  std::map<model::ObservationIndex, Indices> twins_;
  std::map<model::ObservationIndex, base::Message> told_;
  std::map<model::ObservationIndex, Indices> passed_over_;
};

}  // namespace bijlage::questions
