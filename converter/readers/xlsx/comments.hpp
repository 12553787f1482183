#pragma once

#include <map>
#include <string>
#include <vector>

#include "readers/allowance.hpp"
#include "readers/ooxml/part.hpp"
#include "workbook/workbook.hpp"

namespace bijlage::readers {

/// The names of those who comment in threads, by their ids.
using Persons = std::map<std::string, std::string, std::less<>>;
Persons read_persons(const Package& package, const package::ZipEntry& entry, Allowance& allowance);

/// Reads a part with notes and their authors.
using NoteReader = std::vector<workbook::Comment> (*)(const Package& package,
                                                      const package::ZipEntry& entry,
                                                      Allowance& allowance);
/// The comments part (18.7).
std::vector<workbook::Comment> read_notes(const Package& package, const package::ZipEntry& entry,
                                          Allowance& allowance);

/// The notes and the threaded comments of a sheet, by place.
///
/// For each thread a program also writes a note that says that it cannot show threads; that note
/// is left out.
std::vector<workbook::Comment> read_comments(const Package& package,
                                             const std::vector<Relationship>& of_sheet,
                                             const Persons& persons, Allowance& allowance,
                                             NoteReader notes_of = read_notes);

}  // namespace bijlage::readers
