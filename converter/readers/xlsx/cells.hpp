#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "readers/allowance.hpp"
#include "readers/number_cell.hpp"
#include "readers/xlsx/strings.hpp"
#include "readers/xlsx/styles.hpp"
#include "workbook/workbook.hpp"

namespace bijlage::readers {

/// What a cell's `t` says that its value is (18.18.11). What nobody knows is taken for a number.
enum class CellType : std::uint8_t { number, shared, boolean, error, text, inlined, date };

CellType cell_type(std::string_view name);

/// A `<c>` element as it is written (18.3.1.4), before anything is made of it.
struct RawCell {
  workbook::CellRef place;
  std::uint32_t style = 0;
  CellType type = CellType::number;
  std::string_view value;    ///< `v`
  std::string_view inlined;  ///< `is`, decoded
  std::string_view formula;  ///< `f`; empty where it is written with another cell that shares it
  bool has_value = false;
  bool has_inlined = false;
  bool has_formula = false;
};

/// What is the same for all cells of a workbook.
struct CellContext {
  const Styles& styles;
  const SharedStrings& strings;
  bool epoch_1904 = false;
};

/// Makes cells of raw ones and puts them into a sheet.
class CellMaker {
 public:
  CellMaker(const CellContext& context, std::string file, workbook::Sheet& sheet,
            Allowance& allowance)
      : context_(context), file_(std::move(file)), sheet_(sheet), allowance_(allowance) {}

  /// Cells that are only formatted are left out. A reference to a shared text that does not
  /// exist is the failure `xlsx.text-missing`: a label would be lost.
  void add(const RawCell& raw);

  /// The same for the cells that nearly all are, without ado.
  void add_number(workbook::CellRef place, std::uint32_t style, double number) {
    using Kind = workbook::NumberFormat::Kind;
    const std::uint32_t index = context_.styles.format_of(style);
    const workbook::NumberFormat& format = context_.styles.formats[index];
    workbook::Cell& cell = added(place, workbook::CellKind::number, index);
    if (format.kind == Kind::general || format.kind == Kind::number) {
      cell.number = number;
    } else {
      readers::set_number(cell, number, format, context_.epoch_1904);
    }
  }
  /// False where there is no such shared text.
  bool add_shared(workbook::CellRef place, std::uint32_t style, std::uint32_t index) {
    if (index >= context_.strings.items.size()) return false;
    workbook::Cell& cell = added(place, workbook::CellKind::text, context_.styles.format_of(style));
    cell.text = context_.strings.items[index];
    return true;
  }
  /// A text that lies in the sheet's own store already, from `start` on.
  void add_own_text(workbook::CellRef place, std::uint32_t style, std::size_t start) {
    const workbook::TextSpan text = allowance_.take_text(sheet_.own_texts, start);
    workbook::Cell& cell = added(place, workbook::CellKind::text, context_.styles.format_of(style));
    cell.own_text = true;
    cell.text = text;
  }

  /// What the cells to come may take at most.
  std::uint64_t memory_left() const { return allowance_.memory_left(); }

  /// How far the sheet is, to go back to when the cells since then are to be read in another way.
  struct Mark {
    std::size_t cells;
    std::size_t formulas;
    std::size_t formula_cells;
    std::size_t own_texts;
    std::size_t unreadable;
    Allowance::Mark allowance;
  };
  Mark mark() const;
  void back_to(const Mark& mark);

  /// The cells whose value is no number or date though their type says so; they became texts.
  const std::vector<workbook::CellRef>& unreadable() const { return unreadable_; }

 private:
  // Filled where it stays: put together elsewhere, a cell takes twice as long.
  workbook::Cell& added(workbook::CellRef place, workbook::CellKind kind, std::uint32_t format) {
    allowance_.take_cell();
    return sheet_.cells.emplace_back(place, kind, format);
  }
  bool set_value(const RawCell& raw, workbook::Cell& cell);
  void read_number(const RawCell& raw, workbook::Cell& cell);
  void set_date(const RawCell& raw, workbook::Cell& cell);
  void set_shared(const RawCell& raw, workbook::Cell& cell);
  void set_text(workbook::CellKind kind, std::string_view text, workbook::Cell& cell);

  CellContext context_;
  std::string file_;
  workbook::Sheet& sheet_;
  Allowance& allowance_;
  std::vector<workbook::CellRef> unreadable_;
};

}  // namespace bijlage::readers
