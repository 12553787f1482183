#include <algorithm>

#include "answers/front_sheets.hpp"
#include "answers/lines.hpp"
#include "answers/touched.hpp"

namespace bijlage::answers {
namespace {

constexpr int decimals_of_percentages = 1;

Number exactly(base::Decimal value) { return {value, std::min(value.decimals(), 6)}; }

Cell number_or_nothing(const std::optional<base::Decimal>& value) {
  return value ? Cell(exactly(*value)) : Cell(Text{});
}

Row key_row(const KeyFigure& key) {
  const workbook::CellRef first = *std::min_element(key.cells.begin(), key.cells.end());
  Cell percent = Text{};
  if (key.percent) percent = Number{*key.percent, decimals_of_percentages, true};
  return {{Link{key.table, key.table, first}, Text{key.sentence}, exactly(key.value),
           number_or_nothing(key.before), std::move(percent), Text{cells_in_words(key.cells)},
           Text{key.caution}}};
}

}  // namespace

Sheet key_figures_sheet(const std::vector<KeyFigure>& figures, const Words& words) {
  Sheet sheet;
  sheet.name = words.say("sheet.key-figures");
  sheet.title = words.say("key.title");
  add_lines(sheet, words.say(figures.empty() ? "key.none" : "key.lead"), Line::Style::plain);
  if (figures.empty()) return sheet;
  Table& table = sheet.table.emplace();
  table.name = words.say("key.table-name");
  table.columns = {{words.say("contents.sheet"), ColumnKind::code},
                   {words.say("key.sentence"), ColumnKind::sentence},
                   {words.say("key.value"), ColumnKind::number},
                   {words.say("key.before"), ColumnKind::number},
                   {words.say("key.percent"), ColumnKind::number},
                   {words.say("key.cells"), ColumnKind::remark},
                   {words.say("key.caution"), ColumnKind::remark}};
  for (const KeyFigure& key : figures) table.rows.push_back(key_row(key));
  return sheet;
}

}  // namespace bijlage::answers
