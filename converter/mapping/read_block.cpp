#include <algorithm>

#include "base/text.hpp"
#include "mapping/block_frame.hpp"
#include "mapping/block_totals.hpp"
#include "mapping/figure_cell.hpp"
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
        result_{place, 0, {}, {}, {}},
        place_(result_.place),
        faults_(task, table_),
        frame_(task, faults_, result_),
        labels_(task, faults_, result_),
        totals_(task, table_) {
    rule_ = task.out.data.intern_rule({task.mapping.id, task.mapping.file, table_.line});
  }

  ReadBlock run() {
    open_block();
    frame_.read();
    read_corner();
    combine_columns();
    last_used_ = place_.first_row - 1;
    for (std::uint32_t row = place_.first_row; row <= place_.last_row; ++row) read_row(row);
    close_block();
    return std::move(result_);
  }

 private:
  model::Block& block() { return task_.out.evidence.blocks[result_.number]; }

  void open_block() {
    result_.number = static_cast<std::uint32_t>(task_.out.evidence.blocks.size());
    model::Block entry;
    entry.table = table_.id;
    entry.sheet = task_.sheet_number;
    entry.complete_list = table_.complete;
    entry.rule = rule_;
    task_.out.evidence.blocks.push_back(std::move(entry));
    faults_.missing_columns(place_);
  }

  // Texts below the last row that was of use are no part of the block.
  void close_block() {
    result_.place.last_row = last_used_;
    block().range = task_.grid.original(
        workbook::CellRange{{place_.top, place_.first_column()},
                            {std::max(last_used_, place_.first_row), place_.last_column()}});
    totals_.close(result_, rule_);
    auto& observations = block().observations;
    for (const Item& item : result_.items) observations.push_back(item.index);
  }

  // The label in the header row's corner opens the first group.
  void read_corner() {
    if (!table_.group.used() || place_.header_rows.empty()) return;
    for (const std::uint32_t column : place_.columns_of(Kind::label)) {
      const CellRef at{place_.header_rows.back(), column};
      if (!task_.grid.empty(at)) open_group(at);
    }
  }

  bool open_group(CellRef at) {
    auto sense = task_.labels.read_any(task_.grid.label(at), table_.group.by_position, table_);
    if (!sense) return false;
    set_group(std::move(*sense), at);
    return true;
  }

  // A group that nothing answers to: its rows are kept under a code made from the label, once it
  // is sure that rows follow.
  void open_unknown_group(CellRef at) {
    Sense sense;
    const LabelRole& role = table_.group.by_position.front();
    const Label& label = task_.grid.label(at);
    if (role.pattern || role.role == "period" || role.role == "measure") {
      faults_.unknown_label(at, role.pattern ? role.pattern->text() : role.role, label.text);
    } else {
      sense.codes[role.role] = faults_.keep_unknown(at, role.role, label.text);
    }
    set_group(std::move(sense), at);
  }

  void set_group(Sense sense, CellRef at) {
    group_sense_ = std::move(sense);
    ++group_;
    waiting_group_.reset();
    task_.claim(at, CellRole::group, &table_);
    if (task_.roles != nullptr) note_group(at);
    add_marks(task_, at, Scope::group, group_, result_);
    combine_columns();
  }

  // The label in the header row's corner was taken for a header before.
  void note_group(CellRef at) {
    task_.roles->account(task_.grid, at, CellRole::group, &table_, {});
    const auto place = model::LabelOrigin::group;
    group_labels_ = {task_.roles->label(task_.grid, place, at, group_sense_, table_)};
  }

  void combine_columns() {
    combined_.clear();
    for (const auto& column : frame_.columns()) {
      Sense sense = frame_.base();
      sense.add(group_sense_);
      sense.add(column.sense);
      combined_.push_back(std::move(sense));
    }
  }

  bool has_figures(std::uint32_t row) const {
    return std::any_of(place_.columns.begin(), place_.columns.end(), [&](const auto& entry) {
      return entry.kind != Kind::label && !task_.grid.empty({row, entry.column});
    });
  }

  void read_row(std::uint32_t row) {
    if (const auto label = labels_.skipped(row)) return skip_row(row, *label);
    if (const auto total = labels_.total(row)) return read_total_row(*total);
    if (!has_figures(row)) return read_bare_row(row);
    if (labels_.used() && !labels_.any(row) && !table_.inherit) return read_unlabelled_row(row);
    if (waiting_group_) open_unknown_group(*waiting_group_);
    if (!table_.group.used() && labels_.opens_run(row)) ++group_;
    if (const auto sense = labels_.read(row)) read_data(row, *sense);
    last_used_ = row;
  }

  void skip_row(std::uint32_t row, CellRef label) {
    for (const BlockColumn& entry : place_.columns) {
      task_.claim({row, entry.column}, CellRole::skipped, &table_, label);
    }
    last_used_ = row;
  }

  // Labels without figures: a group, labels for the rows below, a row that is still empty, or a
  // text that has nothing to do with the figures.
  void read_bare_row(std::uint32_t row) {
    const CellRef first = labels_.first(row);
    if (task_.grid.empty(first)) return;
    const bool note = take_leading_mark(task_.grid.shown(first), task_.locale()).has_value();
    if ((table_.group.used() && open_group(first)) || labels_.keep_for_rows_below(row)) {
      last_used_ = row;
    } else if (!note && labels_.readable(row)) {
      if (const auto sense = labels_.read(row)) read_data(row, *sense);
      last_used_ = row;
    } else if (!note && table_.group.used()) {
      waiting_group_ = first;
    }
  }

  // Directly under the header it says in what the columns are counted; elsewhere figures without
  // a label are told as what belongs nowhere.
  void read_unlabelled_row(std::uint32_t row) {
    const auto& columns = frame_.columns();
    const bool figures = std::any_of(columns.begin(), columns.end(), [&](const auto& column) {
      const CellRef at{row, column.column};
      return !task_.grid.empty(at) && read_cell_figure(task_, at).kind != Reading::Kind::text;
    });
    if (result_.items.empty() && !figures) {
      for (const auto& column : columns) task_.claim({row, column.column}, CellRole::unit, &table_);
    }
    last_used_ = row;
  }

  void read_data(std::uint32_t row, const Sense& row_sense) {
    const std::size_t first = result_.items.size();
    for (std::size_t i = 0; i < frame_.columns().size(); ++i) {
      const auto& column = frame_.columns()[i];
      if (!column.readable) continue;
      FigureCell cell{{row, column.column}, combined_[i], group_, rule_};
      cell.sense.add(row_sense);
      const std::size_t before = result_.items.size();
      read_figure_cell(task_, table_, cell, result_);
      for (std::size_t item = before; item < result_.items.size(); ++item) {
        result_.items[item].from = column.available_from;
      }
    }
    read_beside(row, first);
    if (task_.roles != nullptr) note_figures(first);
  }

  void note_figures(std::size_t first_item) {
    auto column = frame_.columns().begin();
    for (std::size_t i = first_item; i < result_.items.size(); ++i) {
      const Item& item = result_.items[i];
      while (column->column != item.column) ++column;
      RoleLog::Labels all = frame_.labels();
      const auto add = [&](const RoleLog::Labels& more) {
        all.insert(all.end(), more.begin(), more.end());
      };
      add(group_labels_);
      add(column->labels);
      add(labels_.labels());
      task_.roles->figure(task_.grid, {item.row, item.column}, table_, std::move(all));
    }
  }

  std::optional<CellRef> header_over(std::uint32_t column) const {
    if (place_.header_rows.empty()) return std::nullopt;
    return CellRef{place_.header_rows.back(), column};
  }

  // Attributes, row totals, and what is skipped.
  void read_beside(std::uint32_t row, std::size_t first_item) {
    for (const BlockColumn& entry : place_.columns) {
      const CellRef at{row, entry.column};
      const auto header = header_over(entry.column);
      if (entry.kind == Kind::skipped) task_.claim(at, CellRole::skipped, &table_, header);
      if (entry.kind == Kind::total) {
        totals_.add_of_row(at, task_.grid.label(*header).text);
        add_marks(task_, at, Scope::value, row, result_);
      }
      if (entry.kind != Kind::attribute || task_.grid.empty(at)) continue;
      task_.claim(at, CellRole::attribute, &table_, header);
      auto& data = task_.out.data;
      for (std::size_t i = first_item; i < result_.items.size(); ++i) {
        data.detail_of(data.observations[result_.items[i].index])
            .attributes.emplace_back(entry.name, task_.grid.shown(at));
      }
    }
  }

  void read_total_row(CellRef at) {
    using Over = TotalRule::Over;
    const bool inner = at.column != place_.first_column();
    // Right under a group's total, with no figures in between, stands the total of all.
    const bool news = result_.items.size() != items_at_total_;
    const bool of_group = inner || (table_.total.over == Over::group && news);
    items_at_total_ = result_.items.size();
    const std::string label = task_.grid.label(at).text;
    const auto group = of_group ? std::optional(group_) : std::nullopt;
    add_marks(task_, at, Scope::row, at.row, result_);
    for (const auto& column : frame_.columns()) {
      const CellRef place{at.row, column.column};
      add_marks(task_, place, Scope::value, at.row, result_);
      totals_.add_of_column(place, label, group);
    }
    task_.claim(at, CellRole::total_label, &table_);
    for (const BlockColumn& entry : place_.columns) {
      const CellRef place{at.row, entry.column};
      if (entry.kind == Kind::total) totals_.add_of_all(place, label, group);
      if (entry.kind != Kind::label) task_.claim(place, CellRole::skipped, &table_, at);
    }
    last_used_ = at.row;
  }

  const SheetTask& task_;
  const TableMapping& table_;
  ReadBlock result_;
  const BlockPlace& place_;
  LabelFaults faults_;
  BlockFrame frame_;
  RowLabels labels_;
  BlockTotals totals_;
  std::uint16_t rule_ = 0;
  Sense group_sense_;
  RoleLog::Labels group_labels_;  // where accounts are kept
  std::uint32_t group_ = 0;
  std::optional<CellRef> waiting_group_;
  std::vector<Sense> combined_;
  std::uint32_t last_used_ = 0;
  std::size_t items_at_total_ = 0;
};

}  // namespace

ReadBlock read_block(const SheetTask& task, const BlockPlace& place) {
  return BlockReader(task, place).run();
}

}  // namespace bijlage::mapping
