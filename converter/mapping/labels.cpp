#include "mapping/labels.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace bijlage::mapping {
namespace {

bool is_year(std::string_view word) {
  return word.size() == 4 && (word.starts_with("19") || word.starts_with("20")) &&
         std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// "bezoeken 2022" → "bezoeken"; "subsidie eur" → "subsidie". Empty where nothing can go.
std::string without_last_word_if(std::string_view folded, const std::vector<std::string>& units) {
  const auto space = folded.rfind(' ');
  if (space == std::string_view::npos) return {};
  const auto last = folded.substr(space + 1);
  const bool unit = std::any_of(units.begin(), units.end(), [&](const std::string& word) {
    return !word.empty() && base::fold(word) == last;
  });
  return unit || is_year(last) ? std::string(folded.substr(0, space)) : std::string();
}

}  // namespace

void Sense::add(const Sense& other) {
  for (const auto& [dimension, code] : other.codes) {
    const auto [entry, is_new] = codes.try_emplace(dimension, code);
    if (!is_new && entry->second != code) {
      contradictions.push_back(dimension);
      entry->second = code;
    }
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
  contradictions.insert(contradictions.end(), other.contradictions.begin(),
                        other.contradictions.end());
}

LabelReader::LabelReader(const Mapping& mapping, calendar::Date now, std::string language)
    : mapping_(mapping), now_(now), language_(std::move(language)) {
  for (const auto& measure : mapping.model->measures) {
    learn("measure", measure.code, measure.label, measure.aliases);
  }
  for (const auto& dimension : mapping.model->dimensions) {
    for (const auto& code : dimension.codes) {
      learn(dimension.code, code.code, code.label, code.aliases);
    }
  }
}

void LabelReader::learn(const std::string& dimension, const std::string& code,
                        const model::LocalText& label, const std::vector<std::string>& aliases) {
  Codes& codes = codes_[dimension];
  auto& spellings = spellings_[dimension];
  codes.emplace(base::fold(code), code);
  for (const auto& [language, text] : label.by_language) {
    codes.emplace(base::fold(text), code);
    spellings.emplace_back(text, code);
  }
  for (const std::string& alias : aliases) {
    codes.emplace(base::fold(alias), code);
    spellings.emplace_back(alias, code);
  }
}

std::optional<std::string> LabelReader::resolve(std::string_view dimension,
                                                std::string_view label) const {
  return resolve_folded(std::string(dimension), base::fold(label));
}

std::optional<std::string> LabelReader::resolve_folded(const std::string& dimension,
                                                       std::string folded) const {
  const auto codes = codes_.find(dimension);
  if (codes == codes_.end()) return std::nullopt;
  while (!folded.empty()) {
    const auto found = codes->second.find(folded);
    if (found != codes->second.end()) return found->second;
    folded = without_last_word_if(folded, mapping_.locale.units);
  }
  return std::nullopt;
}

std::optional<calendar::PeriodPart> LabelReader::period_of(const std::string& text) const {
  const auto [entry, is_new] = periods_.try_emplace(text);
  if (is_new) entry->second = calendar::parse_period(text, words(), now_);
  return entry->second;
}

std::string LabelReader::dimension_label(std::string_view dimension) const {
  const auto* found = mapping_.model->find_dimension(dimension);
  const std::string label(found == nullptr ? std::string_view() : found->label.in(language_));
  // Period and measure are no dimensions of a model; the catalogue has words for them.
  if (dimension == "period" || dimension == "measure")
    return "@dimension." + std::string(dimension);
  return label.empty() ? std::string(dimension) : label;
}

std::vector<std::string> LabelReader::nearest(std::string_view dimension,
                                              std::string_view label) const {
  const auto spellings = spellings_.find(std::string(dimension));
  if (spellings == spellings_.end()) return {};
  const std::string folded = base::fold(label);
  struct Candidate {
    std::size_t distance;    // between what they are once folded …
    std::size_t appearance;  // … and as they are written
    const std::string* text;
    const std::string* code;
  };
  std::vector<Candidate> candidates;
  for (const auto& [text, code] : spellings->second) {
    const std::string other = base::fold(text);
    const std::size_t distance = base::edit_distance(folded, other);
    if (distance > std::max<std::size_t>(1, std::min(folded.size(), other.size()) / 4)) continue;
    candidates.push_back({distance, base::edit_distance(label, text), &text, &code});
  }
  std::stable_sort(candidates.begin(), candidates.end(), [](const auto& a, const auto& b) {
    return std::pair(a.distance, a.appearance) < std::pair(b.distance, b.appearance);
  });
  std::vector<std::string> result;
  std::vector<std::string> codes;
  for (const Candidate& candidate : candidates) {
    if (result.size() == 3) break;
    if (std::find(codes.begin(), codes.end(), *candidate.code) != codes.end()) continue;
    codes.push_back(*candidate.code);
    result.push_back(*candidate.text);
  }
  return result;
}

std::optional<Sense> LabelReader::read_as(const Label& label, std::string_view role,
                                          const TableMapping& table) const {
  Sense sense;
  if (const auto value = table.values.find(label.folded); value != table.values.end()) {
    for (const auto& [dimension, code] : value->second) {
      if (dimension != "period") {
        sense.codes.emplace(dimension, code);
      } else {
        sense.period = calendar::parse_period(code, words(), now_);
      }
    }
    return sense;
  }
  if (role.empty()) return sense;
  if (role == "period") {
    sense.period = period_of(label.text);
    if (!sense.period) return std::nullopt;
    return sense;
  }
  auto code = resolve_folded(std::string(role), label.folded);
  if (!code) return std::nullopt;
  sense.codes.emplace(role, std::move(*code));
  return sense;
}

std::optional<Sense> LabelReader::read(const Label& label, const LabelRole& role,
                                       const TableMapping& table) const {
  if (!role.pattern) return read_as(label, role.role, table);
  const auto piece_label = [](std::string_view piece) {
    return Label{std::string(piece), base::fold(piece), {}};
  };
  const auto caught =
      role.pattern->match(label.text, [&](std::string_view gap, std::string_view piece) {
        return read_as(piece_label(piece), gap, table).has_value();
      });
  if (!caught) return std::nullopt;
  Sense sense;
  for (const auto& [gap, piece] : *caught) sense.add(*read_as(piece_label(piece), gap, table));
  return sense;
}

std::optional<Sense> LabelReader::read_any(const Label& label, const std::vector<LabelRole>& roles,
                                           const TableMapping& table) const {
  for (const LabelRole& role : roles) {
    if (auto sense = read(label, role, table)) return sense;
  }
  return std::nullopt;
}

}  // namespace bijlage::mapping
