#include "answers/laid_table.hpp"

#include <algorithm>
#include <utility>
#include <variant>

#include "answers/chart_of.hpp"
#include "answers/figure_cell.hpp"
#include "answers/figure_remarks.hpp"
#include "answers/lines.hpp"
#include "answers/row_remarks.hpp"
#include "answers/symbols.hpp"
#include "base/text.hpp"

namespace bijlage::answers {
namespace {

using questions::AskedTable;

std::size_t levels_of(const AskedTable& asked) {
  std::size_t levels = std::max<std::size_t>(1, asked.row_titles.size());
  for (const questions::Heading& row : asked.rows) {
    levels = std::max(levels, row.labels.size());
  }
  return levels;
}

/// "Subsidie (euro)": the unit stands in the heading, so that the cells are plain numbers.
std::string with_unit(std::string title, const AskedTable& asked, std::size_t column,
                      const Words& words) {
  if (column < asked.column_units.size()) {
    const std::string key = "unit." + asked.column_units[column];
    if (words.knows(key)) {
      return words.say("unit.in-heading", {{"title", std::move(title)}, {"unit", words.say(key)}});
    }
  }
  return title;
}

/// Fills the sheet of one table from left to right and top to bottom.
class TableSheet {
 public:
  TableSheet(const AskedTable& asked, const Background& background, const Words& words,
             NoteNumbers& notes)
      : asked_(asked), background_(background), words_(words), notes_(notes) {
    laid_.asked = &asked;
    laid_.levels = levels_of(asked);
  }

  LaidTable take() {
    write_top();
    if (has_table()) {
      write_table();
      write_symbols();
    }
    laid_.sheet.chart = chart_of(laid_, words_);
    return std::move(laid_);
  }

 private:
  bool has_table() const { return !asked_.rows.empty() && !asked_.columns.empty(); }

  void write_top() {
    Sheet& sheet = laid_.sheet;
    sheet.name = asked_.id;
    sheet.title = asked_.title.empty()
                      ? words_.say("table.title-bare", {{"id", asked_.id}})
                      : words_.say("table.title", {{"id", asked_.id}, {"title", asked_.title}});
    add_lines(sheet, asked_.sentence, Line::Style::sentence);
    if (has_table()) {
      symbols_line_ = sheet.lines.size();
      sheet.lines.emplace_back();
    }
    for (const base::Message& remark : asked_.remarks) {
      add_remark(words_.message(remark));
    }
    for (const std::string& note : asked_.notes) {
      add_remark(note);
    }
    add_link("table.to-notes", "sheet.explanation");
    add_link("table.back", "sheet.contents");
  }

  void add_link(std::string_view sentence, std::string_view sheet_key) {
    const std::string name = words_.say(sheet_key);
    const std::string text = words_.say(sentence, {{"sheet", name}});
    laid_.sheet.lines.push_back({text, Line::Style::plain, Link{text, name, {}}});
  }

  void add_remark(const std::string& text) {
    add_lines(laid_.sheet, notes_.mark(NoteKind::remark, text, asked_.id) + " " + text,
              Line::Style::remark);
  }

  void write_table() {
    make_columns();
    for (std::size_t row = 0; row < asked_.rows.size(); ++row) {
      write_row(row);
    }
    drop_empty_coverage();
  }

  void make_columns() {
    Table& table = laid_.sheet.table.emplace();
    table.name = words_.say("table.name", {{"id", asked_.id}});
    for (std::size_t level = 0; level < laid_.levels; ++level) {
      table.columns.push_back(
          {level < asked_.row_titles.size() ? asked_.row_titles[level] : words_.say("table.row"),
           ColumnKind::label});
    }
    for (std::size_t column = 0; column < asked_.columns.size(); ++column) {
      laid_.column_titles.push_back(
          with_unit(one_line(asked_.columns[column].labels), asked_, column, words_));
      styles_.push_back(column_style(asked_, column));
      table.columns.push_back({laid_.column_titles.back(), ColumnKind::number});
    }
    table.columns.push_back({words_.say("table.notes"), ColumnKind::remark});
    table.columns.push_back({words_.say("table.coverage"), ColumnKind::remark});
  }

