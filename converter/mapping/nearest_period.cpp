#include "mapping/nearest_period.hpp"

#include <algorithm>

#include "base/characters.hpp"
#include "base/text.hpp"

namespace bijlage::mapping {
namespace {

constexpr std::size_t shortest_word = 3;
constexpr std::size_t most = 3;

using base::is_letter;

struct Word {
  std::size_t begin = 0;
  std::size_t size = 0;
};

std::vector<Word> words_of(const std::string& folded) {
  std::vector<Word> found;
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t begin = at;
    while (at < folded.size() && is_letter(folded[at])) ++at;
    if (at - begin >= shortest_word) found.push_back({begin, at - begin});
    if (at == begin) ++at;
  }
  return found;
}

}  // namespace

std::vector<std::string> nearest_periods(std::string_view label, const calendar::PeriodWords& words,
                                         calendar::Date now) {
  struct Candidate {
    std::size_t distance;
    std::string text;
  };
  std::vector<Candidate> candidates;
  const std::string folded = base::fold(label);
  const auto try_word = [&](const Word& word, const std::string& meant) {
    if (meant.size() < shortest_word) return;
    const std::string written = folded.substr(word.begin, word.size);
    const std::size_t distance = base::edit_distance(written, meant);
    if (distance > std::max<std::size_t>(1, std::min(word.size, meant.size()) / 4)) return;
    std::string text = folded.substr(0, word.begin) + meant + folded.substr(word.begin + word.size);
    if (calendar::parse_period(text, words, now)) candidates.push_back({distance, std::move(text)});
  };
  for (const Word& word : words_of(folded)) {
    for (const auto* known : {&words.months, &words.quarters, &words.halves}) {
      for (const auto& [meant, number] : *known) try_word(word, meant);
    }
  }
  std::stable_sort(candidates.begin(), candidates.end(),
                   [](const auto& a, const auto& b) { return a.distance < b.distance; });
  std::vector<std::string> texts;
  for (const Candidate& candidate : candidates) {
    if (texts.size() < most && candidate.distance == candidates.front().distance) {
      texts.push_back(candidate.text);
    }
  }
  return texts;
}

}  // namespace bijlage::mapping
