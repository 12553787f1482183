#include "base/short_names.hpp"
#include "checks/raising.hpp"
#include "checks/rules.hpp"

namespace bijlage::checks {
namespace {

using model::Observation;
using model::Severity;

std::string name_of(const Context& context, const Observation& observation) {
  std::vector<std::string_view> paths;
  for (const auto& file : context.data.files) paths.push_back(file.name);
  return base::short_names(paths)[observation.source.file];
}

void report(const Context& context, const Observation& first, const Observation& second,
            model::Findings& findings) {
  auto finding = finding_at(context, "C02", second);
  const bool same_file = first.source.file == second.source.file;
  if (same_file && first.source.sheet == second.source.sheet &&
      first.source.cell != second.source.cell) {
    finding.cells.push_back({first.source.cell, first.source.cell});
  }
  auto place = place_text(context, first.source);
  if (!same_file) place.insert(0, name_of(context, first) + ":");

  const auto text = [](const Observation& one) {
    return one.value ? one.value->to_string() : std::string();
  };
  finding.expected = text(first);
  finding.found = text(second);
  finding.raw = context.data.raw_text(second);
  finding.severity = Severity::warning;
  if (first.value && second.value && *first.value != *second.value) {
    finding.severity = Severity::error;
  } else {
    finding.message.key += first.value && second.value ? ".same" : ".missing";
  }
  finding.message.gaps = {
      {"measure", measure_label(context, context.data.series_of(first).measure)},
      {"period", second.period.sdmx()},
      {"other", place},
      {"value", first.value ? finding.expected : finding.found},
      {"other_value", finding.found}};
  findings.push_back(std::move(finding));
}

}  // namespace

void one_figure_a_key(const Context& context, model::Findings& findings) {
  const auto& observations = context.data.observations;
  for (std::uint32_t i = 0; i < context.data.series().size(); ++i) {
    if (context.overview.of_series(i).unbroken) continue;
    const Observation* first = nullptr;
    for (const auto index : context.overview.in_series(i)) {
      const auto& next = observations[index];
      if (first == nullptr || first->period != next.period) {
        first = &next;
      } else if (first->value || next.value) {  // missing twice is nothing said twice
        report(context, *first, next, findings);
      }
    }
  }
}

}  // namespace bijlage::checks
