#include "mapping/expected.hpp"

#include <algorithm>

#include "model/finding_catalogue.hpp"

namespace bijlage::mapping {
namespace {

using calendar::Days;
using calendar::Period;

// All periods that figures are given for, by their first day.
std::vector<Days> days_with_figures(const model::Dataset& data) {
  std::vector<Days> all;
  for (const auto& obs : data.observations) {
    if (obs.value) all.push_back(obs.period.days);
  }
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

// A figure for part of a period ("tot 19 juni") is one for it; a figure for more than it is not.
bool has_figure(const std::vector<Days>& given, const Days& wanted) {
  const auto from = std::lower_bound(given.begin(), given.end(), Days{wanted.first, wanted.first});
  for (auto at = from; at != given.end() && at->first <= wanted.last; ++at) {
    if (wanted.contains(*at)) return true;
  }
  return false;
}

void report(const Mapping& mapping, const Origin& origin, const Days& missing,
            model::Findings& findings) {
  auto finding = model::make_finding("P01");
  finding.file = origin.name;
  finding.mapping_file = mapping.file;
  finding.mapping_line = mapping.expect.line;
  finding.expected = Period::of_days(missing).sdmx();
  finding.message = {"finding.P01.expected", {{"missing", finding.expected}}};
  findings.push_back(std::move(finding));
}

}  // namespace

void report_expected(const Mapping& mapping, const Origin& origin, Submission& out) {
  const Expect& expect = mapping.expect;
  if (!expect.days) return;
  const auto wanted = expect.frequency ? calendar::periods_in(*expect.days, *expect.frequency)
                                       : std::vector<Period>{Period::of_days(*expect.days)};
  const auto given = days_with_figures(out.data);
  std::optional<Days> missing;
  for (const Period& period : wanted) {
    if (has_figure(given, period.days)) {
      if (missing) report(mapping, origin, *missing, out.findings);
      missing.reset();
    } else {
      missing = Days{missing ? missing->first : period.days.first, period.days.last};
    }
  }
  if (missing) report(mapping, origin, *missing, out.findings);
}

}  // namespace bijlage::mapping
