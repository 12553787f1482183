#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "readers/allowance.hpp"
#include "workbook/workbook.hpp"

namespace bijlage::readers {

/// The other files that a workbook takes values from. They are never opened.
class LinkedFiles {
 public:
  explicit LinkedFiles(Allowance& allowance) : allowance_(allowance) {}

  /// `target`: a path or an address, of which the file's name is kept.
  void add(std::string_view target);
  /// `fact.external-links`, where there are any.
  void add_fact(std::vector<workbook::Fact>& facts) const;

 private:
  Allowance& allowance_;
  std::set<std::string, std::less<>> names_;
};

}  // namespace bijlage::readers
