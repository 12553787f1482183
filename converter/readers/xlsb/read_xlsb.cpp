#include "readers/xlsb/read_xlsb.hpp"

#include <string>
#include <utility>

#include "base/message.hpp"
#include "readers/ooxml/package_facts.hpp"
#include "readers/xlsb/beside.hpp"
#include "readers/xlsb/book.hpp"
#include "readers/xlsb/sheet.hpp"

namespace bijlage::readers {
namespace {

using workbook::Fact;

// Notes and tables say nothing about figures: where they are damaged the rest is still good.
void add_beside(const Package& package, const std::vector<Relationship>& of_sheet,
                const xlsb::BookStyles& styles, Allowance& allowance, workbook::Sheet& sheet,
                std::vector<Fact>& facts) {
  for (const Relationship& relationship : of_sheet) {
    const bool notes = relationship.type == "comments";
    const package::ZipEntry* const entry =
        relationship.external ? nullptr : package.find(relationship.target);
    if (entry == nullptr || (!notes && relationship.type != "table")) continue;
    try {
      if (notes) {
        sheet.comments = xlsb::read_notes(package, *entry, styles, allowance);
      } else if (auto table = xlsb::read_table(package, *entry, allowance, sheet.filtered)) {
        sheet.tables.push_back(*std::move(table));
      }
    } catch (const base::Failure& failure) {
      if (failure.message().key == "workbook.too-large") throw;
      const auto* const fact = notes ? "fact.damaged-comments" : "fact.damaged-tables";
      facts.push_back({fact, sheet.name, entry->name});
    }
  }
}

}  // namespace

workbook::Workbook read_xlsb(Bytes bytes, std::string_view name, const ReadingOptions& options) {
  const std::string file(name);
  const Package package{package::Zip(bytes, name, options.limits), file, options.limits};
  Allowance allowance(file, options.limits, bytes.size());
  xlsb::Book book = xlsb::read_book(package, allowance);
  const auto styles = xlsb::read_styles(package, book.part_of_type(package, "styles"), allowance);
  const auto texts = xlsb::read_shared_texts(package, book.part_of_type(package, "sharedStrings"),
                                             styles, allowance);

  workbook::Workbook result;
  result.format = "xlsb";
  result.names = std::move(book.names);
  add_package_facts(package, book.relationships, result.facts);
  for (const xlsb::Book::SheetEntry& entry : book.sheets) {
    const Relationship* const relationship = book.by_id(entry.relationship);
    // Charts, dialogues and sheets of macros are sheets without figures.
    if (relationship != nullptr && relationship->type != "worksheet") continue;
    const std::string target = relationship == nullptr ? entry.name : relationship->target;
    workbook::Sheet sheet;
    sheet.name = entry.name;
    sheet.visibility = entry.visibility;
    const auto of_sheet = read_relationships(package, target);
    xlsb::read_sheet(package, package.need(target),
                     {styles, texts, book.epoch_1904, options.limits}, of_sheet, allowance, sheet,
                     result.facts);
    add_beside(package, of_sheet, styles, allowance, sheet, result.facts);
    result.sheets.push_back(std::move(sheet));
  }
  result.formats = styles.cells.formats;
  return result;
}

}  // namespace bijlage::readers
