#pragma once

#include <memory>
#include <vector>

#include "readers/allowance.hpp"
#include "readers/xls/text.hpp"
#include "workbook/workbook.hpp"

namespace bijlage::readers::xls {

/// The texts that cells refer to by number.
struct SharedStrings {
  std::shared_ptr<const workbook::TextStore> store = std::make_shared<workbook::TextStore>();
  std::vector<workbook::TextSpan> items;
};

/// Reads the SST record ([MS-XLS] 2.4.265) that `records` is at. Its counts are often wrong, so
/// all that is there is read; a text that is cut off is a failure only where it was promised.
SharedStrings read_shared_strings(Records& records, const TextStyle& style, Allowance& allowance);

}  // namespace bijlage::readers::xls
