#include "config/toml_syntax.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace bijlage::config {

std::string explained_syntax(std::string_view description) {
  // Part of toml++'s words, and the sentence; the first that is found counts.
  using Entry = std::pair<std::string_view, std::string_view>;
  static constexpr std::array<Entry, 15> sentences{
      {{"invalid utf-8", "@config.syntax.utf-8"},
       {"utf-16", "@config.syntax.utf-8"},
       {"unescaped control characters", "@config.syntax.open-text"},
       {"dangling comma", "@config.syntax.last-comma"},
       {"cannot redefine", "@config.syntax.twice"},
       {"inline table: expected key or closing '}', saw '\\n'", "@config.syntax.one-line"},
       {"inline table: expected key or closing '}', saw '\\r'", "@config.syntax.one-line"},
       {"inline table: expected comma", "@config.syntax.comma"},
       {"array: expected comma", "@config.syntax.comma"},
       {"while parsing array", "@config.syntax.comma"},
       {"table header", "@config.syntax.head"},
       {"expected '='", "@config.syntax.equals"},
       {"while parsing date", "@config.syntax.date"},
       {"expected a comment or whitespace, saw ','", "@config.syntax.number"},
       {"could not determine value type", "@config.syntax.quotes"}}};
  const auto* const found =
      std::find_if(sentences.begin(), sentences.end(), [&](const Entry& sentence) {
        return description.find(sentence.first) != std::string_view::npos;
      });
  return std::string(found == sentences.end() ? "@config.syntax.other" : found->second);
}

}  // namespace bijlage::config
