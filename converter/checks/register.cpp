#include "checks/register.hpp"

#include <array>

#include "checks/rules.hpp"

namespace bijlage::checks {
namespace {

constexpr std::array register_of_checks{
    RegisteredCheck{"C01", model_rules},       RegisteredCheck{"C02", one_figure_a_key},
    RegisteredCheck{"P01", no_gaps},           RegisteredCheck{"P02", no_overlaps},
    RegisteredCheck{"P03", partial_periods},   RegisteredCheck{"T01", totals_add_up},
    RegisteredCheck{"T02", totals_make_sense}, RegisteredCheck{"T03", shares_make_hundred},
    RegisteredCheck{"V01", thousands_alike},   RegisteredCheck{"V02", approximate_figures},
    RegisteredCheck{"V03", marks_and_notes},
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

}  // namespace bijlage::checks
