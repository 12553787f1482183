#include "normalise/parts.hpp"

#include <algorithm>

namespace bijlage::normalise {

using model::MissingReason;

std::optional<Coverage> cover(std::vector<calendar::Days> spans) {
  if (spans.empty()) return std::nullopt;
  std::sort(spans.begin(), spans.end());
  Coverage found{spans.front(), 0};
  for (const calendar::Days& span : spans) {
    found.gap_days += std::max(span.first - found.days.last - 1, 0);
    found.days.last = std::max(found.days.last, span.last);
  }
  return found;
}

std::string runs(std::span<const calendar::Days> spans) {
  std::string text;
  for (std::size_t i = 0; i < spans.size();) {
    calendar::Days days = spans[i];
    for (++i; i < spans.size() && spans[i].first <= days.last + 1; ++i) {
      days.last = std::max(days.last, spans[i].last);
    }
    if (!text.empty()) text += " + ";
    text += calendar::Period::of_days(days).sdmx();
  }
  return text;
}

MissingReason shared_reason(const std::vector<MissingReason>& reasons) {
  auto shared = MissingReason::none;
  for (const MissingReason reason : reasons) {
    if (reason == MissingReason::not_existing) continue;
    if (shared != MissingReason::none && reason != shared) return MissingReason::not_available;
    shared = reason;
  }
  if (shared != MissingReason::none) return shared;
  return reasons.empty() ? MissingReason::not_available : MissingReason::not_existing;
}

void say_once(std::vector<base::Message>& said, const base::Message& message) {
  if (std::find(said.begin(), said.end(), message) == said.end()) said.push_back(message);
}

namespace {

// Of the texts alone: sentences with one key differ in their gaps.
std::size_t hash_of(const base::Message& message) {
  constexpr std::size_t odd = 31;
  const std::hash<std::string_view> hash;
  std::size_t sum = hash(message.key);
  for (const auto& [name, text] : message.gaps) sum = sum * odd + hash(text);
  return sum;
}

}  // namespace

// Few are sooner looked through than looked up.
void SaidOnce::say(const base::Message& message) {
  constexpr std::size_t few = 8;
  if (said_.size() < few) return say_once(said_, message);
  while (known_ < said_.size()) {
    places_.emplace(hash_of(said_[known_]), known_);
    ++known_;
  }
  const auto [first, last] = places_.equal_range(hash_of(message));
  const bool said =
      std::any_of(first, last, [&](const auto& place) { return said_[place.second] == message; });
  if (!said) said_.push_back(message);
}

void tidy_sources(std::vector<model::ObservationIndex>& from) {
  std::sort(from.begin(), from.end());
  from.erase(std::unique(from.begin(), from.end()), from.end());
}

bool never_adds_over_time(const model::Measure& measure) {
  return measure.is_share() || measure.additive_over("time") == model::Additivity::no;
}

base::Message added_up(int parts, int expected) {
  if (parts < expected) {
    return {"how.added-up-part",
            {{"parts", std::to_string(parts)}, {"all", std::to_string(expected)}}};
  }
  return {"how.added-up", {{"parts", std::to_string(parts)}}};
}

}  // namespace bijlage::normalise
