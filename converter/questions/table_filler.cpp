#include "questions/table_filler.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "model/finding_catalogue.hpp"
#include "questions/keep_lines.hpp"
#include "questions/subjects.hpp"
#include "questions/totals_writer.hpp"
#include "questions/unanswered.hpp"

namespace bijlage::questions {
namespace {

using normalise::Figure;

std::string title(const Heading& heading) { return base::join(heading.labels, ", "); }

}  // namespace

TableFiller::TableFiller(const TableQuestion& asked, const model::Dataset& data,
                         const Wording& wording)
    : asked_(asked),
      data_(data),
      selection_(asked, data, wording.periods->school_year_month),
      finder_(asked, data, selection_, wording.language),
      labels_(data, wording),
      scaling_(asked, data, wording.holidays) {}

AskedTable TableFiller::fill(model::Findings& findings) {
  table_.id = asked_.id;
  table_.title = asked_.title;
  table_.sentence = asked_.asks;
  table_.notes = asked_.notes;
  if (!asked_.measures.empty()) {
    make_lines();
    find_figures(findings);
    report_period(findings);
    report_premises(findings);
    drop_empty_lines(rows_, columns_, table_.figures);
    count();
    write_totals();
    write_headings();
    write_columns();
    write_subjects();
  }
  report_unanswered(asked_, data_, table_, findings);
  return std::move(table_);
}

Grid TableFiller::grid() {
  model::Findings told;  // by the table itself
  make_lines();
  find_figures(told);
  drop_empty_lines(rows_, columns_, table_.figures);
  return {std::move(rows_), std::move(columns_), std::move(table_.figures)};
}

void TableFiller::remark(const base::Message& message) {
  auto& remarks = table_.remarks;
  if (std::find(remarks.begin(), remarks.end(), message) == remarks.end()) {
    remarks.push_back(message);
  }
}

void TableFiller::make_lines() {
  constexpr std::size_t behind_measure = 1;  // a coordinate begins with the measure
  const auto of_rows = std::count_if(asked_.rows.begin(), asked_.rows.end(), [](const Axis& axis) {
    return axis.kind == Axis::Kind::dimension;
  });
  rows_ = lines_of(asked_.rows, behind_measure);
  columns_ = lines_of(asked_.columns, behind_measure + static_cast<std::size_t>(of_rows));
}

std::vector<Line> TableFiller::lines_of(const std::vector<Axis>& axes,
                                        std::size_t first_level) const {
  std::vector<std::vector<Member>> members;
  for (const Axis& axis : axes) members.push_back(selection_.members(axis));
  std::vector<Line> lines = combinations(members);
  std::erase_if(lines, [&](const Line& line) { return !occurs(line, axes, first_level); });
  return lines;
}

// Do the data know this combination (of codes, measure, reported period) anywhere, or was it
// named? Others are not asked: "-18 jaar" and "Cannabis (moeilijke versie)" never go together.
bool TableFiller::occurs(const Line& line, const std::vector<Axis>& axes,
                         std::size_t first_level) const {
  const bool named = std::all_of(axes.begin(), axes.end(), [&](const Axis& axis) {
    return axis.kind != Axis::Kind::dimension || asked_.named_codes(axis.dimension) != nullptr;
  });
  if (named) return true;
  const auto fits = [&](const auto& known) {
    std::size_t level = first_level;
    for (std::size_t i = 0; i < axes.size(); ++i) {
      const Member& member = line.members[i];
      switch (axes[i].kind) {
        case Axis::Kind::measure:
          if (known.first[0] != member.code) return false;
          break;
        case Axis::Kind::dimension:
          if (known.first[level++] != member.code) return false;
          break;
        case Axis::Kind::reported:
          if (!selection_.reports(known.second, member.period)) return false;
          break;
        case Axis::Kind::calendar:
        case Axis::Kind::school:
          break;
      }
    }
    return true;
  };
  return std::any_of(selection_.all().begin(), selection_.all().end(), fits);
}

void TableFiller::find_figures(model::Findings& findings) {
  for (const Line& row : rows_) {
    auto& figures = table_.figures.emplace_back();
    for (const Line& column : columns_) figures.push_back(figure_at(row, column, findings));
  }
}

std::optional<Figure> TableFiller::figure_at(const Line& row, const Line& column,
                                             model::Findings& findings) {
  auto found = finder_.find(place_of(row, column));
  if (!found) return std::nullopt;
  for (const base::Message& message : found->remarks) remark(message);
  if (found->several) report_several(row, column, *found, findings);
  return scaling_.apply(found->figure, measure_of(row, column));
}

Place TableFiller::place_of(const Line& row, const Line& column) const {
  Place place;
  place.coordinate.push_back(measure_of(row, column).code);
  for (const auto& [axes, line] :
       {std::pair{&asked_.rows, &row}, std::pair{&asked_.columns, &column}}) {
    for (std::size_t i = 0; i < axes->size(); ++i) {
      const Axis& axis = (*axes)[i];
      if (axis.kind == Axis::Kind::dimension) place.coordinate.push_back(line->members[i].code);
      if (!axis.is_time()) continue;
      place.period = line->members[i].period;
      place.frequency = axis.frequency;
      place.school_year = axis.kind == Axis::Kind::school;
    }
  }
  return place;
}

const model::Measure& TableFiller::measure_of(const Line& row, const Line& column) const {
  std::string_view code = asked_.measures.front();
  for (const auto& [axes, line] :
       {std::pair{&asked_.rows, &row}, std::pair{&asked_.columns, &column}}) {
    for (std::size_t i = 0; i < axes->size(); ++i) {
      if ((*axes)[i].kind == Axis::Kind::measure) code = line->members[i].code;
    }
  }
  return *data_.model().find_measure(code);
}

void TableFiller::report_several(const Line& row, const Line& column, const FoundFigure& found,
                                 model::Findings& findings) const {
  model::Finding finding = model::make_finding("A01");
  const model::Observation& first = data_.observations[found.figure.from.front()];
  finding.file = data_.files[first.source.file].name;
  finding.sheet = data_.sheets[first.source.sheet];
  std::string figures;
  for (const model::ObservationIndex index : found.figure.from) {
    const model::Observation& obs = data_.observations[index];
    const bool same_sheet =
        obs.source.file == first.source.file && obs.source.sheet == first.source.sheet;
    if (same_sheet) finding.cells.push_back({obs.source.cell, obs.source.cell});
    if (!figures.empty()) figures += "; ";
    figures += data_.raw_text(obs);
  }
  finding.message.key += ".several";
  finding.message.gaps = {{"table", asked_.id},
                          {"row", title(labels_.row(row, asked_.rows))},
                          {"column", title(labels_.column(column, asked_.columns))},
                          {"figures", figures}};
  finding.found = std::move(figures);
  findings.push_back(std::move(finding));
}

void TableFiller::count() {
  for (const auto& row : table_.figures) {
    for (const auto& figure : row) {
      if (!figure) continue;
      ++table_.asked;
      if (figure->value) ++table_.filled;
      if (figure->value && figure->partial()) ++table_.partial;
    }
  }
}

void TableFiller::write_totals() {
  TotalsWriter(asked_, labels_, [&](const Line& row, const Line& column) -> const model::Measure& {
    return measure_of(row, column);
  }).write(rows_, columns_, table_);
}

void TableFiller::write_headings() {
  for (const Axis& axis : asked_.rows) {
    table_.row_titles.push_back(labels_.axis(axis));
    table_.row_dimensions.push_back(axis.name);
  }
  for (const Line& row : rows_) table_.rows.push_back(labels_.row(row, asked_.rows));
  for (const Line& column : columns_) {
    table_.columns.push_back(labels_.column(column, asked_.columns));
    // A single column of figures is named by what it measures.
    if (asked_.columns.empty()) {
      table_.columns.back().labels = {labels_.measure(asked_.measures.front())};
    }
  }
}

// Units and decimals go by column; where measures stand in rows, a column can have several.
void TableFiller::write_columns() {
  for (std::size_t column = 0; column < columns_.size(); ++column) {
    std::optional<std::string> unit;
    int decimals = 0;
    for (std::size_t row = 0; row < rows_.size(); ++row) {
      const model::Measure& measure = measure_of(rows_[row], columns_[column]);
      if (unit && *unit != measure.unit) unit = "";
      if (!unit) unit = measure.unit;
      const auto& figure = table_.figures[row][column];
      if (!figure || !figure->value) continue;
      decimals = std::max(decimals, std::min(figure->value->decimals(), measure.decimals));
    }
    table_.column_units.push_back(unit.value_or(""));
    table_.column_decimals.push_back(decimals);
  }
}

void TableFiller::write_subjects() {
  table_.subjects = subjects_of(asked_, rows_, columns_, table_, data_, labels_,
                                [&](const Line& row, const Line& column) -> const model::Measure& {
                                  return measure_of(row, column);
                                });
}

// Do the figures reach from the first day asked for to the last? What did not exist is an answer.
void TableFiller::report_period(model::Findings& findings) const {
  if (!asked_.period) return;
  std::optional<calendar::Days> given;
  for (const auto& row : table_.figures) {
    for (const auto& figure : row) {
      if (!figure) continue;
      const bool answers = figure->reason == model::MissingReason::not_existing;
      if (!figure->value && !answers) continue;
      const calendar::Days& days = figure->value ? figure->covered : figure->period.days;
      if (!given) given = days;
      given = calendar::Days{std::min(given->first, days.first), std::max(given->last, days.last)};
    }
  }
  const calendar::Days& asked = *asked_.period;
  if (!given || (given->first <= asked.first && given->last >= asked.last)) return;
  model::Finding finding = model::make_finding("P05");
  finding.expected = calendar::Period::of_days(asked).sdmx();
  finding.found = calendar::Period::of_days(*given).sdmx();
  finding.message.gaps = {
      {"table", asked_.id}, {"asked", finding.expected}, {"given", finding.found}};
  findings.push_back(std::move(finding));
}

// "Sinds oktober 2017", where figures begin in January.
void TableFiller::report_premises(model::Findings& findings) const {
  if (asked_.premises.empty()) return;
  const auto index = selection_.first_figure();
  if (!index) return;
  const model::Observation& first = data_.observations[*index];
  for (const Premise& premise : asked_.premises) {
    if (calendar::overlap(premise.starts.days, first.period.days)) continue;
    model::Finding finding = model::make_finding("A02");
    finding.file = data_.files[first.source.file].name;
    finding.sheet = data_.sheets[first.source.sheet];
    finding.cells = {{first.source.cell, first.source.cell}};
    finding.expected = premise.starts.sdmx();
    finding.found = first.period.sdmx();
    finding.raw = data_.raw_text(first);
    finding.message.gaps = {
        {"table", asked_.id}, {"stated", premise.says}, {"period", finding.found}};
    findings.push_back(std::move(finding));
  }
}

}  // namespace bijlage::questions
