#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <tuple>

#include "base/text.hpp"
#include "checks/raising.hpp"
#include "checks/rules.hpp"

namespace bijlage::checks {
namespace {

using calendar::Date;
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

void add_gap(const Context& context, ObservationIndex before, const Days& days, Gaps& gaps,
             std::vector<ObservationIndex> around) {
  const auto& data = context.data;
  const auto& source = data.observations[before].source;
  auto& gap = gaps[{source.file, source.sheet, table_of(context, before), days}];
  gap.around.insert(gap.around.end(), around.begin(), around.end());
  gap.measures.insert(measure_label(context, data.series_of(data.observations[before]).measure));
}

// A year of which only the first part is given, in a series of years: its rest is missing, where
// the same table goes on to later years (another series may have taken over).
void find_unfinished_year(const Context& context, Members series,
                          const std::map<std::string, Date>& last_days, Gaps& gaps) {
  const auto last = series.back();
  const Days& days = context.data.observations[last].period.days;
  const Days year = calendar::Period::of_year(days.last.year()).days;
  if (days.first < year.first || days.last == year.last) return;
  const auto table_ends = last_days.find(table_of(context, last));
  if (table_ends == last_days.end() || table_ends->second <= year.last) return;
  add_gap(context, last, Days{days.last + 1, year.last}, gaps, {last});
}

std::map<std::string, Date> last_day_of_tables(const Context& context) {
  std::map<std::string, Date> last_days;
  for (std::size_t i = 0; i < context.evidence.blocks.size(); ++i) {
    const model::Block& block = context.evidence.blocks[i];
    if (block.observations.empty()) continue;
    const Date last = context.overview.of_block(i).last;
    auto& known = last_days.try_emplace(block.table, last).first->second;
    known = std::max(known, last);
  }
  return last_days;
}

/// Two counts of one thing ("registered", "corrected") stand in series that differ in their variant
/// alone: a period that has both has no gap in the series that has neither.
class Variants {
 public:
  explicit Variants(const Context& context)
      : context_(context), variant_(context.data.model().dimension_index("variant")) {
    if (!variant_) return;
    const auto& all = context.data.series();
    for (std::uint32_t i = 0; i < all.size(); ++i) {
      if (!all[i].codes[*variant_].empty()) of_[without_variant(all[i])].push_back(i);
    }
  }

  bool fill(const model::Series& series, const Days& days) const {
    const auto others = of_.empty() ? of_.end() : of_.find(without_variant(series));
    return others != of_.end() &&
           std::any_of(others->second.begin(), others->second.end(), [&](std::uint32_t other) {
             const auto figures = context_.overview.in_series(other);
             return std::any_of(figures.begin(), figures.end(), [&](ObservationIndex index) {
               return context_.data.observations[index].period.days.contains(days);
             });
           });
  }

 private:
  model::Series without_variant(model::Series series) const {
    series.codes[*variant_].clear();
    return series;
  }
  struct Earlier {
    bool operator()(const model::Series& a, const model::Series& b) const {
      return std::tie(a.measure, a.codes) < std::tie(b.measure, b.codes);
    }
  };

  const Context& context_;
  std::optional<std::size_t> variant_;
  std::map<model::Series, std::vector<std::uint32_t>, Earlier> of_;
};

void find_gaps(const Context& context, Members series, const Variants& variants, Gaps& gaps) {
  const auto& data = context.data;
  for (std::size_t i = 1, reached_by = 0; i < series.size(); ++i) {
    const auto before = series[reached_by];
    const auto& reached = data.observations[before].period.days;
    const auto& next = data.observations[series[i]].period.days;
    if (next.first > reached.last + 1) {
      const Days days{reached.last + 1, next.first - 1};
      const auto& key = data.series_of(data.observations[before]);
      if (!variants.fill(key, days)) add_gap(context, before, days, gaps, {before, series[i]});
    }
    if (next.last > reached.last) reached_by = i;
  }
}

}  // namespace

void no_gaps(const Context& context, model::Findings& findings) {
  const auto& data = context.data;
  const auto last_days = last_day_of_tables(context);
  const Variants variants(context);
  Gaps gaps;
  for (std::uint32_t i = 0; i < data.series().size(); ++i) {
    const auto series = context.overview.in_series(i);
    if (series.size() < 2) continue;
    const SeriesSummary& summary = context.overview.of_series(i);
    const Frequency frequency = summary.one_frequency
                                    ? data.observations[series.front()].period.frequency
                                    : usual_frequency(data, series);
    if (gaps_count(frequency) && !summary.unbroken) find_gaps(context, series, variants, gaps);
    if (frequency == Frequency::year) find_unfinished_year(context, series, last_days, gaps);
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
