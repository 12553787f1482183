#pragma once

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "answers/lay_out.hpp"

/// Builds asked tables by hand, with the observations that their figures rest on.
namespace bijlage::answers::test {

using base::Decimal;
using calendar::Date;
using calendar::Days;
using calendar::Period;
using model::MissingReason;
using normalise::Figure;
using questions::AskedTable;

inline Date day(int year, int month, int number) {
  return Date::from_civil(year, month, number).value();
}

inline calendar::PeriodWords dutch_periods() {
  calendar::PeriodWords words;
  words.month_names = {"januari", "februari", "maart",     "april",   "mei",      "juni",
                       "juli",    "augustus", "september", "oktober", "november", "december"};
  words.quarter_patterns = {"eerste kwartaal van {year}", "tweede kwartaal van {year}",
                            "derde kwartaal van {year}", "vierde kwartaal van {year}"};
  words.half_patterns = {"eerste helft van {year}", "tweede helft van {year}"};
  words.span_pattern = "{first} tot en met {last}";
  return words;
}

inline config::Catalogue catalogue(std::string_view language = "nl") {
  return config::Catalogue::load(std::string(BIJLAGE_SOURCE_DIR) + "/mappings/messages", language);
}

/// A model, a dataset of it, an answer and findings, to be filled. Stays where it is: the dataset
/// points at the model.
class World {
 public:
  World() : data(model) {
    model.measures = {measure("visits", "NR"), measure("share", "PC"), measure("subsidy", "EUR")};
    data.files = {{"depressiehulp.xlsx", std::string(64, 'a'), "depressiehulp-maand"}};
    answer.head.title = "Onlinetherapie - Depressiehulp.be";
    answer.head.number = "532";
    answer.head.date = day(2018, 6, 5);
    answer.head.now = day(2018, 6, 19);
  }
  World(const World&) = delete;
  World& operator=(const World&) = delete;

  AnswerBook book(std::string_view language = "nl") const {
    return lay_out(answer, data, findings, catalogue(language), dutch_periods(),
                   {"0.1.0", day(2018, 6, 25), decisions});
  }

  /// An observation at a cell, and the figure that reports it.
  Figure observed(const std::string& sheet, const std::string& cell, const Period& period,
                  std::optional<Decimal> value, const std::string& raw,
                  const std::string& measure_code = "visits",
                  MissingReason reason = MissingReason::none) {
    model::Observation observation;
    observation.value = value;
    observation.reason = reason;
    observation.period = period;
    observation.series = data.intern_series({measure_code, {}});
    observation.raw = data.intern_text(raw);
    observation.source = {0, data.intern_sheet(sheet), workbook::parse_cell_ref(cell).value()};
    data.observations.push_back(observation);

    Figure figure;
    figure.value = value;
    figure.reason = reason;
    figure.period = period;
    figure.covered = period.days;
    figure.from = {static_cast<model::ObservationIndex>(data.observations.size() - 1)};
    return figure;
  }

  /// Puts a note at the observation that a figure rests on.
  void note(const Figure& figure, const std::string& text) {
    data.notes.push_back({"*", text, {}, true});
    model::Observation& observation = data.observations[figure.from.front()];
    data.detail_of(observation).notes.push_back(static_cast<model::NoteId>(data.notes.size() - 1));
  }

  model::Model model;
  model::Dataset data;
  questions::Answer answer;
  model::Findings findings;
  std::vector<DecisionsFile> decisions;

 private:
  static model::Measure measure(const std::string& code, const std::string& unit) {
    model::Measure made;
    made.code = code;
    made.unit = unit;
    return made;
  }
};

/// An asked table with its columns; rows are added one by one.
class TableBuilder {
 public:
  TableBuilder(const std::string& id, const std::vector<std::string>& columns,
               const std::string& unit = "NR") {
    table.id = id;
    table.title = "Bezoekers";
    table.sentence = "Hoeveel bezoekers waren er per maand?";
    table.row_titles = {"Maand"};
    table.row_dimensions = {"month"};
    for (const std::string& column : columns) {
      table.columns.push_back({{column}, false});
    }
    table.column_decimals.assign(columns.size(), 0);
    table.column_units.assign(columns.size(), unit);
  }

  TableBuilder& row(const std::vector<std::string>& labels,
                    std::vector<std::optional<Figure>> figures) {
    for (const std::optional<Figure>& figure : figures) {
      table.asked += 1;
      table.filled += figure && figure->value ? 1U : 0U;
      table.partial += figure && figure->value && figure->partial() ? 1U : 0U;
    }
    table.rows.push_back({labels, false});
    table.figures.push_back(std::move(figures));
    return *this;
  }

  /// A row that adds up the ordinary rows `first` … `last`, as `normalise::add` would.
  TableBuilder& total(const std::string& label, std::size_t first, std::size_t last,
                      const Period& period) {
    questions::TotalOf total{table.rows.size(), {}};
    for (std::size_t i = first; i <= last; ++i) {
      total.over.push_back(i);
    }
    std::vector<std::optional<Figure>> figures;
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
      figures.emplace_back(sum(total.over, column, period));
    }
    table.rows.push_back({{label}, true});
    table.figures.push_back(std::move(figures));
    table.row_totals.push_back(total);
    return *this;
  }

  AskedTable table;

 private:
  Figure sum(const std::vector<std::size_t>& rows, std::size_t column, const Period& period) const {
    Figure figure;
    figure.period = period;
    figure.covered = period.days;
    figure.parts = 0;
    figure.parts_expected = 0;
    for (const std::size_t row : rows) {
      const std::optional<Figure>& part = table.figures[row][column];
      if (!part || part->reason == MissingReason::not_existing) {
        continue;
      }
      ++figure.parts_expected;
      if (part->value) {
        ++figure.parts;
        figure.value = figure.value.value_or(Decimal()) + *part->value;
        figure.from.insert(figure.from.end(), part->from.begin(), part->from.end());
      } else {
        figure.reason = part->reason;
      }
    }
    figure.reason = figure.value ? MissingReason::none : figure.reason;
    return figure;
  }
};

}  // namespace bijlage::answers::test
