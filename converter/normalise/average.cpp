#include "normalise/average.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>

#include "normalise/missing_parts.hpp"
#include "normalise/parts.hpp"
#include "normalise/tally.hpp"

namespace bijlage::normalise {
namespace {

using base::Decimal;
using base::Message;
using model::MissingReason;

class Averager {
 public:
  Averager(std::span<const Figure> weights, const calendar::Period& period, int expected) {
    by_days_ = weights.empty();
    for (const Figure& weight : weights) {
      if (weight.value) weights_.emplace(weight.period, &weight);
    }
    average_.period = period;
    average_.covered = period.days;
    average_.parts = 0;
    average_.parts_expected = expected;
  }

  void take(const Figure& part) {
    average_.from.insert(average_.from.end(), part.from.begin(), part.from.end());
    for (const Message& message : part.how) how_.say(message);
    if (!part.value) {
      counted_.push_back(&part);
      if (part.how.empty()) missing_.take(part.period, part.reason);
      reasons_.push_back(part.reason);
      status_of_missing_ |= part.status;
      if (part.reason != MissingReason::not_existing) return;
      --average_.parts_expected;
      spans_.push_back(part.period.days);
      return;
    }
    const auto weight = weight_of(part);
    if (!weight) {
      reasons_.push_back(MissingReason::not_available);
      how_.say({"how.average-unweighed", {{"period", part.period.sdmx()}}});
      return;
    }
    sum_ = sum_ + *part.value * *weight;
    weight_ = weight_ + *weight;
    average_.status |= part.status;
    average_.gap_days += part.gap_days;
    average_.uneven = average_.uneven || part.uneven;
    spans_.push_back(part.stands_for());
    counted_.push_back(&part);
    ++average_.parts;
  }

  Figure figure(const model::Measure& measure) {
    average_.tally = tally_of(counted_, average_.period);
    tidy_sources(average_.from);
    average_.parts_expected = std::max(average_.parts_expected, average_.parts);
    if (weight_.is_zero()) {
      average_.reason = shared_reason(reasons_);
      average_.status = reasons_.empty() ? model::ObsStatus::missing : status_of_missing_;
      if (average_.parts > 0) {
        average_.reason = MissingReason::not_available;
        average_.status |= model::ObsStatus::missing;
      }
      return std::move(average_);
    }
    average_.value = Decimal::divide(sum_, weight_, measure.decimals);
    const Coverage coverage = cover(spans_).value();
    average_.covered = coverage.days;
    average_.gap_days += coverage.gap_days;
    if (by_days_) average_.status |= model::ObsStatus::estimated;
    average_.how.push_back({by_days_ ? "how.average-by-days" : "how.average-weighed",
                            {{"parts", std::to_string(average_.parts)},
                             {"all", std::to_string(average_.parts_expected)}}});
    if (auto lacking = covers(average_.tally)) how_.say(*lacking);
    missing_.tell(average_, true);
    return std::move(average_);
  }

 private:
  std::optional<Decimal> weight_of(const Figure& part) {
    if (by_days_) return Decimal(part.covered.count() - part.gap_days);
    const auto found = weights_.find(part.period);
    if (found == weights_.end()) return std::nullopt;
    const auto& from = found->second->from;
    average_.from.insert(average_.from.end(), from.begin(), from.end());
    return found->second->value;
  }

  bool by_days_ = true;
  std::map<calendar::Period, const Figure*> weights_;
  std::vector<calendar::Days> spans_;
  std::vector<MissingReason> reasons_;
  std::vector<const Figure*> counted_;
  MissingParts missing_;
  model::StatusSet status_of_missing_;
  Decimal sum_;
  Decimal weight_;
  Figure average_;
  SaidOnce how_{average_.how};
};

std::vector<const Figure*> in_time(std::span<const Figure> figures) {
  std::vector<const Figure*> sorted;
  for (const Figure& figure : figures) sorted.push_back(&figure);
  std::stable_sort(sorted.begin(), sorted.end(), [](const Figure* a, const Figure* b) {
    return std::tie(a->period, a->from, a->value) < std::tie(b->period, b->from, b->value);
  });
  return sorted;
}

bool share_days(const std::vector<const Figure*>& sorted) {
  const Figure* before = nullptr;
  for (const Figure* figure : sorted) {
    if (!figure->value) continue;
    if (before != nullptr && calendar::overlap(before->period.days, figure->period.days)) {
      return true;
    }
    before = figure;
  }
  return false;
}

}  // namespace

Figure average(std::span<const Figure> figures, std::span<const Figure> weights,
               const model::Measure& measure, const calendar::Period& period, int expected) {
  Averager averager(weights, period, expected);
  const auto sorted = in_time(figures);
  if (share_days(sorted)) {
    Figure none = averager.figure(measure);
    none.how = {{"how.overlap-average", {}}};
    for (const Figure* figure : sorted) {
      none.from.insert(none.from.end(), figure->from.begin(), figure->from.end());
    }
    tidy_sources(none.from);
    return none;
  }
  for (const Figure* figure : sorted) averager.take(*figure);
  return averager.figure(measure);
}

}  // namespace bijlage::normalise
