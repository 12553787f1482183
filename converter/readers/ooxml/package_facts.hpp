#pragma once

#include <vector>

#include "readers/ooxml/part.hpp"
#include "workbook/workbook.hpp"

namespace bijlage::readers {

/// What the relationships of the workbook part tell: links to other workbooks
/// (`fact.external-links`, with how many) and macros (`fact.macros`). Neither is ever followed.
void add_package_facts(const std::vector<Relationship>& of_workbook,
                       std::vector<workbook::Fact>& facts);

}  // namespace bijlage::readers
