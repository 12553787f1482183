#pragma once

#include <string>
#include <vector>

#include "answers/world.hpp"
#include "model/finding_catalogue.hpp"

namespace bijlage::answers::test {

/// A world like the answer to question 532 (published figures): months with a partial one, wrong
/// published totals, figures that do not exist, shares, spread amounts and an unanswered table.
class Sv532 : public World {
 public:
  Sv532() {
    data.files.push_back({"profiel-en-subsidies.xlsx", std::string(64, 'b'), "depressiehulp-jaar"});
    add_visits();
    add_tests();
    add_help();
    add_unanswered();
    add_profile();
    add_subsidies();
    add_findings();
  }

 private:
  static std::vector<std::string> months() {
    std::vector<std::string> labels;
    for (const int year : {2017, 2018}) {
      for (const std::string& month : dutch_periods().month_names) {
        labels.push_back(month + " " + std::to_string(year));
      }
    }
    labels.resize(19);
    return labels;
  }

  static Period month(std::size_t index) {
    return Period::of_month(2017 + static_cast<int>(index / 12), static_cast<int>(index % 12) + 1);
  }

  static std::string cell(char column, std::size_t index) {
    return column + std::to_string(index + (index < 12 ? 5 : 8));
  }

  /// A monthly figure; 0 stands for one that is missing.
  Figure monthly(const std::string& sheet, char column, std::size_t index, std::int64_t value,
                 MissingReason reason) {
    const bool there = value != 0;
    Figure figure = observed(sheet, cell(column, index), month(index),
                             there ? std::optional<Decimal>(value) : std::nullopt,
                             there ? std::to_string(value) : "---", "visits",
                             there ? MissingReason::none : reason);
    if (index == 17 && there) {
      figure.covered = {day(2018, 6, 1), day(2018, 6, 19)};
      note(figure, "tot 19 juni 2018");
    }
    return figure;
  }

  void add_months(TableBuilder& builder, const std::string& sheet,
                  const std::vector<std::vector<std::int64_t>>& columns) {
    const std::vector<std::string> labels = months();
    for (std::size_t i = 0; i < labels.size(); ++i) {
      if (i == 12) {
        builder.total("Totaal 2017", 0, 11, Period::of_year(2017));
      }
      std::vector<std::optional<Figure>> figures;
      for (std::size_t column = 0; column < columns.size(); ++column) {
        const bool known = i < columns[column].size();
        figures.emplace_back(monthly(sheet, static_cast<char>('B' + column), i,
                                     known ? columns[column][i] : 0,
                                     known ? MissingReason::not_existing : MissingReason::not_yet));
      }
      builder.row({labels[i]}, std::move(figures));
    }
    builder.total("Totaal 2018", 13, 19, Period::of_year(2018));
  }

  void add_visits() {
    TableBuilder builder("1", {"Bezoeken", "Unieke bezoekers"});
    builder.table.title = "Bezoeken en unieke bezoekers per maand";
    builder.table.sentence =
        "Hoeveel unieke bezoekers bezochten de website depressiehulp.be sinds de opstart? Graag "
        "een overzicht per maand.";
    add_months(builder, "Bezoekers",
               {{369, 13406, 3763, 5202, 5753, 5604, 4239, 4316, 4969, 6000, 7343, 8222, 9891, 9608,
                 15772, 10053, 10078, 5853},
                {255, 11231, 3295, 4497, 4997, 4756, 3352, 3423, 3898, 4668, 5727, 6334, 7435, 6983,
                 11513, 7210, 6915, 4219}});
    note(*builder.table.figures[1][0], "Officiële lancering");
    note(*builder.table.figures[1][1], "Officiële lancering");
    builder.table.notes = {
        "Unieke bezoekers zijn per maand geteld: wie in twee maanden kwam, telt in het totaal twee "
        "keer."};
    answer.tables.push_back(builder.table);
  }

  void add_tests() {
    TableBuilder builder("2", {"Zelftest"});
    builder.table.title = "Ingevulde zelftests per maand";
    builder.table.sentence =
        "Hoeveel personen vulden de zelftest in? Graag een overzicht per maand.";
    add_months(builder, "Zelftest",
               {{36, 3071, 155, 577, 564, 513, 711, 656, 648, 826, 897, 1392, 1481, 1466, 2649,
                 1223, 1124, 683}});
    const std::uint16_t sheet = data.intern_sheet("Zelftest");
    builder.table.disagreements = {{12, 0, Decimal(1043), {0, sheet, {16, 1}}},
                                   {20, 0, Decimal(8455), {0, sheet, {31, 1}}}};
    answer.tables.push_back(builder.table);
  }

