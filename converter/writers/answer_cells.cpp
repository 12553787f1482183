#include "writers/answer_cells.hpp"

#include <utility>
#include <variant>

#include "writers/answer_sheet.hpp"
#include "writers/lib_xlsxwriter.hpp"
#include "writers/xlsx_file.hpp"
#include "writers/xlsx_text.hpp"

namespace bijlage::writers {
namespace {

/// Excel's limit for one worksheet; further links are written as plain texts.
constexpr std::size_t most_links = 65'530;

lxw_col_t column_of(workbook::CellRef place) { return static_cast<lxw_col_t>(place.column); }

/// `=SUM(B6:B17,B19)`.
std::string sum_formula(const answers::Total& total) {
  std::string list;
  for (const workbook::CellRange& range : total.over) {
    list += (list.empty() ? "" : ",") + workbook::a1(range);
  }
  return "=SUM(" + list + ")";
}

}  // namespace

void CellWriter::write_line(lxw_row_t row, std::string_view words, Look look,
                            const answers::Link* where) {
  const workbook::CellRef place{row, 0};
  if (where != nullptr) {
    link(place, {std::string(words), where->sheet, where->cell}, {look});
  } else {
    text(place, words, {look});
  }
}

void CellWriter::write(workbook::CellRef place, const answers::Cell& cell, answers::ColumnKind kind,
                       const Style& base) {
  Style style = base;
  if (const auto* words = std::get_if<answers::Text>(&cell)) {
    style.look = Look::wrapped;
    if (kind == answers::ColumnKind::code) {
      style.look = Look::text;
    } else if (kind == answers::ColumnKind::number) {
      style.look = Look::symbol;
    }
    text(place, words->text, style);
  } else if (const auto* number = std::get_if<answers::Number>(&cell)) {
    require(lxw().worksheet_write_number(sheet_, place.row, column_of(place),
                                         number->value.to_double(),
                                         number_format(*number, base.total)));
  } else if (const auto* symbol = std::get_if<answers::Symbol>(&cell)) {
    style.look = Look::symbol;
    text(place, symbol->symbol, style);
  } else if (const auto* sum = std::get_if<answers::Total>(&cell)) {
    total(place, *sum);
  } else {
    style.look = Look::link;
    link(place, std::get<answers::Link>(cell), style);
  }
}

lxw_format* CellWriter::number_format(const answers::Number& number, bool total) const {
  return context_->styles->get({Look::number, total, number.decimals, number.share});
}

void CellWriter::text(workbook::CellRef place, std::string_view words, const Style& style) {
  require(lxw().worksheet_write_string(sheet_, place.row, column_of(place),
                                       cell_text(words).c_str(), context_->styles->get(style)));
}

void CellWriter::link(workbook::CellRef place, const answers::Link& where, const Style& style) {
  const auto target = context_->names.find(where.sheet);
  if (target == context_->names.end() || links_ == most_links) {
    text(place, where.text, style);
    return;
  }
  ++links_;
  const std::string url =
      "internal:" + quoted_sheet(target->second) + "!" + workbook::a1(where.cell);
  require(lxw().worksheet_write_url_opt(sheet_, place.row, column_of(place), url.c_str(),
                                        context_->styles->get(style), cell_text(where.text).c_str(),
                                        nullptr));
}

void CellWriter::total(workbook::CellRef place, const answers::Total& sum) {
  require(lxw().worksheet_write_formula_num(
      sheet_, place.row, column_of(place), sum_formula(sum).c_str(),
      number_format(sum.stored, true), sum.stored.value.to_double()));
}

bool follows_numbers(const answers::Table& table, std::size_t column) {
  return column > 0 && table.columns[column].kind != answers::ColumnKind::number &&
         table.columns[column - 1].kind == answers::ColumnKind::number;
}

std::vector<std::string> unique_titles(const answers::Table& table) {
  std::vector<std::string> titles;
  for (const answers::Column& column : table.columns) {
    constexpr std::size_t most = 240;  // Excel allows 255
    const std::string wanted(first_units(cell_text(column.title), most));
    std::string title = wanted;
    for (int number = 2; has_name(titles, title); ++number) {
      title = wanted + " (" + std::to_string(number) + ")";
    }
    titles.push_back(std::move(title));
  }
  return titles;
}

}  // namespace bijlage::writers
