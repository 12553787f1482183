#include "writers/findings_html.hpp"

#include <set>

#include "base/display_width.hpp"
#include "base/text.hpp"
#include "writers/html_text.hpp"

namespace bijlage::writers {
namespace {

constexpr std::string_view style = R"(
  body { font: 16px/1.5 system-ui, sans-serif; max-width: 75rem; margin: 2rem auto; padding: 0 1rem;
         color: #1a1a1a; background: #fff; }
  h1 { font-size: 1.8rem; } h2 { font-size: 1.25rem; margin-top: 2.5rem; overflow-wrap: anywhere; }
  table { border-collapse: collapse; width: 100%; }
  th, td { border-bottom: 1px solid #c8c8c8; padding: .4rem .6rem; text-align: left;
           vertical-align: top; }
  th { background: #f2f2f2; } td { overflow-wrap: break-word; }
  section td:nth-child(1), section td:nth-child(2) { white-space: nowrap; }
  section td:nth-child(3) { min-width: 8rem; } section td:nth-child(4) { width: 50%; }
  .number { text-align: right; font-variant-numeric: tabular-nums; }
  .error { border-left: .35rem solid #b00020; } .warning { border-left: .35rem solid #b26a00; }
  .note { border-left: .35rem solid #4a5a6a; }
  .cells { margin: .3rem 0 0; font-size: .85rem; color: #444; }
  .cells span, .cells mark { display: inline-block; padding: 0 .45rem;
                             border-left: 1px solid #c8c8c8; }
  .cells mark { background: #fff3bf; color: #000; font-weight: 600; outline: 2px solid #000; }
  .decided { margin: .3rem 0 0; font-style: italic; }
  .facts { color: #555; overflow-wrap: anywhere; }
  dt { font-weight: 600; margin-top: 1rem; }
  @media print { body { font-size: 10pt; margin: 0; max-width: none; } a { color: inherit; }
                 thead { display: table-header-group; } tr, dd { break-inside: avoid; }
                 h2, dt { break-after: avoid; } }
)";

class FindingsPage {
 public:
  explicit FindingsPage(const config::Wording& wording) : wording_(&wording) {}

  void head() {
    const auto title = say("report.title");
    html_ += "<!DOCTYPE html>\n<html lang=\"" + html_text(wording_->catalogue().language()) +
             "\">\n<head>\n<meta charset=\"utf-8\">\n"
             "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
             "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
             "style-src 'unsafe-inline'\">\n<title>" +
             title + "</title>\n<style>" + std::string(style) + "</style>\n</head>\n<body>\n<h1>" +
             title + "</h1>\n";
  }

  void summary(const Summary& summary) {
    html_ += "<table>\n<thead><tr>";
    for (const auto* key : {"report.files", "report.readable", "report.observations",
                            "report.errors", "report.warnings", "report.notes"}) {
      html_ += R"(<th scope="col" class="number">)" + say(key) + "</th>";
    }
    html_ += "</tr></thead>\n<tbody><tr>";
    for (const auto count : {summary.files, summary.readable, summary.observations, summary.errors,
                             summary.warnings, summary.notes}) {
      html_ += number_cell(wording_->figure(std::to_string(count)));
    }
    html_ += "</tr></tbody>\n</table>\n";
  }

  void file(const FileReport& report) {
    html_ += "<section>\n<h2>" + html_text(report.file) + "</h2>\n";
    facts(report);
    if (report.trouble) {
      html_ += "<p>" + html_text(wording_->sentence_below(report.file, *report.trouble)) + "</p>\n";
    }
    if (!report.findings.empty()) findings(report);
    html_ += "</section>\n";
  }

  std::string end() {
    if (!codes_.empty()) explanations();
    html_ += "</body>\n</html>\n";
    return std::move(html_);
  }

 private:
  std::string say(std::string_view key) const { return html_text(wording_->sentence(key)); }

  void facts(const FileReport& report) {
    if (!report.readable) return;
    const auto count = std::to_string(report.observations);
    auto text = wording_->sentence({"report.nothing-found", {{"count", count}}});
    if (!report.findings.empty()) {
      text = wording_->sentence({"report.file-facts", {{"count", count}}});
    }
    if (!report.mapping.empty()) {
      text += " " + wording_->sentence({"report.mapping", {{"mapping", report.mapping}}});
    }
    html_ += "<p class=\"facts\">" + html_text(text);
    if (!report.sha256.empty()) html_ += "<br>SHA-256: " + html_text(report.sha256);
    html_ += "</p>\n";
  }

  void findings(const FileReport& report) {
    html_ += "<table>\n<thead><tr>";
    for (const auto* key : {"report.severity", "report.code", "report.place", "report.message"}) {
      html_ += R"(<th scope="col">)" + say(key) + "</th>";
    }
    for (const auto* key : {"report.found", "report.expected"}) {
      html_ += R"(<th scope="col" class="number">)" + say(key) + "</th>";
    }
    html_ += "</tr></thead>\n<tbody>\n";
    for (const auto& finding : report.findings) row(finding, row_of(report, finding));
    html_ += "</tbody>\n</table>\n";
  }

  void row(const model::Finding& finding, const ShownRow* cells) {
    codes_.insert(finding.code);
    const std::string severity(model::severity_name(finding.severity));
    const auto code = html_text(finding.code);
    auto place = base::join(cell_names(finding), ", ");
    if (!finding.sheet.empty()) place = finding.sheet + (place.empty() ? "" : "!" + place);
    html_ += "<tr><td class=\"" + severity + "\">" + say("severity." + severity) + "</td>";
    html_ += "<td><a href=\"#" + code + "\">" + code + "</a></td>";
    html_ += "<td>" + html_text(place) + "</td>";
    html_ += "<td>" + html_text(wording_->sentence(finding.message));
    for (const auto& decided : decisions_of(finding, *wording_)) {
      html_ += "<p class=\"decided\">" + html_text(decided) + "</p>";
    }
    if (cells != nullptr) excerpt(*cells, finding.cells.front());
    html_ += "</td>";
    html_ += number_cell(compared(finding, finding.found, *wording_)) +
             number_cell(compared(finding, finding.expected, *wording_)) + "</tr>\n";
  }

  // The cells of the row that are near, those that are meant framed.
  void excerpt(const ShownRow& cells, const workbook::CellRange& meant) {
    constexpr std::uint32_t near = 6;
    constexpr std::size_t most_characters = 60;
    std::string row;
    bool shows_meant = false;
    for (const ShownCell& cell : cells) {
      if (cell.column + near < meant.first.column || cell.column > meant.last.column + near)
        continue;
      const bool is_meant = cell.column >= meant.first.column && cell.column <= meant.last.column;
      shows_meant = shows_meant || is_meant;
      const auto start = base::first_columns(cell.text, most_characters);
      const std::string_view tag = is_meant ? "mark" : "span";
      row.append("<").append(tag).append(">").append(html_text(start));
      row.append(start.size() < cell.text.size() ? "…</" : "</").append(tag).append(">");
    }
    // An empty cell would only be framed as nothing.
    if (!shows_meant) return;
    html_ += "<p class=\"cells\">" + std::to_string(meant.first.row + 1) + " " + row + "</p>";
  }

  static std::string number_cell(const std::string& text) {
    return "<td class=\"number\">" + html_text(text) + "</td>";
  }

  void explanations() {
    html_ += "<section>\n<h2>" + say("report.explanations") + "</h2>\n<dl>\n";
    for (const auto& code : codes_) {
      const auto key = "finding." + code;
      html_ += "<dt id=\"" + html_text(code) + "\">" + html_text(code) + " – " +
               say(key + ".title") + "</dt>\n<dd>" + say(key + ".explanation") + " " +
               say(key + ".remedy") + "</dd>\n";
    }
    html_ += "</dl>\n</section>\n";
  }

  const config::Wording* wording_;
  std::set<std::string> codes_;
  std::string html_;
};

}  // namespace

std::string findings_html(const FileReports& reports, const config::Wording& wording) {
  FindingsPage page(wording);
  page.head();
  page.summary(summary_of(reports));
  for (const auto& report : reports) page.file(report);
  return page.end();
}

}  // namespace bijlage::writers
