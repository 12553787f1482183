#include "normalise/average.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "normalise/build.hpp"

namespace bijlage::normalise {
namespace {

using model::MissingReason;
using model::ObsStatus;

const model::Measure share = measure("PC", 1);

Figure quarter_of(const std::vector<Figure>& months, const std::vector<Figure>& weights = {}) {
  return average(months, weights, share, period("2018-Q1"), 3);
}

TEST(Average, CountsEachMonthByItsDays) {
  const Figure found =
      quarter_of({figure("2018-01", "10"), figure("2018-02", "20"), figure("2018-03", "30")});
  EXPECT_EQ(found.value, number("20")) << "(310 + 560 + 930) / 90";
  EXPECT_TRUE(found.status.has(ObsStatus::estimated));
  EXPECT_FALSE(found.partial());
  EXPECT_EQ(keys(found.how), std::vector<std::string>{"how.average-by-days"});
}

TEST(Average, CountsByTheDaysThatAreCovered) {
  const Figure found = average(std::vector{figure("2018-05", "10"), june_until_19("60")}, {}, share,
                               period("2018-05-01/P2M"), 2);
  EXPECT_EQ(found.value, number("29")) << "(31 × 10 + 19 × 60) / 50";
  EXPECT_TRUE(found.partial());
}

TEST(Average, CountsByAWeightThatIsGiven) {
  const Figure found =
      quarter_of({figure("2018-01", "10"), figure("2018-02", "20"), figure("2018-03", "30")},
                 {figure("2018-03", "100"), figure("2018-01", "300"), figure("2018-02", "0")});
  EXPECT_EQ(found.value, number("15"));
  EXPECT_TRUE(found.status.normal()) << "nothing is estimated";
  EXPECT_EQ(keys(found.how), std::vector<std::string>{"how.average-weighed"});
}

TEST(Average, WhatHasNoWeightIsLeftOutAndToldOf) {
  const Figure found =
      quarter_of({figure("2018-01", "10"), figure("2018-02", "20")}, {figure("2018-01", "300")});
  EXPECT_EQ(found.value, number("10"));
  EXPECT_TRUE(found.partial());
  EXPECT_EQ(found.how.at(0).key, "how.average-unweighed");
  EXPECT_EQ(gap(found.how.at(0), "period"), "2018-02");
}

TEST(Average, MissingFiguresAreNotZero) {
  const Figure found =
      quarter_of({figure("2018-01", "10"), missing("2018-02", MissingReason::unknown),
                  figure("2018-03", "10")});
  EXPECT_EQ(found.value, number("10"));
  EXPECT_EQ(found.parts, 2);
  EXPECT_EQ(found.gap_days, 28);
  EXPECT_TRUE(found.partial());
  const Figure none = quarter_of({missing("2018-01", MissingReason::unknown)});
  EXPECT_EQ(none.value, std::nullopt);
  EXPECT_EQ(none.reason, MissingReason::unknown);
}

TEST(Average, WhatCannotExistIsNotExpected) {
  const Figure found = quarter_of({missing("2018-01", MissingReason::not_existing),
                                   figure("2018-02", "10"), figure("2018-03", "10")});
  EXPECT_EQ(found.value, number("10"));
  EXPECT_FALSE(found.partial());
}

TEST(Average, OfWeightsOfNothingIsNothing) {
  const Figure found = quarter_of({figure("2018-01", "10")}, {figure("2018-01", "0")});
  EXPECT_EQ(found.value, std::nullopt);
  EXPECT_EQ(found.reason, MissingReason::not_available);
  EXPECT_EQ(quarter_of({}).value, std::nullopt);
}

TEST(Average, DoesNotCountMonthsAndTheirQuarterTwice) {
  const Figure found = quarter_of({figure("2018-01", "10"), figure("2018-Q1", "20")});
  EXPECT_EQ(found.value, std::nullopt);
  EXPECT_TRUE(says(found, "how.overlap-average"));
}

RC_GTEST_PROP(Average, LiesBetweenTheLeastAndTheMostWhateverTheOrder, ()) {
  std::vector<Figure> months;
  base::Decimal least = 1000;
  base::Decimal most = 0;
  const int year = *rc::gen::inRange(1900, 2100);
  for (int month = 1; month <= 12; ++month) {
    const int value = *rc::gen::inRange(0, 1000);
    months.push_back(figure(calendar::Period::of_month(year, month).sdmx(), std::to_string(value)));
    least = std::min(least, base::Decimal(value));
    most = std::max(most, base::Decimal(value));
  }
  const auto over = calendar::Period::of_year(year);
  const Figure one = average(months, {}, share, over, 12);
  std::reverse(months.begin(), months.end());
  const Figure other = average(months, {}, share, over, 12);
  RC_ASSERT(one.value == other.value);
  RC_ASSERT(one.how == other.how);
  RC_ASSERT(*one.value >= least);
  RC_ASSERT(*one.value <= most);
  RC_ASSERT(!one.partial());
}

}  // namespace
}  // namespace bijlage::normalise
