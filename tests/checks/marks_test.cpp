#include <gtest/gtest.h>

#include "world.hpp"

namespace bijlage::checks {
namespace {

using testing::cells_text;
using testing::gap;
using testing::World;

TEST(V03, MissesTheNoteOfAMark) {
  World world;
  world.block("bezoeken");
  world.mark("*", "B6", std::nullopt);
  world.mark("*", "B7", std::nullopt);
  const auto finding = world.only();
  EXPECT_EQ(finding.code, "V03");
  EXPECT_EQ(finding.message.key, "finding.V03.without-note");
  EXPECT_EQ(cells_text(finding), "B6:B7");
  EXPECT_EQ(gap(finding, "mark"), "*");
}

TEST(V03, MissesTheMarkOfANote) {
  World world;
  world.block("bezoeken");
  world.note("**", "Officiële lancering", "A18");
  const auto finding = world.only();
  EXPECT_EQ(finding.message.key, "finding.V03.without-mark");
  EXPECT_EQ(cells_text(finding), "A18");
  EXPECT_EQ(gap(finding, "text"), "Officiële lancering");
}

TEST(V03, IsSilentForAMarkWithItsNoteAndForANoteWithoutMark) {
  World world;
  world.block("bezoeken");
  world.mark("*", "B6", world.note("*", "Officiële lancering", "A18"));
  world.note("", "Bron: eigen registratie", "A19");
  EXPECT_EQ(world.codes(), "");
}

TEST(V03, IsOneFindingAFileWhereAMarkMeansSeveralThings) {
  World world;
  world.sheet("Bezoek").block("bezoeken");
  world.mark("*", "B6", world.note("*", "Officiële lancering", "A18"));
  world.block("bezoeken");
  world.mark("*", "B27", world.note("*", "tot 19 juni 2018", "A38"));
  world.sheet("Hulp").block("hulp");
  world.mark("*", "B3", world.note("*", "Zelfhulp gestart in november 2017.", "A18"));
  const auto finding = world.only();
  EXPECT_EQ(finding.message.key, "finding.V03.several");
  EXPECT_EQ(finding.sheet, "Bezoek");
  EXPECT_EQ(cells_text(finding), "A18 A38");
  EXPECT_EQ(gap(finding, "count"), "3");
  EXPECT_EQ(gap(finding, "meanings"),
            "“Officiële lancering” (Bezoek!A18); “tot 19 juni 2018” (Bezoek!A38); "
            "“Zelfhulp gestart in november 2017.” (Hulp!A18)");
}

TEST(V03, TheSameTextTwiceIsOneMeaning) {
  World world;
  world.block("a");
  world.mark("*", "B6", world.note("*", "tot 19 juni 2018", "A18"));
  world.block("b");
  world.mark("*", "B27", world.note("*", "Tot  19 juni 2018.", "A38"));
  EXPECT_EQ(world.codes(), "");
}

TEST(V03, TwoFilesMayUseAMarkDifferently) {
  World world;
  world.block("a");
  world.mark("*", "B6", world.note("*", "tot 19 juni 2018", "A18"));
  world.file("ander.xlsx").block("a");
  world.mark("*", "B6", world.note("*", "Officiële lancering", "A18"));
  EXPECT_EQ(world.codes(), "");
}

}  // namespace
}  // namespace bijlage::checks
