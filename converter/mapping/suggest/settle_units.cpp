#include "base/text.hpp"
#include "mapping/suggest/draft_parts.hpp"

namespace bijlage::mapping::suggesting {
namespace {

// The words of the locale that a text names its scale by: "Bedragen in duizenden euro".
std::string scale_words(const std::string& text, const config::Locale& locale) {
  const std::string padded = " " + base::fold(text) + " ";
  std::string longest;
  for (const auto& [phrase, scale] : locale.scales) {
    const bool named = padded.find(" " + phrase + " ") != std::string::npos;
    if (named && phrase.size() > longest.size()) longest = phrase;
  }
  return longest;
}

// A unit is the whole table's: where only some columns name another, a person must look.
void settle_unit(const std::vector<model::Finding>& findings, TableDraft& table) {
  Texts headers;
  std::string unit;
  bool same = true;
  for (const model::Finding& finding : findings) {
    if (finding.message.key != "finding.V10.unit" || finding.cells.empty()) continue;
    same = same && (unit.empty() || unit == finding.found);
    unit = finding.found;
    headers.push_back(finding.raw);
    table.decide({"suggest.unit",
                  {{"cells", workbook::a1(finding.cells.front())},
                   {"text", finding.raw},
                   {"unit", finding.found}}});
  }
  if (same && !unit.empty() && unique(headers).size() >= table.header.size()) table.unit = unit;
}

void settle_scale(const std::vector<model::Finding>& findings, const config::Locale& locale,
                  TableDraft& table) {
  for (const model::Finding& finding : findings) {
    if (finding.message.key != "finding.V10.scale" || finding.cells.empty()) continue;
    table.scale = scale_words(finding.raw, locale);
    if (table.scale.empty()) continue;
    return table.see(
        {"suggest.scale", {{"cells", workbook::a1(finding.cells.front())}, {"text", finding.raw}}});
  }
}

}  // namespace

void settle_units(const MappingDraft& draft, TableDraft& table, const TrialGround& ground) {
  const auto extracted = extract_by(plain_toml(draft, table), ground);
  if (!extracted) return;
  settle_scale(extracted->submission.findings, extracted->mapping.locale, table);
  settle_unit(extracted->submission.findings, table);
}

}  // namespace bijlage::mapping::suggesting
