#pragma once

#include <string>
#include <utility>
#include <vector>

#include "readers/xml_walk.hpp"

namespace bijlage::readers::ods {

/// What a number style of OpenDocument (1.3 Part 3, 16.29) says, in the words of Excel.
struct NumberStyle {
  std::string code;  ///< as a format code of Excel: `#,##0.00" euro"`
  /// Which numbers have another style instead, and its name: `<5`, "N121P0".
  std::vector<std::pair<std::string, std::string>> maps;
};

/// Is an element of this name a number style?
bool is_number_style(std::string_view element);

/// Right after the start of a number style: reads it to its end.
NumberStyle read_number_style(XmlWalk& xml);

}  // namespace bijlage::readers::ods
