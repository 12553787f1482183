#include "writers/answer_html.hpp"

#include <map>
#include <string_view>
#include <utility>

#include "writers/answer_shown.hpp"
#include "writers/html_text.hpp"

namespace bijlage::writers {
namespace {

using answers::ColumnKind;

constexpr std::string_view answer_style = R"(
  body { font: 16px/1.5 system-ui, sans-serif; max-width: 75rem; margin: 2rem auto; padding: 0 1rem;
         color: #1a1a1a; background: #fff; }
  h1 { font-size: 1.8rem; } h2 { font-size: 1.25rem; margin-top: 3rem; overflow-wrap: anywhere; }
  p { margin: .4rem 0; max-width: 60rem; } .sentence { font-style: italic; }
  .remark { color: #444; font-size: .9rem; } a { color: #0b4f9c; }
  .wide { overflow-x: auto; margin-top: 1rem; }
  table { border-collapse: collapse; }
  th, td { border-bottom: 1px solid #c8c8c8; padding: .3rem .7rem; text-align: left;
           vertical-align: top; font-weight: normal; }
  thead th { background: #f2f2f2; font-weight: 600; border-bottom: 2px solid #777; }
  .number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
  thead .number { white-space: normal; }
  tbody th { min-width: 8.5rem; } .code { white-space: nowrap; } .remark-column { min-width: 12rem; }
  .sentence-column { min-width: 24rem; }
  .total > * { font-weight: 600; border-top: 2px solid #777; }
  @media print { @page { size: A4 landscape; margin: 15mm; }
                 body { font-size: 9pt; margin: 0; max-width: none; } a { color: inherit; }
                 .wide { overflow: visible; } thead { display: table-header-group; }
                 tr { break-inside: avoid; } h2 { break-after: avoid; } }
)";

class AnswerPage {
 public:
  explicit AnswerPage(const answers::AnswerBook& book) : book_(book) {
    for (const answers::Sheet& sheet : book.sheets) {
      sections_.emplace(sheet.name, "s" + std::to_string(sections_.size() + 1));
    }
  }

  std::string run() && {
    head();
    for (const answers::Sheet& sheet : book_.sheets) section(sheet);
    html_ += "</main>\n</body>\n</html>\n";
    return std::move(html_);
  }

 private:
  void head() {
    html_ += "<!DOCTYPE html>\n<html lang=\"" + html_text(book_.language) +
             "\">\n<head>\n<meta charset=\"utf-8\">\n"
             "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
             "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
             "style-src 'unsafe-inline'\">\n<meta name=\"author\" content=\"" +
             html_text(book_.author) + "\">\n<meta name=\"description\" content=\"" +
             html_text(book_.subject) + "\">\n<title>" + html_text(book_.title) +
             "</title>\n<style>" + std::string(answer_style) +
             "</style>\n</head>\n<body>\n<main>\n";
  }

  void section(const answers::Sheet& sheet) {
    const std::string& id = sections_.find(sheet.name)->second;
    const std::string heading = &sheet == book_.sheets.data() ? "h1" : "h2";
    html_ += "<section id=\"" + id + "\" aria-labelledby=\"" + id + "t\">\n<" + heading + " id=\"" +
             id + "t\">" + html_text(sheet.title) + "</" + heading + ">\n";
    for (const answers::Line& line : texts_above(sheet)) write(line);
    if (sheet.table) table(sheet, id);
    html_ += "</section>\n";
  }

  void write(const answers::Line& line) {
    std::string kind;
    if (line.style == answers::Line::Style::sentence) kind = " class=\"sentence\"";
    if (line.style == answers::Line::Style::remark) kind = " class=\"remark\"";
    const std::string text =
        line.link ? link({line.text, line.link->sheet, line.link->cell}) : html_text(line.text);
    html_ += "<p" + kind + ">" + text + "</p>\n";
  }

  void table(const answers::Sheet& sheet, const std::string& id) {
    html_ += R"(<div class="wide" tabindex="0" role="region" aria-labelledby=")" + id +
             "t\">\n<table>\n<thead><tr>";
    for (const answers::Column& column : sheet.table->columns) {
      html_ += "<th scope=\"col\"" + kind_of(column.kind) + ">" + html_text(column.title) + "</th>";
    }
    html_ += "</tr></thead>\n<tbody>\n";
    for (std::size_t i = 0; i < sheet.table->rows.size(); ++i) {
      html_ += "<tr id=\"" + id + "r" + std::to_string(sheet.place(i, 0).row + 1) + "\"";
      row(*sheet.table, sheet.table->rows[i]);
    }
    html_ += "</tbody>\n</table>\n</div>\n";
  }

  void row(const answers::Table& table, const answers::Row& row) {
    html_ += row.total ? " class=\"total\">" : ">";
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      const ColumnKind kind = table.columns[i].kind;
      // The names of a row stand first in it.
      const bool names = kind == ColumnKind::label && i == 0;
      html_ += names ? "<th scope=\"row\">" : "<td" + kind_of(kind) + ">";
      const auto* leads = std::get_if<answers::Link>(&row.cells[i]);
      html_ += leads == nullptr ? html_text(shown(row.cells[i], book_)) : link(*leads);
      html_ += names ? "</th>" : "</td>";
    }
    html_ += "</tr>\n";
  }

  static std::string kind_of(ColumnKind kind) {
    switch (kind) {
      case ColumnKind::number:
        return " class=\"number\"";
      case ColumnKind::code:
        return " class=\"code\"";
      case ColumnKind::remark:
        return " class=\"remark-column\"";
      case ColumnKind::sentence:
        return " class=\"sentence-column\"";
      case ColumnKind::label:
        break;
    }
    return "";
  }

  std::string link(const answers::Link& link) const {
    const auto section = sections_.find(link.sheet);
    if (section == sections_.end()) return html_text(link.text);
    std::string anchor = section->second;
    const answers::Sheet& sheet = sheet_named(link.sheet);
    if (sheet.table && link.cell.row > sheet.header_row()) {
      anchor += "r" + std::to_string(link.cell.row + 1);
    }
    return "<a href=\"#" + anchor + "\">" + html_text(link.text) + "</a>";
  }

  const answers::Sheet& sheet_named(const std::string& name) const {
    std::size_t i = 0;
    while (book_.sheets[i].name != name) ++i;
    return book_.sheets[i];
  }

  const answers::AnswerBook& book_;
  std::map<std::string, std::string, std::less<>> sections_;
  std::string html_;
};

}  // namespace

std::string answer_html(const answers::AnswerBook& book) { return AnswerPage(book).run(); }

}  // namespace bijlage::writers
