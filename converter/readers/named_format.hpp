#pragma once

#include <string_view>

namespace bijlage::readers {

/// The format code that a name of Excel's XML and HTML files stands for ("Short Date",
/// "Percent"); what is no such name is a code itself.
std::string_view format_code(std::string_view name_or_code);

}  // namespace bijlage::readers
