#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "package/zip_writer.hpp"

namespace bijlage::writers::bulk {

/// The texts that a book keeps once and refers to by number (`xl/sharedStrings.xml`, ECMA-376
/// Part 1, 18.4.9). Bounded: a text gets a number when it comes for the second time, is short, and
/// there is room; every other text stands in its cell. So memory does not grow with the book, and
/// a column of a few names costs little in the file.
class SharedTexts {
 public:
  SharedTexts();

  /// The text's number, if it is one of those that are kept.
  std::optional<std::uint32_t> number(std::string_view text);

  bool empty() const { return places_.empty(); }
  /// Adds the part with all of them to the book.
  void write(package::ZipWriter& zip) const;

 private:
  struct Place {
    std::uint32_t offset;
    std::uint32_t length;
  };
  struct Slot {
    std::uint32_t kept = 0;  ///< 1 + number; 0: none yet
    std::uint32_t mark = 0;  ///< of the text that is kept, or that came once
  };
  std::string_view text_of(std::uint32_t number) const;

  std::vector<Slot> slots_;  ///< by hash, the next free one where it is taken
  std::vector<Place> places_;
  std::string texts_;
  std::uint64_t cells_ = 0;
};

}  // namespace bijlage::writers::bulk
