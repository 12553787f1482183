#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/dataset.hpp"

namespace bijlage::answers {

/// How the book calls each of the dataset's files: by its name without folders, so that the book
/// is the same wherever it is made; with as many folders as it takes to tell namesakes apart.
std::vector<std::string> file_names(const model::Dataset& data);
/// The same for any paths.
std::vector<std::string> short_names(const std::vector<std::string_view>& paths);

}  // namespace bijlage::answers
