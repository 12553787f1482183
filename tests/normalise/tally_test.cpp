// "10 van 12 maanden": how much of a period its parts make up.
#include "normalise/tally.hpp"

#include <gtest/gtest.h>

#include "normalise/aggregate.hpp"
#include "normalise/average.hpp"
#include "normalise/build.hpp"
#include "normalise/partial.hpp"

namespace bijlage::normalise {
namespace {

using calendar::Frequency;
using model::MissingReason;

Figure month(int number, std::string_view value = "10") {
  return figure(calendar::Period::of_month(2021, number).sdmx(), value);
}

std::vector<Figure> months_without(std::initializer_list<int> absent) {
  std::vector<Figure> months;
  for (int number = 1; number <= 12; ++number) {
    if (std::find(absent.begin(), absent.end(), number) == absent.end()) {
      months.push_back(month(number));
    }
  }
  return months;
}

Figure year_of(const std::vector<Figure>& parts) {
  return add(parts, measure(), "time", period("2021"), static_cast<int>(parts.size())).figure;
}

Tally months_of_twelve(int whole, int partly = 0) { return {Frequency::month, whole, partly, 12}; }

TEST(Tally, OfAWholeYearLacksNothing) {
  const Figure year = year_of(months_without({}));
  EXPECT_EQ(year.tally, months_of_twelve(12));
  EXPECT_EQ(tally_of(year), std::nullopt);
  EXPECT_FALSE(says(year, "how.covers.M"));
}

TEST(Tally, CountsHolesInsideAYearThatReachesFromFirstToLastDay) {
  const Figure year = year_of(months_without({4, 8}));
  EXPECT_EQ(tally_of(year), months_of_twelve(10));
  EXPECT_TRUE(says(year, "how.covers.M"));
}

TEST(Tally, CountsAMonthOfWhichDaysAreMissingAsAPart) {
  std::vector<Figure> months = months_without({12});
  Figure december = month(12);
  december.covered = days("2021-12-01", "2021-12-19");
  months.push_back(december);
  const Figure year = year_of(months);
  EXPECT_EQ(tally_of(year), months_of_twelve(11, 1));
  EXPECT_TRUE(says(year, "how.covers-partly.M"));
}

TEST(Tally, CountsAPieceOfAMonthAsAPartOfIt) {
  std::vector<Figure> months = months_without({4, 8, 12});
  months.push_back(figure("2021-12-01/P19D", "10"));
  EXPECT_EQ(tally_of(year_of(months)), months_of_twelve(9, 1));
  months.push_back(figure("2021-12-20/P12D", "10"));
  EXPECT_EQ(tally_of(year_of(months)), months_of_twelve(10)) << "both pieces make the month";
}

TEST(Tally, CountsDaysBesideMonthsAsTheMonthTheyMakeUp) {
  std::vector<Figure> parts = months_without({2});
  for (int day = 1; day <= 28; ++day) {
    parts.push_back(figure((day < 10 ? "2021-02-0" : "2021-02-") + std::to_string(day), "1"));
  }
  EXPECT_EQ(year_of(parts).tally, months_of_twelve(12));
  parts.pop_back();
  EXPECT_EQ(year_of(parts).tally, months_of_twelve(11, 1));
}

TEST(Tally, DoesNotCountWhatCannotExist) {
  std::vector<Figure> months = months_without({1, 2, 4});
  months.push_back(missing("2021-01", MissingReason::not_existing));
  months.push_back(missing("2021-02", MissingReason::not_existing));
  EXPECT_EQ(tally_of(year_of(months)), (Tally{Frequency::month, 9, 0, 10}));
}

TEST(Tally, DoesNotTakeAScaledMonthForAPart) {
  std::vector<Figure> months{figure("2018-04", "1"), figure("2018-05", "1")};
  months.push_back(apply(PartialPolicy::scale, june_until_19("19"), measure()));
  const Figure quarter = add(months, measure(), "time", period("2018-Q2"), 3).figure;
  EXPECT_EQ(quarter.tally, (Tally{Frequency::month, 3, 0, 3}));
}

TEST(Tally, OfQuartersKnowsThatOneLacksMonths) {
  const std::vector<Figure> first{month(1), month(3)};
  const Figure lacking = add(first, measure(), "time", period("2021-Q1"), 3).figure;
  const Figure half =
      add(std::vector{lacking, figure("2021-Q2", "30")}, measure(), "time", period("2021-S1"), 2)
          .figure;
  EXPECT_EQ(half.tally, (Tally{Frequency::quarter, 1, 1, 2}));
}

TEST(Tally, OfSitesSideBySideIsTheirsWhereTheyAgree) {
  const Figure holes = year_of(months_without({4, 8}));
  const auto together = [](const Figure& a, const Figure& b) {
    return add(std::vector{a, b}, measure(), "platform", period("2021"), 2).figure;
  };
  EXPECT_EQ(tally_of(together(holes, holes)), months_of_twelve(10));
  const Figure uneven = together(holes, year_of(months_without({})));
  EXPECT_EQ(tally_of(uneven), std::nullopt);
  EXPECT_TRUE(uneven.uneven);
  EXPECT_FALSE(says(uneven, "how.covers.M")) << "that is said of one site only";
  EXPECT_TRUE(says(together(holes, holes), "how.covers.M"));
}

TEST(Tally, OfASiteThatStoppedIsNotThatOfAllSites) {
  Figure half = year_of(months_without({7, 8, 9, 10, 11, 12}));
  const std::vector<Figure> sites{half, year_of(months_without({}))};
  const Figure both = add(sites, measure(), "platform", period("2021"), 2).figure;
  EXPECT_EQ(tally_of(both), std::nullopt);
  const Figure flagged = apply(PartialPolicy::flag, both, measure());
  EXPECT_TRUE(says(flagged, "how.covers-uneven"));
  EXPECT_FALSE(says(flagged, "how.covers-part")) << "it has figures of the other half too";
  EXPECT_TRUE(says(apply(PartialPolicy::leave_out, both, measure()), "how.left-out-uneven"));
}

TEST(Tally, OfTwoSitesAlongTimeCountsNoMonthTwice) {
  std::vector<Figure> parts = months_without({1});
  parts.push_back(month(12));
  const Figure both = year_of(parts);
  EXPECT_EQ(both.tally, std::nullopt) << "12 figures, but not 12 months";
  Figure december = month(12);
  december.covered = days("2021-12-01", "2021-12-19");
  std::vector<Figure> lacking = months_without({});
  lacking.push_back(december);
  EXPECT_TRUE(year_of(lacking).uneven) << "one of the two Decembers";
}

TEST(Tally, OfAYearThatWasReportedUpToADay) {
  Figure year = figure("2018", "61255");
  year.covered = days("2018-01-01", "2018-06-19");
  EXPECT_EQ(tally_of(year), months_of_twelve(5, 1));
  EXPECT_EQ(tally_of(june_until_19("5853")), std::nullopt) << "nobody counts a month in months";
}

TEST(Tally, OfAnAverageToo) {
  const Figure mean = average(months_without({4, 8}), {}, measure("PC"), period("2021"), 12);
  EXPECT_EQ(tally_of(mean), months_of_twelve(10));
  EXPECT_TRUE(says(mean, "how.covers.M"));
}

}  // namespace
}  // namespace bijlage::normalise
