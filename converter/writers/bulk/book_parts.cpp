#include "writers/bulk/book_parts.hpp"

#include "writers/bulk/sheet_frame.hpp"
#include "writers/xlsx_text.hpp"

namespace bijlage::writers::bulk {
namespace {

std::string absolute(workbook::CellRef cell) {
  return "$" + workbook::column_name(cell.column) + "$" + std::to_string(cell.row + 1);
}

// `R1C1` too means a cell.
bool looks_like_cell(const std::string& name) {
  return workbook::parse_cell_ref(name).has_value() ||
         name.find_first_not_of("RCrc0123456789") == std::string::npos;
}

}  // namespace

std::string take_name(BookParts& parts, std::string_view wanted) {
  std::string name(wanted);
  if (looks_like_cell(name)) name.insert(0, "_");
  parts.taken.push_back(defined_name(name, parts.taken));
  return parts.taken.back();
}

void add_names(BookParts& parts, const SheetOptions& options, const workbook::CellRange& cells) {
  const std::size_t sheet = parts.sheets.size() - 1;
  const std::string before = quoted_sheet(parts.sheets.back()) + "!";
  if (options.filter == Filter::plain) {
    parts.names.push_back({"_xlnm._FilterDatabase",
                           before + absolute(cells.first) + ":" + absolute(cells.last), sheet});
  }
  if (options.printed_columns > 0 && options.printed_columns < options.columns.size()) {
    const workbook::CellRef last{cells.last.row,
                                 static_cast<std::uint32_t>(options.printed_columns - 1)};
    parts.names.push_back(
        {"_xlnm.Print_Area", before + absolute(cells.first) + ":" + absolute(last), sheet});
  }
  parts.names.push_back({"_xlnm.Print_Titles", before + "$1:$1", sheet});
}

void add_table(BookParts& parts, const SheetOptions& options, const workbook::CellRange& cells) {
  const std::string name = take_name(parts, options.table.empty() ? "table" : options.table);
  const std::size_t number = ++parts.tables;
  parts.zip.add("xl/worksheets/_rels/sheet" + std::to_string(parts.sheets.size()) + ".xml.rels",
                table_relation(number));
  parts.zip.add("xl/tables/table" + std::to_string(number) + ".xml",
                table_xml(number, name, cells, options.columns));
}

}  // namespace bijlage::writers::bulk
