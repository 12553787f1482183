#include "mapping/suggest/lexicon.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"

namespace bijlage::mapping::suggesting {
namespace {

constexpr std::size_t shortest_phrase = 4;
constexpr std::size_t longest_label = 300;
constexpr std::size_t shortest_stem = 7;
constexpr std::size_t longest_ending = 3;

using RoleNames = std::set<std::string>;

Mapping probe_of(std::string model_name, std::shared_ptr<const model::Model> model,
                 std::string locale_name, const config::Locale& locale) {
  Mapping probe;
  probe.model_name = std::move(model_name);
  probe.locale_name = std::move(locale_name);
  probe.model = std::move(model);
  probe.locale = locale;
  return probe;
}

bool has_words(const std::string& padded, const std::string& phrase) {
  return padded.find(" " + phrase + " ") != std::string::npos;
}

}  // namespace

Lexicon::Lexicon(std::string model_name, std::shared_ptr<const model::Model> model,
                 std::string locale_name, const config::Locale& locale, calendar::Date today)
    : today_(today),
      probe_(probe_of(std::move(model_name), std::move(model), std::move(locale_name), locale)),
      labels_(probe_, today, "nl") {
  for (const auto& measure : probe_.model->measures) {
    learn("measure", measure.code, measure.label, measure.aliases);
  }
  for (const auto& dimension : probe_.model->dimensions) {
    for (const auto& code : dimension.codes) {
      learn(dimension.code, code.code, code.label, code.aliases);
    }
  }
  std::stable_sort(phrases_.begin(), phrases_.end(), [](const Phrase& a, const Phrase& b) {
    return a.folded.size() > b.folded.size();
  });
}

void Lexicon::learn(const std::string& role, const std::string& code, const model::LocalText& label,
                    const std::vector<std::string>& aliases) {
  const auto add = [&](std::string_view text) {
    std::string folded = base::fold(text);
    if (folded.size() >= shortest_phrase) phrases_.push_back({std::move(folded), role, code});
  };
  add(code);
  for (const auto& [language, text] : label.by_language) add(text);
  for (const std::string& alias : aliases) add(alias);
}

std::optional<calendar::PeriodPart> Lexicon::period(std::string_view text) const {
  const std::string label(text);
  const auto sense = labels_.read_as({label, base::fold(label), {}}, "period", no_table_);
  return sense ? sense->period : std::nullopt;
}

std::optional<std::string> Lexicon::code(std::string_view role, std::string_view text) const {
  return labels_.resolve(role, text);
}

const std::vector<std::string>& Lexicon::roles_of(std::string_view text) const {
  const auto [entry, is_new] = roles_.try_emplace(std::string(text));
  std::vector<std::string>& roles = entry->second;
  if (!is_new || text.empty() || text.size() > longest_label) return roles;
  if (period(text)) roles.emplace_back("period");
  if (code("measure", text)) roles.emplace_back("measure");
  for (const auto& dimension : model().dimensions) {
    if (code(dimension.code, text)) roles.push_back(dimension.code);
  }
  return roles;
}

bool Lexicon::can_be(std::string_view text, std::string_view role) const {
  const auto& roles = roles_of(text);
  return std::find(roles.begin(), roles.end(), role) != roles.end();
}

std::vector<Mention> Lexicon::mentions(std::string_view text) const {
  std::vector<Mention> found;
  std::string padded = " " + base::fold(text) + " ";
  for (const Phrase& phrase : phrases_) {
    if (!has_words(padded, phrase.folded)) continue;
    const bool known = std::any_of(found.begin(), found.end(), [&](const Mention& mention) {
      return mention.role == phrase.role && mention.code == phrase.code;
    });
    if (!known) found.push_back({phrase.role, phrase.code, phrase.folded});
  }
  return found;
}

std::optional<std::string> Lexicon::measure_hinted(std::string_view text) const {
  const std::string folded = base::fold(text);
  const auto words = base::split(folded, ' ');
  for (const std::string_view word : words) {
    if (word.size() < shortest_stem) continue;
    RoleNames of_word;
    for (const Phrase& phrase : phrases_) {
      if (phrase.role != "measure") continue;
      const std::string padded = " " + phrase.folded;
      // The same word with another ending, as far as three letters go.
      const auto at = padded.find(" " + std::string(word.substr(0, word.size() - 1)));
      if (at == std::string::npos) continue;
      const auto end = std::min(padded.find(' ', at + 1), padded.size());
      if (end - at - 1 <= word.size() + longest_ending) of_word.insert(phrase.code);
    }
    if (of_word.size() == 1) return *of_word.begin();
  }
  return std::nullopt;
}

std::optional<std::string> Lexicon::dimension_named(std::string_view text) const {
  const std::string folded = base::fold(text);
  for (const auto& dimension : model().dimensions) {
    if (base::fold(dimension.code) == folded) return dimension.code;
    for (const auto& [language, label] : dimension.label.by_language) {
      if (base::fold(label) == folded) return dimension.code;
    }
  }
  return std::nullopt;
}

std::optional<std::string> Lexicon::dimension_mentioned(std::string_view text) const {
  const std::string padded = " " + base::fold(text) + " ";
  for (const auto& dimension : model().dimensions) {
    for (const auto& [language, label] : dimension.label.by_language) {
      if (has_words(padded, base::fold(label))) return dimension.code;
    }
  }
  return std::nullopt;
}

bool Lexicon::is_derived(std::string_view folded) const {
  // A column of percentages beside each count needs no word.
  return folded == "%" || matches_any(folded, locale().derived_labels);
}

bool Lexicon::is_total(std::string_view folded) const {
  return matches_any(folded, locale().total_labels);
}

}  // namespace bijlage::mapping::suggesting
