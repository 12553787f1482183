#include <algorithm>
#include <cmath>
#include <map>

#include "checks/raising.hpp"
#include "checks/robust.hpp"
#include "checks/rules.hpp"

namespace bijlage::checks {
namespace {

using model::ObservationIndex;

// A small number that was made a date shows as a day of 1900, or of 1904 in files of old Macs; no
// plan reaches beyond the century.
constexpr int earliest_year = 1905;
constexpr int latest_year = 2100;
// So far from all the rest of its table a year is a slip: 2107 among 2017 and 2018. Among dates
// that lie far apart themselves (of birth), only what lies far beyond them.
constexpr std::int32_t far_from_others = 20 * 366;
constexpr double far_in_spreads = 5;

calendar::Date epoch() {
  static const auto day = *calendar::Date::from_civil(earliest_year, 1, 1);
  return day;
}
calendar::Date end_of_time() {
  static const auto day = *calendar::Date::from_civil(latest_year, 12, 31);
  return day;
}

// Where all lie near each other, and neither too early nor too late, none is worth a look.
bool any_may_be_odd(const Context& context, const BlockSummary& summary) {
  const auto& now = context.evidence.read_on;
  return summary.earliest < epoch() || summary.last > end_of_time() ||
         summary.latest - summary.earliest > far_from_others || (now && summary.latest > *now);
}

constexpr const char* far = ".far";
constexpr const char* ahead = ".ahead";

class DatesOfBlock {
 public:
  DatesOfBlock(const Context& context, const model::Block& block)
      : context_(context), block_(block) {}

  // One finding for all figures of one period.
  void report_all(model::Findings& findings) {
    find_middle();
    std::map<std::pair<calendar::Period, const char*>, std::vector<ObservationIndex>> odd;
    const calendar::Period* last = nullptr;
    const char* last_fault = nullptr;
    for (const auto index : block_.observations) {
      const auto& obs = context_.data.observations[index];
      // The figures of a row have one period: most of the time the answer is known.
      if (last == nullptr || *last != obs.period) last_fault = fault_of(obs.period.days);
      last = &obs.period;
      if (last_fault == nullptr || (last_fault == ahead && !is_counted(obs))) continue;
      odd[{obs.period, last_fault}].push_back(index);
    }
    for (const auto& [key, members] : odd) report(key.first, key.second, members, findings);
  }

 private:
  // Only where some lie so far apart that one may be far from the others.
  void find_middle() {
    const auto first_day = [&](ObservationIndex index) {
      return context_.data.observations[index].period.days.first;
    };
    if (block_.observations.size() < 3) return;
    calendar::Date earliest = first_day(*block_.observations.begin());
    calendar::Date latest = earliest;
    for (const auto index : block_.observations) {
      earliest = std::min(earliest, first_day(index));
      latest = std::max(latest, first_day(index));
    }
    if (latest - earliest <= far_from_others) return;
    std::vector<double> days;
    days.reserve(block_.observations.size());
    for (const auto index : block_.observations) days.push_back(first_day(index) - epoch());
    const Usual usual = usual_of(days);
    middle_ = usual.median;
    reach_ = std::max<double>(far_from_others, far_in_spreads * usual.spread);
  }

  const char* fault_of(const calendar::Days& days) const {
    if (days.first < epoch() || days.last > end_of_time()) return "";
    const bool is_far = middle_ && days.count() < far_from_others &&
                        std::abs(days.first - epoch() - *middle_) > reach_;
    if (is_far) return far;
    const auto& now = context_.evidence.read_on;
    return now && days.first > *now ? ahead : nullptr;
  }

  // What money is for can lie ahead; what was counted cannot.
  bool is_counted(const model::Observation& obs) const {
    if (!obs.value || obs.value->is_zero()) return false;
    const auto& data = context_.data;
    const auto* measure = data.model().find_measure(data.series_of(obs).measure);
    return measure != nullptr && measure->unit == "NR";
  }

  void report(const calendar::Period& period, const char* variant,
              const std::vector<ObservationIndex>& members, model::Findings& findings) const {
    const auto& first = context_.data.observations[members.front()];
    auto finding = finding_at(context_, "P06", first);
    finding.cells = cells_beside(context_, first.source, members);
    finding.found = period.sdmx();
    finding.raw = context_.data.raw_text(first);
    finding.message.key += variant;
    // It may be a forecast that no mapping calls one.
    if (variant == ahead) finding.severity = model::Severity::warning;
    finding.message.gaps = {{"table", block_.table}, {"period", finding.found}};
    findings.push_back(std::move(finding));
  }

  const Context& context_;
  const model::Block& block_;
  std::optional<double> middle_;  // days from the epoch
  double reach_ = 0;
};

}  // namespace

// P06: a year that cannot be meant.
void plausible_dates(const Context& context, model::Findings& findings) {
  const auto& blocks = context.evidence.blocks;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (blocks[i].observations.empty()) continue;
    if (!any_may_be_odd(context, context.overview.of_block(i))) continue;
    DatesOfBlock(context, blocks[i]).report_all(findings);
  }
}

}  // namespace bijlage::checks