  void write_row(std::size_t row) {
    Row& line = laid_.sheet.table->rows.emplace_back();
    line.total = asked_.rows[row].total;
    const std::vector<std::string>& labels = asked_.rows[row].labels;
    for (std::size_t level = 0; level < laid_.levels; ++level) {
      // A row without a label of its own level (a total over groups) repeats its last one: no
      // cell that names a row is empty.
      line.cells.emplace_back(
          Text{labels.empty() ? std::string() : labels[std::min(level, labels.size() - 1)]});
    }
    for (std::size_t column = 0; column < asked_.columns.size(); ++column) {
      line.cells.push_back(figure_cell(laid_, row, column, styles_[column]));
      if (const auto* symbol = std::get_if<Symbol>(&line.cells.back())) {
        notes_.use_symbol(symbol->symbol, asked_.id);
      }
    }
    write_remarks(row);
  }

  void write_remarks(std::size_t row) {
    RowRemarks marks;
    RowRemarks gaps;
    RowRemarks coverage;
    for (const std::size_t column : asked_columns(row)) {
      for (const std::string& mark : figure_marks(laid_, row, column, styles_[column].decimals,
                                                  background_, words_, notes_)) {
        marks.add(column, mark);
      }
      for (const std::string& mark : missing_marks(laid_, row, column, words_, notes_)) {
        gaps.add(column, mark);
      }
      coverage.add(column, figure_coverage(laid_, row, column, words_));
    }
    // Notes on missing figures are about all that are missing, coverage about all that are there.
    const std::vector<std::string>& titles = laid_.column_titles;
    std::vector<std::string> parts{marks.text(without_totals(asked_columns(row)), titles, " "),
                                   gaps.text(columns_with_value(row, false), titles, " ")};
    parts.erase(std::remove(parts.begin(), parts.end(), ""), parts.end());
    std::vector<Cell>& cells = laid_.sheet.table->rows[row].cells;
    cells.emplace_back(Text{base::join(parts, "; ")});
    cells.emplace_back(
        Text{coverage.text(without_totals(columns_with_value(row, true)), titles, "; ")});
  }

  std::vector<std::size_t> asked_columns(std::size_t row) const {
    std::vector<std::size_t> found;
    for (std::size_t column = 0; column < asked_.columns.size(); ++column) {
      if (asked_.figures[row][column]) {
        found.push_back(column);
      }
    }
    return found;
  }

  std::vector<std::size_t> columns_with_value(std::size_t row, bool with) const {
    std::vector<std::size_t> found = asked_columns(row);
    found.erase(std::remove_if(found.begin(), found.end(),
                               [&](std::size_t column) {
                                 return asked_.figures[row][column]->value.has_value() != with;
                               }),
                found.end());
    return found;
  }

  std::vector<std::size_t> without_totals(std::vector<std::size_t> columns) const {
    columns.erase(std::remove_if(columns.begin(), columns.end(),
                                 [&](std::size_t column) { return asked_.columns[column].total; }),
                  columns.end());
    return columns;
  }

  void drop_empty_coverage() {
    Table& table = *laid_.sheet.table;
    const bool said = std::any_of(table.rows.begin(), table.rows.end(), [](const Row& row) {
      return !std::get<Text>(row.cells.back()).text.empty();
    });
    if (said) {
      return;
    }
    table.columns.pop_back();
    for (Row& row : table.rows) {
      row.cells.pop_back();
    }
  }

  void write_symbols() {
    std::vector<std::string> used;
    for (const SymbolMeaning& symbol : all_symbols()) {
      const std::vector<std::string> tables = notes_.tables_with(symbol.symbol);
      if (std::find(tables.begin(), tables.end(), asked_.id) != tables.end()) {
        used.push_back(std::string(symbol.symbol) + " " + words_.say(symbol.key));
      }
    }
    laid_.sheet.lines[symbols_line_].text =
        used.empty() ? words_.say("table.no-symbols")
                     : words_.say("table.symbols", {{"symbols", base::join(used, "; ")}});
  }

  const AskedTable& asked_;
  const Background background_;
  const Words& words_;
  NoteNumbers& notes_;
  LaidTable laid_;
  std::vector<ColumnStyle> styles_;
  std::size_t symbols_line_ = 0;
};

}  // namespace

std::string one_line(const std::vector<std::string>& labels) { return base::join(labels, " – "); }

bool LaidTable::is_live_total(std::size_t row, std::size_t column) const {
  return std::holds_alternative<Total>(sheet.table->rows[row].cells[levels + column]);
}

std::string LaidTable::row_title(std::size_t row) const {
  return one_line(asked->rows[row].labels);
}

LaidTable lay_out_table(const AskedTable& asked, const Background& background, const Words& words,
                        NoteNumbers& notes) {
  return TableSheet(asked, background, words, notes).take();
}

}  // namespace bijlage::answers
