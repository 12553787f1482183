#include "writers/explained_html.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "writers/explained_drawing.hpp"
#include "writers/explained_style.hpp"
#include "writers/findings_report.hpp"
#include "writers/html_text.hpp"

namespace bijlage::writers {
namespace {

using model::CellRole;

class SheetPage {
 public:
  explicit SheetPage(const config::Wording& wording) : wording_(wording) {}

  void head(const ExplainedFile& file) {
    const auto title = html_text(wording_.sentence({"explain.title", {{"file", file.file}}}));
    html_ = "<!DOCTYPE html>\n<html lang=\"" + html_text(wording_.catalogue().language()) +
            "\">\n<head>\n<meta charset=\"utf-8\">\n"
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
            "style-src 'unsafe-inline'\">\n<title>" +
            title + "</title>\n<style>" + std::string(explained_style()) +
            "</style>\n</head>\n<body>\n<h1>" + title + "</h1>\n";
    for (const auto& fact : file.facts) paragraph(fact);
    if (!file.sha256.empty()) paragraph("SHA-256: " + file.sha256);
    findings(file.findings);
    if (file.sheets.size() > 1) contents(file.sheets);
  }

  void sheet(const ExplainedSheet& sheet, std::size_t number) {
    const std::string id = "sheet" + std::to_string(number);
    html_ += "<section aria-labelledby=\"" + id + "\">\n<h2 id=\"" + id + "\"" +
             (number == 1 ? " class=\"first\"" : "") + ">" +
             html_text(wording_.sentence({"explain.sheet", {{"sheet", sheet.name}}})) + "</h2>\n";
    for (const auto& fact : sheet.facts) paragraph(fact);
    if (!sheet.cells.empty()) {
      html_ += drawing_html(sheet, wording_);
      legend(sheet);
    }
    for (const auto& block : sheet.blocks) listed(block);
    findings(sheet.findings);
    if (!sheet.cells.empty()) every_cell(sheet);
    html_ += "</section>\n";
  }

  std::string end() {
    html_ += "</body>\n</html>\n";
    return std::move(html_);
  }

 private:
  std::string say(std::string_view key) const { return html_text(wording_.sentence(key)); }
  std::string name_of(CellRole role) const {
    return say("explain.role." + std::string(model::cell_role_name(role)));
  }

  void paragraph(const std::string& text) {
    html_ += "<p class=\"facts\">" + html_text(text) + "</p>\n";
  }

  void contents(const std::vector<ExplainedSheet>& sheets) {
    html_ += "<nav><ul>";
    for (std::size_t i = 0; i < sheets.size(); ++i) {
      html_ += "<li><a href=\"#sheet" + std::to_string(i + 1) + "\">" + html_text(sheets[i].name) +
               "</a></li>";
    }
    html_ += "</ul></nav>\n";
  }

  void legend(const ExplainedSheet& sheet) {
    std::array<std::size_t, 32> counts{};
    for (const auto& cell : sheet.cells) ++counts.at(static_cast<std::size_t>(cell.role));
    html_ += "<h3>" + say("explain.legend") + "</h3>\n<ul class=\"legend\">\n";
    for (const CellRole role : model::cell_roles()) {
      const std::size_t count = counts.at(static_cast<std::size_t>(role));
      if (count == 0) continue;
      const std::string name(model::cell_role_name(role));
      html_ += "<li><span class=\"swatch " + name + "\">" + role_sign_html(role, wording_) +
               "</span><span><strong>" + name_of(role) + "</strong> (" +
               html_text(wording_.figure(std::to_string(count))) + ") – " +
               say("explain.meaning." + name) + "</span></li>\n";
    }
    html_ += "</ul>\n";
  }

  void open_list(std::initializer_list<std::string_view> keys) {
    html_ += "<table class=\"list\">\n<thead><tr>";
    for (const auto key : keys) html_ += "<th scope=\"col\">" + say(key) + "</th>";
    html_ += "</tr></thead>\n<tbody>\n";
  }
  void close_list() { html_ += "</tbody>\n</table>\n"; }

  void listed(const ListedBlock& block) {
    html_ += "<h3>" + html_text(block.title) + "</h3>\n";
    open_list({"explain.column.cells", "explain.column.role", "explain.column.what"});
    for (const auto& cells : block.cells) {
      html_ += "<tr><td>" + html_text(cells.cells) + "</td><td>" +
               role_sign_html(cells.role, wording_) + name_of(cells.role) +
               "</td><td class=\"tell\">" + html_text(cells.text) + "</td></tr>\n";
    }
    close_list();
  }

  void findings(const model::Findings& found) {
    if (found.empty()) return;
    html_ += "<h3>" + say("explain.findings") + "</h3>\n";
    open_list({"report.place", "report.severity", "report.code", "report.message"});
    for (const auto& finding : found) {
      const std::string severity(model::severity_name(finding.severity));
      html_ += "<tr><td>" + html_text(base::join(cell_names(finding), ", ")) + "</td><td class=\"" +
               severity + "\">" + say("severity." + severity) + "</td><td>" +
               html_text(finding.code) + "</td><td class=\"tell\">" +
               html_text(wording_.sentence(finding.message)) + "</td></tr>\n";
    }
    close_list();
  }

  // For those who cannot point at a cell: what its title says.
  void every_cell(const ExplainedSheet& sheet) {
    html_ += "<details><summary>" +
             html_text(wording_.sentence(
                 {"explain.every-cell", {{"count", std::to_string(sheet.cells.size())}}})) +
             "</summary>\n";
    open_list({"explain.column.cell", "explain.column.shown", "explain.column.what"});
    for (const auto& cell : sheet.cells) {
      html_ += "<tr><td>" + workbook::a1(cell.cell) + "</td><td>" + html_text(cell.shown) +
               "</td><td class=\"tell\">";
      for (const auto& line : cell.story) {
        html_ += "<div class=\"in" + std::to_string(std::min(line.depth, 2U)) + "\">" +
                 html_text(line.text) + "</div>";
      }
      html_ += "</td></tr>\n";
    }
    close_list();
    html_ += "</details>\n";
  }

  const config::Wording& wording_;
  std::string html_;
};

}  // namespace

std::string explained_html(const ExplainedFile& file, const config::Wording& wording) {
  SheetPage page(wording);
  page.head(file);
  for (std::size_t i = 0; i < file.sheets.size(); ++i) page.sheet(file.sheets[i], i + 1);
  return page.end();
}

}  // namespace bijlage::writers
