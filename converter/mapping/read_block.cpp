#include <algorithm>

#include "base/text.hpp"
#include "mapping/block_totals.hpp"
#include "mapping/figure_cell.hpp"
#include "mapping/label_faults.hpp"
#include "mapping/sheet_extract.hpp"

namespace bijlage::mapping {
namespace {

using Kind = BlockColumn::Kind;
using workbook::CellRef;

class BlockReader {
 public:
  BlockReader(const SheetTask& task, const BlockPlace& place)
      : task_(task),
        table_(*place.table),
        place_(place),
        faults_(task, table_),
        totals_(task, table_) {
    result_.place = place;
    rule_ = task.out.data.intern_rule({task.mapping.id, task.mapping.file, table_.line});
  }

  ReadBlock run() {
    open_block();
    read_headings();
    read_columns();
    read_corner();
    for (std::uint32_t row = place_.first_row; row <= place_.last_row; ++row) read_row(row);
    totals_.close(result_, rule_);
    auto& observations = block().observations;
    for (const Item& item : result_.items) observations.push_back(item.index);
    return std::move(result_);
  }

 private:
  struct ColumnSense {
    std::uint32_t column = 0;
    Sense sense;
    bool readable = true;
    std::optional<calendar::Date> available_from;
  };
  model::Block& block() { return task_.out.evidence.blocks[result_.number]; }

  void open_block() {
    result_.number = static_cast<std::uint32_t>(task_.out.evidence.blocks.size());
    model::Block entry;
    entry.table = table_.id;
    entry.sheet = task_.sheet_number;
    entry.range = task_.grid.original(
        workbook::CellRange{{place_.top, place_.first_column()},
                            {std::max(place_.last_row, place_.first_row), place_.last_column()}});
    entry.complete_list = table_.complete;
    entry.rule = rule_;
    task_.out.evidence.blocks.push_back(std::move(entry));
    faults_.missing_columns(place_);
  }

  void add_marks(CellRef at, MarkAt::Scope scope, std::uint32_t number, std::uint32_t column = 0) {
    for (const std::string& mark : task_.grid.label(at).marks) {
      result_.marks.push_back({mark, task_.grid.original(at), scope, number, column});
    }
  }

  void read_headings() {
    const auto fixed = [&](const Meaning& meaning) {
      Sense sense;
      for (const auto& [dimension, code] : meaning) {
        if (dimension == "period") {
          sense.period = calendar::parse_period(code, task_.labels.words(), task_.labels.now());
        } else {
          sense.codes.emplace(dimension, code);
        }
      }
      return sense;
    };
    base_.add(fixed(task_.mapping.fixed));
    for (const auto& [dimension, code] : table_.fixed) base_.codes.erase(dimension);
    base_.add(fixed(table_.fixed));
    read_name(task_.grid.sheet().name, table_.sheet_name);
    read_name(task_.origin.name.substr(task_.origin.name.find_last_of('/') + 1), table_.file_name);
    for (std::size_t i = 0; i < place_.headings.size(); ++i) {
      base_.add(place_.heading_senses[i]);
      task_.claim(place_.headings[i]);
      add_marks(place_.headings[i], MarkAt::Scope::block, 0);
    }
  }

  void read_name(std::string_view name, const LabelPlace& place) {
    if (!place.used()) return;
    const Marked marked = take_marks_off(name, task_.locale());
    const Label label{marked.text, base::fold(marked.text), {}};
    if (const auto sense = task_.labels.read_any(label, place.by_position, table_)) {
      base_.add(*sense);
    } else {
      faults_.unknown_label({place_.top, place_.first_column()}, "sheet", std::string(name));
    }
  }

  // The nearest label at or left of a place: an empty header cell takes its neighbour's.
  CellRef label_at_or_left(CellRef at) const {
    for (std::uint32_t column = at.column + 1; column-- > place_.first_column();) {
      if (!task_.grid.empty({at.row, column})) return {at.row, column};
    }
    return at;
  }

  void read_columns() {
    for (const BlockColumn& entry : place_.columns) {
      const bool header = !place_.header_rows.empty();
      if (header) task_.claim({place_.header_rows.back(), entry.column});
      if (entry.kind == Kind::unknown) faults_.unknown_column(place_, entry.column);
      if (entry.kind == Kind::data) columns_.push_back(read_column(entry.column));
    }
  }

