#pragma once

#include <vector>

#include "readers/ooxml/part.hpp"
#include "workbook/workbook.hpp"

namespace bijlage::readers {

/// What a workbook brings along that is never followed, opened or run, as the relationships of
/// its workbook part tell: macros (`fact.macros`), links to other workbooks
/// (`fact.external-links`, with their names), sources that data are fetched from
/// (`fact.connections`) and the copies of data that pivot tables keep (`fact.pivot-caches`).
void add_package_facts(const Package& package, const std::vector<Relationship>& of_workbook,
                       std::vector<workbook::Fact>& facts);

/// The same for one sheet: files and controls that are embedded in it
/// (`fact.embedded-objects`, with how many).
void add_sheet_facts(const std::vector<Relationship>& of_sheet, const workbook::Sheet& sheet,
                     std::vector<workbook::Fact>& facts);

}  // namespace bijlage::readers
