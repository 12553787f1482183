#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "answers/laid_table.hpp"

namespace bijlage::answers {

/// The marks that belong to a figure, in the order of a reader's interest: status symbols, how it
/// was worked out, notes of its sources, what an earlier answer gave, a published total that
/// differs.
/// Registers each in `notes`.
std::vector<std::string> figure_marks(const LaidTable& laid, std::size_t row, std::size_t column,
                                      int decimals, const Background& background,
                                      const Words& words, NoteNumbers& notes);

/// The marks of the notes that say why a figure is missing; none where it is not, or where its
/// symbol says it.
std::vector<std::string> missing_marks(const LaidTable& laid, std::size_t row, std::size_t column,
                                       const Words& words, NoteNumbers& notes);

/// What a partial figure covers: "10 van 12 maanden", "1 tot en met 19 juni 2018"; empty for a
/// complete one.
std::string figure_coverage(const LaidTable& laid, std::size_t row, std::size_t column,
                            const Words& words);

}  // namespace bijlage::answers
