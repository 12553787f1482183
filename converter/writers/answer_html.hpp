#pragma once

#include <string>

#include "answers/answer_book.hpp"

namespace bijlage::writers {

/// An answer as one HTML page that can be mailed, read aloud and printed: a section for each sheet,
/// with its table and its links; no scripts, nothing fetched from elsewhere. Charts are left out:
/// all their figures are in the tables.
std::string answer_html(const answers::AnswerBook& book);

}  // namespace bijlage::writers
