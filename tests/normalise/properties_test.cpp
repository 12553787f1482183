#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "normalise/aggregate.hpp"
#include "normalise/average.hpp"
#include "normalise/build.hpp"
#include "normalise/compare.hpp"
#include "normalise/partial.hpp"
#include "normalise/spread.hpp"

// What holds for the calculus as a whole, whatever the figures and the years.
namespace bijlage::normalise {
namespace {

using calendar::Frequency;
using calendar::Period;

const calendar::Holidays holidays{{{1, 1}, {12, 25}}, {1, 39}};

DayWeights weights_by(DayWeights::By by) {
  DayWeights weights{by, &holidays, WeekdayPattern{}};
  for (base::Decimal& day : *weights.pattern) day = *rc::gen::inRange(1, 100);
  return weights;
}

DayWeights any_weights() {
  using By = DayWeights::By;
  return weights_by(*rc::gen::element(By::day, By::working_day, By::weekday));
}

Frequency any_frequency() {
  return *rc::gen::element(Frequency::month, Frequency::quarter, Frequency::half_year,
                           Frequency::year);
}

Period any_period() {
  return calendar::period_around(calendar::Date(*rc::gen::inRange(-25'000, 47'000)),
                                 any_frequency());
}

// The months of a year, some of them missing.
std::vector<Figure> some_months(int year) {
  std::vector<Figure> months;
  for (int month = 1; month <= 12; ++month) {
    const std::string sdmx = Period::of_month(year, month).sdmx();
    const int value = *rc::gen::inRange(-3, 1000);
    months.push_back(value < 0 ? missing(sdmx, model::MissingReason::unknown)
                               : figure(sdmx, std::to_string(value)));
  }
  return months;
}

Figure added(const std::vector<Figure>& figures, const Period& period, std::string_view along) {
  return add(figures, measure(), along, period, static_cast<int>(figures.size())).figure;
}

RC_GTEST_PROP(Calculus, ScalingACompletePeriodChangesNothing, (std::int32_t value)) {
  const Figure complete = figure(any_period().sdmx(), std::to_string(value));
  const Figure scaled = apply(PartialPolicy::scale, complete, measure(), any_weights());
  RC_ASSERT(scaled.value == complete.value);
  RC_ASSERT(!scaled.original);
  RC_ASSERT(scaled.status.normal());
  RC_ASSERT(scaled.how.empty());
}

RC_GTEST_PROP(Calculus, ScalingKeepsTheReportedFigureAndNeverMakesItLess, (std::uint16_t value)) {
  Figure partial = figure(any_period().sdmx(), std::to_string(value));
  partial.covered.last = partial.covered.last - *rc::gen::inRange(1, 20);
  const Figure scaled = apply(PartialPolicy::scale, partial, measure(), any_weights());
  RC_ASSERT(scaled.original.value_or(*scaled.value) == partial.value);
  RC_ASSERT(*scaled.value >= *partial.value);
  RC_ASSERT(scaled.status.has(model::ObsStatus::estimated) == scaled.original.has_value());
}

RC_GTEST_PROP(Calculus, MonthsAddUpTheSameByWayOfQuarters, ()) {
  const int year = *rc::gen::inRange(1900, 2101);
  const std::vector<Figure> months = some_months(year);
  std::vector<Figure> quarters;
  for (int quarter = 1; quarter <= 4; ++quarter) {
    const auto first = months.begin() + (quarter - 1) * 3;
    quarters.push_back(added({first, first + 3}, Period::of_quarter(year, quarter), "time"));
  }
  const Period period = Period::of_year(year);
  const Figure by_quarter = added(quarters, period, "time");
  const Figure at_once = added(months, period, "time");
  RC_ASSERT(by_quarter.value == at_once.value);
  RC_ASSERT(by_quarter.covered == at_once.covered);
  RC_ASSERT(by_quarter.gap_days == at_once.gap_days);
  RC_ASSERT(by_quarter.partial() == at_once.partial());
}

RC_GTEST_PROP(Calculus, WebsitesThenMonthsAddUpAsMonthsThenWebsites, ()) {
  const std::vector<std::vector<Figure>> websites = {some_months(2020), some_months(2020)};
  std::vector<Figure> years;
  std::vector<Figure> months;
  for (const auto& website : websites) {
    years.push_back(added(website, Period::of_year(2020), "time"));
  }
  for (std::size_t month = 0; month < 12; ++month) {
    const std::vector<Figure> both = {websites[0][month], websites[1][month]};
    months.push_back(added(both, both[0].period, "platform"));
  }
  const Figure one = added(years, Period::of_year(2020), "platform");
  const Figure other = added(months, Period::of_year(2020), "time");
  RC_ASSERT(one.value == other.value);
  RC_ASSERT(one.partial() == other.partial());
}

RC_GTEST_PROP(Calculus, NothingMissingBecomesZero, ()) {
  const int year = *rc::gen::inRange(1901, 2101);
  std::vector<Figure> months;
  Reported reported;
  for (const int of : {year - 1, year}) {
    for (int month = 1; month <= 12; ++month) {
      const std::string sdmx = Period::of_month(of, month).sdmx();
      months.push_back(missing(sdmx, model::MissingReason::not_yet));
      reported.add_missing(sdmx, model::MissingReason::not_yet);
    }
  }
  const auto policy =
      *rc::gen::element(PartialPolicy::flag, PartialPolicy::leave_out, PartialPolicy::scale);
  for (Figure& month : months) {
    month.covered.last = month.covered.last - 5;
    RC_ASSERT(!apply(policy, month, measure(), any_weights()).value);
  }
  const Period both =
      Period::of_days({months.front().period.days.first, months.back().period.days.last});
  for (const Figure& none : {added(months, both, "time"), added(months, both, "platform"),
                             average(months, {}, measure("PC", 1), both, 24)}) {
    RC_ASSERT(!none.value);
    RC_ASSERT(none.reason == model::MissingReason::not_yet);
  }
  RC_ASSERT(like_for_like(months, year, year - 1, measure()).refused.has_value());
  for (const auto& change : year_on_year(months)) {
    const bool has_value = change && change->value;
    RC_ASSERT(!has_value);
  }
  RC_ASSERT(index_figures(months, Period::of_year(year), measure()).refused.has_value());
  const auto method =
      *rc::gen::element(SpreadMethod::by_day, SpreadMethod::by_month, SpreadMethod::refuse);
  const auto spread =
      spread_to(reported.data(), reported.all(), any_frequency(), method, measure());
  for (const Figure& none : spread.figures) {
    RC_ASSERT(!none.value);
    RC_ASSERT(none.reason == model::MissingReason::not_yet);
  }
}

// So many a day, whatever lies between: leap days, year ends, the turn of a century.
RC_GTEST_PROP(Calculus, AnEvenAmountADayStaysEven, ()) {
  const int a_day = *rc::gen::inRange(1, 1000);
  const calendar::Date first(*rc::gen::inRange(-25'000, 47'000));
  const calendar::Days span{first, first + *rc::gen::inRange(0, 1500)};
  const base::Decimal total(std::int64_t{a_day} * span.count());
  for (const Portion& portion : spread(total, span, any_frequency(), SpreadMethod::by_day, 0)) {
    RC_ASSERT(portion.value == base::Decimal(std::int64_t{a_day} * portion.covered.count()));
  }
  Figure partial;
  partial.period = any_period();
  partial.covered = partial.period.days;
  partial.covered.first = partial.covered.first + *rc::gen::inRange(1, 25);
  partial.value = base::Decimal(std::int64_t{a_day} * partial.covered.count());
  RC_ASSERT(apply(PartialPolicy::scale, partial, measure()).value ==
            base::Decimal(std::int64_t{a_day} * partial.period.days.count()));
}

// Parts of what was divided, added up again over their periods.
RC_GTEST_PROP(Calculus, SpreadingAndAddingUpGivesBackTheTotal, (std::int32_t total)) {
  const Period first = any_period();
  Reported reported;
  const calendar::Days span{first.days.first, following(following(first)).days.last};
  reported.add(Period::of_days(span).sdmx(), std::to_string(total));
  const auto method = *rc::gen::element(SpreadMethod::by_day, SpreadMethod::by_month);
  const auto figures =
      spread_to(reported.data(), reported.all(), Frequency::month, method, measure()).figures;
  const Figure sum = added(figures, Period::of_days(span), "time");
  RC_ASSERT(sum.value == base::Decimal(total));
  RC_ASSERT(!sum.partial());
}

TEST(Calculus, PublishedSumsStayAsTheyAre) {
  Reported reported;
  reported.add("2021-10-01/P33M", "248000");
  const auto by_month = spread_to(reported.data(), reported.all(), Frequency::year,
                                  SpreadMethod::by_month, measure("EUR", 2));
  EXPECT_EQ(added(by_month.figures, period("2021-10-01/P33M"), "time").value, number("248000"));
}

}  // namespace
}  // namespace bijlage::normalise
