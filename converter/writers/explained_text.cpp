#include "writers/explained_text.hpp"

#include <algorithm>

#include "writers/findings_report.hpp"
#include "writers/printable_line.hpp"

namespace bijlage::writers {
namespace {

// Wide enough for most addresses, so that roles stand under each other.
constexpr std::size_t cells_wide = 14;
constexpr std::size_t most_role_wide = 24;

/// Code points: near enough to what a terminal shows of the words here.
std::size_t width(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (c & '\xC0') != '\x80'; }));
}

std::string padded(const std::string& text, std::size_t wide) {
  const std::size_t now = width(text);
  return now < wide ? text + std::string(wide - now, ' ') : text;
}

class ExplainedText {
 public:
  explicit ExplainedText(const config::Wording& wording) : wording_(wording) {
    for (const auto role : model::cell_roles()) {
      role_wide_ = std::min(most_role_wide, std::max(role_wide_, width(name_of(role))));
    }
  }

  void head(const ExplainedFile& file) {
    line(0, file.file);
    for (const auto& fact : file.facts) line(1, fact);
    findings(file.findings, 1);
  }

  void sheet(const ExplainedSheet& sheet, bool cells_only) {
    text_ += '\n';
    line(0, wording_.sentence({"explain.sheet", {{"sheet", sheet.name}}}));
    for (const auto& fact : sheet.facts) line(1, fact);
    if (cells_only) {
      stories(sheet);
      return;
    }
    for (const auto& block : sheet.blocks) listed(block);
    if (sheet.findings.empty()) return;
    text_ += '\n';
    line(1, wording_.sentence("explain.findings"));
    findings(sheet.findings, 2);
  }

  std::string take() { return std::move(text_); }

 private:
  std::string name_of(model::CellRole role) const {
    return wording_.sentence("explain.role." + std::string(model::cell_role_name(role)));
  }

  void stories(const ExplainedSheet& sheet) {
    bool first = true;
    for (const auto& cell : sheet.cells) {
      if (!cell.asked) continue;
      if (!first) text_ += '\n';
      first = false;
      for (const auto& told : cell.story) line(told.depth + 1, told.text);
    }
  }

  void listed(const ListedBlock& block) {
    text_ += '\n';
    line(1, block.title);
    for (const auto& cells : block.cells) {
      std::string text = padded(cells.cells, cells_wide) + "  ";
      if (cells.text.empty()) {
        text += name_of(cells.role);
      } else {
        text += padded(name_of(cells.role), role_wide_) + "  " + cells.text;
      }
      line(2, text);
    }
  }

  void findings(const model::Findings& found, unsigned depth) {
    for (const auto& finding : found) {
      const auto severity = std::string(model::severity_name(finding.severity));
      const auto place = place_of(finding);
      line(depth, (place.empty() ? "" : place + ": ") + wording_.sentence("severity." + severity) +
                      " " + finding.code + ": " + wording_.sentence(finding.message));
    }
  }

  void line(unsigned depth, std::string_view text) {
    constexpr unsigned spaces_a_step = 2;
    text_ += std::string(depth * std::size_t{spaces_a_step}, ' ') + printable_line(text) + '\n';
  }

  const config::Wording& wording_;
  std::size_t role_wide_ = 0;
  std::string text_;
};

}  // namespace

std::string explained_text(const ExplainedFile& file, const config::Wording& wording) {
  ExplainedText text(wording);
  text.head(file);
  for (const auto& sheet : file.sheets) text.sheet(sheet, file.cells_only);
  return text.take();
}

}  // namespace bijlage::writers
