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

// A name and the number of the sheet it belongs to, if it belongs to one (18.2.5).
struct NumberedName {
  workbook::DefinedName name;
  std::optional<std::uint32_t> sheet;
};

void read_names(OoxmlPart& part, Allowance& allowance, std::vector<NumberedName>& names) {
  while (part.to_child(2)) {
    if (part.name() != "definedName") continue;
    NumberedName read;
    read.name.name = part.attribute("name").value_or("");
    read.name.hidden = part.flag("hidden");
    read.sheet = part.number("localSheetId");
    part.read_text(read.name.target);
    // For a while there are two of each.
    allowance.take_memory(2 * sizeof(read) + read.name.name.size() + read.name.target.size());
    names.push_back(std::move(read));
  }
}

// Names may stand in front of the sheets.
void put_names(std::vector<NumberedName> names, WorkbookPart& book) {
  for (NumberedName& read : names) {
    if (read.sheet && *read.sheet < book.sheets.size()) {
      read.name.sheet = book.sheets[*read.sheet].name;
    }
    book.names.push_back(std::move(read.name));
  }
}

}  // namespace

const Relationship* WorkbookPart::by_id(std::string_view id) const {
  const auto found = by_ids.find(id);
  return found == by_ids.end() ? nullptr : &relationships[found->second];
}

const Relationship* WorkbookPart::by_type(std::string_view type) const {
  const auto found = std::find_if(relationships.begin(), relationships.end(),
                                  [type](const Relationship& known) { return known.type == type; });
  return found == relationships.end() ? nullptr : &*found;
}

std::string workbook_part_name(const Package& package) {
  for (const Relationship& relationship : read_relationships(package, "")) {
    if (relationship.type == "officeDocument") return relationship.target;
  }
  // Some programs leave the relationships of the package out; then it lies where it always does.
  constexpr std::string_view usual = "xl/workbook.xml";
  if (package.find(usual) != nullptr) return std::string(usual);
  fail("xlsx.no-workbook", package.file);
}

WorkbookPart read_workbook_part(const Package& package, Allowance& allowance) {
  WorkbookPart book;
  std::vector<NumberedName> names;
  book.part = workbook_part_name(package);
  OoxmlPart part(package, package.need(book.part));
  if (part.to_child(0) && part.name() != "workbook") fail("xlsx.no-workbook", package.file);
  while (part.to_child(1)) {
    if (part.name() == "workbookPr") {
      book.epoch_1904 = part.flag("date1904");
    } else if (part.name() == "sheets") {
      read_sheet_list(part, package, book);
    } else if (part.name() == "definedNames") {
      read_names(part, allowance, names);
    }
  }
  put_names(std::move(names), book);
  book.relationships = read_relationships(package, book.part);
  for (std::size_t i = 0; i < book.relationships.size(); ++i) {
    book.by_ids.try_emplace(book.relationships[i].id, i);
  }
  return book;
}

}  // namespace bijlage::readers
