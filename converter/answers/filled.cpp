#include "answers/filled.hpp"

#include <array>
#include <map>
#include <optional>
#include <vector>

#include "base/text.hpp"

namespace bijlage::answers {
namespace {

using model::MissingReason;

/// The figures that are missing, by what a reader would call the reason. Totals do not count.
std::map<std::string_view, std::size_t> count_missing(const questions::AskedTable& asked) {
  std::map<std::string_view, std::size_t> counts;
  for (std::size_t row = 0; row < asked.figures.size(); ++row) {
    for (std::size_t column = 0; column < asked.figures[row].size(); ++column) {
      const std::optional<normalise::Figure>& figure = asked.figures[row][column];
      if (!figure || figure->value || asked.rows[row].total || asked.columns[column].total) {
        continue;
      }
      switch (figure->reason) {
        case MissingReason::not_yet:
          ++counts["filled.not-yet"];
          break;
        case MissingReason::not_existing:
          ++counts["filled.not-existing"];
          break;
        case MissingReason::suppressed:
          ++counts["filled.suppressed"];
          break;
        default:
          ++counts["filled.not-available"];
      }
    }
  }
  return counts;
}

}  // namespace

std::string filled_in_words(const questions::AskedTable& asked, const Words& words) {
  if (!asked.answered) {
    return words.say("filled.no-data");
  }
  std::vector<std::string> parts{words.say(
      "filled.of", {{"filled", words.count(asked.filled)}, {"asked", words.count(asked.asked)}})};
  constexpr std::array<std::string_view, 4> order{"filled.not-yet", "filled.not-available",
                                                  "filled.not-existing", "filled.suppressed"};
  const std::map<std::string_view, std::size_t> missing = count_missing(asked);
  for (const std::string_view key : order) {
    if (const auto found = missing.find(key); found != missing.end()) {
      parts.push_back(words.say(key, {{"count", words.count(found->second)}}));
    }
  }
  if (asked.partial > 0) {
    parts.push_back(words.say("filled.partial", {{"count", words.count(asked.partial)}}));
  }
  return base::join(parts, "; ");
}

}  // namespace bijlage::answers