  void add_help() {
    TableBuilder builder("3-4", {"Zelfhulp", "Begeleiding"});
    builder.table.title = "Gebruikers van zelfhulp en begeleiding per maand";
    builder.table.sentence =
        "Hoeveel personen maakten gebruik van het onlinezelfhulpaanbod en het begeleidingsaanbod?";
    add_months(builder, "Hulp",
               {{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 72, 97, 107, 68, 232, 63, 54, 35},
                {0, 0, 0, 0, 0, 49, 22, 10, 7, 15, 71, 79, 115, 108, 98, 51, 47, 27}});
    builder.table.figures[10][0]->status = model::ObsStatus::provisional;
    answer.tables.push_back(builder.table);
  }

  void add_unanswered() {
    AskedTable table;
    table.id = "5";
    table.title = "Volledig doorlopen trajecten";
    table.sentence =
        "Hoeveel van deze personen hebben het hele onlinebegeleidingstraject volledig doorlopen?";
    table.answered = false;
    table.notes = {"Hierover zijn geen gegevens beschikbaar."};
    answer.tables.push_back(table);
  }

  void add_profile() {
    TableBuilder builder("7", {"Zelftest", "Begeleiding"}, "PC");
    builder.table.title = "Profiel van de hulpvragers";
    builder.table.sentence = "Wat is het profiel van de hulpvragers?";
    builder.table.row_titles = {"Kenmerk", "Groep"};
    builder.table.row_dimensions = {"sex", "age"};
    const Period year = Period::of_year(2017);
    const auto share = [&](const std::string& at, Decimal value) {
      Figure figure = observed("Profiel", at, year, value, "± " + value.to_string() + "%", "share");
      data.observations[figure.from.front()].source.file = 1;
      figure.status = model::ObsStatus::estimated;
      return figure;
    };
    builder.row({"Geslacht", "Mannen"}, {share("B3", 29), share("C3", Decimal::scaled(265, -1))});
    builder.row({"Geslacht", "Vrouwen"}, {share("B4", 71), share("C4", Decimal::scaled(735, -1))});
    Figure hidden = share("B5", 1);
    data.observations[hidden.from.front()].value.reset();
    data.observations[hidden.from.front()].reason = MissingReason::suppressed;
    data.observations[hidden.from.front()].raw = data.intern_text("<5");
    hidden.value.reset();
    hidden.status = {};
    hidden.reason = MissingReason::suppressed;
    builder.row({"Geslacht", "=Andere"}, {hidden, share("C5", 0)});
    answer.tables.push_back(builder.table);
  }

  void add_subsidies() {
    TableBuilder builder("9", {"Projectsubsidie"}, "EUR");
    builder.table.title = "Projectsubsidie per kalenderjaar";
    builder.table.sentence = "Hoeveel bedraagt de jaarlijkse projectsubsidie?";
    builder.table.row_titles = {"Jaar"};
    builder.table.row_dimensions = {"year"};
    builder.table.column_decimals = {2};
    for (const int year : {2015, 2016, 2017}) {
      Figure figure = observed("Subsidies", "B" + std::to_string(year - 2012),
                               Period::of_year(year), Decimal(202860), "169.050 euro", "subsidy");
      data.observations[figure.from.front()].source.file = 1;
      figure.how = {{"how.part-by-month",
                     {{"value", "202860"},
                      {"part", "12"},
                      {"all", "24"},
                      {"total", "405720"},
                      {"first", "2015-01-01"},
                      {"last", "2016-12-31"}}}};
      if (year == 2016) {
        figure.from = {figure.from.front() - 1, figure.from.front()};
      }
      builder.row({std::to_string(year)}, {figure});
    }
    builder.table.notes = {"De subsidie is voor vier websites samen."};
    answer.tables.push_back(builder.table);
  }

  void add_finding(const std::string& code, const std::string& total, const std::string& rows,
                   const std::string& expected, const std::string& found) {
    model::Finding finding = model::make_finding(code);
    finding.file = "depressiehulp.xlsx";
    finding.sheet = "Zelftest";
    finding.cells = {workbook::parse_cell_range(total).value(),
                     workbook::parse_cell_range(rows).value()};
    finding.expected = expected;
    finding.found = found;
    finding.raw = found;
    findings.push_back(finding);
  }

  void add_findings() {
    add_finding("T01", "B17", "B5:B16", "10046", "1043");
    findings.back().message.gaps = {
        {"cell", "B17"},       {"table", "zelftest"}, {"period", "2017-01-01/2017-12-31"},
        {"published", "1043"}, {"sum", "10046"},      {"difference", "-9003"}};
    for (const std::string& cell : {std::string("B6"), std::string("H40")}) {
      add_finding("V03", cell, cell, "", "");
      findings.back().message = {"finding.V03.several",
                                 {{"mark", "*"}, {"count", "2"}, {"meanings", "…"}}};
    }
  }
};

}  // namespace bijlage::answers::test
