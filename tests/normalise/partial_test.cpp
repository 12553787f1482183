#include "normalise/partial.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "normalise/build.hpp"

namespace bijlage::normalise {
namespace {

using model::Additivity;
using model::ObsStatus;

TEST(Reported, FiguresAreAsTheyWere) {
  Reported reported;
  const auto index = reported.add("2018-06", "5853");
  reported.covers(index, days("2018-06-01", "2018-06-19"));
  const Figure figure = as_reported(reported.data(), index);
  EXPECT_EQ(figure.value, number("5853"));
  EXPECT_EQ(figure.period, period("2018-06"));
  EXPECT_EQ(figure.covered, days("2018-06-01", "2018-06-19"));
  EXPECT_TRUE(figure.partial());
  EXPECT_TRUE(figure.how.empty());
  EXPECT_EQ(figure.from, std::vector{index});
  EXPECT_TRUE(figure.status.normal()) << "partial is not provisional";
}

TEST(Reported, MissingFiguresKeepTheirReason) {
  Reported reported;
  const auto index = reported.add_missing("2018-07", model::MissingReason::not_yet);
  const Figure figure = as_reported(reported.data(), index);
  EXPECT_EQ(figure.value, std::nullopt);
  EXPECT_EQ(figure.reason, model::MissingReason::not_yet);
  EXPECT_TRUE(figure.status.has(ObsStatus::missing));
}

TEST(Partial, PublishedFiguresOfJune2018AreScaledByDays) {
  EXPECT_EQ(apply(PartialPolicy::scale, june_until_19("5853"), measure()).value, number("9242"));
  EXPECT_EQ(apply(PartialPolicy::scale, june_until_19("683"), measure()).value, number("1078"));
}

TEST(Partial, ScaledFiguresSayFromWhat) {
  const Figure scaled = apply(PartialPolicy::scale, june_until_19("5853"), measure());
  EXPECT_EQ(scaled.original, number("5853"));
  EXPECT_TRUE(scaled.status.has(ObsStatus::estimated));
  EXPECT_EQ(scaled.covered, days("2018-06-01", "2018-06-19")) << "it still rests on these days";
  ASSERT_EQ(keys(scaled.how), std::vector<std::string>{"how.scaled-by-days"});
  EXPECT_EQ(gap(scaled.how[0], "original"), "5853");
  EXPECT_EQ(gap(scaled.how[0], "days"), "30");
  EXPECT_EQ(gap(scaled.how[0], "covered_days"), "19");
}

TEST(Partial, ScalesToTheDecimalsOfTheMeasure) {
  EXPECT_EQ(apply(PartialPolicy::scale, june_until_19("100"), measure("EUR", 2)).value,
            number("157.89"));
}

TEST(Partial, PeopleCountedOnceAreScaledOnlyAsAnIndication) {
  const Figure scaled =
      apply(PartialPolicy::scale, june_until_19("4000"), measure("NR", 0, Additivity::note));
  EXPECT_EQ(scaled.value, number("6316"));
  EXPECT_TRUE(says(scaled, "how.indicative"));
}

TEST(Partial, WhatDoesNotGrowWithTheDaysIsNotScaled) {
  for (const auto& kind : {measure("PC", 1), measure("YR", 0, Additivity::no)}) {
    const Figure figure = apply(PartialPolicy::scale, june_until_19("71"), kind);
    EXPECT_EQ(figure.value, number("71"));
    EXPECT_EQ(figure.original, std::nullopt);
    EXPECT_EQ(keys(figure.how), (std::vector<std::string>{"how.covers-part", "how.not-scaled"}));
  }
}

TEST(Partial, FlaggedFiguresSayTheirDays) {
  const Figure flagged = apply(PartialPolicy::flag, june_until_19("5853"), measure());
  EXPECT_EQ(flagged.value, number("5853"));
  EXPECT_TRUE(flagged.status.normal());
  ASSERT_EQ(keys(flagged.how), std::vector<std::string>{"how.covers-part"});
  EXPECT_EQ(gap(flagged.how[0], "days"), "19");
  EXPECT_EQ(gap(flagged.how[0], "period_days"), "30");
  EXPECT_EQ(gap(flagged.how[0], "first"), "2018-06-01");
  EXPECT_EQ(gap(flagged.how[0], "last"), "2018-06-19");
}

TEST(Partial, FiguresLeftOutAreMissingNotZero) {
  const Figure out = apply(PartialPolicy::leave_out, june_until_19("5853"), measure());
  EXPECT_EQ(out.value, std::nullopt);
  EXPECT_EQ(out.reason, model::MissingReason::not_available);
  EXPECT_TRUE(out.status.has(ObsStatus::missing));
  ASSERT_EQ(keys(out.how), std::vector<std::string>{"how.left-out"});
  EXPECT_EQ(gap(out.how[0], "value"), "5853");
}

TEST(Partial, ASumThatLacksPartsSaysSoWhenLeftOut) {
  Figure sum = figure("2018", "100");
  sum.parts = 9;
  sum.parts_expected = 10;
  EXPECT_TRUE(says(apply(PartialPolicy::leave_out, sum, measure()), "how.left-out-parts"));
  const Figure scaled = apply(PartialPolicy::scale, sum, measure());
  EXPECT_EQ(scaled.value, number("100")) << "no days are missing: days cannot mend it";
  EXPECT_TRUE(says(scaled, "how.not-scaled-parts"));
}

TEST(Partial, DaysMissingInBetweenCount) {
  Figure sum = figure("2018", "334");
  sum.gap_days = 31;
  EXPECT_EQ(apply(PartialPolicy::scale, sum, measure()).value, number("365"));
}

TEST(Partial, NoDaysAtAllAreNotScaled) {
  Figure odd = figure("2018-06", "10");
  odd.covered = days("2018-07-01", "2018-07-02");
  EXPECT_EQ(apply(PartialPolicy::scale, odd, measure()).value, number("10"));
}

// New Year and Easter Monday, and what else there is in Belgium in May and June.
const calendar::Holidays holidays{{{1, 1}, {5, 1}}, {1, 39, 50}};

DayWeights working_days() { return {DayWeights::By::working_day, &holidays, std::nullopt}; }

TEST(Partial, WorkingDaysAreCountedWithoutHolidays) {
  const Figure june = apply(PartialPolicy::scale, june_until_19("1300"), measure(), working_days());
  EXPECT_EQ(june.value, number("2100")) << "13 of 21 working days";
  EXPECT_EQ(june.original, number("1300"));
  EXPECT_TRUE(june.status.has(ObsStatus::estimated));
  ASSERT_EQ(keys(june.how), std::vector<std::string>{"how.scaled-by-working-days"});
  EXPECT_EQ(gap(june.how[0], "days"), "21");
  EXPECT_EQ(gap(june.how[0], "covered_days"), "13");

  Figure may = figure("2018-05", "70");
  may.covered = days("2018-05-01", "2018-05-11");
  EXPECT_EQ(apply(PartialPolicy::scale, may, measure(), working_days()).value, number("200"));
}

TEST(Partial, ThePatternOfTheWeekWeighsEachDay) {
  DayWeights weights{DayWeights::By::weekday, nullptr, WeekdayPattern{}};
  weights.pattern->fill(base::Decimal(3));
  EXPECT_EQ(apply(PartialPolicy::scale, june_until_19("5853"), measure(), weights).value,
            number("9242"))
      << "days that are all alike count as days do";
  weights.pattern->at(5) = weights.pattern->at(6) = base::Decimal(0);
  const Figure june = apply(PartialPolicy::scale, june_until_19("1300"), measure(), weights);
  EXPECT_EQ(june.value, number("2100"));
  EXPECT_EQ(keys(june.how), std::vector<std::string>{"how.scaled-by-weekdays"});
}

TEST(Partial, AWeekIsKnownOnceEachOfItsDaysIs) {
  Reported reported;
  for (int day = 1; day <= 6; ++day) reported.add("2018-01-0" + std::to_string(day), "10");
  reported.add("2018-01", "500");
  EXPECT_EQ(weekday_pattern(reported.data(), reported.all()), std::nullopt);
  reported.add_missing("2018-01-07", model::MissingReason::unknown);
  EXPECT_EQ(weekday_pattern(reported.data(), reported.all()), std::nullopt);
  reported.add("2018-01-14", "4");
  reported.add("2018-01-08", "20");
  const auto pattern = weekday_pattern(reported.data(), reported.all());
  ASSERT_TRUE(pattern);
  EXPECT_EQ(pattern->at(0), number("15")) << "the average of two Mondays";
  EXPECT_EQ(pattern->at(6), number("4"));
}

TEST(Partial, WhatCannotBeWeighedIsFlaggedAndSaysWhy) {
  const auto why = [](const Figure& figure, const DayWeights& weights) {
    const Figure applied = apply(PartialPolicy::scale, figure, measure(), weights);
    EXPECT_EQ(applied.value, figure.value);
    EXPECT_EQ(applied.original, std::nullopt);
    return applied.how.back().key;
  };
  const Figure june = june_until_19("10");
  EXPECT_EQ(why(june, {DayWeights::By::working_day, nullptr, std::nullopt}),
            "how.not-scaled-holidays");
  EXPECT_EQ(why(june, {DayWeights::By::weekday, nullptr, std::nullopt}), "how.not-scaled-weekdays");
  EXPECT_EQ(why(june, {DayWeights::By::weekday, nullptr, WeekdayPattern{}}),
            "how.not-scaled-no-weight");
  Figure weekend = june;
  weekend.covered = days("2018-06-02", "2018-06-03");
  EXPECT_EQ(why(weekend, working_days()), "how.not-scaled-no-weight");
  Figure gaps = june;
  gaps.gap_days = 2;
  EXPECT_EQ(why(gaps, working_days()), "how.not-scaled-gaps");
}

RC_GTEST_PROP(DayWeights, OfPartsAddUp, ()) {
  DayWeights weights{DayWeights::By::weekday, nullptr, WeekdayPattern{}};
  for (base::Decimal& day : *weights.pattern) day = *rc::gen::inRange(0, 1000);
  const calendar::Date first(*rc::gen::inRange(10'000, 20'000));
  const calendar::Date middle = first + *rc::gen::inRange(0, 40);
  const calendar::Date last = middle + 1 + *rc::gen::inRange(0, 40);
  for (const auto by : {DayWeights::By::day, DayWeights::By::weekday}) {
    weights.by = by;
    RC_ASSERT(weights.of({first, last}) ==
              weights.of({first, middle}) + weights.of({middle + 1, last}));
  }
}

RC_GTEST_PROP(Partial, CompleteAndMissingFiguresStayAsTheyAre, (std::int32_t value)) {
  const auto policy =
      *rc::gen::element(PartialPolicy::flag, PartialPolicy::leave_out, PartialPolicy::scale);
  const Figure complete = apply(policy, figure("2018-06", std::to_string(value)), measure());
  RC_ASSERT(complete.value == base::Decimal(value));
  RC_ASSERT(complete.how.empty());
  RC_ASSERT(complete.status.normal());

  Figure absent = missing("2018-06");
  absent.covered = days("2018-06-01", "2018-06-19");
  absent = apply(policy, absent, measure());
  RC_ASSERT(!absent.value);
  RC_ASSERT(absent.how.empty());
}

RC_GTEST_PROP(Partial, ApplyingTwiceIsApplyingOnce, (std::uint16_t value)) {
  const auto policy =
      *rc::gen::element(PartialPolicy::flag, PartialPolicy::leave_out, PartialPolicy::scale);
  const Figure once = apply(policy, june_until_19(std::to_string(value)), measure());
  const Figure twice = apply(policy, once, measure());
  RC_ASSERT(twice.value == once.value);
  RC_ASSERT(twice.how == once.how);
}

}  // namespace
}  // namespace bijlage::normalise
