#include "normalise/aggregate.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "normalise/build.hpp"
#include "normalise/partial.hpp"

namespace bijlage::normalise {
namespace {

using model::Additivity;
using model::MissingReason;
using model::ObsStatus;

Sum add_months(const std::vector<Figure>& figures, std::string_view year = "2018",
               int expected = 12, const model::Measure& kind = measure()) {
  return add(figures, kind, "time", period(year), expected);
}

std::vector<Figure> quarters(std::string_view each) {
  return {figure("2018-Q1", each), figure("2018-Q2", each), figure("2018-Q3", each),
          figure("2018-Q4", each)};
}

TEST(Sum, OfAWholeYearIsComplete) {
  const Sum sum = add_months(quarters("1.1"), "2018", 4);
  EXPECT_EQ(sum.figure.value, number("4.4"));
  EXPECT_FALSE(sum.figure.partial());
  EXPECT_FALSE(sum.refused);
  EXPECT_FALSE(sum.with_note);
  EXPECT_EQ(sum.figure.parts, 4);
  EXPECT_EQ(keys(sum.figure.how), std::vector<std::string>{"how.added-up"});
}

TEST(Sum, ThatTheModelForbidsHasNoValue) {
  const Sum sum = add_months(quarters("20"), "2018", 4, measure("NR", 0, Additivity::no));
  EXPECT_TRUE(sum.refused);
  EXPECT_EQ(sum.figure.value, std::nullopt);
  EXPECT_TRUE(says(sum.figure, "how.not-additive"));
}

TEST(Sum, OfSharesOverTimeIsRefusedButNotOverSex) {
  EXPECT_TRUE(add_months(quarters("20"), "2018", 4, measure("PC")).refused);
  const std::vector<Figure> both{figure("2018", "71"), figure("2018", "29")};
  EXPECT_EQ(add(both, measure("PC"), "sex", period("2018"), 2).figure.value, number("100"));
}

TEST(Sum, ThatNeedsANoteSaysSo) {
  const Sum sum = add_months(quarters("20"), "2018", 4, measure("NR", 0, Additivity::note));
  EXPECT_TRUE(sum.with_note);
  EXPECT_EQ(sum.figure.value, number("80"));
  EXPECT_TRUE(says(sum.figure, "how.counted-twice"));
}

TEST(Sum, WithAMissingPartIsPartialAndNotAsIfItWereZero) {
  std::vector<Figure> figures = quarters("0");
  figures[1] = missing("2018-Q2", MissingReason::unknown);
  const Sum sum = add_months(figures, "2018", 4);
  EXPECT_EQ(sum.figure.value, number("0")) << "of the three zeros that were reported";
  EXPECT_TRUE(sum.figure.partial());
  EXPECT_EQ(sum.figure.parts, 3);
  EXPECT_EQ(sum.figure.parts_expected, 4);
  EXPECT_EQ(sum.figure.gap_days, 91);
  EXPECT_TRUE(says(sum.figure, "how.added-up-part"));
}

TEST(Sum, OfMissingPartsIsMissingForTheReasonTheyShare) {
  const std::vector<Figure> figures{missing("2018-Q1", MissingReason::not_yet),
                                    missing("2018-Q2", MissingReason::not_yet)};
  const Figure sum = add_months(figures).figure;
  EXPECT_EQ(sum.value, std::nullopt);
  EXPECT_EQ(sum.reason, MissingReason::not_yet);
  EXPECT_TRUE(sum.status.has(ObsStatus::missing));
}

TEST(Sum, OfPartsMissingForDifferentReasonsNamesNone) {
  const std::vector<Figure> figures{missing("2018-Q1", MissingReason::not_yet),
                                    missing("2018-Q2", MissingReason::suppressed)};
  EXPECT_EQ(add_months(figures).figure.reason, MissingReason::not_available);
  EXPECT_EQ(add_months({}).figure.reason, MissingReason::not_available);
  EXPECT_EQ(add_months({}).figure.value, std::nullopt);
}

TEST(Sum, SaysEveryReasonForWhichPartsAreMissing) {
  const std::vector<Figure> figures{
      missing("2018-01", MissingReason::unknown), figure("2018-02", "5"),
      missing("2018-03", MissingReason::not_yet), missing("2018-04", MissingReason::unknown),
      missing("2018-05", MissingReason::unknown)};
  const Figure sum = add_months(figures).figure;
  const auto reason = [&](std::string_view key) {
    for (const base::Message& message : sum.how) {
      if (message.key == key) return gap(message, "period");
    }
    return std::string();
  };
  EXPECT_EQ(reason("how.missing-in.unknown"), "2018-01 + 2018-04-01/P2M");
  EXPECT_EQ(reason("how.missing-in.not-yet"), "2018-03");
  const Figure sites = add(std::vector{figures[0], figure("2018-01", "5")}, measure(), "platform",
                           period("2018-01"), 2)
                           .figure;
  EXPECT_TRUE(says(sites, "how.missing-of.unknown"));
}

TEST(Sum, OfPartsThatAreAllMissingSaysTheReasonsWhereTheyDiffer) {
  const std::vector<Figure> figures{missing("2018-01", MissingReason::unknown),
                                    missing("2018-02", MissingReason::suppressed)};
  const Figure sum = add_months(figures).figure;
  EXPECT_TRUE(says(sum, "how.missing-in.unknown"));
  EXPECT_TRUE(says(sum, "how.missing-in.suppressed"));
  const std::vector<Figure> alike{figures[0], missing("2018-02", MissingReason::unknown)};
  EXPECT_TRUE(add_months(alike).figure.how.empty()) << "the reason that they share says it";
}

TEST(Sum, DoesNotExpectWhatCannotExist) {
  std::vector<Figure> figures = quarters("5");
  figures[0] = missing("2018-Q1", MissingReason::not_existing);
  const Sum sum = add_months(figures, "2018", 4);
  EXPECT_EQ(sum.figure.value, number("15"));
  EXPECT_EQ(sum.figure.parts_expected, 3);
  EXPECT_FALSE(sum.figure.partial());
  const std::vector<Figure> none{missing("2018-Q1", MissingReason::not_existing)};
  EXPECT_EQ(add_months(none, "2018", 1).figure.reason, MissingReason::not_existing);
}

TEST(Sum, OfDepressiehulpIn2018EndsOn19June) {
  const std::vector<Figure> figures{figure("2018-01", "11113"), figure("2018-02", "11000"),
                                    figure("2018-03", "11000"), figure("2018-04", "11000"),
                                    figure("2018-05", "11289"), june_until_19("5853")};
  const Figure sum = add_months(figures).figure;
  EXPECT_EQ(sum.value, number("61255"));
  EXPECT_EQ(sum.covered, days("2018-01-01", "2018-06-19"));
  EXPECT_EQ(sum.parts, 6);
  EXPECT_EQ(sum.parts_expected, 12);
  const Figure scaled = apply(PartialPolicy::scale, sum, measure());
  EXPECT_EQ(scaled.value, number("131518")) << "61255 × 365 / 170";
}

TEST(Sum, OfScaledPartsIsNotScaledTwice) {
  std::vector<Figure> figures;
  for (const char* month : {"2018-04", "2018-05"}) figures.push_back(figure(month, "300"));
  figures.push_back(apply(PartialPolicy::scale, june_until_19("190"), measure()));
  const Figure sum = add(figures, measure(), "time", period("2018-Q2"), 3).figure;
  EXPECT_EQ(sum.value, number("900"));
  EXPECT_TRUE(sum.status.has(ObsStatus::estimated));
  EXPECT_TRUE(says(sum, "how.scaled-by-days"));
  EXPECT_EQ(apply(PartialPolicy::scale, sum, measure()).value, number("900"));
}

TEST(Sum, OverADimensionCoversWhatAllPartsCover) {
  const std::vector<Figure> sites{figure("2018-06", "100"), june_until_19("19")};
  const Figure sum = add(sites, measure(), "platform", period("2018-06"), 2).figure;
  EXPECT_EQ(sum.value, number("119"));
  EXPECT_EQ(sum.covered, days("2018-06-01", "2018-06-19"));
  const Figure scaled = apply(PartialPolicy::scale, sum, measure());
  EXPECT_EQ(scaled.value, number("119")) << "one of the two is whole already";
  EXPECT_TRUE(says(scaled, "how.not-scaled-parts"));
}

TEST(Sum, OfSitesThatStoppedOnTheSameDayCanBeScaled) {
  const std::vector<Figure> sites{june_until_19("19"), june_until_19("38")};
  const Figure sum = add(sites, measure(), "platform", period("2018-06"), 2).figure;
  EXPECT_EQ(apply(PartialPolicy::scale, sum, measure()).value, number("90"));
}

TEST(Sum, RemembersThatASiteIsMissingInOneOfItsMonths) {
  const std::vector<Figure> one{figure("2018-01", "10")};
  const Figure january = add(one, measure(), "platform", period("2018-01"), 2).figure;
  const std::vector<Figure> months{january, figure("2018-02", "20"), figure("2018-03", "20")};
  const Figure quarter = add(months, measure(), "time", period("2018-Q1"), 3).figure;
  EXPECT_TRUE(quarter.partial());
  EXPECT_EQ(quarter.parts, quarter.parts_expected);
}

TEST(Sum, CollectsStatusesAndSources) {
  Figure a = figure("2018-Q1", "1");
  a.from = {7, 3};
  a.status = ObsStatus::provisional;
  Figure b = figure("2018-Q2", "2");
  b.from = {5, 3};
  b.status = ObsStatus::unreliable;
  const Figure sum = add_months({b, a}, "2018-S1", 2).figure;
  EXPECT_EQ(sum.from, (std::vector<model::ObservationIndex>{3, 5, 7}));
  EXPECT_EQ(sum.status.codes(), "P;U");
}

TEST(Sum, OfOnePartIsThatPart) {
  const std::vector<Figure> one{figure("2018", "5")};
  const Sum sum = add(one, measure("NR", 0, Additivity::note), "time", period("2018"), 1);
  EXPECT_EQ(sum.figure.value, number("5"));
  EXPECT_TRUE(sum.figure.how.empty());
  EXPECT_FALSE(sum.with_note);
}

RC_GTEST_PROP(Sum, DoesNotDependOnTheOrder, (const std::vector<std::int16_t>& values)) {
  RC_PRE(values.size() <= 12U);
  std::vector<Figure> figures;
  int number_of_months = 0;
  for (const std::int16_t value : values) {
    Figure month;
    month.period = calendar::Period::of_month(2018, ++number_of_months);
    month.covered = month.period.days;
    month.from = {static_cast<model::ObservationIndex>(number_of_months)};
    if (value % 4 != 0) month.value = base::Decimal::scaled(value, -1);
    if (!month.value) month.reason = MissingReason::unknown;
    figures.push_back(month);
  }
  const Figure sum = add_months(figures).figure;
  std::reverse(figures.begin(), figures.end());
  const Figure reversed = add_months(figures).figure;
  RC_ASSERT(sum.value == reversed.value);
  RC_ASSERT(sum.covered == reversed.covered);
  RC_ASSERT(sum.gap_days == reversed.gap_days);
  RC_ASSERT(sum.how == reversed.how);
  RC_ASSERT(sum.from == reversed.from);
  const bool any = std::any_of(figures.begin(), figures.end(),
                               [](const Figure& figure) { return figure.value.has_value(); });
  RC_ASSERT(sum.value.has_value() == any);
  RC_ASSERT(!sum.value || sum.partial() == (sum.parts < 12));
}

}  // namespace
}  // namespace bijlage::normalise
