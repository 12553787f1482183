#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "readers/ooxml/part.hpp"
#include "workbook/number_format.hpp"

namespace bijlage::readers {

/// What styles say about the meaning of numbers.
struct Styles {
  std::vector<workbook::NumberFormat> formats;  ///< [0] is General
  std::vector<std::uint32_t> of_cell_style;     ///< a cell's `s` → index into `formats`

  /// The format of a cell's style; General for one that does not exist.
  std::uint32_t format_of(std::uint32_t style) const {
    return style < of_cell_style.size() ? of_cell_style[style] : 0;
  }
};

/// Of the file's own format codes (by their number) and the format number of each cell style.
Styles make_styles(const std::map<std::uint32_t, std::string>& codes,
                   const std::vector<std::uint32_t>& format_ids);

/// Reads the part (18.8); where `entry` is null everything is General.
Styles read_styles(const Package& package, const package::ZipEntry* entry);

}  // namespace bijlage::readers
