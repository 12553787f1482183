#include "mapping/note_effect.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "mapping/value.hpp"

namespace bijlage::mapping {
namespace {

class Phrases {
 public:
  Phrases(const Mapping& mapping, const LabelReader& labels) : mapping_(mapping), labels_(labels) {}

  NoteEffect read(std::string_view text) const {
    NoteEffect effect;
    for (const NoteRule& rule : mapping_.notes) {
      const auto caught =
          rule.pattern.match(text, [&](auto gap, auto piece) { return accept(gap, piece); });
      if (!caught) continue;
      effect.understood = true;
      act(rule.effect, *caught, effect);
    }
    // "Officially launched in May" is a launch, also where "launched in May" alone would be the
    // first day of all figures.
    if (!effect.launched.empty()) effect.from_month.clear();
    return effect;
  }

 private:
  bool accept(std::string_view gap, std::string_view piece) const {
    if (gap == "date")
      return calendar::parse_date(piece, labels_.words(), any_leap_year).has_value();
    if (gap == "month") return labels_.words().months.contains(base::fold(piece));
    if (gap == "year") {
      return piece.size() == 4 &&
             std::all_of(piece.begin(), piece.end(), [](char c) { return c >= '0' && c <= '9'; });
    }
    if (gap == "value") {
      return read_figure(piece, mapping_.locale).kind == Reading::Kind::figure;
    }
    if (gap == "label") return labels_.resolve("measure", piece).has_value();
    return true;
  }

  static std::string filled(std::string text, const Pattern::Catch& caught) {
    for (const auto& [gap, piece] : caught) {
      const std::string name = "{" + gap + "}";
      if (const auto at = text.find(name); at != std::string::npos) {
        text.replace(at, name.size(), piece);
      }
    }
    // A gap in an optional part that was not there gives nothing.
    while (true) {
      const auto open = text.find('{');
      const auto close = text.find('}', open);
      if (open == std::string::npos || close == std::string::npos) return base::tidy(text);
      text.erase(open, close - open + 1);
    }
  }

  void act(const config::NotePhrase& phrase, const Pattern::Catch& caught,
           NoteEffect& effect) const {
    if (!phrase.until.empty()) effect.until = filled(phrase.until, caught);
    if (!phrase.available_from.empty()) effect.from_month = filled(phrase.available_from, caught);
    if (!phrase.launched.empty() && (effect.launched.empty() || effect.launched == here)) {
      effect.launched = filled(phrase.launched, caught);
    }
    if (!phrase.status.empty()) effect.status |= model::StatusSet::parse(phrase.status);
    if (phrase.estimate.empty()) return;
    const Reading reading = read_figure(filled(phrase.estimate, caught), mapping_.locale);
    if (reading.kind != Reading::Kind::figure) return;
    effect.estimate = reading.number;
    for (const auto& [gap, piece] : caught) {
      if (gap == "label") effect.estimate_label = piece;
      if (gap == "year") effect.estimate_year = std::stoi(piece);
    }
  }

  const Mapping& mapping_;
  const LabelReader& labels_;
};

}  // namespace

NoteEffect read_note(std::string_view text, const Mapping& mapping, const LabelReader& labels) {
  return Phrases(mapping, labels).read(text);
}

}  // namespace bijlage::mapping
