#pragma once

#include <vector>

#include "readers/allowance.hpp"
#include "readers/xlsb/styles.hpp"
#include "workbook/workbook.hpp"

/// What lies in parts beside a sheet.
namespace bijlage::readers::xlsb {

/// Adds the notes of a comments part (2.1.7.9).
void read_notes(const Package& package, const package::ZipEntry& entry, const BookStyles& styles,
                Allowance& allowance, std::vector<workbook::Comment>& notes);

/// A table part (2.1.7.51). Nothing where its range is none. One that filters rows away makes
/// the sheet `filtered`.
std::optional<workbook::ListTable> read_table(const Package& package,
                                              const package::ZipEntry& entry, Allowance& allowance,
                                              bool& filtered);

}  // namespace bijlage::readers::xlsb
