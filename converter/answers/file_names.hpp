#pragma once

#include <string>
#include <vector>

#include "model/dataset.hpp"

namespace bijlage::answers {

/// How the book calls each of the dataset's files: by its name without folders, so that the book
/// is the same wherever it is made; with as many folders as it takes to tell namesakes apart.
std::vector<std::string> file_names(const model::Dataset& data);

}  // namespace bijlage::answers
