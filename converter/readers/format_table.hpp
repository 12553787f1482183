#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "workbook/number_format.hpp"

namespace bijlage::readers {

/// The number formats of a workbook, each code once. [0] is General.
class FormatTable {
 public:
  /// The number that cells hold for a format code; 0 for an empty one.
  std::uint32_t index(std::string_view code) {
    if (code.size() > workbook::longest_format_code) return 0;
    const auto known = by_code_.find(code);
    if (known != by_code_.end()) return known->second;
    const auto number = static_cast<std::uint32_t>(formats_.size());
    formats_.push_back(workbook::parse_number_format(code));
    by_code_.emplace(code, number);
    return number;
  }
  const workbook::NumberFormat& at(std::uint32_t index) const { return formats_[index]; }
  std::vector<workbook::NumberFormat> take() { return std::move(formats_); }

 private:
  std::vector<workbook::NumberFormat> formats_ = std::vector<workbook::NumberFormat>(1);
  std::map<std::string, std::uint32_t, std::less<>> by_code_{{"", 0}, {"General", 0}};
};

}  // namespace bijlage::readers
