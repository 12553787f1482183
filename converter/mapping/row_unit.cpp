#include "mapping/row_unit.hpp"

#include "mapping/block_units.hpp"
#include "mapping/label_tail.hpp"

namespace bijlage::mapping {
namespace {

// By the row's own label, or fixed for the table or the whole mapping; empty where a column says.
std::string measure_of(const SheetTask& task, const TableMapping& table, const Sense& sense) {
  if (const auto own = sense.codes.find("measure"); own != sense.codes.end()) return own->second;
  for (const Meaning* fixed : {&table.fixed, &task.mapping.fixed}) {
    if (const auto code = fixed->find("measure"); code != fixed->end()) return code->second;
  }
  return {};
}

}  // namespace

void check_row_unit(const SheetTask& task, const TableMapping& table, workbook::CellRef at,
                    const Label& label, const Sense& sense) {
  if (!label.text.ends_with(')')) return;
  const LabelTail tail = label_tail(label.folded, task.locale());
  const std::string_view own = unit_of(*task.mapping.model, measure_of(task, table, sense), table);
  const bool scaled = tail.scale && *tail.scale != table.scale;
  const bool other = !tail.unit.empty() && !own.empty() && tail.unit != own;
  if (!scaled && !other) return;
  auto& finding = task.find("V10", at, &table);
  finding.raw = label.text;
  finding.found = scaled ? tail.scale->to_string() : tail.unit;
  finding.message = {"finding.V10.row",
                     {{"raw", label.text}, {"table", table.id}, {"named", finding.found}}};
}

}  // namespace bijlage::mapping
