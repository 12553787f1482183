#pragma once

#include <string>
#include <string_view>

#include "base/message.hpp"
#include "calendar/period_words.hpp"
#include "config/catalogue.hpp"

namespace bijlage::config {

/// Words messages as people of one language read them: below the edge of the program, gaps hold
/// figures as `10046.5` and periods as `2016-S2`; here they become "10.046,5" and "tweede helft
/// van 2016". Which gaps hold what goes by their names:
///
/// - figures: `published`, `sum`, `difference`, `value`, `other_value`, `note_value`, `first`,
///   `second`, `count`;
/// - periods: `period`, `other_period`, `missing`, `overlap`, `covered`; as SDMX writes them, or
///   days as an ISO 8601 interval (`2018-06-01/2018-06-19`).
///
/// A gap whose text is nothing of the kind stays as it is.
class Wording {
 public:
  /// Catalogue and words outlive it. Without words for periods, periods stay as they are.
  explicit Wording(const Catalogue& catalogue, const calendar::PeriodWords* periods = nullptr)
      : catalogue_(&catalogue), periods_(periods) {}

  std::string sentence(const base::Message& message) const;
  std::string sentence(std::string_view key) const { return catalogue_->word(key); }
  /// The same where the file that it is about was named just before: "This file is empty."
  std::string sentence_below(std::string_view file, const base::Message& message) const;
  /// `10.046`, by the catalogue's `number.group` and `number.decimal`.
  std::string figure(std::string_view plain) const;
  std::string period(std::string_view text) const;
  const Catalogue& catalogue() const { return *catalogue_; }

 private:
  const Catalogue* catalogue_;
  const calendar::PeriodWords* periods_;
};

}  // namespace bijlage::config
