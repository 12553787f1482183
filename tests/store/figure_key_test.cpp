#include "store/archive/figure_key.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/message.hpp"
#include "library.hpp"

namespace bijlage::store::archive {
namespace {

using ::testing::ElementsAre;

std::string refused(std::string_view text) {
  try {
    parse_figure_key(text);
  } catch (const base::Failure& failure) {
    EXPECT_EQ(failure.trouble(), base::Trouble::usage);
    return failure.message().gaps.at(1).second;
  }
  return "nothing";
}

TEST(FigureKey, NamesASeriesByTheDimensionsThatItUses) {
  EXPECT_EQ(series_name(testing::model(), {"visits", {"tejo", "18-24"}}),
            "visits[age=18-24, platform=tejo]");
  EXPECT_EQ(series_name(testing::model(), {"visits", {"", ""}}), "visits");
}

TEST(FigureKey, NamesAFigureWithItsPeriodLast) {
  EXPECT_EQ(figure_name("visits[platform=tejo]", "2018-06"), "visits[platform=tejo, 2018-06]");
  EXPECT_EQ(figure_name("visits", "2018-06"), "visits[2018-06]");
}

TEST(FigureKey, ReadsWhatItNames) {
  const auto key = parse_figure_key("visits[age=18-24, platform=tejo, 2015-01-01/P10M]");
  EXPECT_EQ(key.measure, "visits");
  ASSERT_EQ(key.wanted.size(), 2U);
  EXPECT_EQ(key.wanted[0].dimension, "age");
  EXPECT_THAT(key.wanted[0].codes, ElementsAre("18-24"));
  EXPECT_EQ(key.time_period, "2015-01-01/P10M");
  EXPECT_FALSE(key.span);
}

TEST(FigureKey, TakesAPartOfAKey) {
  EXPECT_EQ(parse_figure_key("visits").measure, "visits");
  const auto key = parse_figure_key(" * [ PLATFORM = tejo | _Z , 2021 .. 2022-06 ] ");
  EXPECT_EQ(key.measure, "");
  EXPECT_EQ(key.wanted.at(0).dimension, "platform");
  EXPECT_THAT(key.wanted.at(0).codes, ElementsAre("tejo", "_Z"));
  ASSERT_TRUE(key.span);
  EXPECT_EQ(key.span->first.iso(), "2021-01-01");
  EXPECT_EQ(key.span->last.iso(), "2022-06-30");
}

TEST(FigureKey, SaysWhichPartItDoesNotUnderstand) {
  EXPECT_EQ(refused(""), "");
  EXPECT_EQ(refused("visits[platform=tejo"), "[platform=tejo");
  EXPECT_EQ(refused("visits[platform=]"), "platform=");
  EXPECT_EQ(refused("visits[=tejo]"), "=tejo");
  EXPECT_EQ(refused("visits[juni]"), "juni");
  EXPECT_EQ(refused("visits[2018-13]"), "2018-13");
  EXPECT_EQ(refused("visits[2018..juni]"), "2018..juni");
  EXPECT_EQ(refused("visits[2018, 2019]"), "2019");
  EXPECT_EQ(refused("visits[]"), "");
  EXPECT_EQ(refused("vis its[2018]"), "vis its");
}

}  // namespace
}  // namespace bijlage::store::archive