  ColumnSense read_column(std::uint32_t column) {
    ColumnSense result{column, {}, true, {}};
    for (std::size_t level = 0; level < place_.header_rows.size(); ++level) {
      const bool innermost = level + 1 == place_.header_rows.size();
      const CellRef own{place_.header_rows[level], column};
      const CellRef at = innermost ? own : label_at_or_left(own);
      const Label& label = task_.grid.label(at);
      if (!innermost && at == own && !label.empty()) task_.claim(at);
      add_marks(at, MarkAt::Scope::column, column);
      for (const auto& [glob, from] : table_.available) {
        if (base::matches_glob(label.folded, glob)) result.available_from = start_of(from);
      }
      if (level >= table_.above.by_position.size()) {
        if (const auto sense = value_sense(label)) result.sense.add(*sense);
        continue;
      }
      read_column_label(at, label, table_.above.by_position[level], result);
    }
    return result;
  }

  std::optional<Sense> value_sense(const Label& label) const {
    if (!table_.values.contains(label.folded)) return std::nullopt;
    return task_.labels.read_as(label, "", table_);
  }

  void read_column_label(CellRef at, const Label& label, const LabelRole& role,
                         ColumnSense& result) {
    if (auto sense = task_.labels.read(label, role, table_)) {
      result.sense.add(*sense);
      return;
    }
    if (role.pattern || role.role == "period" || role.role == "measure") {
      result.readable = false;
      faults_.unknown_column(place_, result.column);
      return;
    }
    result.sense.codes[role.role] = faults_.keep_unknown(at, role.role, label.text);
  }

  std::optional<calendar::Date> start_of(const std::string& text) const {
    const auto part = calendar::parse_period(text, task_.labels.words(), task_.labels.now());
    const auto period = part ? calendar::complete(*part) : std::nullopt;
    if (!period) return std::nullopt;
    return period->days.first;
  }

  // The label in the header row's corner opens the first group.
  void read_corner() {
    if (!table_.group.used() || place_.header_rows.empty()) return;
    for (const std::uint32_t column : place_.columns_of(Kind::label)) {
      const CellRef at{place_.header_rows.back(), column};
      if (task_.grid.empty(at)) continue;
      open_group(at);
    }
  }

  bool open_group(CellRef at) {
    auto sense = task_.labels.read_any(task_.grid.label(at), table_.group.by_position, table_);
    if (!sense) return false;
    group_sense_ = std::move(*sense);
    ++group_;
    task_.claim(at);
    add_marks(at, MarkAt::Scope::group, group_);
    return true;
  }

  bool has_figures(std::uint32_t row) const {
    return std::any_of(place_.columns.begin(), place_.columns.end(), [&](const auto& entry) {
      return entry.kind != Kind::label && !task_.grid.empty({row, entry.column});
    });
  }

  void read_row(std::uint32_t row) {
    const auto label_columns = place_.columns_of(Kind::label);
    const CellRef first{row, place_.first_column()};
    const Label& label = task_.grid.label(first);
    if (matches_any(label.folded, table_.skip)) return skip_row(row);
    if (!label_columns.empty() && is_total_label(label, table_, task_.locale())) {
      return read_total_row(row, label);
    }
    const bool figures = has_figures(row);
    if (!figures && label.empty()) return;
    if (!figures && table_.group.used() && open_group(first)) return;
    if (!figures && take_leading_mark(task_.grid.shown(first), task_.locale())) return;
    auto sense = read_row_labels(row, label_columns);
    if (!sense) return;
    read_figures(row, *sense);
    read_attributes(row);
    read_row_totals(row, label);
  }

  void skip_row(std::uint32_t row) {
    for (const BlockColumn& entry : place_.columns) {
      if (!task_.grid.empty({row, entry.column})) task_.claim({row, entry.column});
    }
  }

  std::string role_of_left(const BlockColumn& column, std::size_t position) const {
    if (!column.name.empty()) return column.name;
    return table_.left.by_heading.empty() || position > 0 ? std::string() : place_.left_role;
  }

