#include "mapping/suggest/shape.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "mapping/value.hpp"
#include "workbook/cell_ref.hpp"

namespace bijlage::mapping::suggesting {
namespace {

using workbook::CellRange;

constexpr std::uint32_t title_rows = 6;
constexpr std::size_t most_hints = 8;
constexpr std::size_t longest_hint = 100;  // beyond it stands an explanation, not a title

// Texts around a table, nearest first: in its corner, over it, the sheet's title and name, the
// file's name.
Texts hints_of(const SheetView& view, const Body& body, const BookFacts& book) {
  Texts hints;
  for (const auto at : body.above) hints.push_back(view.label(at.row, at.column).text);
  const std::vector<std::uint32_t> upwards(body.header_rows.rbegin(), body.header_rows.rend());
  for (const std::uint32_t row : upwards) {
    for (const std::uint32_t column : view.grid().filled_columns(row)) {
      hints.push_back(view.label(row, column).text);
    }
  }
  const std::uint32_t end = std::min(title_rows, view.rows());
  for (std::uint32_t row = 0; row < end && hints.size() < 3 * most_hints; ++row) {
    const auto filled = view.grid().filled_columns(row);
    if (filled.size() == 1) hints.push_back(view.label(row, filled.front()).text);
  }
  hints.push_back(view.grid().sheet().name);
  hints.push_back(book.file_stem);
  hints.erase(std::remove_if(hints.begin(), hints.end(),
                             [](const std::string& hint) { return hint.size() > longest_hint; }),
              hints.end());
  return unique(std::move(hints));
}

// A period for the whole table: what the sheet is called, a text on it, what the file is called.
void period_from_names(Shape& shape) {
  const std::string sheet =
      take_marks_off(shape.view.grid().sheet().name, shape.lexicon().locale()).text;
  const auto try_text = [&](const std::string& text) {
    const auto part = shape.lexicon().period(text);
    if (!part) return false;
    const auto both = shape.period ? calendar::combine(*shape.period, *part) : part;
    if (!both || !calendar::complete(*both)) return false;
    shape.period = both;
    return true;
  };
  for (const std::string& piece : period_pieces(shape.lexicon(), sheet)) {
    const auto role = heading_role(shape.lexicon(), sheet, shape.taken);
    if (!role || (*role != "period" && role->find("{period}") == std::string::npos)) break;
    if (!try_text(piece)) continue;
    shape.draft.sheet_name = *role;
    shape.taken.insert("period");
    return shape.draft.see({"suggest.sheet-period", {{"sheet", sheet}}});
  }
  Texts hints = shape.hints;
  hints.erase(std::remove(hints.begin(), hints.end(), sheet), hints.end());
  for (const std::string& hint : hints) {
    const auto pieces = period_pieces(shape.lexicon(), hint);
    const auto fitting = std::find_if(pieces.begin(), pieces.end(), try_text);
    if (fitting == pieces.end()) continue;
    const auto at = hint.find(*fitting);
    if (hint == shape.book.file_stem && at != std::string::npos) {
      // Next year's file then says so itself.
      shape.draft.file_name = literal_of(hint.substr(0, at)) + "{period}" +
                              literal_of(hint.substr(at + fitting->size())) + ".*";
      shape.taken.insert("period");
    } else {
      shape.draft.fixed["period"] = *fitting;
    }
    return shape.draft.decide({"suggest.period-guessed", {{"period", *fitting}, {"text", hint}}});
  }
}

}  // namespace

void Shape::add_period(std::string_view text) {
  const auto part = lexicon().period(text);
  if (!part) return;
  if (!period) {
    period = part;
  } else if (const auto both = calendar::combine(*period, *part)) {
    period = both;
  }
}

std::string Shape::a1(std::uint32_t row, std::uint32_t first, std::uint32_t last) const {
  return workbook::a1(view.grid().original(CellRange{{row, first}, {row, last}}));
}

std::string Shape::a1_rows(std::uint32_t column) const {
  return workbook::a1(
      view.grid().original(CellRange{{body.first_row(), column}, {body.last_row(), column}}));
}

void shape_period(Shape& shape) {
  if (shape.period_complete()) return;
  if (!shape.draft.splits.empty() && shape.draft.splits.front().with_period) return;
  period_from_names(shape);
  if (shape.period_complete()) return;
  shape.hopeless = true;
  shape.draft.reason = {"suggest.reason.period", {}};
}

TableDraft draft_of(const SheetView& view, const Body& body, const BookFacts& book) {
  Shape shape{view, body, book, {}, hints_of(view, body, book), {}, {}, {}, {}, {}, false};
  shape.draft.sheets = {view.grid().sheet().name};
  shape.draft.on_its_side = view.grid().on_its_side();
  shape_header(shape);
  if (!shape.hopeless) shape_subtotals(shape);
  if (!shape.hopeless) shape_left(shape);
  if (!shape.hopeless) shape_groups(shape);
  if (!shape.hopeless) shape_headings(shape);
  if (!shape.hopeless) shape_figures(shape);
  if (!shape.hopeless) shape_measure(shape);
  if (!shape.hopeless) shape_period(shape);
  if (!shape.hopeless) shape_available(shape);
  if (!shape.hopeless) shape_gaps(shape);
  shape.draft.live = !shape.hopeless && !shape.data.empty();
  if (shape.data.empty() && shape.draft.reason.key.empty()) {
    shape.draft.reason = {"suggest.reason.no-columns", {}};
  }
  return std::move(shape.draft);
}

}  // namespace bijlage::mapping::suggesting
