#pragma once

#include <string>
#include <string_view>

#include "base/decimal.hpp"
#include "base/message.hpp"
#include "calendar/period_words.hpp"
#include "config/catalogue.hpp"

namespace bijlage::config {

/// Words messages as people of one language read them: below the edge of the program, gaps hold
/// figures as `10046.5` and periods as `2016-S2`; here they become "10.046,5" and "tweede helft
/// van 2016". Which gaps hold what goes by their names:
///
/// - figures: `rho`, `published`, `sum`, `difference`, `value`, `other_value`, `note_value`,
/// `first`,
///   `second`, `count`, `times`, `usual`, `scaled`, `original`, `total`, `part`, `parts`,
///   `all`, and numbers of days;
/// - dates and periods: `period`, `other_period`, `missing`, `overlap`, `covered`, `asked`,
/// `given`,
///   `decided`, `first`, `last`; as SDMX writes them, or days as an ISO 8601 interval
///   (`2018-06-01/2018-06-19`); several have ` + ` between them.
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
  /// The same with as many decimals as asked: `1.234,50`.
  std::string figure(base::Decimal value, int decimals) const;
  std::string period(std::string_view text) const;
  const Catalogue& catalogue() const { return *catalogue_; }

 private:
  /// With the language's signs: digits, a point, and a minus before them.
  std::string signs(std::string plain) const;

  const Catalogue* catalogue_;
  const calendar::PeriodWords* periods_;
};

}  // namespace bijlage::config
