#pragma once

#include <cstddef>
#include <string_view>

namespace bijlage::base {

/// How many columns of a terminal a text takes (Unicode Standard Annex 11): 2 for a wide character,
/// 0 for a combining one.
std::size_t display_width(std::string_view text);
/// The beginning of a text that takes at most so many columns; never half a character, nor one
/// without the marks that combine with it.
std::string_view first_columns(std::string_view text, std::size_t most);

}  // namespace bijlage::base
