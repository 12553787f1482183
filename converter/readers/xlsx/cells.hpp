#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "readers/allowance.hpp"
#include "readers/xlsx/strings.hpp"
#include "readers/xlsx/styles.hpp"
#include "workbook/workbook.hpp"

namespace bijlage::readers {

/// A `<c>` element as it is written (18.3.1.4), before anything is made of it.
struct RawCell {
  workbook::CellRef place;
  std::uint32_t style = 0;
  std::string type;     ///< `t`: n s b e str inlineStr d
  std::string value;    ///< `v`
  std::string inlined;  ///< `is`, decoded
  std::string formula;  ///< `f`; empty where it is written with another cell that shares it
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

  /// The cells whose value is no number or date though their type says so; they became texts.
  const std::vector<workbook::CellRef>& unreadable() const { return unreadable_; }

 private:
  bool set_value(const RawCell& raw, workbook::Cell& cell);
  bool set_number(const RawCell& raw, workbook::Cell& cell);
  void set_date(const RawCell& raw, workbook::Cell& cell);
  void set_shared(const RawCell& raw, workbook::Cell& cell);
  void set_text(workbook::CellKind kind, std::string_view text, workbook::Cell& cell);
  void apply_format(workbook::Cell& cell) const;

  CellContext context_;
  std::string file_;
  workbook::Sheet& sheet_;
  Allowance& allowance_;
  std::vector<workbook::CellRef> unreadable_;
};

}  // namespace bijlage::readers
