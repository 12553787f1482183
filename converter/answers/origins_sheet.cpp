#include <algorithm>
#include <utility>

#include "answers/back_sheets.hpp"
#include "answers/file_names.hpp"
#include "answers/lines.hpp"
#include "answers/symbols.hpp"
#include "answers/touched.hpp"
#include "base/text.hpp"

namespace bijlage::answers {
namespace {

using normalise::Figure;

/// Writes the lines of one figure after another into the table.
class Origins {
 public:
  Origins(const model::Dataset& data, const model::Findings& findings, const Words& words,
          Table& table)
      : data_(data), words_(words), files_(file_names(data)), table_(table) {
    for (const model::Finding& finding : findings) {
      for (const model::Decision& decision : finding.decisions) {
        if (decision.kind == model::Decision::Kind::accepted) {
          accepted_.emplace_back(&finding, &decision);
        }
      }
    }
  }

  void add(const LaidTable& laid, std::size_t row, std::size_t column) {
    const Figure& figure = *laid.asked->figures[row][column];
    if (figure.from.empty()) {
      std::vector<Cell> line = start(laid, row, column, figure);
      line.insert(line.end(), table_.columns.size() - line.size(), Text{});
      table_.rows.push_back({std::move(line)});
      decided_.emplace_back();
    }
    for (const model::ObservationIndex index : figure.from) {
      std::vector<Cell> line = start(laid, row, column, figure);
      add_source(line, data_.observations[index]);
      table_.rows.push_back({std::move(line)});
      decided_.push_back(decided(data_.observations[index]));
    }
  }

  /// The column at the end, where anything was decided.
  void add_decisions() {
    if (std::all_of(decided_.begin(), decided_.end(),
                    [](const std::string& text) { return text.empty(); })) {
      return;
    }
    table_.columns.push_back({words_.say("origins.decision"), ColumnKind::remark});
    for (std::size_t i = 0; i < decided_.size(); ++i) {
      table_.rows[i].cells.emplace_back(Text{decided_[i]});
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
      return words_.say(figure.from.empty()    ? "origins.no-source"
                        : is_corrected(figure) ? "origins.by-decision"
                                               : "origins.reported");
    }
    std::vector<std::string> sentences;
    sentences.reserve(figure.how.size());
    for (const base::Message& sentence : figure.how) {
      sentences.push_back(words_.message(sentence));
    }
    return base::join(sentences, " ");
  }

  bool is_corrected(const Figure& figure) const {
    return std::any_of(figure.from.begin(), figure.from.end(), [&](model::ObservationIndex index) {
      return data_.correction(data_.observations[index]) != nullptr;
    });
  }

  void add_source(std::vector<Cell>& line, const model::Observation& observation) const {
    const model::Source& source = observation.source;
    // What was submitted, whatever a person made of it.
    const model::Correction* const correction = data_.correction(observation);
    const model::ObsValue value = correction == nullptr ? observation.value : correction->submitted;
    if (value) {
      const bool share = is_share(observation);
      line.emplace_back(Number{*value, value->decimals(), share});
    } else {
      const auto reason = correction == nullptr ? observation.reason : correction->reason;
      line.emplace_back(Symbol{std::string(missing_symbol(reason))});
    }
    line.emplace_back(Text{files_[source.file]});
    line.emplace_back(Text{data_.sheets[source.sheet]});
    line.emplace_back(Text{workbook::a1(source.cell)});
    line.emplace_back(Text{std::string(data_.raw_text(observation))});
  }

  /// What people decided about it and its cell; empty where nobody did.
  std::string decided(const model::Observation& observation) const {
    std::vector<std::string> sentences;
    if (const model::Correction* const correction = data_.correction(observation)) {
      sentences.push_back(made_of(observation, *correction));
    }
    for (const auto& [finding, decision] : accepted_) {
      if (!names_source(*finding, observation.source, data_)) continue;
      sentences.push_back(words_.say(
          "origins.accepted", {{"code", finding->code}, {"decision", words_.decision(*decision)}}));
    }
    return base::join(sentences, " ");
  }

  /// "Gerekend is met 12. Gecorrigeerd door …"
  std::string made_of(const model::Observation& observation,
                      const model::Correction& correction) const {
    const std::string used = observation.value
                                 ? words_.number(*observation.value, observation.value->decimals())
                                 : std::string(missing_symbol(observation.reason));
    return words_.say("origins.corrected",
                      {{"used", used}, {"decision", words_.decision(correction.decision)}});
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
  std::vector<std::pair<const model::Finding*, const model::Decision*>> accepted_;
  std::vector<std::string> decided_;  ///< of each row
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
                    const model::Findings& findings, const Words& words) {
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
  Origins origins(data, findings, words, table);
  for (const LaidTable& laid : tables) {
    if (laid.sheet.table) {
      add_table(laid, origins);
    }
  }
  origins.add_decisions();
  if (!table.rows.empty()) {
    sheet.table = std::move(table);
  }
  return sheet;
}

}  // namespace bijlage::answers
