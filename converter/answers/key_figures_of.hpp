#pragma once

#include <vector>

#include "answers/key_cautions.hpp"
#include "answers/key_figure.hpp"
#include "answers/laid_table.hpp"
#include "answers/words.hpp"

namespace bijlage::answers {

/// What the text of an answer needs from a table, the most telling first: how the whole changed
/// against the year before, what it comes to, how it is divided, and which of its parts changed
/// most. Nothing where the figures do not bear it.
std::vector<KeyFigure> key_figures_of(const LaidTable& laid, const model::Dataset& data,
                                      const KeyCautions& cautions, const Words& words);

}  // namespace bijlage::answers
