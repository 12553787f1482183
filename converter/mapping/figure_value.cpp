#include "mapping/figure_value.hpp"

#include <algorithm>

#include "base/shown_number.hpp"
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
    const auto& format = task.grid.book().formats[found->format];
    return styles.number_of(task, format.section_of(found->number), scale.exponent());
  }
  const auto shown_at = task.grid.merged_from(at).value_or(at);
  return task.out.data.intern_text(task.grid.shown(shown_at));
}

base::Decimal scale_of_cell(const SheetTask& task, const workbook::Cell* cell,
                            const base::Decimal& scale) {
  if (cell == nullptr || cell->kind != CellKind::number) return scale;
  const auto& format = task.grid.book().formats[cell->format].section_of(cell->number);
  const bool in_full = format.thousands > 0 || format.kind == workbook::NumberFormat::Kind::percent;
  return in_full ? base::Decimal(1) : scale;
}

Reading read_cell_figure(const SheetTask& task, workbook::CellRef at) {
  const workbook::Cell* cell = task.grid.cell(at);
  return cell == nullptr ? Reading() : read_figure_of(task, *cell);
}

namespace {

// The number of a cell as it is shown, without what its format adds to it.
std::optional<base::Decimal> bare_number(const SheetTask& task, workbook::NumberFormat section,
                                         const base::Decimal& number) {
  section.prefix.clear();
  section.suffix.clear();
  section.shows_minus = true;
  const auto signs = number_signs(task.locale());
  return parse_number(base::shown_number(number, section, signs.decimal, signs.group),
                      task.locale());
}

// Whoever reads the sheet sees what the format makes of the number: "<5" over a 3, "5 duizend", or
// nothing at all.
void read_as_shown(const SheetTask& task, const workbook::Cell& cell,
                   const workbook::NumberFormat& section, Reading& reading) {
  Reading seen = read_figure(task.grid.shown(task.grid.original(cell.ref())), task.locale());
  // "nihil" or a dash for nought is but another way to write it.
  const bool nought =
      reading.number == base::Decimal() &&
      (seen.by_word || (seen.kind == Reading::Kind::missing && seen.status == "dash"));
  if (nought) return;
  if (seen.kind == Reading::Kind::figure && section.shows_number) {
    const auto bare = bare_number(task, section, reading.number);
    if (bare && (seen.number == *bare || (seen.bracketed && seen.number == -*bare))) {
      reading.approximate = seen.approximate;
      reading.marks = std::move(seen.marks);
      return;
    }
  }
  const bool says_why =
      seen.kind == Reading::Kind::suppressed || seen.kind == Reading::Kind::missing;
  if (says_why) reading = std::move(seen);
  if (!says_why) reading.kind = Reading::Kind::text;
  reading.by_format = true;
}

}  // namespace

Reading read_figure_of(const SheetTask& task, const workbook::Cell& cell) {
  if (cell.kind == CellKind::text) return read_figure(task.grid.sheet().text(cell), task.locale());
  Reading reading;
  if (cell.kind != CellKind::number) return reading;
  const auto number = base::Decimal::from_cell(cell.number);
  if (!number) return reading;
  const auto& section = task.grid.book().formats[cell.format].section_of(cell.number);
  reading.percent = section.kind == workbook::NumberFormat::Kind::percent;
  reading.kind = Reading::Kind::figure;
  reading.number = reading.percent ? *number * base::Decimal(100) : *number;
  if (section.thousands == 0 && !section.as_stored) read_as_shown(task, cell, section, reading);
  return reading;
}

void report_not_a_number(const SheetTask& task, const TableMapping& table, workbook::CellRef at) {
  const workbook::Cell* cell = task.grid.cell(at);
  // An error value is F04's, which looks at the file as a whole.
  if (cell != nullptr && cell->kind == CellKind::error) return;
  auto& finding = task.find("V06", at, &table);
  finding.raw = task.grid.shown(at);
  if (cell != nullptr && cell->kind == CellKind::number) {
    finding.message.key = finding.raw.empty() ? "finding.V06.hidden" : "finding.V06.format";
  }
  finding.message.gaps = {{"raw", finding.raw}};
}

}  // namespace bijlage::mapping
