#include "normalise/missing_parts.hpp"

#include <string>

#include "normalise/parts.hpp"

namespace bijlage::normalise {

void MissingParts::take(const calendar::Period& period, model::MissingReason reason) {
  if (reason != model::MissingReason::none) by_reason_[reason].push_back(period.days);
}

void MissingParts::tell(Figure& sum, bool over_time) const {
  const bool one_word_says_it = !sum.value && by_reason_.size() <= 1 && sum.how.empty();
  if (one_word_says_it) return;
  for (const auto& [reason, days] : by_reason_) {
    const std::string name(model::missing_reason_name(reason));
    if (over_time) {
      say_once(sum.how, {"how.missing-in." + name, {{"period", runs(days)}}});
    } else {
      say_once(sum.how, {"how.missing-of." + name, {{"parts", std::to_string(days.size())}}});
    }
  }
}

}  // namespace bijlage::normalise
