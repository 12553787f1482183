#include "mapping/labels.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "mapping/label_tail.hpp"
#include "mapping/nearest_period.hpp"

namespace bijlage::mapping {
namespace {

// A date in a table of months means its month, in a table of years its year.
std::optional<calendar::PeriodPart> as_frequent(
    const std::optional<calendar::PeriodPart>& part,
    const std::optional<calendar::Frequency>& frequency) {
  using calendar::Frequency;
  if (!part || !frequency || !part->whole || part->whole->frequency != Frequency::day) return part;
  calendar::PeriodPart result;
  result.whole = calendar::period_around(part->whole->days.first, *frequency);
  return result;
}

// "j a c", "tele onthaal": "jac", "teleonthaal". Between figures a space says something.
std::string without_spaces(const std::string& folded) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  std::string together;
  for (std::size_t i = 0; i < folded.size(); ++i) {
    const bool in_number = i > 0 && i + 1 < folded.size() && folded[i] == ' ' &&
                           is_digit(folded[i - 1]) && is_digit(folded[i + 1]);
    if (folded[i] != ' ' || in_number) together += folded[i];
  }
  return together;
}

}  // namespace

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
  for (const Alias& alias : mapping.aliases) {
    learn(alias.dimension, alias.code, {}, {alias.label});
  }
}

void LabelReader::learn(const std::string& dimension, const std::string& code,
                        const model::LocalText& label, const std::vector<std::string>& aliases) {
  auto& spellings = spellings_[dimension];
  learn(dimension, code, code);
  for (const auto& [language, text] : label.by_language) {
    learn(dimension, code, text);
    spellings.emplace_back(text, code);
  }
  for (const std::string& alias : aliases) {
    learn(dimension, code, alias);
    spellings.emplace_back(alias, code);
  }
}

void LabelReader::learn(const std::string& dimension, const std::string& code,
                        std::string_view spelling) {
  std::string folded = base::fold(spelling);
  const auto known = run_together_[dimension].emplace(without_spaces(folded), code).first;
  if (known->second != code) known->second.clear();
  codes_[dimension].emplace(std::move(folded), code);
}

std::optional<std::string> LabelReader::resolve(std::string_view dimension,
                                                std::string_view label) const {
  auto resolved = resolve_folded(std::string(dimension), base::fold(label));
  return resolved ? std::optional(std::move(resolved->code)) : std::nullopt;
}

std::optional<LabelReader::Resolved> LabelReader::resolve_folded(const std::string& dimension,
                                                                 std::string folded) const {
  const auto codes = codes_.find(dimension);
  if (codes == codes_.end()) return std::nullopt;
  if (const auto found = codes->second.find(folded); found != codes->second.end()) {
    return Resolved{found->second, {}};
  }
  const LabelTail tail = label_tail(std::move(folded), mapping_.locale);
  for (const std::string& form : tail.forms) {
    if (const auto found = codes->second.find(form); found != codes->second.end()) {
      return Resolved{found->second, years_behind(tail, form)};
    }
  }
  const Codes& together = run_together_.at(dimension);
  for (const std::string& form : tail.forms) {
    const auto found = together.find(without_spaces(form));
    if (found == together.end() || found->second.empty()) continue;
    return Resolved{found->second, years_behind(tail, form)};
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
  if (dimension == "period" || dimension == "measure" || dimension == "from" ||
      dimension == "until")
    return "@dimension." + std::string(dimension);
  return label.empty() ? std::string(dimension) : label;
}

std::vector<std::string> LabelReader::nearest(std::string_view dimension,
                                              std::string_view label) const {
  if (dimension == "period") return nearest_periods(label, words(), now_);
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

const Meaning* LabelReader::value_of(const Label& label, const TableMapping& table,
                                     const config::Locale& locale) {
  if (table.values.empty()) return nullptr;
  const auto find = [&](const std::string& folded) -> const Meaning* {
    const auto value = table.values.find(folded);
    return value == table.values.end() ? nullptr : &value->second;
  };
  if (const Meaning* value = find(label.folded)) return value;
  for (const std::string& form : label_tail(label.folded, locale).forms) {
    if (const Meaning* value = find(form)) return value;
  }
  return nullptr;
}

std::optional<Sense> LabelReader::read_as(const Label& label, std::string_view role,
                                          const TableMapping& table) const {
  Sense sense;
  if (const Meaning* value = value_of(label, table, mapping_.locale)) {
    for (const auto& [dimension, code] : *value) {
      if (dimension != "period") {
        sense.codes.emplace(dimension, code);
      } else {
        sense.period = calendar::parse_period(code, words(), now_);
      }
    }
    if (!sense.period && !table.values.contains(label.folded)) {
      if (const auto years = years_named(label.folded)) sense.also_named.push_back(*years);
    }
    return sense;
  }
  if (role.empty()) return sense;
  if (role == "period") {
    sense.period = as_frequent(period_of(label.text), table.frequency);
    if (!sense.period) return std::nullopt;
    return sense;
  }
  if (role == "from" || role == "until") return read_end(label.text, role);
  if (role.front() == '@') {
    sense.attributes.emplace_back(role.substr(1), label.text);
    return sense;
  }
  auto resolved = resolve_folded(std::string(role), label.folded);
  if (!resolved) {
    const bool many = std::find(table.many.begin(), table.many.end(), role) != table.many.end();
    return many ? read_several(label, std::string(role)) : std::nullopt;
  }
  sense.codes.emplace(role, std::move(resolved->code));
  if (resolved->years) sense.also_named.push_back(*resolved->years);
  return sense;
}

std::optional<Sense> LabelReader::read_end(const std::string& text, std::string_view role) const {
  const auto part = period_of(text);
  const auto period = part ? calendar::complete(*part) : std::nullopt;
  if (!period) return std::nullopt;
  Sense sense;
  (role == "from" ? sense.from : sense.until) =
      role == "from" ? period->days.first : period->days.last;
  return sense;
}

// "Limburg en Antwerpen": one code for both, the same whatever their order.
std::optional<Sense> LabelReader::read_several(const Label& label,
                                               const std::string& dimension) const {
  const auto* known = mapping_.model->find_dimension(dimension);
  if (known == nullptr) return std::nullopt;
  std::vector<std::string> codes;
  for (const std::string& piece : pieces_of_list(label.text, mapping_.locale)) {
    auto code = resolve(dimension, piece);
    if (!code) return std::nullopt;
    codes.push_back(std::move(*code));
  }
  const auto place = [&](const std::string& code) { return known->find(code); };
  std::sort(codes.begin(), codes.end(),
            [&](const auto& a, const auto& b) { return std::less<>()(place(a), place(b)); });
  codes.erase(std::unique(codes.begin(), codes.end()), codes.end());
  Sense sense;
  sense.codes.emplace(dimension, base::join(codes, "--"));
  if (codes.size() > 1) sense.several.emplace(dimension, std::move(codes));
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
  for (const auto& [gap, piece] : *caught) {
    sense.add(*read_as(piece_label(piece), gap, table), *mapping_.model);
  }
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
