#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "package/zip_writer.hpp"
#include "workbook/cell_ref.hpp"
#include "writers/bulk/shared_texts.hpp"
#include "writers/bulk/sheet_writer.hpp"

/// What the sheets of a book share while it is being written.
namespace bijlage::writers::bulk {

/// A name in `xl/workbook.xml` (ECMA-376 Part 1, 18.2.5).
struct BookName {
  std::string name;
  std::string target;
  std::optional<std::size_t> sheet;  ///< the sheet that alone knows it
};

struct BookParts {
  explicit BookParts(package::ZipTarget& target) : zip(target) {}

  package::ZipWriter zip;
  SharedTexts texts;
  std::vector<std::string> sheets;  ///< their names, in order
  std::vector<std::string> taken;   ///< the names that tables and ranges have
  std::size_t tables = 0;
  std::vector<BookName> names;
  bool has_formulas = false;
};

/// A name for a table or range that Excel accepts and that no other has.
std::string take_name(BookParts& parts, std::string_view wanted);

/// For the sheet that was written last: what Excel knows by names, its filter and the header that
/// each printed page repeats.
void add_names(BookParts& parts, const SheetOptions& options, const workbook::CellRange& cells);
/// And its table.
void add_table(BookParts& parts, const SheetOptions& options, const workbook::CellRange& cells);

}  // namespace bijlage::writers::bulk
