#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include "base/decimal.hpp"
#include "calendar/period_words.hpp"
#include "config/wording.hpp"
#include "model/decision.hpp"

namespace bijlage::answers {

/// Speaks the answer's language: sentences from the catalogue, dates and numbers as people of
/// that language write them.
class Words {
 public:
  using Gaps = std::initializer_list<std::pair<std::string, std::string>>;

  Words(const config::Catalogue& catalogue, const calendar::PeriodWords& periods);

  /// The sentence under that key of this room's section ("sheet.cover").
  std::string say(std::string_view key, Gaps gaps = {}) const;
  bool knows(std::string_view key) const;
  /// A message of another room, as reports word it.
  std::string message(const base::Message& message) const { return wording_.sentence(message); }
  /// What a person decided, by whom, when and why.
  std::string decision(const model::Decision& decision) const;

  /// `69.186`, `1.234,50`: with the language's signs.
  std::string number(base::Decimal value, int decimals) const {
    return wording_.figure(value, decimals);
  }
  std::string count(std::size_t value) const;
  std::string date(calendar::Date day) const;
  std::string days(const calendar::Days& days) const;
  /// A date or a period (`2018-06-19`, `2018-06-01/2018-06-19`, `2016-S1`, `2014-01-01/P48M`) as
  /// people write it; any other text as it is.
  std::string period(std::string_view text) const { return wording_.period(text); }

 private:
  const calendar::PeriodWords* periods_;
  config::Wording wording_;
};

}  // namespace bijlage::answers
