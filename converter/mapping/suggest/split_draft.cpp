#include "mapping/suggest/split_draft.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "mapping/value.hpp"

namespace bijlage::mapping::suggesting {
namespace {

bool has_digit(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_figure_text(std::string_view text, const Lexicon& lexicon) {
  if (text.empty()) return false;
  const Reading reading = read_figure(text, lexicon.locale());
  return reading.kind == Reading::Kind::figure && !reading.second && reading.marks.empty();
}

// Signs that mean something in a pattern are left to "any text".
std::string literal(std::string_view text) {
  const bool plain = text.find_first_of("{}[]*") == std::string_view::npos;
  return plain ? std::string(text) : "*";
}

/// A figure and the words behind it or before it.
struct Piece {
  std::string words;
  bool words_first = false;
};

std::optional<Piece> piece_of(std::string_view text, const Lexicon& lexicon) {
  if (is_figure_text(text, lexicon)) return Piece{};
  for (auto space = text.find(' '); space != std::string_view::npos;
       space = text.find(' ', space + 1)) {
    const auto front = base::trim(text.substr(0, space));
    const auto back = base::trim(text.substr(space));
    if (is_figure_text(front, lexicon) && !has_digit(back)) return Piece{std::string(back), false};
    if (is_figure_text(back, lexicon) && !has_digit(front)) {
      std::string words(front);
      return Piece{std::move(words), true};
    }
  }
  return std::nullopt;
}

std::string without_colon(std::string_view words) {
  if (words.ends_with(':')) words.remove_suffix(1);
  return std::string(words);
}

// The one dimension in which all the words are codes.
std::optional<std::string> common_role(const std::vector<Piece>& pieces, const Lexicon& lexicon) {
  std::vector<std::string> names;
  for (const auto& dimension : lexicon.model().dimensions) names.push_back(dimension.code);
  names.emplace_back("measure");
  for (const std::string& name : names) {
    const bool fits = std::all_of(pieces.begin(), pieces.end(), [&](const Piece& piece) {
      return !piece.words.empty() && lexicon.code(name, without_colon(piece.words));
    });
    if (fits) return name;
  }
  return std::nullopt;
}

// "71% m / 29% v"
std::optional<SplitDraft> enumeration(std::string_view text, const Lexicon& lexicon) {
  for (const char sign : {'/', ';', '|', ','}) {
    std::vector<Piece> pieces;
    const auto parts = base::split(text, sign);
    if (parts.size() < 2) continue;
    for (const std::string_view part : parts) {
      auto piece = piece_of(base::trim(part), lexicon);
      if (!piece) break;
      pieces.push_back(std::move(*piece));
    }
    if (pieces.size() != parts.size()) continue;
    const auto role = common_role(pieces, lexicon);
    if (!role) continue;
    SplitDraft draft;
    for (const Piece& piece : pieces) {
      if (!draft.pattern.empty()) draft.pattern += std::string(" ") + sign + " ";
      draft.pattern +=
          piece.words_first ? literal(piece.words) + " {value}" : "{value} " + literal(piece.words);
      draft.into.push_back({{*role, *lexicon.code(*role, without_colon(piece.words))}});
    }
    return draft;
  }
  return std::nullopt;
}

// Two tellings of one thing: a dimension for that, where the model has one.
void add_variants(const Lexicon& lexicon, SplitDraft& draft) {
  draft.guessed = true;
  const auto* variant = lexicon.model().find_dimension("variant");
  if (variant == nullptr || variant->codes.size() < 2) return;
  draft.into = {{{variant->code, variant->codes[0].code}},
                {{variant->code, variant->codes[1].code}}};
}

// "321.302 (150.000)**", "± 46% (±7% part-time)"
std::optional<SplitDraft> bracketed(std::string_view text, const Lexicon& lexicon) {
  const Marked marked = take_marks_off(text, lexicon.locale());
  const std::string_view whole = marked.text;
  const auto open = whole.find('(');
  if (open == std::string_view::npos || !whole.ends_with(')')) return std::nullopt;
  if (!is_figure_text(base::trim(whole.substr(0, open)), lexicon)) return std::nullopt;
  const auto inside = base::trim(whole.substr(open + 1, whole.size() - open - 2));
  const auto piece = piece_of(inside, lexicon);
  if (!piece) return std::nullopt;
  SplitDraft draft;
  if (piece->words.empty()) {
    draft.pattern = "{value} ({value})";
    add_variants(lexicon, draft);
  } else {
    const auto role = common_role({*piece}, lexicon);
    if (!role) return std::nullopt;
    const std::string words = literal(piece->words);
    draft.pattern =
        piece->words_first ? "{value} (" + words + " {value})" : "{value} ({value} " + words + ")";
    draft.into = {{}, {{*role, *lexicon.code(*role, without_colon(piece->words))}}};
  }
  if (!marked.marks.empty()) draft.pattern += "{mark}";
  return draft;
}

// "1/2015-10/2015: 169.050 euro"
std::optional<SplitDraft> line(std::string_view text, const Lexicon& lexicon) {
  static constexpr std::array<std::string_view, 3> between{": ", " = ", " – "};
  for (const std::string_view sign : between) {
    const auto at = text.find(sign);
    if (at == std::string_view::npos) continue;
    const auto back = base::trim(text.substr(at + sign.size()));
    if (!lexicon.period(text.substr(0, at)) || !is_figure_text(back, lexicon)) continue;
    SplitDraft draft;
    draft.pattern = "{period}" + std::string(sign) + "{value}";
    draft.with_period = true;
    return draft;
  }
  return std::nullopt;
}

}  // namespace

std::optional<SplitDraft> split_of(std::string_view text, const Lexicon& lexicon) {
  const std::string tidied = base::tidy(text);
  if (!has_digit(tidied)) return std::nullopt;
  if (auto draft = line(tidied, lexicon)) return draft;
  if (auto draft = enumeration(tidied, lexicon)) return draft;
  return bracketed(tidied, lexicon);
}

}  // namespace bijlage::mapping::suggesting
