#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace bijlage::store::testing {

/// Reads CSV as RFC 4180 describes it (lines end in \n): the writer's opposite, written apart from
/// it. Throws std::runtime_error for anything that is not well-formed.
std::vector<std::vector<std::string>> read_csv(std::string_view text);

/// The rows under their column names.
std::vector<std::map<std::string, std::string>> read_table(std::string_view text);

}  // namespace bijlage::store::testing
