#include "readers/ods/values.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "readers/error_code.hpp"
#include "readers/iso_time.hpp"
#include "readers/scan_number.hpp"

namespace bijlage::readers::ods {
namespace {

using workbook::Cell;
using workbook::CellKind;
using workbook::CellRef;
using Kind = workbook::NumberFormat::Kind;

// `of:=SUM([.A1:.B2])`, `oooc:=…`, `=…`.
std::string_view bare_formula(std::string_view formula) {
  const std::size_t equals = formula.find('=');
  if (equals == std::string_view::npos) return formula;
  if (equals > 0 && formula[equals - 1] != ':') return formula;
  return formula.substr(equals + 1);
}

// A day zero is a time of day, written with the date that LibreOffice counts from.
std::optional<SerialTime> parse_date(std::string_view text) {
  constexpr std::string_view day_zero = "1899-12-30";
  if (!text.starts_with(day_zero)) return parse_iso_time(text);
  const std::string_view time = text.substr(day_zero.size());
  if (time.empty()) return SerialTime{CellKind::time, 0};
  return time.starts_with('T') ? parse_iso_time(time) : std::nullopt;
}

class Setter {
 public:
  Setter(const CellAttributes& from, std::string_view text, CellRef place, FormatTable& formats,
         CellSink& sink, Cell& cell)
      : from_(from), text_(text), place_(place), formats_(formats), sink_(sink), cell_(cell) {}

  bool run(std::uint32_t format) {
    cell_.set_format(format);
    const std::string& type = from_.type;
    if (type == "error" || (from_.formula && is_error_code(text_))) return error();
    if (type == "float" || type == "currency" || type == "percentage") return number();
    if (type == "date") return date();
    if (type == "time") return time();
    if (type == "boolean") return boolean();
    if ((type.empty() || type == "void") && text_.empty() && !from_.string_value) return false;
    const std::string_view text = from_.string_value ? *from_.string_value : text_;
    if (text.empty() && !from_.formula) return false;
    sink_.set_text(cell_, CellKind::text, text);
    return true;
  }

 private:
  bool error() {
    const bool shown = !text_.empty() || !from_.string_value;
    sink_.set_text(cell_, CellKind::error, shown ? text_ : *from_.string_value);
    return true;
  }

  // What the type promises is not there: then it is what a person sees.
  bool unreadable() {
    const std::string_view shown = text_.empty() ? std::string_view(from_.value) : text_;
    if (shown.empty()) return false;
    sink_.set_unreadable(cell_, place_, shown);
    return true;
  }

  bool number() {
    const auto number = parse_number(base::trim(from_.value));
    if (!number) return unreadable();
    const Kind kind = formats_.at(cell_.format).kind;
    const bool of_times = kind == Kind::date || kind == Kind::time || kind == Kind::duration;
    if (from_.type == "percentage" && kind != Kind::percent) {
      cell_.set_format(formats_.index("0.00%"));
    } else if (of_times) {
      cell_.format = 0;  // the type says that it is a number
    }
    cell_.kind = CellKind::number;
    cell_.number = *number;
    return true;
  }

  bool date() {
    const auto date = parse_date(base::trim(from_.value));
    if (!date) return unreadable();
    if (formats_.at(cell_.format).kind != Kind::date) cell_.format = 0;
    cell_.kind = date->kind;
    cell_.number = date->serial;
    return true;
  }

  bool time() {
    const auto days = parse_iso_duration(base::trim(from_.value));
    if (!days) return unreadable();
    const Kind kind = formats_.at(cell_.format).kind;
    if (kind != Kind::duration && kind != Kind::time) cell_.format = 0;
    const bool of_day = *days >= 0 && *days < 1 && kind != Kind::duration;
    cell_.kind = of_day ? CellKind::time : CellKind::duration;
    cell_.number = *days;
    return true;
  }

  bool boolean() {
    const std::string_view value = base::trim(from_.value);
    if (value != "true" && value != "false") return unreadable();
    cell_.kind = CellKind::boolean;
    cell_.number = value == "true" ? 1 : 0;
    return true;
  }

  const CellAttributes& from_;
  std::string_view text_;
  CellRef place_;
  FormatTable& formats_;
  CellSink& sink_;
  Cell& cell_;
};

}  // namespace

void CellAttributes::read(const XmlWalk& xml) {
  *this = {};
  for (const auto& [prefix, name, text] : xml.attributes()) {
    if (name == "value-type") {
      // Written twice: LibreOffice's own says where a string is really an error.
      if (type.empty() || text == "error") type = text;
    } else if (name == "value" || name == "date-value" || name == "time-value" ||
               name == "boolean-value") {
      value = text;
    } else if (name == "string-value") {
      string_value = text;
    } else if (name == "formula") {
      formula = bare_formula(text);
    } else if (name == "style-name") {
      style = text;
    } else if (name == "number-columns-repeated") {
      columns_repeated = std::max(whole_number(text).value_or(1), 1U);
    } else if (name == "number-columns-spanned") {
      columns_spanned = std::max(whole_number(text).value_or(1), 1U);
    } else if (name == "number-rows-spanned") {
      rows_spanned = std::max(whole_number(text).value_or(1), 1U);
    }
  }
}

bool set_value(const CellAttributes& attributes, std::string_view text, std::uint32_t format,
               CellRef place, FormatTable& formats, CellSink& sink, Cell& cell) {
  return Setter(attributes, text, place, formats, sink, cell).run(format);
}

std::optional<double> parse_iso_duration(std::string_view text) {
  constexpr double seconds_a_minute = 60;
  constexpr double seconds_an_hour = 3'600;
  constexpr double seconds_a_day = 86'400;
  const bool negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  if (!text.starts_with('P') || text.size() < 3) return std::nullopt;
  text.remove_prefix(1);
  double seconds = 0;
  bool time = false;
  while (!text.empty()) {
    if (!time && text[0] == 'T') {
      time = true;
      text.remove_prefix(1);
      continue;
    }
    const std::size_t length = text.find_first_not_of("0123456789.,");
    if (length == std::string_view::npos || length == 0) return std::nullopt;
    std::string digits(text.substr(0, length));
    std::replace(digits.begin(), digits.end(), ',', '.');
    const auto number = parse_number(digits);
    if (!number) return std::nullopt;
    const char unit = text[length];
    if (unit == 'D' && !time) {
      seconds += *number * seconds_a_day;
    } else if (unit == 'H' && time) {
      seconds += *number * seconds_an_hour;
    } else if (unit == 'M' && time) {
      seconds += *number * seconds_a_minute;
    } else if (unit == 'S' && time) {
      seconds += *number;
    } else {
      return std::nullopt;
    }
    text.remove_prefix(length + 1);
  }
  return (negative ? -seconds : seconds) / seconds_a_day;
}

}  // namespace bijlage::readers::ods
