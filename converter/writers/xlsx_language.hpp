#pragma once

#include <string>
#include <string_view>

namespace bijlage::writers {

/// The finished workbook, saying what language it is in: in its core properties (`dc:language`,
/// ECMA-376 Part 2, 8.3.4) and in the texts of its charts. libxlsxwriter has no option for it.
/// `language` is a tag of BCP 47; an empty one changes nothing.
std::string with_language(std::string workbook, std::string_view language);

}  // namespace bijlage::writers
