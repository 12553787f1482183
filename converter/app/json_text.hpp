#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace bijlage::app {

/// In JSON what is not there is null, not an empty text.
inline nlohmann::ordered_json text_or_null(const std::string& text) {
  return text.empty() ? nlohmann::ordered_json() : nlohmann::ordered_json(text);
}

}  // namespace bijlage::app
