#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/large_pages.hpp"
#include "package/xml_reader.hpp"

namespace bijlage::readers {

/// Finds elements of one kind that lie ahead of the events in full, so that a scanner never looks
/// for the end of what it reads.
class WholeElements {
 public:
  /// `end_tag`: "</row>". `part_size`: how long the part says it is.
  WholeElements(package::XmlReader& xml, std::string_view end_tag, std::uint64_t part_size)
      : xml_(xml), end_tag_(end_tag), part_size_(part_size) {}

  /// The text ahead up to its last end tag, with `scan::behind` readable bytes behind it; empty
  /// where there is none left, or an element is so long that only the events can read it.
  std::string_view next();
  /// The first bytes of what `next` gave are dealt with.
  void skip(std::size_t bytes);

  /// Gives a container of items room for those of the next `bytes`, and once it is known how long
  /// items are, for all up to the part's end: moving what is there later would fill memory twice,
  /// and what stays unused is never filled. `most_memory`: what they may come to, whatever a part
  /// says of itself.
  template <class Container>
  void make_room(Container& items, std::size_t bytes, std::uint64_t most_memory) const {
    const std::size_t needed = expected(items.size(), bytes);
    if (needed <= items.capacity()) return;
    const std::uint64_t most = items.size() + most_memory / sizeof(items[0]);
    const std::size_t in_all = items.empty() ? 0 : expected(items.size(), rest());
    items.reserve(
        std::max(needed, static_cast<std::size_t>(std::min<std::uint64_t>(in_all, most))));
    base::prefer_large_pages(items.data(), items.capacity() * sizeof(items[0]));
  }

 private:
  std::uint64_t rest() const { return part_size_ - std::min(part_size_, xml_.position()); }
  /// How many items there will be, `bytes` from here.
  std::size_t expected(std::size_t items, std::uint64_t bytes) const;

  package::XmlReader& xml_;
  std::string_view end_tag_;
  std::uint64_t part_size_;
  std::uint64_t end_ = 0;       ///< of the last whole element found, as a position in the part
  std::uint64_t searched_ = 0;  ///< up to where end tags were looked for
};

}  // namespace bijlage::readers
