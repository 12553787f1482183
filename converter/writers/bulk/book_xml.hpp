#pragma once

#include <string>

#include "writers/bulk/book.hpp"
#include "writers/bulk/book_parts.hpp"

/// The parts of a book beside its sheets (ECMA-376 Part 1, 12.3; Part 2, 6.5 and 8).
namespace bijlage::writers::bulk {

std::string root_relations_xml();
std::string core_xml(const BookOptions& options);
std::string app_xml();
std::string workbook_xml(const BookParts& parts);
std::string workbook_relations_xml(const BookParts& parts);
std::string content_types_xml(const BookParts& parts);

}  // namespace bijlage::writers::bulk
