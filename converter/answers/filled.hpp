#pragma once

#include <string>

#include "answers/words.hpp"
#include "questions/asked_table.hpp"

namespace bijlage::answers {

/// How much of a table is filled: "812 van 840 gevraagde cijfers; 28 nog niet beschikbaar".
std::string filled_in_words(const questions::AskedTable& asked, const Words& words);

}  // namespace bijlage::answers
