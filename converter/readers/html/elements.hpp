#pragma once

#include <algorithm>
#include <array>
#include <string_view>

/// What elements are for, by their names.
namespace bijlage::readers::html {

/// Stands on lines of its own.
inline bool is_block(std::string_view name) {
  constexpr std::array<std::string_view, 24> names = {
      "address", "article", "aside", "blockquote", "body", "caption", "center", "dd",
      "div",     "dl",      "dt",    "footer",     "form", "h1",      "h2",     "h3",
      "h4",      "h5",      "h6",    "header",     "hr",   "li",      "p",      "pre"};
  return std::find(names.begin(), names.end(), name) != names.end();
}

inline bool is_cell(std::string_view name) {
  return name.size() == 2 && name[0] == 't' && (name[1] == 'd' || name[1] == 'h');
}

inline bool is_row_group(std::string_view name) {
  return name == "thead" || name == "tbody" || name == "tfoot";
}

}  // namespace bijlage::readers::html
