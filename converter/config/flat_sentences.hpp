#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bijlage::config {

using FlatSentences = std::vector<std::pair<std::string, std::string>>;

/// Reads the TOML that message catalogues consist of: comments, empty lines, and lines with
/// `"key" = "sentence"`, in the file's order. Nothing where a text has anything else in it, right
/// or wrong: that is for `TomlFile`, which takes twenty times as long and knows what is wrong.
/// What is read here, `TomlFile` reads the same.
std::optional<FlatSentences> read_flat_sentences(std::string_view text);

}  // namespace bijlage::config
