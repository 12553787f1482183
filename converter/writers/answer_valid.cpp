#include "writers/answer_valid.hpp"

#include <variant>

#include "writers/xlsx_text.hpp"

namespace bijlage::writers {
namespace {

void mend(std::string& text) { text = valid_text(text); }

void mend(answers::Link& link) {
  mend(link.text);
  mend(link.sheet);
}

void mend(answers::Cell& cell) {
  if (auto* text = std::get_if<answers::Text>(&cell)) {
    mend(text->text);
  } else if (auto* symbol = std::get_if<answers::Symbol>(&cell)) {
    mend(symbol->symbol);
  } else if (auto* link = std::get_if<answers::Link>(&cell)) {
    mend(*link);
  }
}

void mend(answers::Table& table) {
  mend(table.name);
  for (answers::Column& column : table.columns) mend(column.title);
  for (answers::Row& row : table.rows) {
    for (answers::Cell& cell : row.cells) mend(cell);
  }
}

void mend(answers::Chart& chart) {
  mend(chart.title);
  mend(chart.description);
  for (answers::Chart::Series& series : chart.series) mend(series.name);
}

void mend(answers::Sheet& sheet) {
  mend(sheet.name);
  mend(sheet.title);
  for (answers::Line& line : sheet.lines) {
    mend(line.text);
    if (line.link) mend(*line.link);
  }
  if (sheet.table) mend(*sheet.table);
  if (sheet.chart) mend(*sheet.chart);
}

}  // namespace

answers::AnswerBook with_valid_texts(answers::AnswerBook book) {
  for (std::string* text : {&book.title, &book.subject, &book.author, &book.language, &book.page}) {
    mend(*text);
  }
  for (answers::Sheet& sheet : book.sheets) mend(sheet);
  return book;
}

}  // namespace bijlage::writers
