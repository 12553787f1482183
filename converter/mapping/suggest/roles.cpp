#include "mapping/suggest/roles.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace bijlage::mapping::suggesting {
namespace {

std::vector<std::string> all_roles(const Lexicon& lexicon) {
  std::vector<std::string> roles{"period", "measure"};
  for (const auto& dimension : lexicon.model().dimensions) roles.push_back(dimension.code);
  return roles;
}

std::vector<std::size_t> word_starts(const std::string& text) {
  std::vector<std::size_t> starts{0};
  for (std::size_t i = 1; i < text.size(); ++i) {
    if (text[i - 1] == ' ') starts.push_back(i);
  }
  return starts;
}

// What is left of "van alcoholhulp" when the word that binds it is gone.
std::string without_first_word(const std::string& text) {
  const auto space = text.find(' ');
  return space == std::string::npos ? std::string() : text.substr(space + 1);
}

std::optional<std::pair<std::string, std::string>> meaning_of(const Lexicon& lexicon,
                                                              const std::string& text,
                                                              const Roles& taken) {
  for (const std::string& role : lexicon.roles_of(text)) {
    if (role == "period" || taken.contains(role)) continue;
    return std::pair{role, *lexicon.code(role, text)};
  }
  return std::nullopt;
}

using Span = std::pair<std::size_t, std::size_t>;

// The runs of words that are a period with its year, longest first, as first and end.
std::vector<Span> periods_within(const Lexicon& lexicon, const std::string& text) {
  constexpr std::size_t most_words = 30;
  std::vector<Span> spans;
  auto starts = word_starts(text);
  if (starts.size() > most_words) return spans;
  for (std::size_t words = starts.size(); words > 0; --words) {
    for (std::size_t first = 0; first + words <= starts.size(); ++first) {
      std::size_t end = first + words == starts.size() ? text.size() : starts[first + words] - 1;
      while (end > starts[first] && (text[end - 1] == ':' || text[end - 1] == ',')) --end;
      const auto part = lexicon.period(text.substr(starts[first], end - starts[first]));
      if (part && (part->year || part->whole)) spans.emplace_back(starts[first], end);
    }
  }
  return spans;
}

}  // namespace

std::string literal_of(const std::string& text) {
  return text.find_first_of("{}[]*") == std::string::npos ? text : "*";
}

std::optional<RoleVote> best_role(const Lexicon& lexicon, const Texts& labels, const Roles& taken) {
  RoleVote best{"", 0, labels.size()};
  for (const std::string& role : all_roles(lexicon)) {
    if (taken.contains(role)) continue;
    const auto hits = static_cast<std::size_t>(
        std::count_if(labels.begin(), labels.end(),
                      [&](const std::string& text) { return lexicon.can_be(text, role); }));
    if (hits > best.hits) best = {role, hits, labels.size()};
  }
  if (best.hits == 0 || best.hits * 3 < best.of) return std::nullopt;
  return best;
}

std::optional<Meaning> compound_of(const Lexicon& lexicon, const std::string& label,
                                   const Roles& taken) {
  constexpr std::size_t most_words = 8;
  const auto starts = word_starts(label);
  if (starts.size() > most_words) return std::nullopt;
  for (std::size_t i = 1; i < starts.size(); ++i) {
    const auto front = meaning_of(lexicon, label.substr(0, starts[i] - 1), taken);
    if (!front) continue;
    Roles rest_taken = taken;
    rest_taken.insert(front->first);
    const std::string rest = label.substr(starts[i]);
    auto back = meaning_of(lexicon, rest, rest_taken);
    if (!back) back = meaning_of(lexicon, without_first_word(rest), rest_taken);
    if (back) return Meaning{*front, *back};
  }
  return std::nullopt;
}

std::optional<std::string> heading_role(const Lexicon& lexicon, const std::string& text,
                                        const Roles& taken) {
  constexpr std::size_t longest = 100;
  if (text.empty() || text.size() > longest) return std::nullopt;
  for (const std::string& role : lexicon.roles_of(text)) {
    if (role == "period" || !taken.contains(role)) return role;
  }
  const auto periods = periods_within(lexicon, text);
  if (periods.empty()) return std::nullopt;
  const auto* const period = &periods.front();
  const std::string front = text.substr(0, period->first);
  const std::string back = text.substr(period->second);
  const auto word = std::find_if(back.begin(), back.end(), [](char c) {
    return c != ':' && c != ' ' && c != ',' && c != '-';
  });
  const std::string between(back.begin(), word);
  const std::string rest(word, back.end());
  if (front.empty() && !rest.empty()) {
    const auto meaning = meaning_of(lexicon, rest, {});
    if (meaning && !taken.contains(meaning->first)) {
      return "{period}" + between + "{" + meaning->first + "}";
    }
  }
  return literal_of(front) + "{period}" + literal_of(back);
}

Texts period_pieces(const Lexicon& lexicon, const std::string& text) {
  // A file's name has dashes for spaces: "druglijn-2022", "cijfers_2014-2017".
  std::string words = text;
  std::replace(words.begin(), words.end(), '_', ' ');
  for (std::size_t i = 1; i + 1 < words.size(); ++i) {
    const bool digits = words[i - 1] >= '0' && words[i - 1] <= '9';
    if (words[i] == '-' && !digits) words[i] = ' ';
  }
  Texts pieces;
  for (const auto& [first, end] : periods_within(lexicon, words)) {
    pieces.push_back(words.substr(first, end - first));
  }
  return pieces;
}

std::string glob_of(const std::string& text) {
  std::string glob = text;
  glob.erase(std::remove(glob.begin(), glob.end(), '?'), glob.end());
  while (glob.ends_with(':') || glob.ends_with(' ')) glob.pop_back();
  return base::fold(glob).empty() ? std::string() : glob;
}

std::string slug_of(std::string_view text) {
  constexpr std::size_t longest = 40;
  std::string slug;
  for (const char c : base::fold(text)) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (plain) {
      slug += c;
    } else if (!slug.empty() && slug.back() != '-') {
      slug += '-';
    }
    if (slug.size() >= longest) break;
  }
  while (!slug.empty() && slug.back() == '-') slug.pop_back();
  return slug;
}

Texts unique(Texts texts) {
  Texts result;
  Roles seen;
  for (std::string& text : texts) {
    if (!text.empty() && seen.insert(text).second) result.push_back(std::move(text));
  }
  return result;
}

}  // namespace bijlage::mapping::suggesting
