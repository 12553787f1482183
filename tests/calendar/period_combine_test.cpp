#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "calendar/generate.hpp"
#include "calendar/period_words.hpp"
#include "calendar/words.hpp"

namespace bijlage::calendar {
namespace {

PeriodPart part(std::string_view label) {
  return parse_period(label, dutch(), Date::parse_iso("2024-06-30").value()).value();
}

// What two labels say together, in the code of SDMX; "" where they contradict each other.
std::string together(std::string_view a, std::string_view b) {
  const auto both = combine(part(a), part(b));
  if (!both) return "";
  const auto period = complete(*both);
  return period ? period->sdmx() : "?";
}

TEST(PeriodParts, CompleteEachOther) {
  EXPECT_EQ(together("2017", "Juni *"), "2017-06");
  EXPECT_EQ(together("Juni", "2017"), "2017-06");
  EXPECT_EQ(together("2016:", "Eerste helft"), "2016-S1");
  EXPECT_EQ(together("2020", "Q3"), "2020-Q3");
  EXPECT_EQ(together("2020", "week 12"), "2020-W12");
  EXPECT_EQ(together("juni 2018", "2018"), "2018-06");
}

TEST(PeriodParts, ThatContradictGiveNothing) {
  EXPECT_EQ(together("2017", "juni 2018"), "");
  EXPECT_EQ(together("juni", "juli"), "");
  EXPECT_EQ(together("eerste helft", "juli"), "");
  EXPECT_EQ(together("Q3", "eerste helft"), "");
  EXPECT_EQ(together("2017", "2018"), "");
  EXPECT_EQ(together("2017", "19 juni 2018"), "");
  EXPECT_EQ(together("2016-2017", "2018"), "");
  EXPECT_EQ(together("juli", "19 juni 2018"), "");
}

TEST(PeriodParts, OfWhichOneLiesInTheOtherGiveTheFiner) {
  EXPECT_EQ(together("2018", "19 juni 2018"), "2018-06-19");
  EXPECT_EQ(together("juni", "19 juni 2018"), "2018-06-19");
  EXPECT_EQ(together("2018", "1 tot en met 19 juni 2018"), "2018-06-01/P19D");
  EXPECT_EQ(together("2015-2016", "2015"), "2015");
  EXPECT_EQ(together("01/01/2017 – 31/12/2017", "juni"), "2017-06");
  EXPECT_EQ(together("01/09/2017 – 31/08/2018", "juni"), "2018-06");
  EXPECT_EQ(together("2015-2016", "juni"), "") << "which of the two?";
  EXPECT_EQ(together("januari - juni 2018", "maart"), "2018-03");
  EXPECT_EQ(together("week 10 2020", "maart"), "2020-W10");
  EXPECT_EQ(together("week 10", "maart"), "") << "without a year no one can tell";
  EXPECT_EQ(together("week 10 2020", "mei 2020"), "");
}

TEST(PeriodParts, OfHalvesAndMonthsKeepTheMonth) {
  const auto both = combine(part("eerste helft"), part("maart"));
  ASSERT_TRUE(both);
  EXPECT_EQ(both->month, 3);
  EXPECT_EQ(both->half, std::nullopt);
}

TEST(PeriodParts, WithoutAYearAreNoPeriod) {
  EXPECT_EQ(complete(part("juni")), std::nullopt);
  EXPECT_EQ(complete(PeriodPart()), std::nullopt);
}

TEST(PeriodParts, OfNothingChangeNothing) {
  EXPECT_EQ(combine(PeriodPart(), part("juni 2018")), part("juni 2018"));
  EXPECT_EQ(combine(part("juni 2018"), PeriodPart()), part("juni 2018"));
}

RC_GTEST_PROP(PeriodParts, CombineInAnyOrder, ()) {
  const auto labels = *rc::gen::container<std::vector<std::string>>(
      2, rc::gen::element<std::string>("2017", "2018", "juni", "maart 2018", "Q1", "eerste helft",
                                       "19 juni 2018", "2017-2018", "week 12", "week 24 2018",
                                       "1/2018-5/2018"));
  RC_ASSERT(together(labels[0], labels[1]) == together(labels[1], labels[0]));
}

}  // namespace
}  // namespace bijlage::calendar
