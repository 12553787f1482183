#pragma once

#include <cstddef>
#include <string>

namespace bijlage::readers {

/// Replaces, from `start` on, digits by `¹²³`: set as superscript they are marks and no part of
/// the word or figure before them.
void raise_digits(std::string& text, std::size_t start);

}  // namespace bijlage::readers
