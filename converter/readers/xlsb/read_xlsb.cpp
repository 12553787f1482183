#include "readers/xlsb/read_xlsb.hpp"

#include <set>
#include <string>
#include <utility>

#include "readers/ooxml/package_facts.hpp"
#include "readers/ooxml/read_beside.hpp"
#include "readers/ooxml/threads.hpp"
#include "readers/xlsb/beside.hpp"
#include "readers/xlsb/book.hpp"
#include "readers/xlsb/sheet.hpp"

namespace bijlage::readers {
namespace {

using workbook::Fact;

// The parts of one type that a sheet goes with, each of them once.
std::vector<const package::ZipEntry*> parts_beside(const Package& package,
                                                   const std::vector<Relationship>& of_sheet,
                                                   std::string_view type) {
  std::vector<const package::ZipEntry*> parts;
  std::set<const package::ZipEntry*> known;
  for (const Relationship& relationship : of_sheet) {
    if (relationship.type != type || relationship.external) continue;
    const package::ZipEntry* const entry = package.find(relationship.target);
    if (entry != nullptr && known.insert(entry).second) parts.push_back(entry);
  }
  return parts;
}

struct BesideContext {
  const Package& package;
  const xlsb::BookStyles& styles;
  const Persons& persons;
  Allowance& allowance;
};

void add_beside(const BesideContext& context, const std::vector<Relationship>& of_sheet,
                workbook::Sheet& sheet, std::vector<Fact>& facts) {
  const Package& package = context.package;
  add_sheet_facts(of_sheet, sheet, facts);
  for (const package::ZipEntry* const entry : parts_beside(package, of_sheet, "comments")) {
    read_beside("fact.damaged-comments", sheet.name, facts, [&] {
      xlsb::read_notes(package, *entry, context.styles, context.allowance, sheet.comments);
    });
  }
  read_beside("fact.damaged-comments", sheet.name, facts, [&] {
    add_threads(package, of_sheet, context.persons, context.allowance, sheet.comments);
  });
  for (const package::ZipEntry* const entry : parts_beside(package, of_sheet, "table")) {
    read_beside("fact.damaged-tables", sheet.name, facts, [&] {
      auto table = xlsb::read_table(package, *entry, context.allowance, sheet.filtered);
      if (table) sheet.tables.push_back(*std::move(table));
    });
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
  const Persons persons =
      read_persons(package, book.part_of_type(package, "person"), allowance, result.facts);
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
    add_beside({package, styles, persons, allowance}, of_sheet, sheet, result.facts);
    result.sheets.push_back(std::move(sheet));
  }
  result.formats = styles.cells.formats;
  return result;
}

}  // namespace bijlage::readers
