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

bool cannot_be(const model::Measure& measure, int decimals, bool negative) {
  return decimals > measure.decimals || (negative && !measure.signed_values);
}

}  // namespace

// V09: a figure that its measure cannot have: half a visitor, minus three visitors.
void possible_values(const Context& context, model::Findings& findings) {
  const auto& data = context.data;
  for (std::uint32_t i = 0; i < data.series().size(); ++i) {
    const model::Measure* measure = data.model().find_measure(data.series()[i].measure);
    const SeriesSummary& summary = context.overview.of_series(i);
    if (measure == nullptr || !cannot_be(*measure, summary.most_decimals, summary.any_negative)) {
      continue;
    }
    for (const auto index : context.overview.in_series(i)) {
      const model::Observation& obs = data.observations[index];
      if (!obs.value) continue;
      const auto value = *obs.value;
      if (!cannot_be(*measure, value.decimals(), value.is_negative())) continue;
      auto finding = finding_at(context, "V09", obs);
      finding.found = value.to_string();
      finding.raw = data.raw_text(obs);
      finding.message.gaps = {{"value", as_it_is(finding.raw, finding.found)},
                              {"measure", measure_label(context, measure->code)}};
      findings.push_back(std::move(finding));
    }
  }
}

}  // namespace bijlage::checks
