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
  EXPECT_EQ(result.all.now, number("55402"));
  EXPECT_EQ(result.all.before, number("28493"));
  EXPECT_EQ(result.all.change, number("94.4"));
  ASSERT_EQ(result.all.counted.size(), 5U);
  EXPECT_EQ(result.all.counted.front(), (Pair{period("2018-01"), period("2017-01")}));
  EXPECT_EQ(result.left_out, (std::vector<Pair>{{period("2018-06"), period("2017-06")}}));
  EXPECT_EQ(result.since_start, std::nullopt);
}

TEST(LikeForLike, ReachingBeforeTheStartItGivesBothAndSaysSo) {
  const LikeForLike result =
      like_for_like(published_visits(), 2018, 2017, measure(), date("2017-02-01"));
  EXPECT_EQ(result.all.change, number("94.4"));
  ASSERT_TRUE(result.since_start);
  EXPECT_EQ(result.since_start->now, number("45511"));
  EXPECT_EQ(result.since_start->before, number("28124"));
  EXPECT_EQ(result.since_start->change, number("61.8"));
  EXPECT_EQ(keys(result.how),
            (std::vector<std::string>{"how.compared", "how.compared-over", "how.compared-without",
                                      "how.compared-before-start", "how.compared-since-start",
                                      "how.compared-over"}));
  EXPECT_EQ(gap(result.how[1], "period"), "2018-01-01/P5M");
  EXPECT_EQ(gap(result.how[5], "other_period"), "2017-02-01/P4M");
}

TEST(LikeForLike, AStartBeforeAllOfItChangesNothing) {
  const LikeForLike result =
      like_for_like(published_visits(), 2018, 2017, measure(), date("2017-01-01"));
  EXPECT_EQ(result.since_start, std::nullopt);
  EXPECT_EQ(keys(result.how), (std::vector<std::string>{"how.compared", "how.compared-over",
                                                        "how.compared-without"}));
}

TEST(LikeForLike, AMonthMissingOnOneSideDoesNotCountAsZero) {
  auto figures = published_visits();
  figures[2] = missing("2017-03");
  const LikeForLike result = like_for_like(figures, 2018, 2017, measure());
  EXPECT_EQ(result.all.counted.size(), 4U);
  EXPECT_EQ(result.all.now, number("39630"));
  EXPECT_EQ(keys(result.how),
            (std::vector<std::string>{"how.compared", "how.compared-over", "how.compared-over",
                                      "how.compared-without", "how.compared-without"}));
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
  EXPECT_EQ(result.all.now, number("29"));
  EXPECT_EQ(result.all.before, number("28"));
}

TEST(LikeForLike, PeopleCountedOnceAMonthAreToldOf) {
  const LikeForLike result =
      like_for_like(published_visits(), 2018, 2017, measure("NR", 0, model::Additivity::note));
  EXPECT_EQ(result.how.back().key, "how.counted-twice");
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
  EXPECT_EQ(changes[0], std::nullopt);
  EXPECT_EQ(changes[7], number("-28.3"));
  EXPECT_EQ(changes[11], std::nullopt) << "June 2018 is partial";
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
  RC_ASSERT(one.all.now == other.all.now);
  RC_ASSERT(one.all.before == other.all.before);
  RC_ASSERT(one.how == other.how);
  RC_ASSERT(one.refused == other.refused);
}

}  // namespace
}  // namespace bijlage::normalise
