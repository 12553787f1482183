#include <gmock/gmock.h>

#include "mapping/reading.hpp"
#include "mapping/sections.hpp"

/// Which text over a table is the title that it stands under.
namespace bijlage::mapping {
namespace {

using model::Severity;
using test::Read;
using test::table;
using test::two_sections;
using test::years_in_sections;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(Sections, TheNearestTitleThatAnyTableAsksForCounts) {
  const Read read(two_sections, {{"Pagina's staan hieronder"},
                                 {""},
                                 {"Bezoeken"},
                                 {"", 2021},
                                 {"Chat", 1},
                                 {""},
                                 {"Bezoeken staan hierboven"},
                                 {""},
                                 {"Pagina's in duizenden"},
                                 {"", 2021},
                                 {"Chat", 3}});
  EXPECT_THAT(read.figures(), ElementsAre("B5 2021 visits chat 1", "B11 2021 pageviews chat 3000"));
  EXPECT_THAT(read.findings(), IsEmpty());
}

TEST(Sections, WhatMayBeTheTitleOfTwoTablesIsThatOfNone) {
  const Read read(two_sections, {{"Bezoeken"},
                                 {"Pagina's niet inbegrepen"},
                                 {"", 2021},
                                 {"Chat", 1},
                                 {""},
                                 {"Pagina's in duizenden"},
                                 {"", 2021},
                                 {"Chat", 3}});
  EXPECT_EQ(read.at("B4"), "");
  EXPECT_EQ(read.finding("S01").severity, Severity::error);
}

TEST(Sections, ANoteWithAMarkIsNoTitle) {
  const Read read(two_sections, {{"Bezoeken *"},
                                 {"* Pagina's niet inbegrepen"},
                                 {"", 2021},
                                 {"Chat", 1},
                                 {""},
                                 {"Pagina's in duizenden"},
                                 {"", 2021},
                                 {"Chat", 3}});
  EXPECT_THAT(read.figures(), ElementsAre("B4 2021 visits chat 1", "B8 2021 pageviews chat 3000"));
}

TEST(Sections, ALineThatNamesASourceIsNoTitle) {
  const Read read(years_in_sections + "optional = true\n", {{"Bezoeken"},
                                                            {2021},
                                                            {"", "Aantal"},
                                                            {"januari", 1},
                                                            {"Bron: eigen telling"},
                                                            {""},
                                                            {2022},
                                                            {"", "Aantal"},
                                                            {"januari", 2}});
  EXPECT_THAT(read.figures(), ElementsAre("B4 2021-01 visits 1", "B9 2022-01 visits 2"));
}

// Next year's file, read by this year's mapping.
TEST(Sections, ATitleOfAnotherYearThanTheMappingFixes) {
  const Read read(table("header = ['Gevraagd', 'Gegeven']\nunder = 'Doorverwijzingen*'\n"
                        "labels = { left = 'institution', above = 'referral_basis' }\n"
                        "fixed = { measure = 'referrals', period = '2022' }"),
                  {{"Doorverwijzingen 2023"}, {"", "Gevraagd", "Gegeven"}, {"CAW", 5, 6}});
  EXPECT_THAT(read.findings(), ElementsAre("S02@A1"));
  EXPECT_EQ(read.finding("S02").severity, Severity::error);
}

TEST(Sections, ATitleMayGiveThePeriodToo) {
  const Read read(table("header = ['Aantal']\nunder = 'Bezoeken*'\nrepeat = 'down'\n"
                        "labels = { heading = 'Bezoeken {period}', left = 'period' }\n"
                        "fixed = { measure = 'visits' }"),
                  {{"Bezoeken 2021"},
                   {"", "Aantal"},
                   {"januari", 1},
                   {""},
                   {"Bezoeken 2022"},
                   {"", "Aantal"},
                   {"januari", 2}});
  EXPECT_THAT(read.figures(), ElementsAre("B3 2021-01 visits 1", "B7 2022-01 visits 2"));
  EXPECT_THAT(read.findings(), IsEmpty());
}

TEST(Sections, ATitleThatIsErasedBesideAnother) {
  const Read read(
      two_sections,
      {{"Bezoeken"}, {"", 2021, 2022, "", "", 2021, 2022}, {"Chat", 1, 2, "", "Chat", 3, 4}});
  EXPECT_THAT(read.figures(), ElementsAre("B3 2021 visits chat 1", "C3 2022 visits chat 2"));
  EXPECT_EQ(read.finding("S01").table, "pages");
}

TEST(Sections, TheTitleSaysInWhatAllItsBlocksAreCounted) {
  const Read read(table("header = ['Aantal']\nunder = 'Bezoeken'\nrepeat = 'down'\n"
                        "scale = 'in duizenden'\nlabels = { heading = 'period', left = 'period' }\n"
                        "fixed = { measure = 'visits' }"),
                  {{"Bezoeken (in duizenden)"},
                   {2021},
                   {"", "Aantal"},
                   {"jan", 1},
                   {""},
                   {2022},
                   {"", "Aantal"},
                   {"jan", 2}});
  EXPECT_THAT(read.figures(), ElementsAre("B4 2021-01 visits 1000", "B8 2022-01 visits 2000"));
  EXPECT_THAT(read.findings(), IsEmpty());
}

TEST(Sections, BesideEachOtherOnRowsOfTheirOwn) {
  const Read read(two_sections, {{"Bezoeken", "", "", "", "Pagina's (in duizenden)"},
                                 {"", "", "", "", "", 2021, 2022},
                                 {"", 2021, 2022, "", "Chat", 3, 4},
                                 {"Chat", 1, 2}});
  EXPECT_EQ(read.at("B4"), "2021 visits chat 1");
  EXPECT_EQ(read.at("F3"), "2021 pageviews chat 3000");
}

TEST(Sections, ListsWithoutHeaderRow) {
  const Read read(table("start = 'Geslacht'\nunder = 'Begeleiding'\nlabels = { left = 'sex' }\n"
                        "fixed = { measure = 'share', period = '2021' }"),
                  {{"Zelfhulp"},
                   {"Geslacht"},
                   {"Mannen", "70%"},
                   {"Vrouwen", "30%"},
                   {""},
                   {"Begeleiding"},
                   {"Geslacht"},
                   {"Mannen", "60%"},
                   {"Vrouwen", "40%"}});
  EXPECT_EQ(read.at("B3"), "");
  EXPECT_EQ(read.at("B8"), "2021 share M 60");
}

}  // namespace
}  // namespace bijlage::mapping
