#pragma once

#include <string_view>

#include "answers/answer_book.hpp"

namespace bijlage::answers {

/// Adds a text above the table. One that is too long for a page is cut between words into several
/// lines: cells are not merged, and wrapping it in a narrow first column would read badly.
void add_lines(Sheet& sheet, std::string_view text, Line::Style style);

}  // namespace bijlage::answers
