#include "mapping/figure_value.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "mapping/figure_cell.hpp"
#include "mapping/value.hpp"

namespace bijlage::mapping {

using model::MissingReason;
using model::ObsStatus;
using workbook::CellKind;

std::optional<model::Series> series_of(const Sense& sense, const model::Model& model) {
  const auto measure = sense.codes.find("measure");
  if (measure == sense.codes.end()) return std::nullopt;
  model::Series series{measure->second, {}};
  for (const auto& dimension : model.dimensions) {
    const auto code = sense.codes.find(dimension.code);
    series.codes.push_back(code == sense.codes.end() ? std::string() : code->second);
  }
  return series;
}

void set_reading(const Reading& reading, const base::Decimal& scale, model::Observation& obs) {
  static const base::Decimal one(1);
  obs.approximate = reading.approximate;
  if (reading.approximate) obs.status |= ObsStatus::estimated;
  switch (reading.kind) {
    case Reading::Kind::figure:
      obs.value = scale == one ? reading.number : reading.number * scale;
      if (reading.bracketed) obs.status |= ObsStatus::unreliable;
      break;
    case Reading::Kind::suppressed:
      obs.status |= ObsStatus::suppressed;
      obs.reason = MissingReason::suppressed;
      break;
    case Reading::Kind::missing:
      obs.status |= model::StatusSet::parse(reading.status);
      obs.reason = reading.reason;
      break;
    case Reading::Kind::text:
      break;
  }
}

bool is_number_as_text(const SheetTask& task, const workbook::Cell& cell) {
  if (cell.kind != workbook::CellKind::text) return false;
  const auto text = base::trim(task.grid.sheet().text(cell));
  // Digits alone are one for certain, and most often that is all there is.
  if (text.empty()) return false;
  const bool digits = text.find_first_not_of("0123456789") == std::string_view::npos;
  return digits || parse_number(text, task.locale()).has_value();
}

void set_empty(Empty meaning, model::Observation& obs) {
  const bool cannot_exist = meaning == Empty::cannot_exist;
  obs.status |= cannot_exist ? ObsStatus::cannot_exist : ObsStatus::missing;
  obs.reason = cannot_exist ? MissingReason::not_existing : MissingReason::blank;
}

std::uint32_t raw_of_cell(const SheetTask& task, workbook::CellRef at, const workbook::Cell* found,
                          const base::Decimal& scale, NumberStyles& styles) {
  const bool number = found != nullptr && found->kind == CellKind::number;
  if (number && scale.digits() == 1) {
    return styles.number_of(task, found->format, scale.exponent());
  }
  const auto shown_at = task.grid.merged_from(at).value_or(at);
  return task.out.data.intern_text(task.grid.shown(shown_at));
}

base::Decimal scale_of_cell(const SheetTask& task, const workbook::Cell* cell,
                            const base::Decimal& scale) {
  if (cell == nullptr || cell->kind != CellKind::number) return scale;
  const auto& format = task.grid.book().formats[cell->format];
  const bool in_full = format.thousands > 0 || format.kind == workbook::NumberFormat::Kind::percent;
  return in_full ? base::Decimal(1) : scale;
}

Reading read_cell_figure(const SheetTask& task, workbook::CellRef at) {
  const workbook::Cell* cell = task.grid.cell(at);
  return cell == nullptr ? Reading() : read_figure_of(task, *cell);
}

bool has_words(const workbook::NumberFormat& format) {
  const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  return std::any_of(format.prefix.begin(), format.prefix.end(), is_letter) ||
         std::any_of(format.suffix.begin(), format.suffix.end(), is_letter);
}

namespace {

// "5 duizend" by its format: whoever reads it sees another figure than 5, or none.
void read_words_of_format(const SheetTask& task, const workbook::Cell& cell, Reading& reading) {
  const workbook::CellRef at = task.grid.original(cell.ref());
  const Reading seen = read_figure(task.grid.shown(at), task.locale());
  if (seen.kind != Reading::Kind::figure) reading.kind = Reading::Kind::text;
  reading.approximate = seen.approximate;
}

}  // namespace

Reading read_figure_of(const SheetTask& task, const workbook::Cell& cell) {
  if (cell.kind == CellKind::text) return read_figure(task.grid.sheet().text(cell), task.locale());
  Reading reading;
  if (cell.kind != CellKind::number) return reading;
  const auto number = base::Decimal::from_cell(cell.number);
  if (!number) return reading;
  const auto& format = task.grid.book().formats[cell.format];
  reading.percent = format.kind == workbook::NumberFormat::Kind::percent;
  reading.kind = Reading::Kind::figure;
  reading.number = reading.percent ? *number * base::Decimal(100) : *number;
  if (format.thousands == 0 && has_words(format)) read_words_of_format(task, cell, reading);
  return reading;
}

void report_not_a_number(const SheetTask& task, const TableMapping& table, workbook::CellRef at) {
  const workbook::Cell* cell = task.grid.cell(at);
  // An error value is F04's, which looks at the file as a whole.
  if (cell != nullptr && cell->kind == CellKind::error) return;
  auto& finding = task.find("V06", at, &table);
  finding.raw = task.grid.shown(at);
  finding.message.gaps = {{"raw", finding.raw}};
  finding.message.gaps = {{"raw", finding.raw}};
}

}  // namespace bijlage::mapping
