#include <algorithm>

#include "base/text.hpp"
#include "mapping/block_frame.hpp"
#include "mapping/block_groups.hpp"
#include "mapping/block_statements.hpp"
#include "mapping/block_totals.hpp"
#include "mapping/block_units.hpp"
#include "mapping/figure_cell.hpp"
#include "mapping/lacks.hpp"
#include "mapping/left_out_columns.hpp"
#include "mapping/row_kind.hpp"
#include "mapping/row_labels.hpp"

namespace bijlage::mapping {
namespace {

using Kind = BlockColumn::Kind;
using Scope = MarkAt::Scope;
using model::CellRole;
using workbook::CellRef;

class BlockReader {
 public:
  BlockReader(const SheetTask& task, const BlockPlace& place)
      : task_(task),
        table_(*place.table),
        result_(place, task.out.data),
        place_(result_.place),
        faults_(task, table_),
        sums_(task.out.data),
        frame_(task, faults_, result_),
        labels_(task, faults_, sums_, result_),
        groups_(task, faults_, labels_, result_),
        units_(task, place),
        totals_(task, table_, units_),
        lacks_(lacks_of(place, task.mapping)),
        statements_(task, place_) {
    end_at_total_ = result_.end;
    rule_ = task.out.data.intern_rule({task.mapping.id, task.mapping.file, table_.line, table_.id});
  }

  ReadBlock run(std::span<const ReadBlock> earlier) {
    open_block();
    last_used_ = place_.last_row;
    if (!faults_.refused(place_)) read();
    close_block(earlier);
    return std::move(result_);
  }

 private:
  void read() {
    frame_.read();
    lacks_.insert(lacks_.end(), frame_.lacks().begin(), frame_.lacks().end());
    lacks_ungrouped_ = lacks_;
    lacks_ungrouped_.push_back(lack_of_group(place_));
    groups_.read_corner();
    combine_columns();
    std::vector<Sense> meanings;
    for (const RowSense& column : combined_) meanings.push_back(sums_.sense(column.sum));
    leave_out_columns(place_, meanings, units_, faults_, frame_);
    last_used_ = place_.first_row - 1;
    for (std::uint32_t row = place_.first_row; row <= place_.last_row; ++row) {
      if (sums_.full() || labels_.full()) start_over();
      const HeaderAgain header = header_again(task_, place_, row);
      if (header == HeaderAgain::other) break;
      if (header == HeaderAgain::no) read_row(row);
    }
  }

  // Forgets what was kept to save work.
  void start_over() {
    sums_.clear();
    labels_.forget();
    combine_columns();
  }

  model::Block& block() { return task_.out.evidence.blocks[result_.number]; }

  void open_block() {
    result_.enter(task_, rule_);
    faults_.missing_columns(place_);
    for (const std::uint32_t column : place_.unread_labels) faults_.unread_labels(place_, column);
  }

  // Texts below the last row that was of use are no part of the block.
  void close_block(std::span<const ReadBlock> earlier) {
    result_.place.last_row = last_used_;
    block().range = task_.grid.original(
        workbook::CellRange{{place_.top, place_.first_column()},
                            {std::max(last_used_, place_.first_row), place_.last_column()}});
    totals_.close(result_, earlier, rule_);
    block().observations = model::ObservationList::range(result_.first, result_.end);
    statements_.close(result_.number, rule_);
  }

  // What is said of all figures of a column, in a group.
  void combine_columns() {
    combined_.clear();
    for (const auto& column : frame_.columns()) {
      Sense sense = frame_.base();
      sense.add(groups_.sense(), *task_.mapping.model);
      sense.add(column.sense, *task_.mapping.model);
      combined_.push_back({sums_.of(sense), std::move(sense.attributes)});
    }
  }

