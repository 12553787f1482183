#pragma once

#include <vector>

#include "readers/ooxml/part.hpp"
#include "workbook/workbook.hpp"

namespace bijlage::readers {

/// Reads a part with notes and their authors.
using NoteReader = std::vector<workbook::Comment> (*)(const Package& package,
                                                      const package::ZipEntry& entry);
/// The comments part (18.7).
std::vector<workbook::Comment> read_notes(const Package& package, const package::ZipEntry& entry);

/// The notes and the threaded comments of a sheet, by place. `persons` is the part with the
/// names of those who comment, empty where there is none.
///
/// For each thread a program also writes a note that says that it cannot show threads; that note
/// is left out.
std::vector<workbook::Comment> read_comments(const Package& package,
                                             const std::vector<Relationship>& of_sheet,
                                             const std::string& persons,
                                             NoteReader notes_of = read_notes);

}  // namespace bijlage::readers
