#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/message.hpp"
#include "workbook/workbook.hpp"

namespace bijlage::readers {

/// Reads what says nothing about figures: where that is damaged the rest is still good.
template <typename Read>
void read_beside(std::string_view fact, const std::string& sheet,
                 std::vector<workbook::Fact>& facts, Read read) {
  try {
    read();
  } catch (const base::Failure& failure) {
    if (failure.message().key == "workbook.too-large") throw;
    std::string part;
    for (const auto& [gap, text] : failure.message().gaps) {
      if (gap == "part") part = text;
    }
    facts.push_back({std::string(fact), sheet, part});
  }
}

}  // namespace bijlage::readers
