#include <algorithm>
#include <cmath>

#include "base/decimal.hpp"
#include "workbook/serial.hpp"
#include "workbook/workbook.hpp"

namespace bijlage::workbook {
namespace {

using base::Decimal;
using Kind = NumberFormat::Kind;

// Excel shows at most 15 digits: 0.1 + 0.2 is 0.3 there.
Decimal as_excel_shows(Decimal number) {
  constexpr int most_digits = 15;
  const auto digits = static_cast<int>(std::to_string(std::abs(number.digits())).size());
  return digits <= most_digits ? number : number.rounded(most_digits - digits - number.exponent());
}

std::string grouped(std::string whole, const std::string& sign) {
  for (auto at = static_cast<std::ptrdiff_t>(whole.size()) - 3; at > 0; at -= 3) {
    whole.insert(static_cast<std::size_t>(at), sign);
  }
  return whole;
}

// The figure itself, without sign, in the notation of the reader.
std::string figure(Decimal number, const NumberFormat& format, const NumberSigns& signs) {
  std::string text = number.to_string();
  if (text.find('e') != std::string::npos) return text;
  std::string whole = text.substr(0, text.find('.'));
  std::string rest = text.substr(std::min(whole.size() + 1, text.size()));
  if (format.kind != Kind::general) rest.resize(format.decimals, '0');
  if (whole.size() < format.leading_zeros)
    whole.insert(0, format.leading_zeros - whole.size(), '0');
  if (format.grouped) whole = grouped(whole, signs.group);
  return rest.empty() ? whole : whole + signs.decimal + rest;
}

std::string number_text(double value, const NumberFormat& format, const NumberSigns& signs) {
  const auto exact = Decimal::from_double(value);
  if (!exact) return {};
  Decimal number = as_excel_shows(*exact);
  if (format.kind == Kind::percent) number = number * Decimal(100);
  for (int i = 0; i < format.thousands; ++i) number = number * Decimal::scaled(1, -3);
  if (format.kind == Kind::number || format.kind == Kind::percent) {
    number = number.rounded(format.decimals);
  }
  const std::string sign = number.is_negative() ? "-" : "";
  const Decimal size = number.is_negative() ? -number : number;
  return sign + format.prefix + figure(size, format, signs) + format.suffix;
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
