#include "readers/html/sheet_name.hpp"

#include <utility>

#include "readers/html/entities.hpp"

namespace bijlage::readers::html {

bool find_sheet_name(std::string_view text, std::string& name) {
  constexpr std::string_view tag = "<x:Name>";
  const std::size_t found = text.find(tag);
  if (found == std::string_view::npos) return false;
  text.remove_prefix(found + tag.size());
  std::string told;
  append_decoded(text.substr(0, text.find('<')), told);
  if (told.empty()) return false;
  name = std::move(told);
  return true;
}

}  // namespace bijlage::readers::html
