#include "model/local_text.hpp"

namespace bijlage::model {

std::string_view LocalText::in(std::string_view language) const {
  const std::string_view general = language.substr(0, language.find('-'));
  for (const std::string_view wanted : {language, general}) {
    if (const auto found = by_language.find(wanted); found != by_language.end()) {
      return found->second;
    }
  }
  return by_language.empty() ? std::string_view() : by_language.begin()->second;
}

}  // namespace bijlage::model
