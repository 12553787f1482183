#pragma once

#include <vector>

#include "readers/ooxml/part.hpp"
#include "workbook/workbook.hpp"

namespace bijlage::readers {

/// The notes and the threaded comments of a sheet, by place. `persons` is the part with the
/// names of those who comment, empty where there is none.
///
/// For each thread a program also writes a note that says that it cannot show threads; that note
/// is left out.
std::vector<workbook::Comment> read_comments(const Package& package,
                                             const std::vector<Relationship>& of_sheet,
                                             const std::string& persons);

}  // namespace bijlage::readers
