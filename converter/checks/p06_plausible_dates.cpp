#include <algorithm>
#include <map>

#include "checks/raising.hpp"
#include "checks/rules.hpp"

namespace bijlage::checks {
namespace {

using model::ObservationIndex;

// Nobody counted visitors before the war, and no plan reaches beyond the century.
constexpr int earliest_year = 1945;
constexpr int latest_year = 2100;
// So far from all the rest of its table a year is a slip: 2107 among 2017 and 2018.
constexpr std::int32_t far_from_others = 20 * 366;

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
      if (last_fault != nullptr) odd[{obs.period, last_fault}].push_back(index);
    }
    for (const auto& [key, members] : odd) report(key.first, key.second, members, findings);
  }

 private:
  void find_middle() {
    std::vector<calendar::Date> days;
    days.reserve(block_.observations.size());
    for (const auto index : block_.observations) {
      days.push_back(context_.data.observations[index].period.days.first);
    }
    if (days.size() < 3) return;
    const auto middle = days.begin() + static_cast<std::ptrdiff_t>(days.size() / 2);
    std::nth_element(days.begin(), middle, days.end());
    middle_ = *middle;
  }

  const char* fault_of(const calendar::Days& days) const {
    static const auto earliest = *calendar::Date::from_civil(earliest_year, 1, 1);
    static const auto latest = *calendar::Date::from_civil(latest_year, 12, 31);
    if (days.first < earliest || days.last > latest) return "";
    const bool far = middle_ && days.count() < far_from_others &&
                     std::abs(days.first - *middle_) > far_from_others;
    return far ? ".far" : nullptr;
  }

  void report(const calendar::Period& period, const char* variant,
              const std::vector<ObservationIndex>& members, model::Findings& findings) const {
    const auto& first = context_.data.observations[members.front()];
    auto finding = finding_at(context_, "P06", first);
    finding.cells = cells_beside(context_, first.source, members);
    finding.found = period.sdmx();
    finding.raw = context_.data.raw_text(first);
    finding.message.key += variant;
    finding.message.gaps = {{"table", block_.table}, {"period", finding.found}};
    findings.push_back(std::move(finding));
  }

  const Context& context_;
  const model::Block& block_;
  std::optional<calendar::Date> middle_;
};

}  // namespace

// P06: a year that cannot be meant.
void plausible_dates(const Context& context, model::Findings& findings) {
  for (const auto& block : context.evidence.blocks) {
    DatesOfBlock(context, block).report_all(findings);
  }
}

}  // namespace bijlage::checks
