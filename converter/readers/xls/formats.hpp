#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "workbook/number_format.hpp"

namespace bijlage::readers::xls {

/// The number formats of cells, by the number of the cell format (XF record) that they name.
struct Formats {
  std::vector<workbook::NumberFormat> formats;  ///< [0] is General
  std::vector<std::uint32_t> of_cell_format;    ///< indexes into `formats`

  std::uint32_t index(std::uint16_t cell_format) const {
    return cell_format < of_cell_format.size() ? of_cell_format[cell_format] : 0U;
  }
};

/// `codes`: what the FORMAT records say ([MS-XLS] 2.4.126); other numbers are built in.
/// `of_cell_formats`: the number in each XF record (2.4.353).
Formats make_formats(const std::map<std::uint16_t, std::string>& codes,
                     const std::vector<std::uint16_t>& of_cell_formats);

}  // namespace bijlage::readers::xls