  // What the labels left of the figures give; nothing where one of them cannot be read and its
  // figures can go nowhere.
  std::optional<Sense> read_row_labels(std::uint32_t row,
                                       const std::vector<std::uint32_t>& columns) {
    Sense sense;
    bool readable = true;
    inherited_.resize(columns.size());
    std::size_t position = 0;
    for (const BlockColumn& entry : place_.columns) {
      if (entry.kind != Kind::label) continue;
      CellRef at{row, entry.column};
      if (!task_.grid.empty(at)) {
        task_.claim(at);
        inherited_[position] = at;
      } else if (table_.inherit && inherited_[position]) {
        at = *inherited_[position];
      }
      const LabelRole role = position < table_.left.by_position.size()
                                 ? table_.left.by_position[position]
                                 : LabelRole{role_of_left(entry, position), std::nullopt};
      readable = read_left_label(at, role, sense) && readable;
      ++position;
    }
    if (readable) return sense;
    for (const BlockColumn& entry : place_.columns) {
      if (!task_.grid.empty({row, entry.column})) task_.claim({row, entry.column});
    }
    return std::nullopt;
  }

  bool read_left_label(CellRef at, const LabelRole& role, Sense& sense) {
    const Label& label = task_.grid.label(at);
    add_marks(at, MarkAt::Scope::row, at.row);
    if (auto read = task_.labels.read(label, role, table_)) {
      sense.add(*read);
      return true;
    }
    if (role.pattern || role.role == "period" || role.role == "measure") {
      const std::string dimension = role.pattern ? role.pattern->text() : role.role;
      auto& finding = faults_.unknown_label(at, dimension, label.text);
      finding.severity = model::Severity::error;
      finding.cells.push_back(
          task_.grid.original(workbook::CellRange{at, {at.row, place_.last_column()}}));
      return false;
    }
    sense.codes[role.role] = faults_.keep_unknown(at, role.role, label.text);
    return true;
  }

  void read_figures(std::uint32_t row, const Sense& row_sense) {
    for (const ColumnSense& column : columns_) {
      if (!column.readable) continue;
      Sense sense = base_;
      sense.add(group_sense_);
      sense.add(column.sense);
      sense.add(row_sense);
      FigureCell cell{{row, column.column}, std::move(sense), group_, rule_};
      read_figure_cell(task_, table_, cell, result_);
      if (!column.available_from) continue;
      for (Item& item : result_.items) {
        if (item.row == row && item.column == column.column) item.from = column.available_from;
      }
    }
  }

  void read_attributes(std::uint32_t row) {
    for (const BlockColumn& entry : place_.columns) {
      const CellRef at{row, entry.column};
      if (entry.kind == Kind::skipped && !task_.grid.empty(at)) task_.claim(at);
      if (entry.kind != Kind::attribute || task_.grid.empty(at)) continue;
      task_.claim(at);
      for (const Item& item : result_.items) {
        if (item.row != row) continue;
        auto& data = task_.out.data;
        data.detail_of(data.observations[item.index])
            .attributes.emplace_back(entry.name, task_.grid.shown(at));
      }
    }
  }

  void read_total_row(std::uint32_t row, const Label& label) {
    task_.claim({row, place_.first_column()});
    for (const ColumnSense& column : columns_) {
      totals_.add_of_column({row, column.column}, label.text, group_);
    }
    for (const BlockColumn& entry : place_.columns) {
      const bool other =
          entry.kind == Kind::total || entry.kind == Kind::skipped || entry.kind == Kind::attribute;
      if (other && !task_.grid.empty({row, entry.column})) task_.claim({row, entry.column});
    }
  }

  void read_row_totals(std::uint32_t row, const Label& label) {
    for (const std::uint32_t column : place_.columns_of(Kind::total)) {
      totals_.add_of_row({row, column}, label.text);
    }
  }

  const SheetTask& task_;
  const TableMapping& table_;
  const BlockPlace& place_;
  LabelFaults faults_;
  ReadBlock result_;
  std::uint16_t rule_ = 0;
  Sense base_;
  Sense group_sense_;
  std::uint32_t group_ = 0;
  std::vector<ColumnSense> columns_;
  std::vector<std::optional<CellRef>> inherited_;
  BlockTotals totals_;
};

}  // namespace

ReadBlock read_block(const SheetTask& task, const BlockPlace& place) {
  return BlockReader(task, place).run();
}

}  // namespace bijlage::mapping
