#include "app/cell_question.hpp"

#include "base/message.hpp"
#include "base/text.hpp"

namespace bijlage::app {
namespace {

std::string sheet_name(std::string_view written) {
  const bool quoted = written.size() > 1 && written.front() == '\'' && written.back() == '\'';
  if (!quoted) return std::string(written);
  std::string name;
  written = written.substr(1, written.size() - 2);
  for (std::size_t i = 0; i < written.size(); ++i) {
    name += written[i];
    const bool doubled = written[i] == '\'' && i + 1 < written.size() && written[i + 1] == '\'';
    if (doubled) ++i;
  }
  return name;
}

}  // namespace

CellQuestion parse_cell_question(std::string_view text) {
  const std::string_view asked = base::trim(text);
  const std::size_t sign = asked.rfind('!');
  const bool with_sheet = sign != std::string_view::npos;
  CellQuestion question;
  if (with_sheet) question.sheet = sheet_name(asked.substr(0, sign));
  const std::string_view cells = with_sheet ? asked.substr(sign + 1) : asked;
  question.cells = workbook::parse_cell_range(cells);
  const bool whole_sheet = cells.empty() && !question.sheet.empty();
  if (!whole_sheet && (!question.cells || (with_sheet && question.sheet.empty()))) {
    throw base::Failure(base::Trouble::usage, {"usage.not-a-cell", {{"value", std::string(text)}}});
  }
  return question;
}

}  // namespace bijlage::app
