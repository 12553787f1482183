#include "readers/xlsx/read_xlsx.hpp"

#include <string>
#include <utility>

#include "readers/ooxml/package_facts.hpp"
#include "readers/ooxml/part.hpp"
#include "readers/ooxml/threads.hpp"
#include "readers/xlsx/read_sheets.hpp"
#include "readers/xlsx/strings.hpp"
#include "readers/xlsx/styles.hpp"
#include "readers/xlsx/workbook_part.hpp"

namespace bijlage::readers {
namespace {

using workbook::Workbook;

const package::ZipEntry* part_of_type(const Package& package, const WorkbookPart& book,
                                      std::string_view type) {
  const Relationship* const relationship = book.by_type(type);
  return relationship == nullptr ? nullptr : package.find(relationship->target);
}

}  // namespace

Workbook read_xlsx(Bytes bytes, std::string_view name, const ReadingOptions& options) {
  const base::Limits& limits = options.limits;
  const std::string file(name);
  const Package package{package::Zip(bytes, name, limits), file, limits, options.threads};
  Allowance allowance(file, limits, bytes.size());
  WorkbookPart book = read_workbook_part(package, allowance);
  const SharedStrings strings =
      read_shared_strings(package, part_of_type(package, book, "sharedStrings"), allowance);
  const Styles styles = read_styles(package, part_of_type(package, book, "styles"), allowance);

  Workbook result;
  result.format = "xlsx";
  result.names = std::move(book.names);
  add_package_facts(package, book.relationships, result.facts);
  const Persons persons =
      read_persons(package, part_of_type(package, book, "person"), allowance, result.facts);
  read_sheets({package, book, {styles, strings, book.epoch_1904}, persons}, options.threads,
              allowance, result);
  result.formats = styles.formats;
  return result;
}

}  // namespace bijlage::readers
