#pragma once

#include <string>
#include <string_view>

namespace bijlage::writers {

/// The finished workbook with what libxlsxwriter has no option for: the language it is in, in its
/// core properties (`dc:language`, ECMA-376 Part 2, 8.3.4) and its charts; and the names of periods
/// in charts declared as the texts they are, also where they stand in several pieces.
/// `language` is a tag of BCP 47; without one no language is named.
std::string finished(std::string_view workbook, std::string_view language);

}  // namespace bijlage::writers
