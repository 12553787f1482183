#include "checks/register.hpp"

#include <array>

#include "checks/rules.hpp"

namespace bijlage::checks {
namespace {

constexpr std::array register_of_checks{
    RegisteredCheck{"C01", model_rules},           // a rule of the model is broken
    RegisteredCheck{"C02", one_figure_a_key},      // the same figure twice
    RegisteredCheck{"C03", parts_within_whole},    // the parts exceed the whole
    RegisteredCheck{"H01", striking_figures},      // a figure stands out
    RegisteredCheck{"H03", breaks_in_series},      // something else was counted from then on
    RegisteredCheck{"P01", no_gaps},               // a period is missing
    RegisteredCheck{"P02", no_overlaps},           // periods overlap
    RegisteredCheck{"P03", partial_periods},       // a figure covers part of its period
    RegisteredCheck{"P04", lengths_and_dates},     // length and dates contradict each other
    RegisteredCheck{"P06", plausible_dates},       // a year that cannot be meant
    RegisteredCheck{"T01", totals_add_up},         // a total is not the sum of its parts
    RegisteredCheck{"T02", totals_make_sense},     // a total of what does not add up
    RegisteredCheck{"T03", shares_make_hundred},   // shares do not come to 100
    RegisteredCheck{"T04", statements_right},      // "Evolutie" does not follow from the figures
    RegisteredCheck{"V01", thousands_alike},       // numbers written in two ways
    RegisteredCheck{"V02", approximate_figures},   // a figure is approximate
    RegisteredCheck{"V03", marks_and_notes},       // marks and notes do not match
    RegisteredCheck{"V07", decimal_or_thousands},  // 1.234: a thousand, or one and a bit
    RegisteredCheck{"V08", numbers_as_text},       // numbers that Excel does not add up
    RegisteredCheck{"V09", possible_values},       // half a visitor, minus three visitors
};

}  // namespace

std::span<const RegisteredCheck> registered_checks() { return register_of_checks; }

model::Findings run_checks(const model::Dataset& data, const model::Evidence& evidence,
                           std::string_view language) {
  const Overview overview(data, evidence);
  const Context context{data, evidence, overview, language};
  model::Findings findings;
  for (const auto& check : registered_checks()) check.run(context, findings);
  model::sort_findings(findings);
  return findings;
}

model::Findings run_checks_between_files(const model::Dataset& data,
                                         const model::Evidence& evidence,
                                         std::string_view language) {
  const Overview overview(data, evidence);
  model::Findings findings;
  one_figure_a_key({data, evidence, overview, language}, findings);
  std::erase_if(findings, [](const model::Finding& finding) {
    return finding.severity != model::Severity::error;
  });
  return findings;
}

}  // namespace bijlage::checks
