#pragma once

#include <map>
#include <string>
#include <vector>

#include "readers/allowance.hpp"
#include "readers/ooxml/part.hpp"
#include "workbook/workbook.hpp"

/// Threaded comments, which workbooks of both kinds keep in XML parts of their own.
namespace bijlage::readers {

/// The names of those who comment in threads, by their ids.
using Persons = std::map<std::string, std::string, std::less<>>;

/// Reads them; none where `entry` is null, or damaged (`fact.damaged-persons`).
Persons read_persons(const Package& package, const package::ZipEntry* entry, Allowance& allowance,
                     std::vector<workbook::Fact>& facts);

/// Puts the threaded comments of a sheet among `comments`, and these in the order of their cells.
///
/// For each thread a program also writes a note that says that it cannot show threads; that note
/// is left out.
void add_threads(const Package& package, const std::vector<Relationship>& of_sheet,
                 const Persons& persons, Allowance& allowance,
                 std::vector<workbook::Comment>& comments);

}  // namespace bijlage::readers
