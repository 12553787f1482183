#include "answers/words.hpp"

#include <cstdint>
#include <optional>

namespace bijlage::answers {
namespace {

std::string full_key(std::string_view key) { return "answers." + std::string(key); }

std::string grouped(std::string digits, std::string_view sign) {
  constexpr std::size_t group = 3;
  for (std::size_t at = digits.size(); at > group; at -= group) {
    digits.insert(at - group, sign);
  }
  return digits;
}

}  // namespace

Words::Words(const config::Catalogue& catalogue, const calendar::PeriodWords& periods)
    : catalogue_(&catalogue),
      periods_(&periods),
      decimal_sign_(say("sign.decimal")),
      group_sign_(say("sign.group")) {}

std::string Words::say(std::string_view key, Gaps gaps) const {
  return catalogue_->word(base::Message{full_key(key), gaps});
}

bool Words::knows(std::string_view key) const { return catalogue_->has(full_key(key)); }

std::string Words::message(const base::Message& message) const {
  base::Message dated = message;
  for (auto& gap : dated.gaps) {
    gap.second = readable(gap.second);
  }
  return catalogue_->word(dated);
}

std::string Words::method(const base::Message& sentence) const {
  base::Message numbered = sentence;
  for (auto& gap : numbered.gaps) {
    if (const std::optional<base::Decimal> value = base::Decimal::parse(gap.second)) {
      gap.second = number(*value, value->decimals());
    }
  }
  return message(numbered);
}

std::string Words::readable(const std::string& text) const {
  if (const std::optional<calendar::Period> period = calendar::Period::parse_sdmx(text)) {
    return calendar::in_words(*period, *periods_);
  }
  const std::size_t slash = text.find('/');
  if (slash == std::string::npos) {
    return text;
  }
  const auto first = calendar::Date::parse_iso(std::string_view(text).substr(0, slash));
  const auto last = calendar::Date::parse_iso(std::string_view(text).substr(slash + 1));
  return first && last ? days({*first, *last}) : text;
}

// The reason stays as it was written, even where it would read as a date.
std::string Words::decision(const model::Decision& decision) const {
  base::Message message = model::decision_message(decision);
  for (auto& [name, text] : message.gaps) {
    if (name == "decided") text = readable(text);
  }
  return catalogue_->word(message);
}

std::string Words::number(base::Decimal value, int decimals) const {
  std::string plain = value.rounded(decimals).to_string();
  const bool negative = plain.starts_with('-');
  if (negative) {
    plain.erase(0, 1);
  }
  const std::size_t point = plain.find('.');
  std::string fraction = point == std::string::npos ? "" : plain.substr(point + 1);
  fraction.resize(static_cast<std::size_t>(decimals), '0');
  std::string text = (negative ? "-" : "") + grouped(plain.substr(0, point), group_sign_);
  return fraction.empty() ? text : text + decimal_sign_ + fraction;
}

std::string Words::count(std::size_t value) const {
  return number(base::Decimal(static_cast<std::int64_t>(value)), 0);
}

std::string Words::date(calendar::Date day) const { return calendar::in_words(day, *periods_); }

std::string Words::days(const calendar::Days& days) const {
  return calendar::in_words(days, *periods_);
}

}  // namespace bijlage::answers
