#pragma once

#include <gtest/gtest.h>

#include <functional>
#include <stdexcept>
#include <string>
#include <vector>

#include "answers/lay_out.hpp"
#include "answers/sv532.hpp"
#include "answers/world.hpp"
#include "model/finding_catalogue.hpp"

/// What the tests of laid-out answers have in common.
namespace bijlage::answers::test {

inline const Sheet& sheet(const AnswerBook& book, std::string_view name) {
  for (const Sheet& each : book.sheets) {
    if (each.name == name) {
      return each;
    }
  }
  throw std::out_of_range(std::string(name));
}

inline std::string text(const Cell& cell) {
  if (const auto* words = std::get_if<Text>(&cell)) return words->text;
  if (const auto* symbol = std::get_if<Symbol>(&cell)) return symbol->symbol;
  if (const auto* link = std::get_if<Link>(&cell)) return link->text;
  if (const auto* number = std::get_if<Number>(&cell)) return number->value.to_string();
  return std::get<Total>(cell).stored.value.to_string();
}

inline std::vector<std::string> titles(const Sheet& of) {
  std::vector<std::string> found;
  for (const Column& column : of.table->columns) found.push_back(column.title);
  return found;
}

inline std::vector<std::string> row(const Sheet& of, std::size_t number) {
  std::vector<std::string> found;
  for (const Cell& cell : of.table->rows.at(number).cells) found.push_back(text(cell));
  return found;
}

inline std::vector<std::string> lines(const Sheet& of) {
  std::vector<std::string> found;
  for (const Line& line : of.lines) found.push_back(line.text);
  return found;
}

/// Half a year of visits: `cells` B5 … B10, with a total.
class HalfYear : public testing::Test {
 protected:
  HalfYear() {
    const std::vector<std::int64_t> visits{100, 200, 300, 400, 500, 60};
    for (int month = 1; month <= 6; ++month) {
      const auto at = static_cast<std::size_t>(month - 1);
      figures_.push_back(world_.observed("Bezoeken", "B" + std::to_string(month + 4),
                                         Period::of_month(2018, month), visits[at],
                                         std::to_string(visits[at])));
    }
  }

  AnswerBook book() {
    TableBuilder builder("1", {"Bezoeken"});
    for (std::size_t i = 0; i < figures_.size(); ++i) {
      builder.row({dutch_periods().month_names[i] + " 2018"}, {figures_[i]});
    }
    if (with_total_) {
      builder.total("Totaal 2018", 0, 5, Period::of_half(2018, 1));
    }
    change_(builder.table);
    world_.answer.tables = {builder.table};
    return world_.book();
  }

  World world_;
  std::vector<Figure> figures_;
  bool with_total_ = true;
  std::function<void(AskedTable&)> change_ = [](AskedTable&) {};
};

}  // namespace bijlage::answers::test
