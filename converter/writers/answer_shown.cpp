#include "writers/answer_shown.hpp"

#include <variant>

#include "base/shown_number.hpp"

namespace bijlage::writers {
namespace {

std::string shown(const answers::Number& number, const answers::AnswerBook& book) {
  base::NumberFormat format;
  format.kind = base::NumberFormat::Kind::number;
  format.grouped = true;
  format.decimals = static_cast<std::uint8_t>(number.decimals);
  return base::shown_number(number.value, format, book.decimal_sign, book.group_sign) +
         (number.share ? "%" : "");
}

}  // namespace

const answers::Number* number_in(const answers::Cell& cell) {
  if (const auto* total = std::get_if<answers::Total>(&cell)) return &total->stored;
  return std::get_if<answers::Number>(&cell);
}

std::vector<answers::Line> texts_above(const answers::Sheet& sheet) {
  std::vector<answers::Line> texts;
  for (const answers::Line& line : sheet.lines) {
    if (line.text.empty()) continue;
    if (line.goes_on && !texts.empty()) {
      texts.back().text += " " + line.text;
    } else {
      texts.push_back(line);
    }
  }
  return texts;
}

std::string shown(const answers::Cell& cell, const answers::AnswerBook& book) {
  if (const auto* number = number_in(cell)) return shown(*number, book);
  if (const auto* words = std::get_if<answers::Text>(&cell)) return words->text;
  if (const auto* symbol = std::get_if<answers::Symbol>(&cell)) return symbol->symbol;
  return std::get<answers::Link>(cell).text;
}

}  // namespace bijlage::writers
