#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

#include "checks/raising.hpp"
#include "checks/rules.hpp"

namespace bijlage::checks {
namespace {

using model::Additivity;

// "time" and the dimensions along which the parts differ: what the total adds up over.
std::vector<std::string> varying(const model::Dataset& data, const model::Total& total) {
  std::vector<std::string> names;
  const auto& first = data.observations[total.parts.front()];
  const auto any_differs = [&](auto&& differs) {
    return std::any_of(total.parts.begin(), total.parts.end(),
                       [&](auto part) { return differs(data.observations[part]); });
  };
  if (any_differs([&](const auto& other) { return other.period != first.period; })) {
    names.emplace_back("time");
  }
  const auto& dimensions = data.model().dimensions;
  for (std::size_t i = 0; i < dimensions.size(); ++i) {
    const auto& code = data.series_of(first).codes[i];
    if (any_differs([&](const auto& other) { return data.series_of(other).codes[i] != code; })) {
      names.push_back(dimensions[i].code);
    }
  }
  return names;
}

std::string along_text(const Context& context, const std::string& along) {
  if (along == "time") return "@along.time";
  const auto* dimension = context.data.model().find_dimension(along);
  if (dimension == nullptr || dimension->label.in(context.language).empty()) return along;
  return std::string(dimension->label.in(context.language));
}

// In order of their codes; nearly always it is one.
std::vector<std::string_view> measures_of(const model::Dataset& data, const model::Total& total) {
  std::vector<std::string_view> measures;
  std::optional<std::uint32_t> last;
  for (const auto part : total.parts) {
    const auto series = data.observations[part].series;
    if (last != series) measures.emplace_back(data.series()[series].measure);
    last = series;
  }
  std::sort(measures.begin(), measures.end());
  measures.erase(std::unique(measures.begin(), measures.end()), measures.end());
  return measures;
}

// One figure is its own total.
bool adds_up_several(const model::Dataset& data, const model::Total& total) {
  int with_value = 0;
  for (const auto part : total.parts) {
    with_value += data.observations[part].value ? 1 : 0;
    if (with_value == 2) return true;
  }
  return false;
}

void check_total(const Context& context, const model::Total& total, model::Findings& findings) {
  const auto& data = context.data;
  const auto along = total.over.empty() ? varying(data, total) : std::vector{total.over};
  for (const auto code : measures_of(data, total)) {
    const auto* measure = data.model().find_measure(code);
    if (measure == nullptr) continue;
    for (const auto& name : along) {
      const auto additivity = measure->additive_over(name);
      if (additivity == Additivity::yes) continue;
      auto finding = finding_at(context, "T02", total.source, total.rule);
      for (const auto& range : cells_beside(context, total.source, total.parts)) {
        finding.cells.push_back(range);
      }
      finding.found = total.value.to_string();
      finding.raw = total.raw;
      if (additivity == Additivity::no) finding.message.key += ".refused";
      finding.message.gaps = {{"cell", workbook::a1(total.source.cell)},
                              {"table", table_of(context, total.parts.front())},
                              {"period", span_text(context, total.parts)},
                              {"published", finding.found},
                              {"measure", measure_label(context, code)},
                              {"along", along_text(context, name)}};
      findings.push_back(std::move(finding));
      return;  // one finding a total, whatever else does not add up in it
    }
  }
}

}  // namespace

void totals_make_sense(const Context& context, model::Findings& findings) {
  for (const auto& total : context.evidence.totals) {
    if (total.operation != model::Total::Operation::sum) continue;
    if (adds_up_several(context.data, total)) check_total(context, total, findings);
  }
}

}  // namespace bijlage::checks
