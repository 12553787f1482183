#include "normalise/indicator.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>
#include <numeric>

namespace bijlage::normalise {
namespace {

// tests/indicator holds both methods against NumPy; here stands what they are to do.

using Values = std::vector<double>;

std::vector<TotalOver> each_over(std::size_t length, const Values& totals) {
  std::vector<TotalOver> made;
  for (const double total : totals) made.push_back({total, length});
  return made;
}

std::string refusal(const Followed& followed) {
  return followed.refused ? followed.refused->key : "";
}

void expect_near(const Values& found, const Values& expected) {
  ASSERT_EQ(found.size(), expected.size());
  for (std::size_t i = 0; i < found.size(); ++i) EXPECT_NEAR(found[i], expected[i], 1e-12) << i;
}

TEST(Denton, OneTotalIsDividedInProportion) {
  expect_near(proportional_denton(each_over(4, {100}), Values{1, 2, 3, 4}).values,
              {10, 20, 30, 40});
}

TEST(Denton, TotalsInProportionKeepOneRatio) {
  expect_near(proportional_denton(each_over(2, {30, 70}), Values{1, 2, 3, 4}).values,
              {10, 20, 30, 40});
}

// By hand: the parts 1 − a, 1 + a, 2 − b, 2 + b with the least 4a² + (1 − a − b)² + 4b².
TEST(Denton, AnEvenIndicatorGivesTheSmoothestParts) {
  const Values parts = proportional_denton(each_over(2, {2, 4}), Values{1, 1, 1, 1}).values;
  expect_near(parts, {5.0 / 6, 7.0 / 6, 11.0 / 6, 13.0 / 6});
}

TEST(Denton, APartIsZeroWhereTheIndicatorIs) {
  const Values parts = proportional_denton(each_over(3, {60, 90}), Values{1, 0, 2, 0, 1, 2}).values;
  ASSERT_EQ(parts.size(), 6U);
  EXPECT_EQ(parts[1], 0);
  EXPECT_EQ(parts[3], 0);
  EXPECT_NEAR(parts[0] + parts[2], 60, 1e-12);
}

TEST(Denton, RefusesAnIndicatorThatIsZeroOverATotal) {
  const Followed followed = proportional_denton(each_over(2, {1, 2}), Values{1, 1, 0, 0});
  EXPECT_EQ(refusal(followed), "how.indicator-zero");
  EXPECT_EQ(followed.refused_at, 1U);
  EXPECT_TRUE(followed.values.empty());
}

TEST(Denton, RefusesAnIndicatorBelowZero) {
  EXPECT_EQ(refusal(proportional_denton(each_over(2, {1}), Values{2, -1})),
            "how.indicator-negative");
}

TEST(Indicator, LengthsMustMatch) {
  EXPECT_EQ(refusal(proportional_denton(each_over(2, {1, 2}), Values{1, 1, 1})),
            "how.indicator-lengths");
  EXPECT_EQ(refusal(proportional_denton(each_over(0, {1}), Values{})), "how.indicator-lengths");
  EXPECT_EQ(refusal(chow_lin(each_over(2, {1, 2, 3}), Values{1, 2, 3, 4, 5})),
            "how.indicator-lengths");
}

TEST(Indicator, NothingIsDividedIntoNothing) {
  EXPECT_TRUE(proportional_denton({}, {}).values.empty());
  EXPECT_EQ(refusal(proportional_denton({}, {})), "");
}

TEST(ChowLin, TotalsOnALineGivePartsOnThatLine) {
  const Values indicator{3, 1, 4, 1, 5, 9, 2, 6};
  Values totals;
  Values parts;
  for (std::size_t t = 0; t < indicator.size(); t += 2) {
    parts.push_back(5 + 2 * indicator[t]);
    parts.push_back(5 + 2 * indicator[t + 1]);
    totals.push_back(parts[t] + parts[t + 1]);
  }
  expect_near(chow_lin(each_over(2, totals), indicator, 0.7).values, parts);
  expect_near(chow_lin(each_over(2, totals), indicator).values, parts);
}

TEST(ChowLin, RefusesFewerThanThreeTotals) {
  EXPECT_EQ(refusal(chow_lin(each_over(2, {10}), Values{1, 2})), "how.indicator-few");
  EXPECT_EQ(refusal(chow_lin(each_over(2, {10, 20}), Values{1, 2, 3, 4}, 0.5)),
            "how.indicator-few");
}

TEST(ChowLin, RefusesAnIndicatorWithTheSameAverageEverywhere) {
  EXPECT_EQ(refusal(chow_lin(each_over(2, {1, 2, 4}), Values{1, 3, 2, 2, 3, 1})),
            "how.indicator-flat");
  EXPECT_EQ(refusal(chow_lin(each_over(2, {1, 2, 4}), Values(6, 0))), "how.indicator-flat");
}

TEST(ChowLin, SaysWhichRhoItTook) {
  const Values indicator{1, 2, 3, 5, 8, 9, 7, 4};
  EXPECT_EQ(chow_lin(each_over(2, {4, 7, 20, 9}), indicator, 0.25).rho, 0.25);
  const auto rho = chow_lin(each_over(2, {4, 7, 20, 9}), indicator).rho;
  ASSERT_TRUE(rho);
  EXPECT_GE(*rho, 0);
  EXPECT_LE(*rho, 0.999);
}

// Whatever the figures: the parts of each total add up to it.
RC_GTEST_PROP(Indicator, PartsAddUpToTheirTotal, ()) {
  std::vector<TotalOver> totals(static_cast<std::size_t>(*rc::gen::inRange(3, 8)));
  Values indicator;
  for (TotalOver& total : totals) {
    total.total = *rc::gen::inRange(0, 100'000);
    total.length = static_cast<std::size_t>(*rc::gen::inRange(1, 15));
    for (std::size_t i = 0; i < total.length; ++i) {
      indicator.push_back(*rc::gen::inRange(1, 10'000));
    }
  }
  for (const Followed& followed : {proportional_denton(totals, indicator),
                                   chow_lin(totals, indicator), chow_lin(totals, indicator, 0.9)}) {
    if (refusal(followed) == "how.indicator-flat") continue;
    RC_ASSERT(refusal(followed).empty());
    auto part = followed.values.begin();
    for (const TotalOver& total : totals) {
      const auto end = part + static_cast<std::ptrdiff_t>(total.length);
      RC_ASSERT(std::abs(std::accumulate(part, end, 0.0) - total.total) < 1e-6);
      part = end;
    }
  }
}

RC_GTEST_PROP(Denton, TheSizeOfTheIndicatorDoesNotMatter, ()) {
  Values indicator;
  for (int i = 0; i < 12; ++i) indicator.push_back(*rc::gen::inRange(1, 1'000));
  Values larger;
  for (const double value : indicator) larger.push_back(value * 4096);
  const auto totals = each_over(4, {100, 300, 200});
  RC_ASSERT(proportional_denton(totals, indicator).values ==
            proportional_denton(totals, larger).values);
}

}  // namespace
}  // namespace bijlage::normalise