  void read_row(std::uint32_t row) {
    if (const auto label = labels_.skipped(row)) return skip_row(row, *label);
    if (const auto total = labels_.total(row)) return read_total_row(*total);
    if (!has_figures(task_, place_, row)) return read_bare_row(row);
    if (labels_.used() && !labels_.any(row) && !table_.inherit) return read_unlabelled_row(row);
    if (opens_group_with_figures(row)) return read_group_row(labels_.first(row));
    open_waiting_group();
    if (!groups_.used() && labels_.opens_run(row)) groups_.begin_next();
    if (const auto sense = labels_.read(row)) read_data(row, *sense);
    last_used_ = row;
  }

  void skip_row(std::uint32_t row, CellRef label) {
    for (const BlockColumn& entry : place_.columns) {
      task_.claim({row, entry.column}, CellRole::skipped, &table_, label);
      statements_.add_of_column({row, entry.column}, entry.kind, label);
    }
    last_used_ = row;
  }

  // Labels without figures: a group, labels for the rows below, a row that is still empty, or a
  // text that has nothing to do with the figures.
  void read_bare_row(std::uint32_t row) {
    const CellRef first = labels_.first(row);
    if (task_.grid.empty(first)) return;
    const bool note = is_remark(task_.grid.shown(first), task_.locale());
    if (groups_.used() && groups_.open_in(first, labels_)) {
      combine_columns();
      last_used_ = row;
    } else if (labels_.keep_for_rows_below(row)) {
      last_used_ = row;
    } else if (!note && labels_.readable(row)) {
      if (const auto sense = labels_.read(row)) read_data(row, *sense);
      last_used_ = row;
    } else if (!note && groups_.used()) {
      groups_.wait_with(first);
    }
  }

  // "Limburg 12" over its institutions: no label of a row, but one of a group. Its figures are what
  // the rows below should come to.
  bool opens_group_with_figures(std::uint32_t row) {
    return groups_.used() && !labels_.plain(row) && labels_.filled(row) == 1 &&
           !labels_.readable(row) && groups_.open_with_figures(labels_.first(row));
  }

  void read_group_row(CellRef at) {
    combine_columns();
    const TotalLabel label{task_.grid.label(at).text, &table_.totals.front(),
                           groups_.first_figure(), true};
    totals_.add_row(at, label, result_);
    last_used_ = at.row;
  }

  void open_waiting_group() {
    const auto before = groups_.number();
    groups_.open_waiting();
    if (groups_.number() != before) combine_columns();
  }

  // Directly under the header it says in what the columns are counted; elsewhere figures without
  // a label are told as what belongs nowhere.
  void read_unlabelled_row(std::uint32_t row) {
    const auto& columns = frame_.columns();
    const bool figures = std::any_of(columns.begin(), columns.end(), [&](const auto& column) {
      const CellRef at{row, column.column};
      return !task_.grid.empty(at) && read_cell_figure(task_, at).kind != Reading::Kind::text;
    });
    if (result_.empty() && !figures) {
      for (const auto& column : columns) task_.claim({row, column.column}, CellRole::unit, &table_);
    }
    last_used_ = row;
  }

  void read_data(std::uint32_t row, const RowSense& row_sense) {
    const model::ObservationIndex first = result_.end;
    for (std::size_t i = 0; i < frame_.columns().size(); ++i) {
      const auto& column = frame_.columns()[i];
      if (!column.readable) continue;
      FigureCell cell{{row, column.column},    sums_, sums_.add(combined_[i].sum, row_sense.sum),
                      combined_[i].attributes, rule_, units_.scale(column.column)};
      cell.attributes.insert(cell.attributes.end(), row_sense.attributes.begin(),
                             row_sense.attributes.end());
      if (lacks_a_label(cell)) continue;
      model::ObservationIndex figure = result_.end;
      read_figure_cell(task_, table_, cell, result_);
      if (!column.available_from) continue;
      for (; figure < result_.end; ++figure) {
        result_.dates_of(figure).from = column.available_from;
      }
    }
    read_beside(row, first);
    statements_.add_row(row);
    if (first != result_.end) statements_.add_term(labels_.term(), first, rule_);
    if (task_.roles != nullptr) note_figures(first);
  }

