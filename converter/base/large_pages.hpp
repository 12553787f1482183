#pragma once

#include <cstddef>

namespace bijlage::base {

/// Asks for large pages under memory that is about to be filled from end to end: an ordinary page
/// of it costs as much to get as a hundred cells cost to read. Only a wish, and none where there
/// is too little of it.
void prefer_large_pages(const void* memory, std::size_t bytes);

}  // namespace bijlage::base
