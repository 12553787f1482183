#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bijlage::config {

/// The word that someone who wrote `written` probably meant: few enough edits away to be a slip
/// of the pen. Nothing where no word is near; of words equally near, the first.
std::optional<std::string> nearest(std::string_view written, const std::vector<std::string>& words);

}  // namespace bijlage::config
