#pragma once

#include <string_view>

#include "writers/annotate/edits.hpp"
#include "writers/annotate/marks.hpp"
#include "writers/annotate/sheet_frame.hpp"
#include "writers/annotate/styles_edit.hpp"

namespace bijlage::writers::annotate {

/// Notes the edits that fill the cells of a worksheet part: of a cell only its style changes (and
/// the new style differs from the old in its fill alone); a cell or row that is missing is added,
/// save in a range too large for that, of which only the cells that are there are filled.
void fill_cells(std::string_view text, const SheetFrame& frame, const SheetMarks& marks,
                std::string_view file, std::string_view part, const base::Limits& limits,
                StylesEdit& styles, Edits& edits);

}  // namespace bijlage::writers::annotate
