#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "base/text.hpp"
#include "checks/raising.hpp"
#include "checks/rules.hpp"

namespace bijlage::checks {
namespace {

using calendar::Days;
using calendar::Frequency;
using model::ObservationIndex;
using Members = std::span<const ObservationIndex>;

Frequency usual_frequency(const model::Dataset& data, Members series) {
  std::array<std::size_t, static_cast<std::size_t>(Frequency::irregular) + 1> counts{};
  for (const auto index : series) {
    ++counts[static_cast<std::size_t>(data.observations[index].period.frequency)];
  }
  const auto most = std::max_element(counts.begin(), counts.end());
  return static_cast<Frequency>(most - counts.begin());
}

// Between odd periods and between single days (no figure on a Sunday) an empty stretch says
// nothing.
bool gaps_count(Frequency frequency) {
  return frequency != Frequency::irregular && frequency != Frequency::day;
}

struct Gap {
  std::vector<ObservationIndex> around;  ///< the figures before and after it
  std::set<std::string> measures;
};
// One finding for all series of a table that lack the same days.
using Key = std::tuple<std::uint16_t, std::uint16_t, std::string, Days>;
using Gaps = std::map<Key, Gap>;

void find_gaps(const Context& context, Members series, Gaps& gaps) {
  const auto& data = context.data;
  for (std::size_t i = 1, reached_by = 0; i < series.size(); ++i) {
    const auto before = series[reached_by];
    const auto& reached = data.observations[before].period.days;
    const auto& next = data.observations[series[i]].period.days;
    if (next.first > reached.last + 1) {
      const auto& source = data.observations[before].source;
      auto& gap = gaps[{source.file, source.sheet, table_of(context, before),
                        Days{reached.last + 1, next.first - 1}}];
      gap.around.insert(gap.around.end(), {before, series[i]});
      gap.measures.insert(
          measure_label(context, data.series_of(data.observations[before]).measure));
    }
    if (next.last > reached.last) reached_by = i;
  }
}

}  // namespace

void no_gaps(const Context& context, model::Findings& findings) {
  const auto& data = context.data;
  Gaps gaps;
  for (std::uint32_t i = 0; i < data.series().size(); ++i) {
    const auto series = context.overview.in_series(i);
    if (series.size() > 1 && gaps_count(usual_frequency(data, series))) {
      find_gaps(context, series, gaps);
    }
  }
  for (const auto& [key, gap] : gaps) {
    const auto& [file, sheet, table, days] = key;
    const auto& before = data.observations[gap.around.front()];
    auto finding = finding_at(context, "P01", before);
    finding.cells = cells_beside(context, before.source, gap.around);
    finding.expected = calendar::Period::of_days(days).sdmx();
    finding.message.gaps = {
        {"table", table},
        {"missing", finding.expected},
        {"measures", base::join({gap.measures.begin(), gap.measures.end()}, ", ")}};
    findings.push_back(std::move(finding));
  }
}

}  // namespace bijlage::checks
