#include "model/observation.hpp"

#include <algorithm>
#include <array>

namespace bijlage::model {
namespace {

constexpr std::array<std::pair<MissingReason, std::string_view>, 8> names = {{
    {MissingReason::none, ""},
    {MissingReason::not_yet, "not-yet"},
    {MissingReason::not_existing, "not-existing"},
    {MissingReason::unknown, "unknown"},
    {MissingReason::not_available, "not-available"},
    {MissingReason::not_collected, "not-collected"},
    {MissingReason::suppressed, "suppressed"},
    {MissingReason::blank, "blank"},
}};

}  // namespace

std::string_view missing_reason_name(MissingReason reason) {
  const auto* const found = std::find_if(names.begin(), names.end(),
                                         [&](const auto& pair) { return pair.first == reason; });
  return found == names.end() ? std::string_view() : found->second;
}

std::optional<MissingReason> missing_reason(std::string_view name) {
  const auto* const found = std::find_if(names.begin(), names.end(),
                                         [&](const auto& pair) { return pair.second == name; });
  if (found == names.end()) return std::nullopt;
  return found->first;
}

}  // namespace bijlage::model
