#include "calendar/period_words.hpp"

namespace bijlage::calendar {
namespace {

// One value where at most one is there or both are the same.
bool merge(std::optional<int>& into, const std::optional<int>& other) {
  if (into && other && *into != *other) return false;
  if (!into) into = other;
  return true;
}

// Of "eerste helft" and "maart" only the month stays, if it lies in that half.
bool keep_finest(PeriodPart& part) {
  if (part.month && part.quarter && (*part.month + 2) / 3 != *part.quarter) return false;
  if (part.month && part.half && (*part.month + 5) / 6 != *part.half) return false;
  if (part.quarter && part.half && (*part.quarter + 1) / 2 != *part.half) return false;
  if (part.month) part.quarter.reset();
  if (part.month || part.quarter) part.half.reset();
  return true;
}

// A week and a month (quarter, half) agree where they share a day; without a year none can tell.
bool keep_week(PeriodPart& part) {
  if (!part.week || !(part.month || part.quarter || part.half)) return true;
  PeriodPart week;
  week.year = part.year;
  week.week = part.week;
  part.week.reset();
  const auto fine = complete(week);
  const auto coarse = complete(part);
  if (!fine || !coarse || !overlap(fine->days, coarse->days)) return false;
  part = week;
  return true;
}

std::optional<PeriodPart> finer(const PeriodPart& a, const Days& days_a, const PeriodPart& b,
                                const Days& days_b) {
  if (days_b.contains(days_a)) return a;
  if (days_a.contains(days_b)) return b;
  return std::nullopt;
}

// A month (quarter, …) without a year beside a from–to: the one such month that lies in it, or
// that it lies in.
std::optional<PeriodPart> place(const PeriodPart& whole, PeriodPart part) {
  std::optional<PeriodPart> found;
  const Days& days = whole.whole->days;
  for (int year = days.first.year(); year <= days.last.year(); ++year) {
    part.year = year;
    const auto period = complete(part);
    if (!period) continue;
    const auto fits = finer(part, period->days, whole, days);
    if (fits && found) return std::nullopt;
    if (fits) found = fits;
  }
  return found;
}

bool is_empty(const PeriodPart& part) { return part == PeriodPart(); }

}  // namespace

std::optional<PeriodPart> combine(const PeriodPart& a, const PeriodPart& b) {
  if (is_empty(a)) return b;
  if (is_empty(b) || a == b) return a;
  if (a.whole || b.whole) {
    const auto period_a = complete(a);
    const auto period_b = complete(b);
    if (period_a && period_b) return finer(a, period_a->days, b, period_b->days);
    return period_a ? place(a, b) : place(b, a);
  }
  PeriodPart both = a;
  const bool agree = merge(both.year, b.year) && merge(both.month, b.month) &&
                     merge(both.quarter, b.quarter) && merge(both.half, b.half) &&
                     merge(both.week, b.week);
  if (!agree || !keep_finest(both) || !keep_week(both)) return std::nullopt;
  return both;
}

std::optional<Period> complete(const PeriodPart& part) {
  if (part.whole) return part.whole;
  if (!part.year) return std::nullopt;
  if (part.month) return Period::of_month(*part.year, *part.month);
  if (part.quarter) return Period::of_quarter(*part.year, *part.quarter);
  if (part.half) return Period::of_half(*part.year, *part.half);
  if (part.week) return Period::of_week(*part.year, *part.week);
  return Period::of_year(*part.year);
}

}  // namespace bijlage::calendar
