#include <algorithm>
#include <iterator>
#include <string>

#include "checks/raising.hpp"
#include "checks/rules.hpp"

namespace bijlage::checks {
namespace {

std::string digits_of(std::string_view text) {
  std::string digits;
  std::copy_if(text.begin(), text.end(), std::back_inserter(digits),
               [](char c) { return c >= '0' && c <= '9'; });
  return digits;
}

// What the cell shows, unless its number format hides what is wrong: 0.3 that looks like "0".
std::string as_it_is(const std::string& shown, const std::string& value) {
  const bool sign_shown =
      value.starts_with('-') == (shown.find_first_of("-(") != std::string::npos);
  return digits_of(shown) == digits_of(value) && sign_shown ? shown : value;
}

}  // namespace

// V09: a figure that its measure cannot have: half a visitor, minus three visitors.
void possible_values(const Context& context, model::Findings& findings) {
  const auto& data = context.data;
  std::vector<const model::Measure*> measures;
  measures.reserve(data.series().size());
  for (const auto& series : data.series()) {
    measures.push_back(data.model().find_measure(series.measure));
  }
  for (const model::Observation& obs : data.observations) {
    if (!obs.value) continue;
    const model::Measure* measure = measures[obs.series];
    if (measure == nullptr) continue;
    const auto value = *obs.value;
    const bool decimals = value.decimals() > measure->decimals;
    const bool sign = value.is_negative() && !measure->signed_values;
    if (!decimals && !sign) continue;
    auto finding = finding_at(context, "V09", obs);
    finding.found = value.to_string();
    finding.raw = data.raw_text(obs);
    finding.message.gaps = {{"value", as_it_is(finding.raw, finding.found)},
                            {"measure", measure_label(context, measure->code)}};
    findings.push_back(std::move(finding));
  }
}

}  // namespace bijlage::checks
