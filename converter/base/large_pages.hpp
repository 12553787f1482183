#pragma once

#include <cstddef>
#include <string>

namespace bijlage::base {

/// Asks for large pages under memory that is about to be filled from end to end: an ordinary page
/// of it costs as much to get as a hundred cells cost to read. Only a wish, and none where there
/// is too little of it.
void prefer_large_pages(const void* memory, std::size_t bytes);

/// Gives a text its room at once, of such pages.
inline void reserve_large(std::string& text, std::size_t size) {
  text.reserve(size);
  prefer_large_pages(text.data(), text.capacity());
}

}  // namespace bijlage::base
