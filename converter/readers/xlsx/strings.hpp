#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "readers/allowance.hpp"
#include "readers/ooxml/part.hpp"
#include "readers/xlsx/way.hpp"

namespace bijlage::readers {

/// Right after the start of an element with rich or plain text (`si`, `is`, `text`; 18.4): its
/// text, appended to `into`, and the element is read to its end. Phonetic hints are dropped;
/// digits set as superscript become `¹²³`, since they are marks and not part of the word.
void read_string_item(OoxmlPart& part, std::string& into);

/// Replaces, from `start` on, `_x000D_` and the like by the character they stand for (ECMA-376
/// Part 1, 22.9.2.19).
void decode_escapes(std::string& text, std::size_t start);

/// The texts that cells refer to by number.
struct SharedStrings {
  std::shared_ptr<const workbook::TextStore> store;
  std::vector<workbook::TextSpan> items;
};

/// Reads the part; where `entry` is null there are none.
SharedStrings read_shared_strings(const Package& package, const package::ZipEntry* entry,
                                  Allowance& allowance, Way way = Way::quickest);

}  // namespace bijlage::readers
