#include "readers/xlsx/tables.hpp"

#include <algorithm>
#include <optional>
#include <set>

#include "readers/xlsx/strings.hpp"

namespace bijlage::readers {
namespace {

using workbook::ListTable;

std::string decoded(std::optional<std::string_view> text) {
  std::string result(text.value_or(""));
  decode_escapes(result, 0);
  return result;
}

void read_columns(OoxmlPart& part, Allowance& allowance, ListTable& table) {
  while (part.to_child(2)) {
    if (part.name() != "tableColumn") continue;
    table.columns.push_back(decoded(part.attribute("name")));
    allowance.take_memory(sizeof(std::string) + table.columns.back().size());
  }
}

bool has_filter(OoxmlPart& part) {
  bool filter = false;
  while (part.to_child(2)) filter = filter || part.name() == "filterColumn";
  return filter;
}

std::optional<ListTable> read_table(const Package& package, const package::ZipEntry& entry,
                                    Allowance& allowance, bool& filtered) {
  OoxmlPart part(package, entry);
  if (!part.to_child(0)) return std::nullopt;
  const auto cells = workbook::parse_cell_range(part.attribute("ref").value_or(""));
  if (!cells) return std::nullopt;
  ListTable table;
  table.cells = *cells;
  table.name = decoded(part.attribute("displayName"));
  if (table.name.empty()) table.name = decoded(part.attribute("name"));
  allowance.take_memory(sizeof(ListTable) + table.name.size());
  // A table can have no more rows of either kind than it has rows.
  const std::uint32_t rows = cells->last.row - cells->first.row + 1;
  table.header_rows = std::min(part.number("headerRowCount").value_or(1), rows);
  table.totals_rows = std::min(part.number("totalsRowCount").value_or(0), rows - table.header_rows);
  while (part.to_child(1)) {
    if (part.name() == "tableColumns") {
      read_columns(part, allowance, table);
    } else if (part.name() == "autoFilter") {
      filtered = has_filter(part) || filtered;
    }
  }
  return table;
}

}  // namespace

void read_tables(const Package& package, const std::vector<Relationship>& of_sheet,
                 Allowance& allowance, workbook::Sheet& sheet) {
  std::set<const package::ZipEntry*> parts;
  for (const Relationship& relationship : of_sheet) {
    if (relationship.type != "table" || relationship.external) continue;
    const package::ZipEntry* const entry = package.find(relationship.target);
    if (entry == nullptr || !parts.insert(entry).second) continue;
    auto table = read_table(package, *entry, allowance, sheet.filtered);
    if (table) sheet.tables.push_back(std::move(*table));
  }
  std::stable_sort(sheet.tables.begin(), sheet.tables.end(),
                   [](const ListTable& a, const ListTable& b) { return a.cells < b.cells; });
}

}  // namespace bijlage::readers