  // What a label would say that is nowhere to be found.
  bool lacks_a_label(const FigureCell& cell) {
    const auto& lacks = groups_.used() && !groups_.any() ? lacks_ungrouped_ : lacks_;
    return !lacks.empty() && faults_.lacks_any(lacks, sums_.sense(cell.sum), cell.at);
  }

  void note_figures(model::ObservationIndex first) {
    auto column = frame_.columns().begin();
    for (auto figure = first; figure < result_.end; ++figure) {
      const CellRef place = task_.place_of(figure);
      while (column->column != place.column) ++column;
      RoleLog::Labels all = frame_.labels();
      const RoleLog::Labels& over = column->labels;
      for (const auto* more : {&groups_.labels(), &over, &labels_.labels()}) {
        all.insert(all.end(), more->begin(), more->end());
      }
      task_.roles->figure(task_.grid, place, table_, std::move(all));
    }
  }

  // Attributes, row totals, and what is skipped.
  void read_beside(std::uint32_t row, model::ObservationIndex first) {
    for (const BlockColumn& entry : place_.columns) {
      if (entry.kind == Kind::label || entry.kind == Kind::data) continue;
      const CellRef at{row, entry.column};
      const auto header = statements_.header_over(entry.column);
      if (entry.kind == Kind::skipped) {
        task_.claim(at, CellRole::skipped, &table_, header);
        statements_.add_of_row(at);
      }
      if (entry.kind == Kind::total) {
        const Label& text = task_.grid.label(*header);
        const TotalRule* rule = total_rule(text, table_, task_.locale());
        totals_.add_of_row(at, {text.text, rule == nullptr ? &table_.totals.front() : rule, {}});
        add_marks(task_, at, Scope::value, row, result_);
      }
      if (entry.kind != Kind::attribute || task_.grid.empty(at)) continue;
      task_.claim(at, CellRole::attribute, &table_, header);
      auto& data = task_.out.data;
      for (auto figure = first; figure < result_.end; ++figure) {
        data.detail_of(data.observations[figure])
            .attributes.emplace_back(entry.name, task_.grid.shown(at));
      }
    }
  }

  void read_total_row(CellRef at) {
    const Label& text = task_.grid.label(at);
    const TotalRule& rule = *labels_.rule_of_total();
    const bool inner = at.column != place_.first_column();
    // Right under a group's total, with no figures in between, stands the total of all.
    const bool news = result_.end != end_at_total_;
    const bool of_group = inner || (rule.over == TotalRule::Over::group && news);
    end_at_total_ = result_.end;
    const TotalLabel label{text.text, &rule,
                           of_group ? std::optional(groups_.first_figure()) : std::nullopt};
    add_marks(task_, at, Scope::row, at.row, result_);
    task_.claim(at, CellRole::total_label, &table_);
    totals_.add_row(at, label, result_);
    statements_.add_of_totals(at.row);
    last_used_ = at.row;
    // What follows a group's total is of the next one.
    if (of_group && !inner) groups_.begin_next();
  }

  const SheetTask& task_;
  const TableMapping& table_;
  ReadBlock result_;
  const BlockPlace& place_;
  LabelFaults faults_;
  SenseSums sums_;
  BlockFrame frame_;
  RowLabels labels_;
  BlockGroups groups_;
  BlockUnits units_;
  BlockTotals totals_;
  std::vector<Lack> lacks_;
  std::vector<Lack> lacks_ungrouped_;  // of rows above the first group
  BlockStatements statements_;
  std::uint16_t rule_ = 0;
  std::vector<RowSense> combined_;  // by column
  std::uint32_t last_used_ = 0;
  model::ObservationIndex end_at_total_ = 0;
};

}  // namespace

ReadBlock read_block(const SheetTask& task, const BlockPlace& place,
                     std::span<const ReadBlock> earlier) {
  return BlockReader(task, place).run(earlier);
}

}  // namespace bijlage::mapping
