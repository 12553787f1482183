#pragma once

#include <map>
#include <string>
#include <string_view>

namespace bijlage::model {

/// A text in several languages: `{ nl = "Bezoeken", en = "Visits" }`.
struct LocalText {
  std::map<std::string, std::string, std::less<>> by_language;

  /// In that language ("nl", "nl-BE"), else in the first there is, else empty.
  std::string_view in(std::string_view language) const;
};

}  // namespace bijlage::model
