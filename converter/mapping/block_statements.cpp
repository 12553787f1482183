#include "mapping/block_statements.hpp"

#include <algorithm>

#include "mapping/block_columns.hpp"
#include "mapping/figure_cell.hpp"

namespace bijlage::mapping {

using Kind = BlockColumn::Kind;
using workbook::CellRef;

namespace {

// What a change can be told against lies no further back than the same month of two years ago.
constexpr std::size_t most_operands = 24;

}  // namespace

void note_reading(const workbook::Workbook& book, const Mapping& mapping, calendar::Date now,
                  model::Evidence& evidence) {
  evidence.read_on = now;
  evidence.decimal_sign = mapping.locale.decimal_sign;
  const auto& format = book.format;  // whose cells are texts, whatever they hold
  evidence.text_only = format == "csv" || format == "tsv" || format == "html";
}

bool BlockStatements::is_derived(CellRef label) const {
  const Label& text = task_.grid.label(label);
  return !text.empty() && matches_any(text.folded, task_.locale().derived_labels);
}

void BlockStatements::add_operand(CellRef at, Operands& operands) const {
  if (task_.grid.empty(at)) return;
  const Reading reading = read_cell_figure(task_, at);
  if (reading.kind == Reading::Kind::figure && !reading.second) {
    operands.emplace_back(task_.grid.original(at), reading.number);
  }
}

BlockStatements::Operands BlockStatements::above(std::uint32_t column, std::uint32_t row) const {
  Operands operands;
  const std::size_t begin = rows_.size() > most_operands ? rows_.size() - most_operands : 0;
  for (std::size_t i = begin; i < rows_.size(); ++i) {
    if (rows_[i] < row) add_operand({rows_[i], column}, operands);
  }
  return operands;
}

// Behind another such column the figures of a pair begin anew.
BlockStatements::Operands BlockStatements::beside(CellRef at) const {
  Operands operands;
  for (const BlockColumn& entry : place_.columns) {
    if (entry.column >= at.column) break;
    if (entry.kind == Kind::skipped && operands.size() > 1) operands.clear();
    if (entry.kind != Kind::data && entry.kind != Kind::total) continue;
    add_operand({at.row, entry.column}, operands);
  }
  return operands;
}

std::optional<CellRef> BlockStatements::header_over(std::uint32_t column) const {
  if (place_.header_rows.empty()) return std::nullopt;
  return header_cell(task_.grid, place_.header_rows, column);
}

void BlockStatements::add_of_row(CellRef at) {
  const auto header = header_over(at.column);
  if (!header || task_.grid.empty(at) || !is_derived(*header)) return;
  auto operands = beside(at);
  if (operands.size() == 1) {
    auto earlier = above(task_.grid.original(operands.front().first).column, at.row);
    earlier.push_back(operands.front());
    operands = std::move(earlier);
  }
  add(at, *header, std::move(operands));
}

void BlockStatements::add_of_totals(std::uint32_t row) {
  for (const BlockColumn& entry : place_.columns) {
    if (entry.kind != Kind::skipped) continue;
    const CellRef at{row, entry.column};
    const auto header = header_over(entry.column);
    if (header && !task_.grid.empty(at) && is_derived(*header)) add(at, *header, beside(at));
  }
}

void BlockStatements::add_of_column(CellRef at, Kind kind, CellRef label) {
  const bool of_figures = kind == Kind::data || kind == Kind::total;
  if (!of_figures || task_.grid.empty(at) || !is_derived(label)) return;
  add(at, label, above(at.column, at.row));
}

void BlockStatements::add(CellRef at, CellRef label, Operands operands) {
  if (operands.size() < 2) return;
  const Reading reading = read_cell_figure(task_, at);
  if (reading.kind != Reading::Kind::figure || reading.second || reading.approximate) return;
  model::Statement statement;
  statement.source = task_.source(at);
  statement.value = reading.number;
  statement.label = task_.grid.label(label).text;
  statement.percent = reading.percent || statement.label.find('%') != std::string::npos;
  statement.raw = task_.grid.shown(at);
  statement.of = std::move(operands);
  statements_.push_back(std::move(statement));
}

void BlockStatements::add_term(std::optional<CellRef> label, model::ObservationIndex first,
                               std::uint16_t rule) {
  if (!label) return;
  const auto& data = task_.out.data;
  const auto& obs = data.observations[first];
  const auto* detail = data.detail(obs);
  const bool odd = obs.period.frequency == calendar::Frequency::irregular;
  if (!odd && (detail == nullptr || detail->attributes.empty())) return;  // as most rows
  model::StatedTerm term;
  if (detail != nullptr) {
    for (const auto& [name, text] : detail->attributes) {
      if (const auto length = calendar::parse_length(text, task_.locale().periods)) {
        term.length = *length;
        term.length_raw = text;
      }
    }
  }
  if (!odd && term.length_raw.empty()) return;
  term.source = task_.source(*label);
  term.raw = task_.grid.label(*label).text;
  term.days = obs.period.days;
  term.rule = rule;
  task_.out.evidence.terms.push_back(std::move(term));
}

void BlockStatements::close(std::uint32_t block, std::uint16_t rule) {
  for (model::Statement& statement : statements_) {
    statement.block = block;
    statement.rule = rule;
    task_.out.evidence.statements.push_back(std::move(statement));
  }
  statements_.clear();
}

}  // namespace bijlage::mapping
