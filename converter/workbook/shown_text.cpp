#include <algorithm>
#include <cmath>

#include "base/decimal.hpp"
#include "base/shown_number.hpp"
#include "workbook/serial.hpp"
#include "workbook/workbook.hpp"

namespace bijlage::workbook {
namespace {

using base::Decimal;
std::string number_text(double value, const NumberFormat& format, const NumberSigns& signs) {
  // Excel shows at most 15 digits: 0.1 + 0.2 is 0.3 there.
  const auto number = Decimal::from_cell(value);
  if (!number) return {};
  const NumberFormat& section = format.section_of(value);
  const bool percent = section.kind == NumberFormat::Kind::percent;
  return base::shown_number(percent ? *number * Decimal(100) : *number, section, signs.decimal,
                            signs.group);
}

// Elapsed time as hours, however many, minutes and seconds: `36:30:00`.
std::string duration_text(double days) {
  constexpr double seconds_a_day = 86'400;
  constexpr double most_days = 1e9;
  if (!(std::abs(days) < most_days)) return {};
  const auto seconds = static_cast<std::int64_t>(std::llround(std::abs(days) * seconds_a_day));
  const auto two = [](std::int64_t n) { return (n < 10 ? "0" : "") + std::to_string(n); };
  return (days < 0 && seconds > 0 ? "-" : "") + std::to_string(seconds / 3600) + ":" +
         two(seconds / 60 % 60) + ":" + two(seconds % 60);
}

}  // namespace

std::string shown_text(const Workbook& book, const Sheet& sheet, const Cell& cell,
                       const NumberSigns& signs) {
  switch (cell.kind) {
    case CellKind::blank:
      return {};
    case CellKind::text:
    case CellKind::error:
      return std::string(sheet.text(cell));
    case CellKind::boolean:
      return cell.number != 0 ? "TRUE" : "FALSE";
    case CellKind::duration:
      return duration_text(cell.number);
    case CellKind::date:
      if (const auto time = civil_time(cell.number)) return iso_date(*time);
      break;
    case CellKind::time:
      if (const auto time = civil_time(cell.number)) return iso_time(*time);
      break;
    case CellKind::number:
      break;
  }
  const bool known = cell.format < book.formats.size();
  return number_text(cell.number, known ? book.formats[cell.format] : NumberFormat{}, signs);
}

}  // namespace bijlage::workbook
