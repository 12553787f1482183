#include "normalise/aggregate.hpp"

#include <algorithm>
#include <tuple>
#include <vector>

#include "normalise/missing_parts.hpp"
#include "normalise/parts.hpp"
#include "normalise/tally.hpp"

namespace bijlage::normalise {
namespace {

using calendar::Days;
using model::MissingReason;
using Parts = std::vector<const Figure*>;

bool is_not_expected(const Figure& part) {
  return !part.value && part.reason == MissingReason::not_existing;
}

// So that the order they come in does not matter. Of many figures most lie far from each other in
// memory: what tells them apart is looked up once each, not in every comparison.
Parts sorted(std::span<const Figure> figures) {
  struct Placed {
    calendar::Period period;
    model::ObservationIndex first = 0;
    const Figure* figure = nullptr;
  };
  std::vector<Placed> placed;
  placed.reserve(figures.size());
  for (const Figure& figure : figures) {
    placed.push_back({figure.period, figure.from.empty() ? 0 : figure.from.front(), &figure});
  }
  std::sort(placed.begin(), placed.end(), [](const Placed& a, const Placed& b) {
    if (a.period != b.period) return a.period < b.period;
    if (a.first != b.first) return a.first < b.first;
    return std::tie(a.figure->from, a.figure->value) < std::tie(b.figure->from, b.figure->value);
  });
  Parts parts;
  parts.reserve(placed.size());
  for (const Placed& each : placed) parts.push_back(each.figure);
  return parts;
}

void cover_time(const Parts& parts, Figure& sum) {
  std::vector<Days> spans;
  spans.reserve(parts.size());
  for (const Figure* part : parts) {
    if (part->value) spans.push_back(part->stands_for());
    if (is_not_expected(*part)) spans.push_back(part->period.days);
    if (part->value && !part->original) sum.gap_days += part->gap_days;
  }
  const Coverage coverage = cover(spans).value();
  sum.covered = coverage.days;
  sum.gap_days += coverage.gap_days;
  sum.tally = tally_of(parts, sum.period);
  // Of two sites side by side in time one may lack days that the other has.
  const bool lacks = std::any_of(parts.begin(), parts.end(), [](const Figure* part) {
    return part->value && !part->original && part->partial();
  });
  if (lacks && !sum.partial()) sum.uneven = true;
}

// Parts side by side: only the days that all of them cover are covered.
void cover_side_by_side(const Parts& parts, Figure& sum) {
  const Figure* first = nullptr;
  for (const Figure* part : parts) {
    if (!part->value) continue;
    const Days days = part->stands_for();
    const std::int32_t gap_days = part->original ? 0 : part->gap_days;
    if (first == nullptr) {
      first = part;
      sum.covered = days;
      sum.gap_days = gap_days;
    }
    sum.uneven = sum.uneven || days != sum.covered || gap_days != sum.gap_days;
    sum.covered = calendar::overlap(sum.covered, days).value_or(days);
    sum.gap_days = std::max(sum.gap_days, gap_days);
  }
  sum.uneven = sum.uneven || sum.parts < sum.parts_expected;
  const bool alike = std::all_of(parts.begin(), parts.end(), [&](const Figure* part) {
    return !part->value || part->tally == first->tally;
  });
  if (alike && !sum.uneven) sum.tally = first->tally;
}

void add_up(const Parts& parts, MissingParts& missing, Figure& sum) {
  std::vector<MissingReason> reasons;
  SaidOnce how(sum.how);
  sum.from.reserve(parts.size());
  model::StatusSet status_of_missing;
  for (const Figure* part : parts) {
    for (const base::Message& message : part->how) {
      // How much of its period a part covers is not how much of theirs the sum does.
      if (!is_of_tally(message)) how.say(message);
    }
    if (is_not_expected(*part)) --sum.parts_expected;
    if (!part->value) {
      reasons.push_back(part->reason);
      // Its own sentences, where it has any, say more.
      if (part->how.empty()) missing.take(part->period, part->reason);
      status_of_missing |= part->status;
      continue;
    }
    sum.value = sum.value ? *sum.value + *part->value : *part->value;
    sum.status |= part->status;
    sum.from.insert(sum.from.end(), part->from.begin(), part->from.end());
    const auto& passed = part->passed_over;
    sum.passed_over.insert(sum.passed_over.end(), passed.begin(), passed.end());
    sum.uneven = sum.uneven || (part->uneven && !part->original);
    ++sum.parts;
  }
  sum.parts_expected = std::max(sum.parts_expected, sum.parts);
  if (!sum.value) {
    sum.reason = shared_reason(reasons);
    sum.status = reasons.empty() ? model::ObsStatus::missing : status_of_missing;
    for (const Figure* part : parts) {
      sum.from.insert(sum.from.end(), part->from.begin(), part->from.end());
    }
  }
  tidy_sources(sum.from);
}

}  // namespace

Sum add(std::span<const Figure> figures, const model::Measure& measure, std::string_view along,
        const calendar::Period& period, int expected) {
  const bool over_time = along == "time";
  Sum sum;
  sum.figure.period = period;
  sum.figure.covered = period.days;
  sum.figure.parts = 0;
  sum.figure.parts_expected = expected;
  const model::Additivity additivity = measure.additive_over(along);
  if (additivity == model::Additivity::no || (over_time && never_adds_over_time(measure))) {
    sum.refused = true;
    sum.figure.reason = MissingReason::not_available;
    sum.figure.how.push_back({"how.not-additive", {}});
    return sum;
  }
  const Parts parts = sorted(figures);
  Figure& figure = sum.figure;
  MissingParts missing;
  add_up(parts, missing, figure);
  if (!figure.value) {
    missing.tell(figure, over_time);
    return sum;
  }
  if (over_time) {
    cover_time(parts, figure);
  } else {
    cover_side_by_side(parts, figure);
  }
  if (figure.parts_expected > 1) {
    figure.how.push_back(added_up(figure.parts, figure.parts_expected));
  }
  if (const auto lacking = covers(figure.tally)) say_once(figure.how, *lacking);
  missing.tell(figure, over_time);
  sum.with_note = additivity == model::Additivity::note && figure.parts > 1;
  if (sum.with_note) figure.how.push_back({"how.counted-twice", {}});
  return sum;
}

}  // namespace bijlage::normalise
