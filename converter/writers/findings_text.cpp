#include "writers/findings_text.hpp"

#include "writers/printable_line.hpp"
#include "writers/row_excerpt.hpp"

namespace bijlage::writers {
namespace {

using model::Severity;

class Report {
 public:
  Report(const config::Wording& wording, bool colour) : wording_(&wording), colour_(colour) {}

  void add(const FileReport& report) {
    if (!text_.empty()) text_ += '\n';
    const auto file = printable_line(report.file);
    for (const auto& finding : report.findings) add(file, finding, row_of(report, finding));
    if (!report.readable || report.trouble) {
      const auto reason =
          report.trouble ? wording_->sentence_below(report.file, *report.trouble) : std::string();
      line(file, wording_->sentence({"report.not-read", {{"reason", reason}}}));
    } else if (report.findings.empty()) {
      line(file, wording_->sentence(
                     {"report.nothing-found", {{"count", std::to_string(report.observations)}}}));
    }
  }

  std::string end(const Summary& summary) {
    if (!text_.empty()) text_ += '\n';
    const auto count = [&](std::size_t number) { return wording_->figure(std::to_string(number)); };
    text_ += wording_->sentence({"report.summary",
                                 {{"files", count(summary.files)},
                                  {"readable", count(summary.readable)},
                                  {"observations", count(summary.observations)},
                                  {"errors", count(summary.errors)},
                                  {"warnings", count(summary.warnings)},
                                  {"notes", count(summary.notes)}}});
    text_ += '\n';
    return std::move(text_);
  }

 private:
  void add(const std::string& file, const model::Finding& finding, const ShownRow* row) {
    const auto place = printable_line(place_of(finding));
    const auto severity = std::string(model::severity_name(finding.severity));
    text_ += painted(place.empty() ? file : file + ":" + place, "1");
    text_ += ": ";
    text_ += painted(wording_->sentence("severity." + severity) + " " + finding.code,
                     colour_of(finding.severity));
    text_ += ": " + printable_line(wording_->sentence(finding.message)) + "\n";
    if (row != nullptr) {
      const ExcerptPaint plain;
      text_ += row_excerpt(*row, finding.cells.front(),
                           colour_ ? ExcerptPaint{"2", colour_of(finding.severity)} : plain);
    }
    for (const auto& decided : decisions_of(finding, *wording_)) {
      text_ += "  " + printable_line(decided) + "\n";
    }
    if (is_about_structure(finding)) add_mapping_line(finding);
  }
  // Then it may be the mapping that has to follow the workbook.
  static bool is_about_structure(const model::Finding& finding) {
    return finding.code.starts_with('S') && finding.mapping_line > 0 &&
           finding.severity != Severity::note;
  }
  void add_mapping_line(const model::Finding& finding) {
    const auto name = finding.mapping_file.substr(finding.mapping_file.find_last_of('/') + 1);
    const auto line = printable_line(name) + ":" + std::to_string(finding.mapping_line);
    text_ += "  " + wording_->sentence({"report.adapt", {{"line", line}}}) + "\n";
  }
  void line(const std::string& file, const std::string& sentence) {
    text_ += painted(file, "1") + ": " + printable_line(sentence) + "\n";
  }
  std::string painted(const std::string& text, std::string_view colour) const {
    if (!colour_) return text;
    return "\x1b[" + std::string(colour) + "m" + text + "\x1b[0m";
  }
  static std::string_view colour_of(Severity severity) {
    if (severity == Severity::error) return "1;31";
    return severity == Severity::warning ? "33" : "36";
  }

  const config::Wording* wording_;
  bool colour_;
  std::string text_;
};

}  // namespace

std::string findings_text(const FileReports& reports, const config::Wording& wording, bool colour) {
  Report text(wording, colour);
  for (const auto& report : reports) text.add(report);
  return text.end(summary_of(reports));
}

}  // namespace bijlage::writers
