#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "answers/file_names.hpp"
#include "answers/front_sheets.hpp"
#include "answers/lines.hpp"
#include "base/short_names.hpp"

namespace bijlage::answers {
namespace {

using questions::Answer;

/// The last day that any figure of the answer covers; a total may be about a longer period.
std::optional<calendar::Date> last_day(const Answer& answer) {
  std::optional<calendar::Date> last;
  for (const questions::AskedTable& table : answer.tables) {
    for (std::size_t row = 0; row < table.figures.size(); ++row) {
      for (const std::optional<normalise::Figure>& figure : table.figures[row]) {
        if (figure && figure->value && !table.rows[row].total) {
          last = std::max(last.value_or(figure->covered.last), figure->covered.last);
        }
      }
    }
  }
  return last;
}

std::string question_line(const questions::QuestionHead& head, const Words& words) {
  const std::string body =
      head.asked_by_body.empty() ? words.say("cover.question") : head.asked_by_body;
  if (head.number.empty()) {
    return head.date ? words.say("cover.dated", {{"body", body}, {"date", words.date(*head.date)}})
                     : body;
  }
  return head.date
             ? words.say(
                   "cover.numbered-dated",
                   {{"body", body}, {"number", head.number}, {"date", words.date(*head.date)}})
             : words.say("cover.numbered", {{"body", body}, {"number", head.number}});
}

void sort_by_name(std::vector<Row>& rows) {
  std::sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) {
    return std::get<Text>(a.cells[0]).text < std::get<Text>(b.cells[0]).text;
  });
}

/// A corrections file in each of two folders is told apart by the folders.
std::vector<Row> decisions_rows(const std::vector<DecisionsFile>& files, const Words& words) {
  std::vector<std::string_view> paths;
  paths.reserve(files.size());
  for (const DecisionsFile& file : files) paths.push_back(file.name);
  const std::vector<std::string> names = base::short_names(paths);
  std::vector<Row> rows;
  for (std::size_t i = 0; i < files.size(); ++i) {
    rows.push_back({{Text{names[i]}, Text{words.say("cover.decisions")}, Text{files[i].sha256}}});
  }
  sort_by_name(rows);
  return rows;
}

Table files_table(const model::Dataset& data, const std::vector<DecisionsFile>& decisions,
                  const Words& words) {
  Table table{words.say("cover.table-name"),
              {{words.say("cover.file"), ColumnKind::label},
               {words.say("cover.mapping"), ColumnKind::code},
               {words.say("cover.sha256"), ColumnKind::code}},
              {}};
  const std::vector<std::string> names = file_names(data);
  for (std::size_t i = 0; i < data.files.size(); ++i) {
    const model::SourceFile& file = data.files[i];
    table.rows.push_back({{Text{names[i]}, Text{file.mapping}, Text{file.sha256}}});
  }
  sort_by_name(table.rows);
  for (Row& row : decisions_rows(decisions, words)) table.rows.push_back(std::move(row));
  return table;
}

}  // namespace

Sheet cover_sheet(const Answer& answer, const model::Dataset& data, const Words& words,
                  const Stamp& stamp) {
  Sheet sheet;
  sheet.name = words.say("sheet.cover");
  sheet.title = answer.head.title;
  add_lines(sheet, question_line(answer.head, words), Line::Style::sentence);
  if (const std::optional<calendar::Date> last = last_day(answer)) {
    add_lines(sheet, words.say("cover.data-until", {{"date", words.date(*last)}}),
              Line::Style::plain);
  } else {
    add_lines(sheet, words.say("cover.no-data"), Line::Style::plain);
  }
  add_lines(sheet,
            words.say("cover.made", {{"date", words.date(stamp.date)}, {"version", stamp.version}}),
            Line::Style::plain);
  const std::string contents = words.say("sheet.contents");
  const std::string to_contents = words.say("cover.to-contents", {{"sheet", contents}});
  sheet.lines.push_back({to_contents, Line::Style::plain, Link{to_contents, contents, {}}});
  if (!data.files.empty()) {
    add_lines(sheet, words.say("cover.made-from"), Line::Style::plain);
    sheet.table = files_table(data, stamp.decisions, words);
  }
  return sheet;
}

}  // namespace bijlage::answers
