#include "readers/number_cell.hpp"

#include "workbook/serial.hpp"

namespace bijlage::readers {
namespace {

// Day 0 of the 1904 system, in the 1900 system.
constexpr double days_to_1904 = 1'462;

}  // namespace

void set_number(workbook::Cell& cell, double number, const workbook::NumberFormat& format,
                bool epoch_1904) {
  using workbook::CellKind;
  using Kind = workbook::NumberFormat::Kind;
  cell.kind = CellKind::number;
  cell.number = number;
  if (format.kind == Kind::duration) {
    cell.kind = CellKind::duration;
    return;
  }
  if (format.kind != Kind::date && format.kind != Kind::time) return;
  const bool time_only = number >= 0 && number < 1;
  if (time_only && (format.kind == Kind::time || !epoch_1904)) {
    cell.kind = CellKind::time;
    return;
  }
  const double serial = number + (epoch_1904 ? days_to_1904 : 0);
  // Only at the ends of the calendar it takes more than a look.
  const bool inside = serial >= 0 && serial < workbook::end_of_serials - 1;
  if (!inside && !workbook::civil_time(serial)) return;
  cell.kind = CellKind::date;
  cell.number = serial;
}

}  // namespace bijlage::readers
