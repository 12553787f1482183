#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "readers/allowance.hpp"
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

/// Collects the format codes of a file (by their number) and the format number of each cell
/// style, before it is known what belongs together.
class StyleList {
 public:
  explicit StyleList(Allowance& allowance) : allowance_(allowance) {}

  void add_code(std::uint32_t number, std::string_view code);
  void add_cell_style(std::uint32_t format_number);
  Styles styles() const;

 private:
  Allowance& allowance_;
  std::map<std::uint32_t, std::string> codes_;
  std::vector<std::uint32_t> format_numbers_;
};

/// Reads the part (18.8); where `entry` is null everything is General.
Styles read_styles(const Package& package, const package::ZipEntry* entry, Allowance& allowance);

}  // namespace bijlage::readers
