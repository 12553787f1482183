#include "answers/words.hpp"

#include <cstdint>

namespace bijlage::answers {
namespace {

std::string full_key(std::string_view key) { return "answers." + std::string(key); }

}  // namespace

Words::Words(const config::Catalogue& catalogue, const calendar::PeriodWords& periods)
    : periods_(&periods), wording_(catalogue, &periods) {}

// Its gaps are filled with words, or with figures that are worded already.
std::string Words::say(std::string_view key, Gaps gaps) const {
  return wording_.catalogue().word(base::Message{full_key(key), gaps});
}

bool Words::knows(std::string_view key) const { return wording_.catalogue().has(full_key(key)); }

std::string Words::decision(const model::Decision& decision) const {
  return message(model::decision_message(decision));
}

std::string Words::count(std::size_t value) const {
  return number(base::Decimal(static_cast<std::int64_t>(value)), 0);
}

std::string Words::date(calendar::Date day) const { return calendar::in_words(day, *periods_); }

std::string Words::days(const calendar::Days& days) const {
  return calendar::in_words(days, *periods_);
}

}  // namespace bijlage::answers
