#include <algorithm>

#include "mapping/labels.hpp"

namespace bijlage::mapping {
namespace {

// A label that no code answers to is told as such; what it lies under nobody knows.
bool contradict(const model::Dimension& dimension, const std::string& code,
                const std::string& later) {
  return dimension.find(code) != nullptr && dimension.find(later) != nullptr &&
         !dimension.is_under(later, code);
}

}  // namespace

void Sense::add(const Sense& other, const model::Model& model) {
  for (const auto& [dimension, code] : other.codes) {
    const auto [entry, is_new] = codes.try_emplace(dimension, code);
    if (is_new || entry->second == code) continue;
    const model::Dimension* known = model.find_dimension(dimension);
    if (known != nullptr && known->is_under(entry->second, code)) continue;
    if (known == nullptr || contradict(*known, entry->second, code)) {
      contradictions.push_back(dimension);
    }
    entry->second = code;
  }
  if (other.period) {
    if (!period) {
      period = other.period;
    } else if (auto both = calendar::combine(*period, *other.period)) {
      period = both;
    } else {
      contradictions.emplace_back("period");
      period = other.period;
    }
  }
  if (other.from) from = other.from;
  if (other.until) until = other.until;
  several.insert(other.several.begin(), other.several.end());
  attributes.insert(attributes.end(), other.attributes.begin(), other.attributes.end());
  contradictions.insert(contradictions.end(), other.contradictions.begin(),
                        other.contradictions.end());
  also_named.insert(also_named.end(), other.also_named.begin(), other.also_named.end());
}

bool Sense::years_fit() const {
  if (also_named.empty()) return true;
  std::optional<YearSpan> own = period ? years_of(*period) : std::nullopt;
  if (from && until) own = YearSpan{from->year(), until->year()};
  return !own || std::all_of(also_named.begin(), also_named.end(),
                             [&](const YearSpan& named) { return named.overlaps(*own); });
}

std::optional<std::string> Sense::contradiction() const {
  if (!contradictions.empty()) return contradictions.front();
  if (!years_fit()) return "period";
  return std::nullopt;
}

std::string Sense::identity() const {
  std::string text;
  for (const auto& [dimension, code] : codes) {
    text.append(dimension).append("=").append(code).append("\n");
  }
  const auto add = [&](char name, const std::optional<int>& number) {
    if (number) text += name + std::to_string(*number) + "\n";
  };
  if (period) {
    add('y', period->year);
    add('m', period->month);
    add('q', period->quarter);
    add('h', period->half);
    add('w', period->week);
    if (period->whole) text += period->whole->sdmx() + "\n";
  }
  if (from) text += "from " + from->iso() + "\n";
  if (until) text += "until " + until->iso() + "\n";
  return text;
}

std::optional<calendar::Period> Sense::whole_period() const {
  if (!from || !until) return period ? calendar::complete(*period) : std::nullopt;
  if (*until < *from) return std::nullopt;
  return calendar::Period::of_days({*from, *until});
}

}  // namespace bijlage::mapping
