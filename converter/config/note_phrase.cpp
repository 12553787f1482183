#include <algorithm>

#include "base/text.hpp"
#include "config/locale.hpp"

namespace bijlage::config {
namespace {

const std::vector<std::string>& catches() {
  static const std::vector<std::string> all = {"date", "month", "year", "value", "label", "mark"};
  return all;
}

// The names between braces, in order.
std::vector<std::string> gaps_of(std::string_view text) {
  std::vector<std::string> gaps;
  while (true) {
    const std::size_t open = text.find('{');
    if (open == std::string_view::npos) return gaps;
    const std::size_t close = text.find('}', open);
    if (close == std::string_view::npos) return gaps;
    gaps.emplace_back(text.substr(open + 1, close - open - 1));
    text.remove_prefix(close + 1);
  }
}

bool holds(const std::vector<std::string>& words, const std::string& word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// Opened and closed in turn, never one inside the other.
bool in_pairs(std::string_view text, char open, char close) {
  bool inside = false;
  for (const char sign : text) {
    if (sign == open && std::exchange(inside, true)) return false;
    if (sign == close && !std::exchange(inside, false)) return false;
  }
  return !inside;
}

void check_pattern(const Value& match, const std::string& pattern) {
  if (!in_pairs(pattern, '[', ']') || !in_pairs(pattern, '{', '}')) {
    match.fault({"locale.brackets", {{"pattern", pattern}}});
    return;
  }
  for (const std::string& gap : gaps_of(pattern)) {
    if (!holds(catches(), gap)) {
      match.fault({"locale.unknown-catch",
                   {{"catch", "{" + gap + "}"}, {"known", base::join(catches(), ", ")}}});
    }
  }
}

// An effect can only use what every one of the patterns catches.
std::string effect_text(Table& effect, std::string_view key,
                        const std::vector<std::string>& matches) {
  std::string text = effect.string(key).value_or("");
  for (const std::string& gap : gaps_of(text)) {
    for (const std::string& pattern : matches) {
      if (holds(gaps_of(pattern), gap)) continue;
      effect.fault_at(
          key, {"locale.effect-not-caught", {{"catch", "{" + gap + "}"}, {"pattern", pattern}}});
    }
  }
  return text;
}

}  // namespace

void read_note_phrases(Table& table, const std::string& file, std::vector<NotePhrase>& phrases) {
  const auto match = table.require("match");
  auto effect = table.table("effect");
  if (!effect) table.require("effect");
  table.finish();

  std::vector<std::string> patterns;
  std::vector<std::uint32_t> lines;
  for (const Value& element : match ? match->as_list() : std::vector<Value>{}) {
    const auto pattern = element.as_string();
    if (!pattern) continue;
    check_pattern(element, *pattern);
    patterns.push_back(*pattern);
    lines.push_back(element.place().line);
  }
  if (!effect) return;

  NotePhrase phrase;
  phrase.file = file;
  phrase.until = effect_text(*effect, "until", patterns);
  phrase.available_from = effect_text(*effect, "available-from", patterns);
  phrase.launched = effect_text(*effect, "launched", patterns);
  phrase.estimate = effect_text(*effect, "estimate", patterns);
  phrase.status = effect->one_of("status", {"B", "D", "E", "P", "U"}).value_or("");
  effect->finish();
  for (std::size_t i = 0; i < patterns.size(); ++i) {
    phrase.pattern = patterns[i];
    phrase.line = lines[i];
    phrases.push_back(phrase);
  }
}

}  // namespace bijlage::config
