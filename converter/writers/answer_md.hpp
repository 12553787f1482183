#pragma once

#include <string>

#include "answers/answer_book.hpp"

namespace bijlage::writers {

/// An answer as Markdown (CommonMark 0.30, with the tables of GitHub Flavored Markdown 0.29,
/// section 4.10), to take tables from into a written answer. Nothing in a text is markup.
std::string answer_md(const answers::AnswerBook& book);

}  // namespace bijlage::writers
