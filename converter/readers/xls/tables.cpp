#include "readers/xls/tables.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "base/message.hpp"

namespace bijlage::readers::xls {

using workbook::ListTable;

bool Tables::read() {
  if (records_.type() != RecordType::feature_11 && records_.type() != RecordType::feature_12) {
    return false;
  }
  read_feature();
  return true;
}

void Tables::read_feature() {
  constexpr std::size_t range_at = 4;
  constexpr std::size_t kind_at = 12;
  constexpr std::uint16_t list_kind = 5;
  constexpr std::size_t count_of_ranges_at = 19;
  constexpr std::size_t head = 27;
  constexpr std::size_t range_size = 8;
  constexpr std::size_t header_rows_at = 8;  // in what is told of the table itself
  constexpr std::size_t totals_rows_at = 12;
  constexpr std::size_t name_at = 64;
  const Bytes data = records_.data();
  if (data.size() < head || load<std::uint16_t>(data, kind_at) != list_kind) return;
  ListTable table;
  const auto corner = [data](std::size_t at) { return load<std::uint16_t>(data, range_at + at); };
  table.cells = {{corner(0), corner(4)}, {corner(2), corner(6)}};
  const std::size_t feature = head + range_size * load<std::uint16_t>(data, count_of_ranges_at);
  const bool in_order = table.cells.first.row <= table.cells.last.row &&
                        table.cells.first.column <= table.cells.last.column;
  if (!in_order || data.size() < feature + name_at) {
    allowance_.take_memory(sizeof(std::string));
    damaged_.push_back(workbook::a1(table.cells));
    return;
  }
  // A table can have no more rows of either kind than it has rows.
  const std::uint32_t rows = table.cells.last.row - table.cells.first.row + 1;
  table.header_rows = std::min(load<std::uint32_t>(data, feature + header_rows_at), rows);
  table.totals_rows =
      std::min(load<std::uint32_t>(data, feature + totals_rows_at), rows - table.header_rows);
  try {
    Content content(records_, feature + name_at);
    read_text(content, content.read<std::uint16_t>(), globals_.style, table.name);
  } catch (const base::Failure&) {
    table.name.clear();
    damaged_.push_back(workbook::a1(table.cells));
  }
  allowance_.take_memory(sizeof table + table.name.size() + sizeof(std::string));
  tables_.push_back(std::move(table));
}

std::vector<ListTable> Tables::take(const workbook::Sheet& sheet) {
  for (ListTable& table : tables_) {
    if (table.header_rows == 0) continue;
    const auto& [first, last] = table.cells;
    for (std::uint32_t column = first.column; column <= last.column; ++column) {
      const workbook::Cell* const cell = sheet.find({first.row, column});
      const std::string_view name = cell == nullptr ? std::string_view() : sheet.text(*cell);
      allowance_.take_memory(sizeof(std::string) + name.size());
      table.columns.emplace_back(name);
    }
  }
  std::stable_sort(tables_.begin(), tables_.end(),
                   [](const ListTable& a, const ListTable& b) { return a.cells < b.cells; });
  return std::move(tables_);
}

}  // namespace bijlage::readers::xls
