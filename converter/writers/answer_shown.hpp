#pragma once

#include <string>
#include <vector>

#include "answers/answer_book.hpp"

namespace bijlage::writers {

/// What a person reads in a cell of an answer, in formats that have text only: `1.434`, `71%`,
/// `[x]`; of a total the value it comes to.
std::string shown(const answers::Cell& cell, const answers::AnswerBook& book);

/// The texts above a sheet's table, each whole, for formats that break lines themselves.
std::vector<answers::Line> texts_above(const answers::Sheet& sheet);

/// Its number; null where it holds none.
const answers::Number* number_in(const answers::Cell& cell);

}  // namespace bijlage::writers
