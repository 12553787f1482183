#include "model/status.hpp"

#include <array>
#include <utility>

namespace bijlage::model {
namespace {

constexpr std::array<std::pair<char, ObsStatus>, 9> letters = {{
    {'B', ObsStatus::series_break},
    {'D', ObsStatus::definition_differs},
    {'E', ObsStatus::estimated},
    {'L', ObsStatus::not_collected},
    {'M', ObsStatus::cannot_exist},
    {'O', ObsStatus::missing},
    {'P', ObsStatus::provisional},
    {'Q', ObsStatus::suppressed},
    {'U', ObsStatus::unreliable},
}};

}  // namespace

std::string StatusSet::codes() const {
  std::string codes;
  for (const auto& [letter, status] : letters) {
    if (!has(status)) continue;
    if (!codes.empty()) codes += ';';
    codes += letter;
  }
  return codes.empty() ? "A" : codes;
}

StatusSet StatusSet::parse(std::string_view codes) {
  StatusSet set;
  for (const char code : codes) {
    for (const auto& [letter, status] : letters) {
      if (code == letter) set |= status;
    }
  }
  return set;
}

}  // namespace bijlage::model
