#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace bijlage::package {

/// Longer than any entity that is understood, `&` and `;` included.
inline constexpr std::size_t longest_entity = 16;

/// What decoding does besides making every line end `\n` (XML 1.0, 2.11 and 3.3.3).
struct XmlDecoding {
  bool entities = true;  ///< replace the five entities of XML and characters by number
  bool spaces = false;   ///< tabs and line ends become spaces, as in attributes
};

/// Appends `raw`, decoded, to `into`: never more bytes than `raw` has. False where an `&` starts
/// nothing that is understood; what was appended is then worthless.
bool decode_xml(std::string_view raw, XmlDecoding how, std::string& into);

}  // namespace bijlage::package
