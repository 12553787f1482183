#pragma once

#include <string>

#include "answers/coverage.hpp"
#include "answers/words.hpp"

namespace bijlage::answers {

/// How much of a table is filled: "812 van 840 gevraagde cijfers; 28 nog niet beschikbaar".
std::string filled_in_words(const TableCoverage& table, const Words& words);

}  // namespace bijlage::answers
