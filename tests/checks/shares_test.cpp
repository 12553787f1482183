#include <gtest/gtest.h>

#include "world.hpp"

namespace bijlage::checks {
namespace {

using base::Decimal;
using testing::cells_text;
using testing::gap;
using testing::Given;
using testing::World;

/// Shares of one list down column B, along one dimension.
void list(World& world, const std::string& along, const std::vector<std::string>& shares) {
  for (std::size_t i = 0; i < shares.size(); ++i) {
    const auto number = std::to_string(i + 1);
    world.figure({.cell = "B" + number,
                  .period = "2017",
                  .value = Decimal::parse(shares[i]),
                  .measure = "share",
                  .codes = {{along, "c" + number}}});
  }
}

TEST(T03, IsRaisedWhereTwoSharesLeaveAWholeUnitOpen) {
  World world;
  world.block("geslacht");
  list(world, "sex", {"80", "19"});
  const auto finding = world.only();
  EXPECT_EQ(finding.code, "T03");
  EXPECT_EQ(cells_text(finding), "B1:B2");
  EXPECT_EQ(finding.expected, "100");
  EXPECT_EQ(finding.found, "99");
  EXPECT_EQ(gap(finding, "count"), "2");
  EXPECT_EQ(gap(finding, "period"), "2017");
}

TEST(T03, AllowsWhatRoundingExplains) {
  World six;  // education in document 000 comes to 99
  list(six, "age", {"10", "21", "36", "16", "11", "5"});
  EXPECT_EQ(six.codes(), "");
  World three;  // 98.5 from three: half a unit each
  list(three, "age", {"50", "24", "24"});
  EXPECT_EQ(three.codes(), "T03");
}

TEST(T03, ExpectsMoreOfSharesWithADecimal) {
  World world;
  list(world, "age", {"33.3", "33.3", "33.3"});
  EXPECT_EQ(world.codes(), "");
  World off;
  list(off, "age", {"33.3", "33.3", "33.2"});
  EXPECT_EQ(off.codes(), "T03");
}

TEST(T03, IsSilentForListsThatAreNotExhaustive) {
  World world;
  world.block("leeftijd", false);
  list(world, "age", {"35", "42", "19"});
  EXPECT_EQ(world.codes(), "");
}

TEST(T03, TakesListsOfOneBlockApart) {
  World world;
  world.block("profiel");
  list(world, "sex", {"71", "29"});
  list(world, "age", {"60", "40"});
  EXPECT_EQ(world.codes(), "");
}

TEST(T03, DoesNotJudgeASingleShareOrAListWithAHole) {
  World single;
  list(single, "sex", {"62"});
  EXPECT_EQ(single.codes(), "");
  World hole;
  list(hole, "age", {"35", "42"});
  hole.figure({.cell = "B3", .period = "2017", .measure = "share", .codes = {{"age", "c3"}}});
  EXPECT_EQ(hole.codes(), "");
}

TEST(T03, DoesNotJudgeSharesThatVaryAlongTwoDimensions) {
  World world;
  for (const auto* sex : {"M", "F"}) {
    for (const auto* age : {"young", "old"}) {
      world.figure({.cell = "B5",
                    .period = "2017",
                    .value = 30,
                    .measure = "share",
                    .codes = {{"sex", sex}, {"age", age}}});
    }
  }
  EXPECT_EQ(world.codes(), "");
}

TEST(T03, TwoSharesInOneCellAreOneCell) {
  World world;
  world.figure({.cell = "B8",
                .value = 80,
                .raw = "80% m / 19% v",
                .measure = "share",
                .codes = {{"sex", "M"}}});
  world.figure({.cell = "B8",
                .value = 19,
                .raw = "80% m / 19% v",
                .measure = "share",
                .codes = {{"sex", "F"}}});
  const auto finding = world.only();
  EXPECT_EQ(cells_text(finding), "B8");
  EXPECT_EQ(finding.raw, "80% m / 19% v");
}

}  // namespace
}  // namespace bijlage::checks
