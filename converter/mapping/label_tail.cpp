#include "mapping/label_tail.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "calendar/digits.hpp"

namespace bijlage::mapping {
namespace {

// How long the phrase at the end of a text is, with the space before it; something must stay.
std::size_t length_at_end(std::string_view folded, std::string_view phrase) {
  const std::size_t length = phrase.size() + 1;
  const bool fits = !phrase.empty() && folded.size() > length && folded.ends_with(phrase) &&
                    folded[folded.size() - length] == ' ';
  return fits ? length : 0;
}

void cut(std::string_view text, std::string_view sign, std::vector<std::string>& pieces) {
  while (!sign.empty()) {
    const auto at = text.find(sign);
    if (at == std::string_view::npos) break;
    if (const auto piece = base::trim(text.substr(0, at)); !piece.empty()) {
      pieces.emplace_back(piece);
    }
    text.remove_prefix(at + sign.size());
  }
  if (const auto piece = base::trim(text); !piece.empty()) pieces.emplace_back(piece);
}

class TailReader {
 public:
  TailReader(const config::Locale& locale, LabelTail& tail) : locale_(locale), tail_(tail) {}

  /// The length of what can be taken off, the longest phrase; 0 for nothing.
  std::size_t next(std::string_view folded) {
    std::size_t longest = 0;
    const auto space = folded.rfind(' ');
    if (space != std::string_view::npos && calendar::is_year_of_four(folded.substr(space + 1))) {
      longest = folded.size() - space;
    }
    for (const std::string& unit : locale_.units) {
      longest = std::max(longest, length_at_end(folded, base::fold(unit)));
    }
    const auto* unit = longest_of(locale_.unit_codes, folded, longest);
    const auto* scale = longest_of(locale_.scales, folded, longest);
    if (scale != nullptr) {
      if (!tail_.scale) tail_.scale = scale->second;
    } else if (unit != nullptr && tail_.unit.empty()) {
      tail_.unit = unit->second;
    }
    return longest;
  }

 private:
  template <typename Entries>
  static auto longest_of(const Entries& entries, std::string_view folded, std::size_t& longest) ->
      typename Entries::const_pointer {
    typename Entries::const_pointer found = nullptr;
    for (const auto& entry : entries) {
      const std::size_t length = length_at_end(folded, entry.first);
      if (length == 0 || length < longest) continue;
      longest = length;
      found = &entry;
    }
    return found;
  }

  const config::Locale& locale_;
  LabelTail& tail_;
};

}  // namespace

std::optional<YearSpan> years_behind(const LabelTail& tail, const std::string& form) {
  return years_named(std::string_view(tail.forms.front()).substr(form.size()));
}

LabelTail label_tail(std::string folded, const config::Locale& locale) {
  LabelTail tail;
  TailReader reader(locale, tail);
  tail.forms.push_back(folded);
  for (std::size_t length = reader.next(folded); length > 0; length = reader.next(folded)) {
    folded.resize(folded.size() - length);
    tail.forms.push_back(folded);
  }
  return tail;
}

std::vector<std::string> pieces_of_list(std::string_view text, const config::Locale& locale) {
  std::vector<std::string> pieces{std::string(text)};
  for (const std::string& sign : locale.list_signs) {
    std::vector<std::string> smaller;
    for (const std::string& piece : pieces) cut(piece, sign, smaller);
    pieces = std::move(smaller);
  }
  // What the first of two shares with the second is written once: "Oost- en West-Vlaanderen".
  for (std::size_t i = 0; i + 1 < pieces.size(); ++i) {
    const auto dash = pieces[i + 1].find('-');
    if (pieces[i].ends_with('-') && dash != std::string::npos) {
      pieces[i] += pieces[i + 1].substr(dash + 1);
    }
  }
  return pieces;
}

namespace {

// "in duizenden", "x 1.000" say so wherever they stand.
bool is_clear(std::string_view phrase) {
  return std::any_of(phrase.begin(), phrase.end(), calendar::is_digit) ||
         phrase.find(' ') != std::string_view::npos;
}

// "meer dan 1 miljoen": a number, and no scale.
bool follows_number(std::string_view text, std::size_t at) {
  return at > 0 && calendar::is_digit(text[at - 1]);
}

}  // namespace

std::optional<base::Decimal> scale_named(std::string_view folded, const config::Locale& locale) {
  const std::string text = " " + std::string(folded) + " ";
  for (const auto& [phrase, scale] : locale.scales) {
    const auto at = text.find(" " + phrase + " ");
    if (at != std::string::npos && (phrase == folded || is_clear(phrase))) return scale;
  }
  const LabelTail tail = label_tail(std::string(folded), locale);
  if (!tail.scale) return std::nullopt;
  for (const auto& [phrase, scale] : locale.scales) {
    const auto at = text.rfind(" " + phrase + " ");
    if (at != std::string::npos && scale == *tail.scale && follows_number(text, at)) return {};
  }
  return tail.scale;
}

}  // namespace bijlage::mapping
