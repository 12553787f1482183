#pragma once

#include <string>
#include <vector>

#include "app/inspect.hpp"
#include "config/wording.hpp"

namespace bijlage::app {

/// A line of what people read. It may hold any text of the file: whoever shows it makes it safe
/// for a terminal.
struct InspectionLine {
  unsigned depth = 0;
  std::string text;
};

/// What was found in one file, in words.
std::vector<InspectionLine> inspection_lines(const Inspection& found,
                                             const config::Wording& wording);

}  // namespace bijlage::app
