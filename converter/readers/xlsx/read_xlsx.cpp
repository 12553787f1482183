#include "readers/xlsx/read_xlsx.hpp"

#include <string>
#include <utility>

#include "base/message.hpp"
#include "readers/ooxml/package_facts.hpp"
#include "readers/ooxml/part.hpp"
#include "readers/xlsx/comments.hpp"
#include "readers/xlsx/sheet.hpp"
#include "readers/xlsx/strings.hpp"
#include "readers/xlsx/styles.hpp"
#include "readers/xlsx/tables.hpp"
#include "readers/xlsx/workbook_part.hpp"

namespace bijlage::readers {
namespace {

using workbook::Fact;
using workbook::Workbook;

const package::ZipEntry* part_of_type(const Package& package, const WorkbookPart& book,
                                      std::string_view type) {
  const Relationship* const relationship = book.by_type(type);
  return relationship == nullptr ? nullptr : package.find(relationship->target);
}

// Reads what says nothing about figures: where that is damaged the rest is still good.
template <typename Read>
void read_beside(std::string_view fact, const std::string& sheet, std::vector<Fact>& facts,
                 Read read) {
  try {
    read();
  } catch (const base::Failure& failure) {
    if (failure.message().key == "workbook.too-large") throw;
    std::string part;
    for (const auto& [gap, text] : failure.message().gaps) {
      if (gap == "part") part = text;
    }
    facts.push_back({std::string(fact), sheet, part});
  }
}

Persons persons_of(const Package& package, const WorkbookPart& book, Allowance& allowance,
                   std::vector<Fact>& facts) {
  Persons persons;
  const package::ZipEntry* const entry = part_of_type(package, book, "person");
  if (entry == nullptr) return persons;
  read_beside("fact.damaged-persons", "", facts,
              [&] { persons = read_persons(package, *entry, allowance); });
  return persons;
}

}  // namespace

Workbook read_xlsx(Bytes bytes, std::string_view name, const ReadingOptions& options) {
  const base::Limits& limits = options.limits;
  const std::string file(name);
  const Package package{package::Zip(bytes, name, limits), file, limits};
  Allowance allowance(file, limits, bytes.size());
  WorkbookPart book = read_workbook_part(package, allowance);
  const SharedStrings strings =
      read_shared_strings(package, part_of_type(package, book, "sharedStrings"), allowance);
  const Styles styles = read_styles(package, part_of_type(package, book, "styles"));

  Workbook result;
  result.format = "xlsx";
  result.names = std::move(book.names);
  add_package_facts(package, book.relationships, result.facts);
  const Persons persons = persons_of(package, book, allowance, result.facts);
  for (const WorkbookPart::SheetEntry& entry : book.sheets) {
    const Relationship* const relationship = book.by_id(entry.relationship);
    // Charts, dialogues and sheets of macros are sheets without figures.
    if (relationship != nullptr && relationship->type != "worksheet") continue;
    const std::string target = relationship == nullptr ? entry.name : relationship->target;
    workbook::Sheet sheet;
    sheet.name = entry.name;
    sheet.visibility = entry.visibility;
    const auto of_sheet = read_relationships(package, target);
    read_sheet(package, package.need(target), {styles, strings, book.epoch_1904}, of_sheet,
               allowance, sheet, result.facts);
    add_sheet_facts(of_sheet, sheet, result.facts);
    read_beside("fact.damaged-comments", sheet.name, result.facts,
                [&] { sheet.comments = read_comments(package, of_sheet, persons, allowance); });
    read_beside("fact.damaged-tables", sheet.name, result.facts,
                [&] { read_tables(package, of_sheet, allowance, sheet); });
    result.sheets.push_back(std::move(sheet));
  }
  result.formats = styles.formats;
  return result;
}

}  // namespace bijlage::readers
