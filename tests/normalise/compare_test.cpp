#include "normalise/compare.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "normalise/build.hpp"

namespace bijlage::normalise {
namespace {

// Visits as document 002 gives them; June 2018 covers the 1st to the 19th.
std::vector<Figure> published_visits() {
  return {figure("2017-01", "369"),   figure("2017-02", "13406"), figure("2017-03", "3763"),
          figure("2017-04", "5202"),  figure("2017-05", "5753"),  figure("2017-06", "5604"),
          figure("2018-01", "9891"),  figure("2018-02", "9608"),  figure("2018-03", "15772"),
          figure("2018-04", "10053"), figure("2018-05", "10078"), june_until_19("5853")};
}

std::optional<calendar::Date> date(const char* iso) { return calendar::Date::parse_iso(iso); }

TEST(LikeForLike, ComparesOnlyWhatIsCompleteOnBothSides) {
  const LikeForLike result = like_for_like(published_visits(), 2018, 2017, measure());
  EXPECT_EQ(result.refused, std::nullopt);
  EXPECT_EQ(result.all.now.value, number("55402"));
  EXPECT_EQ(result.all.before.value, number("28493"));
  EXPECT_EQ(result.all.difference.value, number("26909"));
  EXPECT_EQ(result.all.change.value, number("94.4"));
  ASSERT_EQ(result.all.counted.size(), 5U);
  EXPECT_EQ(result.all.counted.front(), (Pair{period("2018-01"), period("2017-01")}));
  EXPECT_EQ(result.left_out, (std::vector<Pair>{{period("2018-06"), period("2017-06")}}));
  EXPECT_EQ(result.since_start, std::nullopt);
}

TEST(LikeForLike, SaysWhatCountedAndWhatDidNot) {
  const auto how = like_for_like(published_visits(), 2018, 2017, measure()).all.change.how;
  ASSERT_EQ(keys(how), (std::vector<std::string>{"how.compared-more", "how.compared-without"}));
  EXPECT_EQ(gap(how[0], "period"), "2018-01-01/P5M");
  EXPECT_EQ(gap(how[0], "other_period"), "2017-01-01/P5M");
  EXPECT_EQ(gap(how[1], "period"), "2018-06");
}

TEST(LikeForLike, ReachingBeforeTheStartItGivesBothAndSaysSo) {
  const LikeForLike result =
      like_for_like(published_visits(), 2018, 2017, measure(), date("2017-02-01"));
  EXPECT_EQ(result.all.change.value, number("94.4"));
  ASSERT_TRUE(result.since_start);
  EXPECT_EQ(result.since_start->now.value, number("45511"));
  EXPECT_EQ(result.since_start->before.value, number("28124"));
  EXPECT_EQ(result.since_start->change.value, number("61.8"));
  EXPECT_TRUE(says(result.all.change, "how.compared-before-start"));
  EXPECT_FALSE(says(result.since_start->change, "how.compared-before-start"));
  EXPECT_EQ(gap(result.since_start->change.how[0], "other_period"), "2017-02-01/P4M");
}

TEST(LikeForLike, AStartBeforeAllOfItChangesNothing) {
  const LikeForLike result =
      like_for_like(published_visits(), 2018, 2017, measure(), date("2017-01-01"));
  EXPECT_EQ(result.since_start, std::nullopt);
  EXPECT_FALSE(says(result.all.change, "how.compared-before-start"));
}

TEST(LikeForLike, AMonthMissingOnOneSideDoesNotCountAsZero) {
  auto figures = published_visits();
  figures[2] = missing("2017-03");
  const LikeForLike result = like_for_like(figures, 2018, 2017, measure());
  EXPECT_EQ(result.all.counted.size(), 4U);
  EXPECT_EQ(result.all.now.value, number("39630"));
  EXPECT_EQ(gap(result.all.change.how[0], "period"), "2018-01-01/P2M + 2018-04-01/P2M");
  EXPECT_EQ(gap(result.all.change.how[1], "period"), "2018-03 + 2018-06");
}

TEST(LikeForLike, WhatNeitherYearReportsIsNoNews) {
  const std::vector<Figure> figures = {figure("2017-01", "1"), figure("2018-01", "2"),
                                       missing("2017-02"), missing("2018-02")};
  EXPECT_TRUE(like_for_like(figures, 2018, 2017, measure()).left_out.empty());
}

TEST(LikeForLike, EstimatesMakeItAnEstimateAndScaledFiguresDoNotCount) {
  auto figures = published_visits();
  figures[0].status = model::ObsStatus::estimated;
  figures[1].original = number("1");
  const LikeForLike result = like_for_like(figures, 2018, 2017, measure());
  EXPECT_TRUE(result.all.change.status.has(model::ObsStatus::estimated));
  EXPECT_TRUE(result.all.before.status.has(model::ObsStatus::estimated));
  EXPECT_FALSE(result.all.now.status.has(model::ObsStatus::estimated));
  EXPECT_EQ(result.all.counted.size(), 4U);
}

TEST(LikeForLike, AgainstNothingThereIsADifferenceButNoChange) {
  const std::vector<Figure> figures = {figure("2017-01", "0"), figure("2018-01", "5")};
  const LikeForLike result = like_for_like(figures, 2018, 2017, measure());
  EXPECT_EQ(result.all.difference.value, number("5"));
  EXPECT_EQ(result.all.change.value, std::nullopt);
  EXPECT_EQ(keys(result.all.change.how), (std::vector<std::string>{"how.compared-from-nothing"}));
}

TEST(LikeForLike, RefusesWhatCannotBeCompared) {
  const auto why = [](const LikeForLike& result) {
    return result.refused ? result.refused->key : "";
  };
  EXPECT_EQ(why(like_for_like(published_visits(), 2018, 2016, measure())),
            "how.nothing-to-compare");
  EXPECT_EQ(why(like_for_like(published_visits(), 2018, 2017, measure("PC", 1))),
            "how.not-additive");
  const std::vector<Figure> twice = {figure("2017-01", "1"), figure("2018-01", "2"),
                                     figure("2017-Q1", "3"), figure("2018-Q1", "4")};
  EXPECT_EQ(why(like_for_like(twice, 2018, 2017, measure())), "how.compared-overlap");
}

TEST(LikeForLike, ALeapDayDoesNotMatter) {
  const std::vector<Figure> figures = {figure("2019-02", "28"), figure("2020-02", "29")};
  const LikeForLike result = like_for_like(figures, 2020, 2019, measure());
  EXPECT_EQ(result.all.now.value, number("29"));
  EXPECT_EQ(result.all.before.value, number("28"));
}

TEST(LikeForLike, PeopleCountedOnceAMonthAreToldOf) {
  const LikeForLike result =
      like_for_like(published_visits(), 2018, 2017, measure("NR", 0, model::Additivity::note));
  EXPECT_TRUE(says(result.all.now, "how.counted-twice"));
  EXPECT_TRUE(says(result.all.before, "how.counted-twice"));
}

TEST(Change, IsInPerCentOfWhatWasBefore) {
  EXPECT_EQ(change(number("28124"), number("45511")), number("61.8"));
  EXPECT_EQ(change(number("200"), number("100")), number("-50"));
  EXPECT_EQ(change(number("-200"), number("-100")), number("50")) << "less of a loss is more";
  EXPECT_EQ(change(number("0"), number("5")), std::nullopt);
}

TEST(IndexFigure, IsHundredInTheBaseYear) {
  EXPECT_EQ(index_figure(number("5853"), number("5853")), number("100"));
  EXPECT_EQ(index_figure(number("80"), number("100"), 2), number("125"));
  EXPECT_EQ(index_figure(number("0"), number("100")), std::nullopt);
}

TEST(YearOnYear, IsWorkedOutWhereBothYearsAreComplete) {
  const auto changes = year_on_year(published_visits());
  ASSERT_EQ(changes.size(), 12U);
  EXPECT_EQ(changes[0], std::nullopt) << "2016 has no figures";
  EXPECT_EQ(changes[7]->value, number("-28.3"));
  EXPECT_EQ(keys(changes[7]->how), (std::vector<std::string>{"how.compared"}));
  EXPECT_EQ(changes[11]->value, std::nullopt) << "June 2018 is partial";
  EXPECT_EQ(keys(changes[11]->how), (std::vector<std::string>{"how.compared-incomplete"}));
}

TEST(YearOnYear, SaysWhereItReachesBeforeTheStart) {
  const auto changes = year_on_year(published_visits(), date("2017-02-01"));
  EXPECT_TRUE(says(*changes[6], "how.compared-before-start"));
  EXPECT_FALSE(says(*changes[7], "how.compared-before-start"));
}

std::vector<Figure> quarters() {
  return {figure("2017-Q1", "10"), figure("2017-Q2", "20"), figure("2017-Q3", "30"),
          figure("2017-Q4", "20"), figure("2018-Q1", "25"), missing("2018-Q2")};
}

TEST(IndexFigures, AreHundredForTheAverageOfTheBaseYear) {
  const auto index = index_figures(quarters(), period("2017"), measure());
  ASSERT_EQ(index.refused, std::nullopt);
  EXPECT_EQ(index.figures[0].value, number("50"));
  EXPECT_EQ(index.figures[2].value, number("150"));
  EXPECT_EQ(index.figures[4].value, number("125"));
  EXPECT_EQ(gap(index.figures[4].how[0], "other_value"), "20");
  EXPECT_EQ(index.figures[5].value, std::nullopt) << "missing is not zero";
  EXPECT_EQ(keys(index.figures[5].how), (std::vector<std::string>{"how.index-incomplete"}));
}

TEST(IndexFigures, OrForOnePeriod) {
  const auto index = index_figures(quarters(), period("2017-Q3"), measure());
  EXPECT_EQ(index.figures[2].value, number("100"));
  EXPECT_EQ(index.figures[4].value, number("83.3"));
}

TEST(IndexFigures, ARatioHasNoAverageToBeHundredOf) {
  const auto shares = measure("PC", 1);
  const auto why = [&](std::string_view base) {
    return index_figures(quarters(), period(base), shares).refused;
  };
  EXPECT_EQ(why("2017")->key, "how.not-additive");
  EXPECT_EQ(why("2017-Q1"), std::nullopt);
}

TEST(IndexFigures, RefuseABaseThatIsNotComplete) {
  const auto why = [&](std::string_view base, std::vector<Figure> figures) {
    const auto refused = index_figures(figures, period(base), measure()).refused;
    return refused ? refused->key : "";
  };
  EXPECT_EQ(why("2018", quarters()), "how.index-base-incomplete");
  EXPECT_EQ(why("2017-01", quarters()), "how.index-base-shorter");
  EXPECT_EQ(why("2017", {figure("2017", "0"), figure("2018", "5")}), "how.index-base-zero");
}

RC_GTEST_PROP(LikeForLike, TheOrderOfFiguresDoesNotMatter, ()) {
  std::vector<Figure> figures;
  for (int month = 1; month <= 12; ++month) {
    for (const int year : {2019, 2020}) {
      const std::string sdmx = calendar::Period::of_month(year, month).sdmx();
      if (*rc::gen::inRange(0, 4) == 0) {
        figures.push_back(missing(sdmx));
      } else {
        figures.push_back(figure(sdmx, std::to_string(*rc::gen::inRange(0, 1000))));
      }
    }
  }
  const auto start = date("2019-05-01");
  const LikeForLike one = like_for_like(figures, 2020, 2019, measure(), start);
  std::reverse(figures.begin(), figures.end());
  const LikeForLike other = like_for_like(figures, 2020, 2019, measure(), start);
  RC_ASSERT(one.all.now.value == other.all.now.value);
  RC_ASSERT(one.all.before.value == other.all.before.value);
  RC_ASSERT(one.all.change.how == other.all.change.how);
  RC_ASSERT(one.refused == other.refused);
}

}  // namespace
}  // namespace bijlage::normalise
