#include <gtest/gtest.h>

#include "world.hpp"

namespace bijlage::checks {
namespace {

using testing::cells_text;
using testing::gap;
using testing::World;

void written(World& world, const std::string& cell, int value, const std::string& raw) {
  world.figure(
      {.cell = cell, .period = "2017-" + cell.substr(cell.size() - 2), .value = value, .raw = raw});
}

TEST(V01, NamesTheCellsThatAreWrittenUnlikeTheOthers) {
  World world;
  world.block("zelftest");
  written(world, "B01", 1481, "1481");
  written(world, "B02", 1466, "1466");
  written(world, "B03", 2649, "2.649");
  const auto finding = world.only();
  EXPECT_EQ(finding.code, "V01");
  EXPECT_EQ(cells_text(finding), "B3");
  EXPECT_EQ(finding.raw, "2.649");
  EXPECT_EQ(gap(finding, "with"), "2.649");
  EXPECT_EQ(gap(finding, "without"), "1481");
}

TEST(V01, CountsTheTotalsOfTheBlock) {
  World world;
  world.block("zelftest");
  const auto part = world.figure({.value = 3071, .raw = "3071"});
  world.total("B17", "3.071", 3071, {part});
  EXPECT_EQ(world.codes(), "V01");
}

TEST(V01, IsSilentWhereAllAreWrittenAlikeOrTooSmallToTell) {
  World grouped;
  written(grouped, "B01", 1481, "1.481");
  written(grouped, "B02", 369, "369");
  EXPECT_EQ(grouped.codes(), "");
  World plain;
  written(plain, "B01", 1481, "1481");
  written(plain, "B02", 36, "36");
  EXPECT_EQ(plain.codes(), "");
}

TEST(V01, JudgesEachBlockByItself) {
  World world;
  world.block("2016");
  written(world, "B01", 1481, "1.481");
  world.block("2017");
  written(world, "B02", 1481, "1481");
  EXPECT_EQ(world.codes(), "");
}

TEST(V01, FindsTheFigureAmongOtherText) {
  for (const auto* raw :
       {"13.406*", "± 13 406", "€ 13'406,50", "13\u00A0406 euro", "-13.406", "12 (13.406)"}) {
    World world;
    written(world, "B01", raw[0] == '-' ? -13406 : 13406, raw);
    written(world, "B02", 3071, "3071");
    EXPECT_EQ(world.codes(), "V01") << raw;
  }
}

TEST(V01, DoesNotTakeOtherFiguresForTheValue) {
  for (const auto* raw : {"113.406", "13.4061", "1.3406", "13..406", "dertienduizend", ""}) {
    World world;
    world.figure({.cell = "B1", .value = 13406, .raw = raw[0] == '\0' ? " " : raw});
    written(world, "B02", 3071, "3071");
    EXPECT_EQ(world.codes(), "") << raw;
  }
}

TEST(V02, IsOneFindingABlock) {
  World world;
  world.block("leeftijd", false);
  world.figure({.cell = "B3", .period = "2017", .value = 35, .raw = "± 35%", .approximate = true});
  world.figure({.cell = "B4", .period = "2016", .value = 42, .raw = "± 42%", .approximate = true});
  world.figure({.cell = "B6", .period = "2015", .value = 19, .raw = "± 19%", .approximate = true});
  world.figure({.cell = "B7", .period = "2014", .value = 19});
  const auto finding = world.only();
  EXPECT_EQ(finding.code, "V02");
  EXPECT_EQ(finding.severity, model::Severity::note);
  EXPECT_EQ(cells_text(finding), "B3:B4 B6");
  EXPECT_EQ(gap(finding, "count"), "3");
}

TEST(V02, IsSilentForExactFigures) {
  World world;
  world.months({1, 2, 3});
  EXPECT_EQ(world.codes(), "");
}

TEST(V09, TellsFiguresThatTheMeasureCannotHave) {
  World half;
  half.figure({.value = base::Decimal::scaled(3763, -3), .raw = "3,763"});
  EXPECT_EQ(half.only().code, "V09");
  EXPECT_EQ(half.only().raw, "3,763");
  World negative;
  negative.figure({.value = -577, .measure = "subsidy"});
  EXPECT_EQ(negative.codes(), "V09");
}

std::string said_value(const World& world) {
  for (const auto& [gap, text] : world.only().message.gaps) {
    if (gap == "value") return text;
  }
  return "";
}

TEST(V09, SaysTheNumberItselfWhereTheFormatHidesWhatIsWrong) {
  World rounded;
  rounded.figure({.value = base::Decimal::scaled(3, -1), .raw = "0"});
  EXPECT_EQ(said_value(rounded), "0.3");
  World red;
  red.figure({.value = -577, .raw = "577", .measure = "subsidy"});
  EXPECT_EQ(said_value(red), "-577");
  World as_written;
  as_written.figure({.value = base::Decimal::scaled(10435, -1), .raw = "1.043,5"});
  EXPECT_EQ(said_value(as_written), "1.043,5");
}

TEST(V09, IsSilentAboutWholeCountsAndMissingOnes) {
  World world;
  world.figure({.value = 0});
  world.figure({.cell = "B6", .period = "2017-02", .reason = model::MissingReason::unknown});
  EXPECT_EQ(world.codes(), "");
}

}  // namespace
}  // namespace bijlage::checks
