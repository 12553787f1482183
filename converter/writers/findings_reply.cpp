#include "writers/findings_reply.hpp"

#include <algorithm>
#include <array>
#include <filesystem>

#include "base/utf8.hpp"
#include "writers/printable_line.hpp"

namespace bijlage::writers {
namespace {

using model::Finding;
using model::Severity;

// About our mapping or our own text: nothing that a submitter can mend.
constexpr std::array<std::string_view, 5> ours{"A02", "D01", "D03", "H03", "S06"};

bool asks(const Finding& finding) {
  return finding.severity != Severity::note &&
         std::find(ours.begin(), ours.end(), finding.code) == ours.end();
}

std::size_t questions_in(const FileReport& report) {
  const auto asked = std::count_if(report.findings.begin(), report.findings.end(), asks);
  return static_cast<std::size_t>(asked) + (report.readable ? 0 : 1);
}

std::string file_name(const FileReport& report) {
  return printable_line(std::filesystem::path(report.file).filename().string());
}

class Letter {
 public:
  explicit Letter(const config::Wording& wording) : wording_(wording) {}

  std::string write(const FileReports& reports) {
    std::size_t questions = 0;
    for (const auto& report : reports) questions += questions_in(report);
    const bool one = reports.size() == 1;
    const std::vector<std::pair<std::string, std::string>> gaps{
        {"file", one ? file_name(reports.front()) : ""}, {"files", std::to_string(reports.size())}};
    line(wording_.sentence({one ? "reply.subject.one" : "reply.subject.several", gaps}));
    line("");
    line(say("reply.greeting"));
    line("");
    const auto* const thanks = one ? "reply.opening.one" : "reply.opening.several";
    const auto* const all_well = one ? "reply.nothing.one" : "reply.nothing.several";
    line(wording_.sentence({questions == 0 ? all_well : thanks, gaps}));
    for (const auto& report : reports) file(report, one);
    line("");
    if (questions > 0) {
      line(say("reply.closing"));
      line("");
    }
    line(say("reply.regards"));
    return std::move(text_);
  }

 private:
  std::string say(const std::string& key) const { return wording_.sentence(key); }
  void line(const std::string& text) { text_ += text + '\n'; }

  void file(const FileReport& report, bool alone) {
    if (!alone) {
      line("");
      line(file_name(report));
      line(std::string(base::decode(file_name(report)).size(), '='));
    }
    if (!report.readable) {
      line("");
      if (report.trouble)
        line(printable_line(wording_.sentence_below(report.file, *report.trouble)));
      line(say("reply.again"));
    } else if (questions_in(report) == 0) {
      if (!alone) line(say("reply.nothing-here"));
    } else {
      if (!report.copy.empty()) {
        line("");
        line(wording_.sentence({"reply.copy", {{"file", printable_line(report.copy)}}}));
      }
      number_ = 0;
      questions(report, Severity::error, "reply.must");
      questions(report, Severity::warning, "reply.please");
    }
  }

  void questions(const FileReport& report, Severity severity, const std::string& title) {
    std::vector<const Finding*> asked;
    for (const auto& finding : report.findings) {
      if (asks(finding) && finding.severity == severity) asked.push_back(&finding);
    }
    if (asked.empty()) return;
    line("");
    line(say(title));
    while (!asked.empty()) {
      const auto code = asked.front()->code;
      line("");
      line(std::to_string(++number_) + ". " + question(code));
      for (const auto* finding : asked) {
        if (finding->code == code) line("   - " + place(*finding) + what(*finding));
      }
      std::erase_if(asked, [&](const Finding* finding) { return finding->code == code; });
    }
  }

  std::string question(const std::string& code) const {
    const auto key = "reply.ask." + code;
    return say(wording_.catalogue().has(key) ? key : "finding." + code + ".remedy");
  }

  std::string place(const Finding& finding) const {
    if (finding.sheet.empty()) return {};
    std::string kind = "reply.place.sheet";
    if (!finding.cells.empty()) {
      const auto& cells = finding.cells.front();
      kind = cells.first == cells.last ? "reply.place.cell" : "reply.place.cells";
    }
    const auto names = cell_names(finding);
    return wording_.sentence({kind,
                              {{"sheet", printable_line(finding.sheet)},
                               {"cells", names.empty() ? "" : names.front()}}}) +
           ": ";
  }

  // With the figures that others decided on: the submitter's own may come out.
  std::string what(const Finding& finding) const {
    std::string text = wording_.sentence(finding.message);
    for (const model::Decision& decision : finding.decisions) {
      if (decision.kind != model::Decision::Kind::counted) continue;
      text += " " + wording_.sentence(model::decision_message(decision));
    }
    return printable_line(text);
  }

  const config::Wording& wording_;
  std::string text_;
  unsigned number_ = 0;
};

}  // namespace

std::string findings_reply(const FileReports& reports, const config::Wording& wording) {
  return Letter(wording).write(reports);
}

}  // namespace bijlage::writers
