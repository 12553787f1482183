#include <array>

#include "answers/filled.hpp"
#include "answers/front_sheets.hpp"
#include "answers/lines.hpp"
#include "answers/touched.hpp"
#include "base/text.hpp"

namespace bijlage::answers {
namespace {

constexpr std::array all_lacks{Lack::partial,      Lack::not_yet,    Lack::not_available,
                               Lack::not_existing, Lack::suppressed, Lack::several};

Cell counted(std::size_t count) {
  return Number{base::Decimal(static_cast<std::int64_t>(count)), 0};
}

/// "Nog niet beschikbaar: B22:C23 (…)."
std::string lacking_in_words(const TableCoverage& table, const Words& words) {
  std::vector<std::string> parts;
  for (const LackingCells& group : table.lacking) {
    const std::string what = words.say("coverage." + std::string(lack_name(group.lack)));
    parts.push_back(
        words.say(group.why.empty() ? "coverage.where" : "coverage.where-why",
                  {{"what", what}, {"cells", cells_in_words(group.cells)}, {"why", group.why}}));
  }
  if (!table.remark.empty()) parts.push_back(table.remark);
  return base::join(parts, "; ");
}

Row coverage_row(const TableCoverage& table, const Words& words) {
  Row row{{Link{table.table, table.table, {}}, Text{table.title}}, false};
  // Where it cannot be told how many figures were asked, nothing is counted.
  const bool counts = table.asked > 0;
  const Cell uncounted = Symbol{"[x]"};
  row.cells.push_back(counts ? counted(table.asked) : uncounted);
  row.cells.push_back(counted(table.filled));
  for (const Lack lack : all_lacks) {
    row.cells.push_back(counts ? counted(table.count(lack)) : uncounted);
  }
  row.cells.emplace_back(Text{lacking_in_words(table, words)});
  return row;
}

/// The sum of each column of counts.
Row sum_row(const Sheet& sheet, const TableCoverage& all, const Words& words) {
  Row row{{Text{words.say("coverage.total")}, Text{words.say("coverage.all-tables")}}, true};
  const std::size_t last = sheet.table->rows.size() - 1;
  const auto add = [&](std::size_t count) {
    const std::size_t column = row.cells.size();
    row.cells.emplace_back(Total{{{sheet.place(0, column), sheet.place(last, column)}},
                                 std::get<Number>(counted(count))});
  };
  add(all.asked);
  add(all.filled);
  for (const Lack lack : all_lacks) add(all.count(lack));
  row.cells.emplace_back(Text{});
  return row;
}

}  // namespace

Sheet coverage_sheet(const std::vector<TableCoverage>& tables, const Words& words) {
  Sheet sheet;
  sheet.name = words.say("sheet.coverage");
  sheet.title = words.say("coverage.title");
  const TableCoverage all = all_together(tables);
  add_lines(sheet, filled_in_words(all, words), Line::Style::sentence);
  add_lines(sheet, words.say("coverage.lead"), Line::Style::plain);
  if (tables.empty()) return sheet;
  Table& table = sheet.table.emplace();
  table.name = words.say("coverage.table-name");
  table.columns = {{words.say("contents.sheet"), ColumnKind::code},
                   {words.say("contents.subject"), ColumnKind::label},
                   {words.say("coverage.asked"), ColumnKind::number},
                   {words.say("coverage.filled"), ColumnKind::number}};
  for (const Lack lack : all_lacks) {
    table.columns.push_back(
        {words.say("coverage." + std::string(lack_name(lack))), ColumnKind::number});
  }
  table.columns.push_back({words.say("coverage.which"), ColumnKind::remark});
  for (const TableCoverage& each : tables) table.rows.push_back(coverage_row(each, words));
  table.rows.push_back(sum_row(sheet, all, words));
  return sheet;
}

}  // namespace bijlage::answers
