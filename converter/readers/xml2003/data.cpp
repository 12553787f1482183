#include "readers/xml2003/data.hpp"

#include "base/text.hpp"
#include "readers/iso_time.hpp"
#include "readers/number_cell.hpp"
#include "readers/raised_digits.hpp"
#include "readers/scan_number.hpp"

namespace bijlage::readers::xml2003 {
namespace {

using workbook::Cell;
using workbook::CellKind;
using Kind = workbook::NumberFormat::Kind;

// Day 0 of the 1904 system, in the 1900 system.
constexpr double days_to_1904 = 1'462;

// A date and time as a serial of the 1900 system. Day 0, which a time of day has, is written as
// the last of 1899.
std::optional<double> serial_of(std::string_view text) {
  for (const std::string_view day_zero : {"1899-12-31", "1899-12-30"}) {
    if (!text.starts_with(day_zero)) continue;
    const std::string_view time = text.substr(day_zero.size());
    if (time.empty()) return 0;
    const auto read = time.starts_with('T') ? parse_iso_time(time) : std::nullopt;
    return read ? std::optional(read->serial) : std::nullopt;
  }
  const auto read = parse_iso_time(text);
  return read ? std::optional(read->serial) : std::nullopt;
}

// Dates are written as such, elapsed time as well: then the format says that it is a length.
bool set_date(std::string_view text, Kind kind, bool epoch_1904, Cell& cell) {
  const auto serial = serial_of(text);
  if (!serial) return false;
  const bool moved = epoch_1904 && *serial >= days_to_1904;
  const double since_epoch = *serial - (moved ? days_to_1904 : 0);
  cell.number = *serial;
  if (kind == Kind::duration) {
    cell.kind = CellKind::duration;
    cell.number = since_epoch;
  } else if (*serial < 1 || (kind == Kind::time && since_epoch < 1)) {
    cell.kind = CellKind::time;
    cell.number = since_epoch;
  } else {
    cell.kind = CellKind::date;
  }
  return true;
}

}  // namespace

void Data::read(XmlWalk& xml, const base::Limits& limits) {
  type = xml.attribute("Type");
  text.clear();
  const std::size_t outside = xml.depth() - 1;
  std::size_t raised_depth = 0;
  std::size_t raised_from = 0;
  while (xml.depth() > outside) {
    const auto event = xml.next();
    if (event == XmlWalk::Event::text) {
      if (text.size() + xml.text().size() > limits.text_bytes) xml.fail("xml.too-long");
      text += xml.text();
    } else if (event == XmlWalk::Event::start && xml.name() == "Sup" && raised_depth == 0) {
      raised_depth = xml.depth();
      raised_from = text.size();
    } else if (event == XmlWalk::Event::end && raised_depth != 0 && xml.depth() < raised_depth) {
      raise_digits(text, raised_from);
      raised_depth = 0;
    }
  }
}

bool set_value(const Data& data, const FormatTable& formats, bool epoch_1904,
               workbook::CellRef place, CellSink& sink, Cell& cell) {
  const std::string_view value = base::trim(data.text);
  if (data.type == "Number") {
    if (value.empty()) return false;
    const auto number = parse_number(value);
    if (number) {
      set_number(cell, *number, formats.at(cell.format), epoch_1904);
    } else {
      sink.set_unreadable(cell, place, data.text);
    }
  } else if (data.type == "DateTime") {
    if (value.empty()) return false;
    if (!set_date(value, formats.at(cell.format).kind, epoch_1904, cell)) {
      sink.set_unreadable(cell, place, data.text);
    }
  } else if (data.type == "Boolean") {
    if (value.empty()) return false;
    cell.kind = CellKind::boolean;
    cell.number = value == "1" || value == "true" || value == "True" ? 1 : 0;
  } else {
    sink.set_text(cell, data.type == "Error" ? CellKind::error : CellKind::text, data.text);
  }
  return true;
}

}  // namespace bijlage::readers::xml2003
