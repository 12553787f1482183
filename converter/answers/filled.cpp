#include "answers/filled.hpp"

#include <array>
#include <vector>

#include "base/text.hpp"

namespace bijlage::answers {

std::string filled_in_words(const TableCoverage& table, const Words& words) {
  if (!table.answered) return words.say("filled.no-data");
  std::vector<std::string> parts{words.say(
      "filled.of", {{"filled", words.count(table.filled)}, {"asked", words.count(table.asked)}})};
  // What is there for a part of its period is said last: it is there.
  constexpr std::array order{Lack::not_yet,    Lack::not_available, Lack::not_existing,
                             Lack::suppressed, Lack::several,       Lack::partial};
  for (const Lack lack : order) {
    if (const std::size_t count = table.count(lack); count > 0) {
      parts.push_back(
          words.say("filled." + std::string(lack_name(lack)), {{"count", words.count(count)}}));
    }
  }
  return base::join(parts, "; ");
}

}  // namespace bijlage::answers
