#include "readers/xlsb/book.hpp"

#include <algorithm>

#include "base/message.hpp"
#include "readers/xlsb/names.hpp"
#include "readers/xlsx/workbook_part.hpp"

namespace bijlage::readers::xlsb {
namespace {

using workbook::Visibility;

Visibility visibility_of(std::uint32_t state) {
  if (state == 1) return Visibility::hidden;
  return state == 2 ? Visibility::very_hidden : Visibility::visible;
}

Book::SheetEntry read_sheet_entry(Content content) {
  Book::SheetEntry sheet;
  sheet.visibility = visibility_of(content.u32());
  // Its number among tabs, from 1; trial versions of Excel 2007 put a zero before it.
  if (content.u32() == 0) content.u32();
  sheet.relationship = content.nullable_text();
  sheet.name = content.text();
  return sheet;
}

}  // namespace

const Relationship* Book::by_id(std::string_view id) const {
  const auto at = numbers.find(id);
  return at == numbers.end() ? nullptr : &relationships[at->second];
}

const package::ZipEntry* Book::part_of_type(const Package& package, std::string_view type) const {
  const auto at = std::find_if(relationships.begin(), relationships.end(),
                               [type](const Relationship& known) { return known.type == type; });
  return at == relationships.end() ? nullptr : package.find(at->target);
}

Book read_book(const Package& package, Allowance& allowance) {
  Book book;
  book.part = workbook_part_name(package);
  NameReader names;
  for (Records records(package, package.need(book.part)); records.next();) {
    Content content = records.content();
    if (records.type() == RecordType::workbook_properties) {
      book.epoch_1904 = (content.u32() & 1U) != 0;
    } else if (records.type() == RecordType::sheet) {
      if (book.sheets.size() >= package.limits.sheets) {
        throw base::Failure(base::Trouble::input, {"workbook.too-large", {{"file", package.file}}});
      }
      book.sheets.push_back(read_sheet_entry(content));
      names.add_sheet(book.sheets.back().name);
    } else if (records.type() == RecordType::name) {
      allowance.take_memory(sizeof(workbook::DefinedName) + content.left());
      const workbook::DefinedName& name = book.names.emplace_back(names.read_name(content));
      // The sheet's name stands in each of its names again.
      allowance.take_memory(name.sheet.size() + name.target.size());
    } else {
      names.add_source(records.type(), content);
    }
  }
  book.relationships = read_relationships(package, book.part);
  for (std::size_t i = 0; i < book.relationships.size(); ++i) {
    book.numbers.emplace(book.relationships[i].id, i);
  }
  return book;
}

}  // namespace bijlage::readers::xlsb
