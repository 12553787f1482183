#include "answers/symbols.hpp"

#include <algorithm>
#include <array>

namespace bijlage::answers {
namespace {

using model::MissingReason;
using model::ObsStatus;

constexpr std::array<SymbolMeaning, 10> symbols{{{"[x]", "symbol.x"},
                                                 {"[s]", "symbol.s"},
                                                 {"[z]", "symbol.z"},
                                                 {"[c]", "symbol.c"},
                                                 {"[e]", "symbol.e"},
                                                 {"[p]", "symbol.p"},
                                                 {"[b]", "symbol.b"},
                                                 {"[u]", "symbol.u"},
                                                 {"[d]", "symbol.d"},
                                                 {"[r]", "symbol.r"}}};

struct StatusSymbol {
  ObsStatus status;
  std::string_view symbol;
};
constexpr std::array<StatusSymbol, 5> beside_numbers{{{ObsStatus::estimated, "[e]"},
                                                      {ObsStatus::provisional, "[p]"},
                                                      {ObsStatus::series_break, "[b]"},
                                                      {ObsStatus::unreliable, "[u]"},
                                                      {ObsStatus::definition_differs, "[d]"}}};

}  // namespace

std::span<const SymbolMeaning> all_symbols() { return symbols; }

std::string_view missing_symbol(MissingReason reason) {
  switch (reason) {
    case MissingReason::not_existing:
      return "[z]";
    case MissingReason::suppressed:
      return "[c]";
    default:
      return "[x]";
  }
}

std::string_view missing_symbol(const normalise::Figure& figure) {
  const bool several =
      std::any_of(figure.how.begin(), figure.how.end(), [](const base::Message& sentence) {
        return sentence.key == "question.several-figures" ||
               sentence.key == "question.several-in-period";
      });
  return several ? "[s]" : missing_symbol(figure.reason);
}

std::vector<std::string> status_symbols(model::StatusSet status) {
  std::vector<std::string> found;
  for (const StatusSymbol& each : beside_numbers) {
    if (status.has(each.status)) {
      found.emplace_back(each.symbol);
    }
  }
  return found;
}

std::string_view missing_sentence(MissingReason reason) {
  switch (reason) {
    case MissingReason::none:
      return "missing.none";
    case MissingReason::not_yet:
      return "missing.not-yet";
    case MissingReason::unknown:
      return "missing.unknown";
    case MissingReason::not_collected:
      return "missing.not-collected";
    case MissingReason::blank:
      return "missing.blank";
    case MissingReason::not_existing:
    case MissingReason::not_available:
    case MissingReason::suppressed:
      return {};
  }
  return {};
}

}  // namespace bijlage::answers
