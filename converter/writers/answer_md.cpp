#include "writers/answer_md.hpp"

#include <string_view>

#include "base/characters.hpp"
#include "writers/answer_shown.hpp"
#include "writers/xlsx_text.hpp"

namespace bijlage::writers {
namespace {

// "[x]" alone is text; with one of these behind it, it is a link or says where one leads.
bool may_link(std::string_view text) {
  constexpr auto none = std::string_view::npos;
  return text.find("](") != none || text.find("][") != none || text.find("]:") != none;
}

// A backslash before a sign takes its meaning away (CommonMark, section 2.4).
std::string md_text(std::string_view text) {
  const std::string_view meaningful = may_link(text) ? "\\`*_<&|~[" : "\\`*_<&|~";
  std::string escaped;
  for (const char sign : valid_text(text)) {
    const bool line_end = sign == '\n' || sign == '\r';
    if (meaningful.find(sign) != std::string_view::npos) escaped += '\\';
    escaped += line_end ? ' ' : sign;
  }
  return escaped;
}

// At the start of a line also `#`, `-`, `+`, `>`, `=` and `1.` mean something.
std::string paragraph(std::string_view text) {
  std::string escaped = md_text(text);
  std::size_t digits = 0;
  while (digits < escaped.size() && base::is_digit(escaped[digits])) ++digits;
  const bool list =
      digits > 0 && digits < escaped.size() && (escaped[digits] == '.' || escaped[digits] == ')');
  if (list) escaped.insert(digits, "\\");
  const bool mark =
      !escaped.empty() && std::string_view("#-+>=").find(escaped.front()) != std::string_view::npos;
  return mark ? "\\" + escaped : escaped;
}

void write_cells(std::string& md, const std::vector<std::string>& cells) {
  md += '|';
  for (const std::string& cell : cells) md += " " + cell + " |";
  md += '\n';
}

void write_table(std::string& md, const answers::Table& table, const answers::AnswerBook& book) {
  std::vector<std::string> titles;
  std::vector<std::string> rules;
  for (const answers::Column& column : table.columns) {
    titles.push_back(md_text(column.title));
    rules.emplace_back(column.kind == answers::ColumnKind::number ? "---:" : "---");
  }
  write_cells(md, titles);
  write_cells(md, rules);
  for (const answers::Row& row : table.rows) {
    std::vector<std::string> cells;
    for (const answers::Cell& cell : row.cells) {
      const std::string text = md_text(shown(cell, book));
      cells.push_back(row.total && !text.empty() ? "**" + text + "**" : text);
    }
    write_cells(md, cells);
  }
  md += '\n';
}

}  // namespace

std::string answer_md(const answers::AnswerBook& book) {
  std::string md;
  for (const answers::Sheet& sheet : book.sheets) {
    const bool first = &sheet == book.sheets.data();
    md += (first ? "# " : "## ") + md_text(sheet.title) + "\n\n";
    for (const answers::Line& line : texts_above(sheet)) {
      // What leads to another sheet leads nowhere here.
      if (!line.link) md += paragraph(line.text) + "\n\n";
    }
    if (sheet.table) write_table(md, *sheet.table, book);
  }
  // One line end closes the file.
  while (md.ends_with("\n\n")) md.pop_back();
  return md;
}

}  // namespace bijlage::writers
