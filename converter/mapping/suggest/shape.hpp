#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "mapping/suggest/roles.hpp"
#include "mapping/suggest/survey.hpp"
#include "mapping/suggest/table_draft.hpp"

namespace bijlage::mapping::suggesting {

/// What is known of the workbook around a table.
struct BookFacts {
  std::string file_stem;  ///< "druglijn-2022": without folder and suffix
};

/// A body on its way to be a table of a mapping: each step takes one kind of label.
struct Shape {
  const SheetView& view;
  const Body& body;
  const BookFacts& book;
  TableDraft draft;
  Texts hints;                      ///< texts around it, nearest first
  std::vector<std::uint32_t> data;  ///< columns of figures that are neither total nor skipped
  Texts row_labels;                 ///< of the innermost label column, once each
  Roles taken;                      ///< roles that some label plays already
  std::optional<calendar::PeriodPart> period;  ///< what the labels of one figure say together
  std::vector<std::uint32_t> subtotals;        ///< rows that are totals of the rows above
  bool hopeless = false;  ///< figures would be mixed up: no table can be made of it

  const Lexicon& lexicon() const { return view.lexicon(); }
  const Label& label(std::uint32_t row, std::uint32_t column) const {
    return view.label(row, column);
  }
  /// Adds what a label says of the period; what contradicts is left out.
  void add_period(std::string_view text);
  bool period_complete() const { return period && calendar::complete(*period).has_value(); }
  bool is_subtotal(std::uint32_t row) const {
    return std::find(subtotals.begin(), subtotals.end(), row) != subtotals.end();
  }
  /// The cells as people name them: "B4:C4".
  std::string a1(std::uint32_t row, std::uint32_t first, std::uint32_t last) const;
  std::string a1_rows(std::uint32_t column) const;
};

/// What the figures are in: decides which measures they can be.
struct FigureKind {
  bool percent = false;
  bool money = false;
};
FigureKind kind_of_figures(const Shape& shape);
/// A measure for figures of that kind, told by the texts around them; nothing where none tells.
std::optional<std::string> measure_of(const Shape& shape, const FigureKind& kind);

void shape_header(Shape& shape);
void shape_subtotals(Shape& shape);
void shape_left(Shape& shape);
void shape_groups(Shape& shape);
void shape_headings(Shape& shape);
void shape_figures(Shape& shape);
void shape_period(Shape& shape);
void shape_measure(Shape& shape);
/// What empty cells among the figures mean. After `shape_available`.
void shape_gaps(Shape& shape);
/// Columns whose figures begin later than those beside them. After `shape_period`.
void shape_available(Shape& shape);

/// The table that a body seems to be.
TableDraft draft_of(const SheetView& view, const Body& body, const BookFacts& book);

}  // namespace bijlage::mapping::suggesting
