#include <map>

#include "checks/raising.hpp"
#include "checks/rules.hpp"

namespace bijlage::checks {
namespace {

using calendar::Period;
using model::ObservationIndex;

// One finding for all series of a table whose periods overlap in the same way.
using PeriodKey = std::tuple<std::uint16_t, std::uint16_t, std::string, Period, Period>;
using Overlaps = std::map<PeriodKey, std::vector<ObservationIndex>>;

// A year beside its months is no contradiction: they are parts of it.
bool nested(const Period& a, const Period& b) {
  return a.days.contains(b.days) || b.days.contains(a.days);
}

void find_overlaps(const Context& context, std::span<const ObservationIndex> series,
                   Overlaps& overlaps) {
  const auto& observations = context.data.observations;
  for (std::size_t i = 0; i < series.size(); ++i) {
    const auto& one = observations[series[i]];
    for (std::size_t j = i + 1; j < series.size(); ++j) {
      const auto& other = observations[series[j]];
      if (other.period.days.first > one.period.days.last) break;  // sorted by first day
      if (nested(one.period, other.period)) continue;
      auto& members = overlaps[{one.source.file, one.source.sheet, table_of(context, series[i]),
                                one.period, other.period}];
      members.insert(members.end(), {series[i], series[j]});
    }
  }
}

}  // namespace

void no_overlaps(const Context& context, model::Findings& findings) {
  Overlaps overlaps;
  for (std::uint32_t i = 0; i < context.data.series().size(); ++i) {
    if (context.overview.of_series(i).unbroken) continue;
    find_overlaps(context, context.overview.in_series(i), overlaps);
  }
  for (const auto& [key, members] : overlaps) {
    const auto& [file, sheet, table, one, other] = key;
    const auto& first = context.data.observations[members.front()];
    auto finding = finding_at(context, "P02", first);
    finding.cells = cells_beside(context, first.source, members);
    finding.found = days_text(*calendar::overlap(one.days, other.days));
    finding.raw = context.data.raw_text(first);
    finding.message.gaps = {{"table", table},
                            {"period", one.sdmx()},
                            {"other_period", other.sdmx()},
                            {"overlap", finding.found}};
    findings.push_back(std::move(finding));
  }
}

}  // namespace bijlage::checks
