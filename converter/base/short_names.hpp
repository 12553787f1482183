#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace bijlage::base {

/// What people call files: by their names without folders, with as many folders as it takes to tell
/// namesakes apart. The same wherever the files lie, and however their paths were written.
std::vector<std::string> short_names(const std::vector<std::string_view>& paths);

}  // namespace bijlage::base
