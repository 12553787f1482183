#include "readers/xlsx/read_xlsx.hpp"

#include <string>

#include "base/message.hpp"
#include "readers/ooxml/package_facts.hpp"
#include "readers/ooxml/part.hpp"
#include "readers/xlsx/comments.hpp"
#include "readers/xlsx/sheet.hpp"
#include "readers/xlsx/strings.hpp"
#include "readers/xlsx/styles.hpp"
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

// Comments say nothing about figures: where they are damaged the rest is still good.
void add_comments(const Package& package, const WorkbookPart& book,
                  const std::vector<Relationship>& of_sheet, workbook::Sheet& sheet,
                  std::vector<Fact>& facts) {
  const Relationship* const persons = book.by_type("person");
  try {
    sheet.comments = read_comments(package, of_sheet, persons == nullptr ? "" : persons->target);
  } catch (const base::Failure& failure) {
    facts.push_back({"fact.damaged-comments", sheet.name, failure.message().key});
  }
}

}  // namespace

Workbook read_xlsx(Bytes bytes, std::string_view name, const ReadingOptions& options) {
  const base::Limits& limits = options.limits;
  const std::string file(name);
  const Package package{package::Zip(bytes, name, limits), file, limits};
  const WorkbookPart book = read_workbook_part(package);
  Allowance allowance(file, limits);
  const SharedStrings strings =
      read_shared_strings(package, part_of_type(package, book, "sharedStrings"), allowance);
  const Styles styles = read_styles(package, part_of_type(package, book, "styles"));

  Workbook result;
  result.format = "xlsx";
  add_package_facts(book.relationships, result.facts);
  for (const WorkbookPart::SheetEntry& entry : book.sheets) {
    const Relationship* const relationship = book.by_id(entry.relationship);
    // Charts and dialogues are sheets without cells.
    if (relationship != nullptr && relationship->type != "worksheet") continue;
    const std::string target = relationship == nullptr ? entry.name : relationship->target;
    workbook::Sheet sheet;
    sheet.name = entry.name;
    sheet.visibility = entry.visibility;
    const auto of_sheet = read_relationships(package, target);
    read_sheet(package, package.need(target), {styles, strings, book.epoch_1904}, of_sheet,
               allowance, sheet, result.facts);
    add_comments(package, book, of_sheet, sheet, result.facts);
    result.sheets.push_back(std::move(sheet));
  }
  result.formats = styles.formats;
  return result;
}

}  // namespace bijlage::readers
