#pragma once

#include <string>

#include "answers/answer_book.hpp"

namespace bijlage::writers {

/// The answer as JSON, for programs: how much of what was asked is there and what the rest lacks,
/// the key figures, and every sheet with its lines and its table. Numbers are numbers, a share in
/// percent; a symbol stands as a text where a number is missing: "[x]".
std::string answer_json(const answers::AnswerBook& book);

}  // namespace bijlage::writers
