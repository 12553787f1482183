#include "answers/filled.hpp"
#include "answers/front_sheets.hpp"
#include "answers/lines.hpp"

namespace bijlage::answers {
namespace {

Row table_row(const LaidTable& laid, const TableCoverage& coverage, const Words& words) {
  const questions::AskedTable& asked = *laid.asked;
  return {{Link{asked.id, laid.sheet.name, {}}, Text{asked.title}, Text{asked.sentence},
           Text{filled_in_words(coverage, words)}}};
}

/// The sheets that are no tables, at the end of the list.
Row other_row(std::string_view sheet, const Words& words) {
  const std::string key(sheet);
  const std::string name = words.say("sheet." + key);
  return {{Link{name, name, {}}, Text{words.say("contents." + key)},
           Text{words.say("contents." + key + "-holds")}, Text{}}};
}

}  // namespace

Sheet contents_sheet(const std::vector<LaidTable>& tables,
                     const std::vector<TableCoverage>& coverage, const Words& words) {
  Sheet sheet;
  sheet.name = words.say("sheet.contents");
  sheet.title = words.say("contents.title");
  add_lines(sheet,
            words.say("contents.all", {{"filled", filled_in_words(all_together(coverage), words)}}),
            Line::Style::sentence);
  add_lines(sheet, words.say("contents.lead"), Line::Style::plain);
  Table& table = sheet.table.emplace();
  table.name = words.say("contents.table-name");
  table.columns = {{words.say("contents.sheet"), ColumnKind::code},
                   {words.say("contents.subject"), ColumnKind::label},
                   {words.say("contents.asked"), ColumnKind::remark},
                   {words.say("contents.filled"), ColumnKind::remark}};
  for (std::size_t i = 0; i < tables.size(); ++i) {
    table.rows.push_back(table_row(tables[i], coverage[i], words));
  }
  for (const std::string_view other :
       {"key-figures", "coverage", "explanation", "checks", "origins"}) {
    table.rows.push_back(other_row(other, words));
  }
  return sheet;
}

}  // namespace bijlage::answers
