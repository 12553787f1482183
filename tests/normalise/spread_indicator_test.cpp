#include "normalise/spread_indicator.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "normalise/build.hpp"

namespace bijlage::normalise {
namespace {

using calendar::Frequency;
using calendar::Period;
using model::MissingReason;
using model::ObsStatus;

// Totals, and an indicator by month beside them; `reported` holds both, the totals first.
class SpreadIndicator : public ::testing::Test {
 protected:
  void total(std::string_view sdmx, std::string_view value) {
    totals.push_back(reported.add(sdmx, value));
  }
  void month(int year, int number, int value) {
    indicator.observations.push_back(
        reported.add(Period::of_month(year, number).sdmx(), std::to_string(value)));
  }
  void months_of(int year, int base) {
    for (int number = 1; number <= 12; ++number) month(year, number, base + number);
  }
  SpreadFigures spread(Frequency frequency = Frequency::month,
                       const model::Measure& kind = measure()) const {
    return spread_by(indicator, reported.data(), totals, frequency, kind);
  }
  std::string refusal(Frequency frequency = Frequency::month) const {
    const SpreadFigures found = spread(frequency);
    EXPECT_EQ(found.refused.has_value(), found.figures.empty());
    return found.refused ? found.refused->key : "";
  }

  Reported reported;
  std::vector<model::ObservationIndex> totals;
  Indicator indicator{{}, "Visits", Indicator::Method::denton, std::nullopt};
};

TEST_F(SpreadIndicator, DividesAsTheIndicatorGoes) {
  total("2017-Q1", "100");
  month(2017, 1, 1);
  month(2017, 2, 4);
  month(2017, 3, 5);
  const auto figures = spread().figures;
  ASSERT_EQ(figures.size(), 3U);
  EXPECT_EQ(figures[0].value, number("10"));
  EXPECT_EQ(figures[1].value, number("40"));
  EXPECT_EQ(figures[2].value, number("50"));
  EXPECT_TRUE(figures[0].status.has(ObsStatus::estimated));
  EXPECT_FALSE(figures[0].partial());
  EXPECT_EQ(figures[0].from, (std::vector<model::ObservationIndex>{0, 1})) << "total and indicator";
}

TEST_F(SpreadIndicator, SaysWhatAFigureIsAPartOf) {
  total("2017-Q1", "100");
  for (int i = 1; i <= 3; ++i) month(2017, i, i);
  const auto figures = spread().figures;
  ASSERT_EQ(keys(figures.at(0).how), std::vector<std::string>{"how.part-by-denton"});
  EXPECT_EQ(gap(figures[0].how[0], "value"), "17");
  EXPECT_EQ(gap(figures[0].how[0], "total"), "100");
  EXPECT_EQ(gap(figures[0].how[0], "indicator"), "Visits");
  EXPECT_EQ(gap(figures[0].how[0], "last"), "2017-03-31");
}

TEST_F(SpreadIndicator, WholeNumbersAddUpToTheTotal) {
  total("2017-Q1", "100");
  for (int i = 1; i <= 3; ++i) month(2017, i, 7);
  const auto figures = spread().figures;
  ASSERT_EQ(figures.size(), 3U);
  EXPECT_EQ(figures[0].value, number("34")) << "the earliest of equals gets what is left";
  EXPECT_EQ(figures[1].value, number("33"));
  EXPECT_EQ(figures[2].value, number("33"));
}

TEST_F(SpreadIndicator, OddPeriodsAreGatheredToYears) {
  total("2015-01-01/P10M", "1000");
  total("2015-11-01/P14M", "1400");
  months_of(2015, 50);
  months_of(2016, 50);
  const auto figures = spread(Frequency::year, measure("EUR", 2)).figures;
  ASSERT_EQ(figures.size(), 2U);
  EXPECT_EQ(*figures[0].value + *figures[1].value, number("2400"));
  EXPECT_EQ(keys(figures[0].how),
            (std::vector<std::string>{"how.part-whole", "how.part-by-denton", "how.added-up"}));
}

TEST_F(SpreadIndicator, ChowLinSaysItsRho) {
  indicator.method = Indicator::Method::chow_lin;
  indicator.rho = 0.5;
  for (const char* quarter : {"2017-Q1", "2017-Q2", "2017-Q3", "2017-Q4"}) total(quarter, "300");
  months_of(2017, 50);
  const auto figures = spread().figures;
  ASSERT_EQ(figures.size(), 12U);
  EXPECT_EQ(keys(figures[0].how), std::vector<std::string>{"how.part-by-chow-lin"});
  EXPECT_EQ(gap(figures[0].how[0], "rho"), "0.5");
}

TEST_F(SpreadIndicator, AReportedPeriodStaysAsItIs) {
  total("2017-01", "12");
  total("2017-02-01/P2M", "30");
  for (int i = 1; i <= 3; ++i) month(2017, i, 10);
  const auto figures = spread().figures;
  ASSERT_EQ(figures.size(), 3U);
  EXPECT_EQ(figures[0].value, number("12"));
  EXPECT_TRUE(figures[0].status.normal());
  EXPECT_TRUE(figures[0].how.empty());
}

TEST_F(SpreadIndicator, MissingTotalsStayMissing) {
  totals.push_back(reported.add_missing("2016", MissingReason::not_yet));
  total("2017", "120");
  months_of(2017, 0);
  const auto figures = spread(Frequency::month).figures;
  ASSERT_EQ(figures.size(), 24U);
  EXPECT_EQ(figures[0].value, std::nullopt);
  EXPECT_EQ(figures[0].reason, MissingReason::not_yet);
}

TEST_F(SpreadIndicator, RefusesGapsOfTheIndicator) {
  total("2017-Q1", "100");
  month(2017, 1, 1);
  month(2017, 3, 5);
  EXPECT_EQ(refusal(), "how.indicator-gap");
  EXPECT_EQ(gap(*spread().refused, "missing"), "2017-02");
}

TEST_F(SpreadIndicator, RefusesGapsBetweenTotals) {
  total("2015", "100");
  total("2017", "100");
  for (int year = 2015; year <= 2017; ++year) months_of(year, 5);
  EXPECT_EQ(refusal(), "how.indicator-totals-gap");
  EXPECT_EQ(gap(*spread().refused, "first"), "2016-01-01");
  EXPECT_EQ(gap(*spread().refused, "last"), "2016-12-31");
}

TEST_F(SpreadIndicator, RefusesWhatIsNotWholePeriodsOfTheIndicator) {
  total("2017-01-01/P40D", "100");
  months_of(2017, 5);
  EXPECT_EQ(refusal(), "how.indicator-not-whole");
}

TEST_F(SpreadIndicator, RefusesPeriodsShorterThanTheIndicators) {
  total("2017", "100");
  indicator.observations = {reported.add("2017", "5")};
  EXPECT_EQ(refusal(), "how.indicator-longer");
}

TEST_F(SpreadIndicator, RefusesWeeksWithinMonths) {
  total("2018-01-01/P14D", "100");
  indicator.observations = {reported.add("2018-W01", "5"), reported.add("2018-W02", "5")};
  EXPECT_EQ(refusal(), "how.indicator-longer");
}

TEST_F(SpreadIndicator, RefusesAnIndicatorThatIsNotThere) {
  total("2017", "100");
  EXPECT_EQ(refusal(), "how.indicator-none");
}

TEST_F(SpreadIndicator, RefusesTwoFiguresForOnePeriod) {
  total("2017-Q1", "100");
  for (int i = 1; i <= 3; ++i) month(2017, i, 10);
  month(2017, 3, 11);
  EXPECT_EQ(refusal(), "how.indicator-twice");
}

TEST_F(SpreadIndicator, RefusesAPartialIndicator) {
  total("2018-Q2", "100");
  for (int i = 4; i <= 6; ++i) month(2018, i, 10);
  reported.covers(indicator.observations.back(), days("2018-06-01", "2018-06-19"));
  EXPECT_EQ(refusal(), "how.indicator-partial");
}

TEST_F(SpreadIndicator, RefusesAnIndicatorThatIsZeroOverATotalAndNamesIt) {
  total("2017-Q1", "100");
  total("2017-Q2", "50");
  for (int i = 1; i <= 6; ++i) month(2017, i, i <= 3 ? 10 : 0);
  EXPECT_EQ(refusal(), "how.indicator-zero");
  EXPECT_EQ(gap(*spread().refused, "value"), "50");
  EXPECT_EQ(gap(*spread().refused, "first"), "2017-04-01");
}

TEST_F(SpreadIndicator, RefusesPartsBelowZero) {
  total("2017-Q1", "1000");
  total("2017-Q2", "0");
  total("2017-Q3", "1000");
  for (int i = 1; i <= 9; ++i) month(2017, i, 10);
  EXPECT_EQ(refusal(), "how.indicator-below-zero");
}

TEST_F(SpreadIndicator, RefusesSharesAndOverlaps) {
  total("2017", "100");
  months_of(2017, 5);
  EXPECT_EQ(spread(Frequency::month, measure("PC", 1)).refused->key, "how.not-additive");
  total("2017-S1", "30");
  EXPECT_EQ(refusal(), "how.overlap");
}

RC_GTEST_PROP(SpreadIndicators, NothingIsLostWhateverTheOrder, ()) {
  Reported reported;
  Indicator indicator{{}, "Visits", Indicator::Method::denton, std::nullopt};
  std::vector<model::ObservationIndex> totals;
  base::Decimal sum;
  Period next = Period::of_month(*rc::gen::inRange(1999, 2024), *rc::gen::inRange(1, 13));
  const int count = *rc::gen::inRange(1, 5);
  for (int i = 0; i < count; ++i) {
    calendar::Days span = next.days;
    const int months = *rc::gen::inRange(1, 20);
    for (int month = 0; month < months; ++month) {
      indicator.observations.push_back(
          reported.add(next.sdmx(), std::to_string(*rc::gen::inRange(900, 1'100))));
      span.last = next.days.last;
      next = following(next);
    }
    const int value = months * *rc::gen::inRange(900, 1'100);
    totals.push_back(reported.add(Period::of_days(span).sdmx(), std::to_string(value)));
    sum = sum + base::Decimal(value);
  }
  const auto frequency = *rc::gen::element(Frequency::month, Frequency::quarter, Frequency::year);
  const auto spread = [&] {
    return spread_by(indicator, reported.data(), totals, frequency, measure());
  };
  const SpreadFigures figures = spread();
  std::reverse(totals.begin(), totals.end());
  std::reverse(indicator.observations.begin(), indicator.observations.end());
  const SpreadFigures reversed = spread();
  RC_PRE(!figures.refused);
  RC_ASSERT(figures.figures.size() == reversed.figures.size());
  base::Decimal found;
  for (std::size_t i = 0; i < figures.figures.size(); ++i) {
    RC_ASSERT(figures.figures[i].value == reversed.figures[i].value);
    RC_ASSERT(figures.figures[i].value->is_whole());
    found = found + figures.figures[i].value.value();
  }
  RC_ASSERT(found == sum);
}

}  // namespace
}  // namespace bijlage::normalise
