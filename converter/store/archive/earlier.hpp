#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <vector>

#include "calendar/date.hpp"
#include "model/dataset.hpp"
#include "model/finding.hpp"
#include "store/archive/database.hpp"
#include "store/archive/difference.hpp"
#include "store/archive/vintages.hpp"

namespace bijlage::store::archive {

/// What was answered before, to hold figures against. Looks up a series at a time, out of the
/// archive's index alone.
class Earlier {
 public:
  /// Of the vintages before a day, or of all. The archive outlives it.
  explicit Earlier(Database& archive, std::optional<calendar::Date> before = std::nullopt);

  /// A finding H02 for each figure that differs from what the latest vintage that gives one says of
  /// the same figure, or that this vintage gives and that is missing now (`finding.H02.missing`).
  ///
  /// No difference is: a figure that was missing and is not any more; one about other days of its
  /// period than before (a month that was cut off); one that is suppressed, unless what was given
  /// is not below its bound; another way to write it (5 and 5,0). Where a vintage gives several
  /// values for a figure, one that equals any of them is the same. `language` is that of the
  /// model's labels.
  model::Findings differences(const model::Dataset& data, std::string_view language);

 private:
  using Period = std::tuple<std::string_view, std::int32_t, std::int32_t>;  // CL_FREQ, days
  /// What the latest vintage that gives a figure says of it.
  struct Answer {
    std::int64_t period = 0;
    std::size_t vintage = 0;  ///< into `vintages_`
    std::vector<GivenValue> values;
  };

  void read_series(std::int64_t series);
  const Answer* answer_for(const model::Observation& obs) const;
  model::Finding finding(const model::Dataset& data, const model::Observation& obs,
                         const Answer& answer, std::int64_t series, std::string_view language);
  std::string place_of(const Answer& answer, std::int64_t series);

  Database& archive_;
  std::vector<Vintage> vintages_;                        ///< by date
  std::unordered_map<std::int64_t, std::size_t> by_id_;  ///< those that count
  std::map<Period, std::int64_t> periods_;               ///< number of each in the archive
  std::vector<Answer> answers_;                          ///< of one series, by period
  std::unique_ptr<Statement> given_;
  std::unique_ptr<Statement> place_;
};

}  // namespace bijlage::store::archive
