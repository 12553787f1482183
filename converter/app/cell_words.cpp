#include "app/cell_words.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "mapping/grid.hpp"

namespace bijlage::app {

using workbook::CellRef;

CellWords::CellWords(const Closeup& close, const config::Wording& wording)
    : close_(close), wording_(wording) {}

std::string CellWords::role(model::CellRole role) const {
  return sentence("explain.role." + std::string(model::cell_role_name(role)));
}

std::string CellWords::dimension(std::string_view code) const {
  if (code == "period") return sentence("dimension.period");
  if (code == "measure") return sentence("dimension.measure");
  const auto* known = close_.intake.submission->data.model().find_dimension(code);
  const auto label = known == nullptr ? code : known->label.in(wording_.catalogue().language());
  return std::string(label.empty() ? code : label);
}

std::string CellWords::code(std::string_view dimension, std::string_view code) const {
  const auto& data = close_.intake.submission->data;
  const std::string& language = wording_.catalogue().language();
  if (dimension == "period") return wording_.period(code);
  if (dimension == "measure") {
    const auto* measure = data.model().find_measure(code);
    const auto label = measure == nullptr ? code : measure->label.in(language);
    return std::string(label.empty() ? code : label);
  }
  const auto index = data.model().dimension_index(dimension);
  return index ? data.code_label(*index, code, language) : std::string(code);
}

std::string CellWords::code_with_itself(std::string_view dimension, std::string_view code) const {
  const std::string words = this->code(dimension, code);
  return words == code ? words : words + " (" + std::string(code) + ")";
}

std::string CellWords::gifts(const model::LabelUse& use) const {
  std::vector<std::string> all;
  for (const auto& [dimension, code] : use.gives) {
    all.push_back(this->dimension(dimension) + ": " + this->code(dimension, code));
  }
  return base::join(all, "; ");
}

std::string CellWords::place(const model::LabelUse& use) const {
  if (use.cell) {
    return sentence(
        {"explain.from.cell", {{"cell", workbook::a1(*use.cell)}, {"text", excerpt(use.text)}}});
  }
  const std::string origin(model::label_origin_name(use.origin));
  return sentence({"explain.from." + origin, {{"text", excerpt(use.text)}}});
}

std::string CellWords::shown(const workbook::Sheet& sheet, CellRef cell) const {
  const workbook::Cell* found = sheet.find(cell);
  if (found == nullptr) return {};
  return workbook::shown_text(close_.book, sheet, *found,
                              mapping::number_signs(close_.mapping->locale));
}

std::string CellWords::excerpt(std::string_view text) const {
  constexpr std::size_t longest = 160;
  std::string tidy = base::tidy(text);
  if (tidy.size() <= longest) return tidy;
  std::string start;
  for (std::string_view rest = tidy; start.size() < longest;) {
    const auto next = base::decode_first(rest);
    base::append_utf8(start, next.code);
    rest.remove_prefix(next.length);
  }
  return start + "…";
}

}  // namespace bijlage::app
