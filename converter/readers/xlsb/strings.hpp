#pragma once

#include <memory>
#include <vector>

#include "readers/allowance.hpp"
#include "readers/xlsb/styles.hpp"
#include "workbook/workbook.hpp"

namespace bijlage::readers::xlsb {

/// The texts that cells refer to by number.
struct SharedTexts {
  std::shared_ptr<const workbook::TextStore> store;
  std::vector<workbook::TextSpan> items;
};

/// Reads the part (2.1.7.45); where `entry` is null there are none.
SharedTexts read_shared_texts(const Package& package, const package::ZipEntry* entry,
                              const BookStyles& styles, Allowance& allowance);

}  // namespace bijlage::readers::xlsb
