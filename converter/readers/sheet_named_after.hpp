#pragma once

#include <string>
#include <string_view>

namespace bijlage::readers {

/// The name of the only sheet in a file whose format names none, as Excel gives it: that of the
/// file without folder and ending, in 31 characters. `otherwise` where nothing is left of it, and
/// for standard input.
std::string sheet_named_after(std::string_view file, std::string_view otherwise);

}  // namespace bijlage::readers
