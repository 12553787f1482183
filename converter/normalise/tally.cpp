#include "normalise/tally.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "normalise/parts.hpp"

namespace bijlage::normalise {

using calendar::Days;
using calendar::Frequency;
using calendar::Period;

namespace {

// The one of that kind that the period is, or begins in.
Period containing(const Period& period, Frequency kind) {
  return period.frequency == kind ? period : calendar::period_around(period.days.first, kind);
}

bool all_within(std::span<const Period> periods, Frequency kind) {
  return std::all_of(periods.begin(), periods.end(), [&](const Period& period) {
    return containing(period, kind).days.contains(period.days);
  });
}

// What is known of one month while its parts go by.
struct OnePeriod {
  Period period;
  std::vector<Days> covered;
  bool lacking = false;  // a part says so itself
  bool not_existing = false;
};

void count(const OnePeriod& one, Tally& tally) {
  const auto coverage = cover(one.covered);
  if (!coverage) {
    tally.all -= one.not_existing ? 1 : 0;
    return;
  }
  const bool whole = !one.lacking && coverage->gap_days == 0 && coverage->days == one.period.days;
  ++(whole ? tally.whole : tally.partly);
}

bool partly_about_the_same(std::span<const Figure* const> parts) {
  std::optional<calendar::Date> last;
  for (const Figure* part : parts) {
    const Days& days = part->period.days;
    if (last && days.first <= *last) return true;
    last = days.last;
  }
  return false;
}

void take(const Figure& part, OnePeriod& one) {
  if (part.value) {
    one.covered.push_back(part.stands_for());
    const bool lacks = part.gap_days > 0 || part.uneven || part.parts < part.parts_expected;
    one.lacking = one.lacking || (lacks && !part.original);
  } else {
    one.not_existing = one.not_existing || part.reason == model::MissingReason::not_existing;
  }
}

}  // namespace

std::optional<Frequency> kind_of_parts(std::span<const Period> periods) {
  // Longest first: where months stand beside days, months are counted.
  constexpr std::array kinds{Frequency::year,  Frequency::half_year, Frequency::quarter,
                             Frequency::month, Frequency::week,      Frequency::day};
  for (const Frequency kind : kinds) {
    const bool there = std::any_of(periods.begin(), periods.end(),
                                   [&](const Period& period) { return period.frequency == kind; });
    if (there && all_within(periods, kind)) return kind;
  }
  return std::nullopt;
}

std::optional<Tally> tally_of(std::span<const Figure* const> parts, const Period& whole) {
  std::vector<Period> periods;
  periods.reserve(parts.size());
  for (const Figure* part : parts) periods.push_back(part->period);
  const auto kind = kind_of_parts(periods);
  if (!kind || partly_about_the_same(parts)) return std::nullopt;
  Tally tally;
  tally.kind = *kind;
  tally.all = static_cast<int>(calendar::periods_in(whole.days, *kind).size());
  std::optional<OnePeriod> one;
  for (const Figure* part : parts) {
    const Period period = containing(part->period, *kind);
    if (one && one->period != period) {
      count(*one, tally);
      one.reset();
    }
    if (!one) one.emplace().period = period;
    take(*part, *one);
  }
  if (one) count(*one, tally);
  return tally;
}

std::optional<Tally> tally_of(const Figure& figure) {
  if (figure.tally) {
    return figure.tally->whole < figure.tally->all ? figure.tally : std::nullopt;
  }
  const Days& days = figure.stands_for();
  const bool in_months = figure.period.frequency != Frequency::day &&
                         figure.period.frequency != Frequency::week &&
                         figure.period.frequency != Frequency::month;
  if (!in_months || figure.uneven || days == figure.period.days || figure.gap_days > 0)
    return std::nullopt;
  if (!calendar::whole_months(figure.period.days)) return std::nullopt;
  Tally tally;
  tally.kind = Frequency::month;
  for (const Period& month : calendar::periods_in(figure.period.days, Frequency::month)) {
    const auto within = calendar::overlap(days, month.days);
    ++tally.all;
    if (within) ++(*within == month.days ? tally.whole : tally.partly);
  }
  return tally;
}

std::optional<base::Message> covers(const std::optional<Tally>& tally) {
  if (!tally || tally->whole >= tally->all) return std::nullopt;
  base::Message message{
      "how.covers." + std::string(calendar::frequency_code(tally->kind)),
      {{"parts", std::to_string(tally->whole)}, {"all", std::to_string(tally->all)}}};
  if (tally->partly == 0) return message;
  message.key = "how.covers-partly." + std::string(calendar::frequency_code(tally->kind));
  message.gaps.emplace_back("partly", std::to_string(tally->partly));
  return message;
}

bool is_of_tally(const base::Message& sentence) {
  return sentence.key.starts_with("how.covers.") || sentence.key.starts_with("how.covers-partly.");
}

}  // namespace bijlage::normalise
