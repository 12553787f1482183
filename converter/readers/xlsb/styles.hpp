#pragma once

#include <string>
#include <vector>

#include "readers/xlsb/records.hpp"
#include "readers/xlsx/styles.hpp"

namespace bijlage::readers::xlsb {

/// What styles say about the meaning of cells.
struct BookStyles {
  Styles cells;
  std::vector<bool> raised_fonts;  ///< those that set their text as superscript
};

/// Reads the part (2.1.7.50); where `entry` is null everything is General.
BookStyles read_styles(const Package& package, const package::ZipEntry* entry,
                       Allowance& allowance);

/// Appends a text with fonts of its own (RichStr, 2.5.121): digits set as superscript become
/// marks, phonetic hints are dropped.
void read_rich_text(Content& content, const BookStyles& styles, std::string& into);

}  // namespace bijlage::readers::xlsb
