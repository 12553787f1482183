#include "readers/html/sheet_name.hpp"

#include "readers/html/entities.hpp"

namespace bijlage::readers::html {

void find_sheet_name(std::string_view text, std::string& name) {
  constexpr std::string_view tag = "<x:Name>";
  if (!name.empty()) return;
  const std::size_t found = text.find(tag);
  if (found == std::string_view::npos) return;
  text.remove_prefix(found + tag.size());
  append_decoded(text.substr(0, text.find('<')), name);
}

}  // namespace bijlage::readers::html
