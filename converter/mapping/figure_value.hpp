#pragma once

#include <optional>

#include "mapping/sheet_extract.hpp"

/// What stands in a figure's cell, as part of an observation.
namespace bijlage::mapping {

/// What the figure is about, in the model's order; nothing where no label gives its measure.
std::optional<model::Series> series_of(const Sense& sense, const model::Model& model);

/// What a piece of the cell turned out to be: a value, or why there is none.
void set_reading(const Reading& reading, const base::Decimal& scale, model::Observation& obs);

/// What `Observation::raw` holds of a cell (`found`, nothing where it is empty) whose figure is
/// multiplied by `scale`: what a number shows follows from its value, unless the scale is no power
/// of ten.
std::uint32_t raw_of_cell(const SheetTask& task, workbook::CellRef at, const workbook::Cell* found,
                          const base::Decimal& scale, NumberStyles& styles);

/// By what the number of a cell is multiplied, where its table's figures are by `scale`: one that
/// its format shows in thousands is stored in full, and a percentage is none of what is counted.
base::Decimal scale_of_cell(const SheetTask& task, const workbook::Cell* cell,
                            const base::Decimal& scale);

/// Does the cell hold a text that is a number and nothing else, which the file could have held as
/// one?
bool is_number_as_text(const SheetTask& task, const workbook::Cell& cell);

/// What an empty cell means.
void set_empty(Empty meaning, model::Observation& obs);

}  // namespace bijlage::mapping
