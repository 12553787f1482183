#pragma once

#include <string_view>

namespace bijlage::readers {

/// Is this how a spreadsheet program shows an error: `#DIV/0!`, `#NAME?`, `#N/A`, `Err:502`? Some
/// programs write an error as a 0 that shows so.
inline bool is_error_code(std::string_view shown) {
  if (shown.starts_with("Err:") || shown == "#N/A") return true;
  return shown.starts_with('#') && (shown.ends_with('!') || shown.ends_with('?'));
}

}  // namespace bijlage::readers
