#pragma once

#include <string>

#include "answers/answer_book.hpp"

namespace bijlage::writers {

/// An answer as an OpenDocument spreadsheet (ODF 1.2, ISO/IEC 26300:2015): the sheets of the
/// workbook, with live totals, links, named tables and frozen headers. Charts are left out: all
/// their figures are in the tables. Deterministic: dates come from the book.
std::string answer_ods(const answers::AnswerBook& book);

}  // namespace bijlage::writers
