#include "checks/raising.hpp"
#include "checks/rules.hpp"

namespace bijlage::checks {

// V09: a figure that its measure cannot have: half a visitor, minus three visitors.
void possible_values(const Context& context, model::Findings& findings) {
  const auto& data = context.data;
  for (const model::Observation& obs : data.observations) {
    if (!obs.value) continue;
    const model::Measure* measure = data.model().find_measure(data.series_of(obs).measure);
    if (measure == nullptr) continue;
    const bool decimals = obs.value->decimals() > measure->decimals;
    const bool sign = obs.value->is_negative() && !measure->signed_values;
    if (!decimals && !sign) continue;
    auto finding = finding_at(context, "V09", obs);
    finding.found = obs.value->to_string();
    finding.raw = data.raw_text(obs);
    finding.message.gaps = {{"raw", finding.raw},
                            {"measure", measure_label(context, measure->code)}};
    findings.push_back(std::move(finding));
  }
}

}  // namespace bijlage::checks
