#include "writers/annotate/findings_sheet.hpp"

#include <algorithm>
#include <array>
#include <filesystem>

#include "base/text.hpp"
#include "writers/bulk/ooxml.hpp"
#include "writers/bulk/xml_text.hpp"
#include "writers/xlsx_text.hpp"

namespace bijlage::writers::annotate {
namespace {

// Excel allows a sheet so many links ("Excel specifications and limits").
constexpr std::size_t most_links = 65'530;
constexpr std::size_t most_rows = 1'000'000;
constexpr std::array<std::string_view, 8> column_titles{
    "report.severity", "report.code",  "annotated.sheet", "annotated.cells",
    "report.message",  "report.found", "report.expected", "annotated.remedy"};
constexpr std::array<int, 8> widths{14, 7, 18, 14, 70, 20, 20, 60};
constexpr std::size_t link_column = 3;

class Sheet {
 public:
  Sheet(const config::Wording& wording, StylesEdit& styles) : wording_(wording), styles_(styles) {}

  std::string write(const FileReport& report, std::string_view main,
                    const std::vector<std::string>& linked) {
    heading(report);
    for (std::size_t i = 0; i < report.findings.size() && i < most_rows; ++i) {
      finding(report.findings[i], linked);
    }
    return frame(main);
  }

 private:
  void text(std::string_view text, SheetLook look) {
    const workbook::CellRef place{row_, column_++};
    rows_ +=
        "<c r=\"" + workbook::a1(place) + "\" s=\"" + std::to_string(styles_.look(look)) + "\"";
    if (text.empty()) {
      rows_ += "/>";
      return;
    }
    rows_ += " t=\"inlineStr\"><is>";
    bulk::append_text_element(rows_, text);
    rows_ += "</is></c>";
  }

  void begin_row(int lines) {
    constexpr int points_a_line = 15;
    column_ = 0;
    rows_ += "<row r=\"" + std::to_string(row_ + 1) + "\" ht=\"" +
             std::to_string(points_a_line * lines) + R"(" customHeight="1">)";
  }
  void end_row() {
    rows_ += "</row>";
    ++row_;
  }

  void line(const std::string& words, SheetLook look, int lines = 1) {
    begin_row(lines);
    text(words, look);
    end_row();
  }

  void heading(const FileReport& report) {
    const auto name = std::filesystem::path(report.file).filename().string();
    line(wording_.sentence({"annotated.title", {{"file", name}}}), SheetLook::title, 2);
    const Summary counts = summary_of({report});
    const auto count = [&](std::size_t number) { return wording_.figure(std::to_string(number)); };
    line(wording_.sentence({"annotated.counts",
                            {{"errors", count(counts.errors)},
                             {"warnings", count(counts.warnings)},
                             {"notes", count(counts.notes)}}}),
         SheetLook::title_line);
    line(wording_.sentence("annotated.what"), SheetLook::title_line);
    ++row_;
    begin_row(1);
    for (const auto title : column_titles) text(wording_.sentence(title), SheetLook::header);
    end_row();
  }

  void finding(const model::Finding& finding, const std::vector<std::string>& linked) {
    const auto message = sentences_of(finding, wording_);
    const auto remedy = remedy_of(finding, wording_);
    const auto cells = base::join(cell_names(finding), ", ");
    begin_row(std::max({lines_of(message, 4), lines_of(remedy, 7), lines_of(cells, 3)}));
    const std::string severity(model::severity_name(finding.severity));
    text(wording_.sentence("severity." + severity), look_of(finding.severity));
    text(finding.code, SheetLook::plain);
    text(finding.sheet, SheetLook::plain);
    link(finding, cells, linked);
    text(message, SheetLook::plain);
    text(compared(finding, finding.found, wording_), SheetLook::right);
    text(compared(finding, finding.expected, wording_), SheetLook::right);
    text(remedy, SheetLook::plain);
    end_row();
  }

  void link(const model::Finding& finding, const std::string& cells,
            const std::vector<std::string>& linked) {
    const bool leads = !finding.sheet.empty() && links_ < most_links &&
                       std::find(linked.begin(), linked.end(), finding.sheet) != linked.end();
    if (!leads) {
      text(cells, SheetLook::plain);
      return;
    }
    const auto first = finding.cells.empty() ? "A1" : workbook::a1(finding.cells.front());
    hyperlinks_ += "<hyperlink ref=\"" +
                   workbook::a1(workbook::CellRef{row_, static_cast<std::uint32_t>(link_column)}) +
                   "\" location=\"";
    bulk::append_plain(hyperlinks_, quoted_sheet(finding.sheet) + "!" + first);
    hyperlinks_ += "\"/>";
    ++links_;
    text(cells.empty() ? first : cells, SheetLook::link);
  }

  static SheetLook look_of(model::Severity severity) {
    if (severity == model::Severity::error) return SheetLook::error;
    return severity == model::Severity::warning ? SheetLook::warning : SheetLook::note;
  }

  static int lines_of(const std::string& text, std::size_t column) {
    constexpr int most_lines = 12;
    // Lines break between words, so that not all of a line is used.
    const auto used = static_cast<std::size_t>(widths.at(column)) * 9 / 10;
    return std::min(most_lines, static_cast<int>(characters(text) / used) + 1);
  }

  std::string frame(std::string_view main) const {
    std::string xml(bulk::xml_declaration);
    xml += "<worksheet xmlns=\"" + std::string(main) +
           "\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView "
           "showGridLines=\"0\" workbookViewId=\"0\"><pane ySplit=\"5\" topLeftCell=\"A6\" "
           "activePane=\"bottomLeft\" state=\"frozen\"/><selection pane=\"bottomLeft\" "
           "activeCell=\"A6\" sqref=\"A6\"/></sheetView></sheetViews><cols>";
    for (std::size_t i = 0; i < widths.size(); ++i) {
      const std::string number = std::to_string(i + 1);
      xml.append("<col min=\"").append(number).append("\" max=\"").append(number);
      xml.append("\" width=\"").append(std::to_string(widths.at(i)));
      xml += R"(" customWidth="1"/>)";
    }
    xml += "</cols><sheetData>" + rows_ + "</sheetData>";
    if (links_ > 0) xml += "<hyperlinks>" + hyperlinks_ + "</hyperlinks>";
    return xml +
           "<pageMargins left=\"0.5\" right=\"0.5\" top=\"0.6\" bottom=\"0.6\" header=\"0.3\" "
           "footer=\"0.3\"/><pageSetup paperSize=\"9\" orientation=\"landscape\" "
           "fitToHeight=\"0\"/>"
           "</worksheet>";
  }

  const config::Wording& wording_;
  StylesEdit& styles_;
  std::string rows_;
  std::string hyperlinks_;
  std::size_t links_ = 0;
  std::uint32_t row_ = 0;
  std::uint32_t column_ = 0;
};

}  // namespace

std::string findings_sheet(const FileReport& report, const config::Wording& wording,
                           std::string_view main, const std::vector<std::string>& linked,
                           StylesEdit& styles) {
  return Sheet(wording, styles).write(report, main, linked);
}

}  // namespace bijlage::writers::annotate
