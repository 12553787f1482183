#include "readers/xlsx/workbook_part.hpp"

#include <algorithm>

#include "base/message.hpp"

namespace bijlage::readers {
namespace {

using workbook::Visibility;

[[noreturn]] void fail(std::string_view key, const std::string& file) {
  throw base::Failure(base::Trouble::input, {std::string(key), {{"file", file}}});
}

Visibility visibility_of(std::optional<std::string_view> state) {
  if (state == "hidden") return Visibility::hidden;
  return state == "veryHidden" ? Visibility::very_hidden : Visibility::visible;
}

void read_sheet_list(OoxmlPart& part, const Package& package, WorkbookPart& book) {
  while (part.to_child(2)) {
    if (part.name() != "sheet") continue;
    if (book.sheets.size() >= package.limits.sheets) fail("workbook.too-large", package.file);
    WorkbookPart::SheetEntry sheet;
    sheet.name = part.attribute("name").value_or("");
    sheet.visibility = visibility_of(part.attribute("state"));
    sheet.relationship = part.prefixed_attribute("id").value_or("");
    book.sheets.push_back(std::move(sheet));
  }
}

const Relationship* found(const std::vector<Relationship>& all,
                          std::vector<Relationship>::const_iterator at) {
  return at == all.end() ? nullptr : &*at;
}

}  // namespace

const Relationship* WorkbookPart::by_id(std::string_view id) const {
  return found(relationships,
               std::find_if(relationships.begin(), relationships.end(),
                            [id](const Relationship& known) { return known.id == id; }));
}

const Relationship* WorkbookPart::by_type(std::string_view type) const {
  return found(relationships,
               std::find_if(relationships.begin(), relationships.end(),
                            [type](const Relationship& known) { return known.type == type; }));
}

std::string workbook_part_name(const Package& package) {
  for (const Relationship& relationship : read_relationships(package, "")) {
    if (relationship.type == "officeDocument") return relationship.target;
  }
  fail("xlsx.no-workbook", package.file);
}

WorkbookPart read_workbook_part(const Package& package) {
  WorkbookPart book;
  book.part = workbook_part_name(package);
  OoxmlPart part(package, package.need(book.part));
  if (part.to_child(0) && part.name() != "workbook") fail("xlsx.no-workbook", package.file);
  while (part.to_child(1)) {
    if (part.name() == "workbookPr") {
      book.epoch_1904 = part.flag("date1904");
    } else if (part.name() == "sheets") {
      read_sheet_list(part, package, book);
    }
  }
  book.relationships = read_relationships(package, book.part);
  return book;
}

}  // namespace bijlage::readers
