#pragma once

#include <string>

#include "answers/answer_book.hpp"

namespace bijlage::writers {

/// An answer as an .xlsx workbook (ECMA-376, transitional), written with libxlsxwriter: the bytes
/// of the whole file, for `base::write_file` to put in its place at once.
///
/// What XML cannot hold in a text (control characters, malformed UTF-8) is written as U+FFFD.
///
/// Deterministic: dates come from the book, never from the clock. Every text is written as a
/// string, also one that begins with `=`, `+`, `-` or `@`; the only formulas are the sums of
/// `answers::Total`, each with its value stored. Requires the C locale for numbers (LC_NUMERIC),
/// which a program has that does not change it.
///
/// Throws `base::Failure` (Trouble::output), key `output.cannot-make-xlsx` with `{reason}`.
std::string answer_xlsx(const answers::AnswerBook& book);

}  // namespace bijlage::writers
