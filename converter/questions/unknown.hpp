#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "config/toml_file.hpp"

/// Words of a question file that the model does not know.
namespace bijlage::questions {

/// Notes "`topik` is no dimension; did you mean `topic`?" at the value. `what` ends the sentence's
/// key: "measure", "dimension", "code".
void fault_unknown(const config::Value& value, std::string_view what, const std::string& written,
                   const std::vector<std::string>& known);

/// The codes of measures, dimensions or a dimension.
template <typename Item>
std::vector<std::string> codes_of(const std::vector<Item>& items) {
  std::vector<std::string> codes;
  for (const Item& item : items) codes.push_back(item.code);
  return codes;
}

}  // namespace bijlage::questions
