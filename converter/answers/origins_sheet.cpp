#include "answers/back_sheets.hpp"
#include "answers/file_names.hpp"
#include "answers/lines.hpp"
#include "answers/symbols.hpp"
#include "base/text.hpp"

namespace bijlage::answers {
namespace {

using normalise::Figure;

/// Writes the lines of one figure after another into the table.
class Origins {
 public:
  Origins(const model::Dataset& data, const Words& words, Table& table)
      : data_(data), words_(words), files_(file_names(data)), table_(table) {}

  void add(const LaidTable& laid, std::size_t row, std::size_t column) {
    const Figure& figure = *laid.asked->figures[row][column];
    if (figure.from.empty()) {
      std::vector<Cell> line = start(laid, row, column, figure);
      line.insert(line.end(), 5, Text{});
      table_.rows.push_back({std::move(line)});
    }
    for (const model::ObservationIndex index : figure.from) {
      std::vector<Cell> line = start(laid, row, column, figure);
      add_source(line, data_.observations[index]);
      table_.rows.push_back({std::move(line)});
    }
  }

 private:
  std::vector<Cell> start(const LaidTable& laid, std::size_t row, std::size_t column,
                          const Figure& figure) const {
    const workbook::CellRef place = laid.place(row, column);
    return {Text{laid.asked->id},      Link{workbook::a1(place), laid.sheet.name, place},
            Text{laid.row_title(row)}, Text{laid.column_title(column)},
            shown(laid, row, column),  Text{worked_out(figure)}};
  }

  /// As the table shows it; live totals have no lines here.
  static Cell shown(const LaidTable& laid, std::size_t row, std::size_t column) {
    return laid.sheet.table->rows[row].cells[laid.levels + column];
  }

  std::string worked_out(const Figure& figure) const {
    if (figure.how.empty()) {
      return figure.from.empty() ? words_.say("origins.no-source") : words_.say("origins.reported");
    }
    std::vector<std::string> sentences;
    sentences.reserve(figure.how.size());
    for (const base::Message& sentence : figure.how) {
      sentences.push_back(words_.method(sentence));
    }
    return base::join(sentences, " ");
  }

  void add_source(std::vector<Cell>& line, const model::Observation& observation) const {
    const model::Source& source = observation.source;
    if (observation.value) {
      const bool share = is_share(observation);
      line.emplace_back(Number{*observation.value, observation.value->decimals(), share});
    } else {
      line.emplace_back(Symbol{std::string(missing_symbol(observation.reason))});
    }
    line.emplace_back(Text{files_[source.file]});
    line.emplace_back(Text{data_.sheets[source.sheet]});
    line.emplace_back(Text{workbook::a1(source.cell)});
    line.emplace_back(Text{std::string(data_.raw_text(observation))});
  }

  bool is_share(const model::Observation& observation) const {
    const model::Measure* measure =
        data_.model().find_measure(data_.series_of(observation).measure);
    return measure != nullptr && measure->is_share();
  }

  const model::Dataset& data_;
  const Words& words_;
  std::vector<std::string> files_;
  Table& table_;
};

void add_table(const LaidTable& laid, Origins& origins) {
  for (std::size_t row = 0; row < laid.asked->rows.size(); ++row) {
    for (std::size_t column = 0; column < laid.asked->columns.size(); ++column) {
      if (laid.asked->figures[row][column] && !laid.is_live_total(row, column)) {
        origins.add(laid, row, column);
      }
    }
  }
}

}  // namespace

Sheet origins_sheet(const std::vector<LaidTable>& tables, const model::Dataset& data,
                    const Words& words) {
  Sheet sheet;
  sheet.name = words.say("sheet.origins");
  sheet.title = words.say("origins.title");
  add_lines(sheet, words.say("origins.lead"), Line::Style::plain);
  Table table{words.say("origins.table-name"),
              {{words.say("origins.table"), ColumnKind::code},
               {words.say("origins.cell"), ColumnKind::code},
               {words.say("origins.row"), ColumnKind::label},
               {words.say("origins.column"), ColumnKind::label},
               {words.say("origins.value"), ColumnKind::number},
               {words.say("origins.worked-out"), ColumnKind::remark},
               {words.say("origins.source-value"), ColumnKind::number},
               {words.say("origins.file"), ColumnKind::label},
               {words.say("origins.sheet"), ColumnKind::code},
               {words.say("origins.source-cell"), ColumnKind::code},
               {words.say("origins.raw"), ColumnKind::label}},
              {}};
  Origins origins(data, words, table);
  for (const LaidTable& laid : tables) {
    if (laid.sheet.table) {
      add_table(laid, origins);
    }
  }
  if (!table.rows.empty()) {
    sheet.table = std::move(table);
  }
  return sheet;
}

}  // namespace bijlage::answers
