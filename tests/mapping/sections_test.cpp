#include <gmock/gmock.h>

#include "mapping/reading.hpp"
#include "mapping/sections.hpp"

/// Tables with the same header on one sheet, told apart by the titles that they stand under.
namespace bijlage::mapping {
namespace {

using model::Severity;
using test::Read;
using test::table;
using test::two_sections;
using test::years_in_sections;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(Sections, TablesOfTheSameHeaderUnderTheirOwnTitles) {
  const Read read(two_sections, {{"Bezoeken per kanaal"},
                                 {"", 2021, 2022},
                                 {"Chat", 1, 2},
                                 {""},
                                 {"Paginaweergaven (in duizenden)"},
                                 {"", 2021, 2022},
                                 {"Chat", 3, 4}});
  EXPECT_THAT(read.figures(),
              ElementsAre("B3 2021 visits chat 1", "C3 2022 visits chat 2",
                          "B7 2021 pageviews chat 3000", "C7 2022 pageviews chat 4000"));
  EXPECT_THAT(read.findings(), IsEmpty());
}

TEST(Sections, SideBySide) {
  const Read read(two_sections, {{"Bezoeken", "", "", "", "Pagina's (in duizenden)"},
                                 {"", 2021, 2022, "", "", 2021, 2022},
                                 {"Chat", 1, 2, "", "Chat", 3, 4}});
  EXPECT_THAT(read.figures(),
              ElementsAre("B3 2021 visits chat 1", "C3 2022 visits chat 2",
                          "F3 2021 pageviews chat 3000", "G3 2022 pageviews chat 4000"));
  EXPECT_THAT(read.findings(), IsEmpty());
}

TEST(Sections, AYearBehindTheTitleOrABlankRowBelowItDoesNotMatter) {
  const Read read(table("header = 'period'\nunder = 'Bezoeken'\nlabels = { left = 'channel', "
                        "above = 'period' }\nfixed = { measure = 'visits' }"),
                  {{"Cijfers 2021"}, {"BEZOEKEN 2021:"}, {""}, {"", "jan 2021"}, {"Chat", 1}});
  EXPECT_THAT(read.figures(), ElementsAre("B5 2021-01 visits chat 1"));
  EXPECT_THAT(read.findings(), IsEmpty());
}

support::Rows years(const char* second_title) {
  return {{"Bezoeken"}, {2021},         {"", "Aantal"}, {"januari", 1}, {"* een noot"},
          {""},         {2022},         {"", "Aantal"}, {"januari", 2}, {"Bron: site"},
          {""},         {second_title}, {2021},         {"", "Aantal"}, {"januari", 3},
          {""},         {2022},         {"", "Aantal"}, {"januari", 4}};
}

TEST(Sections, ATitleHoldsUntilTheNextOne) {
  const Read read(years_in_sections, years("Pagina's"));
  EXPECT_THAT(read.figures(), ElementsAre("B4 2021-01 visits 1", "B9 2022-01 visits 2",
                                          "B15 2021-01 pageviews 3", "B19 2022-01 pageviews 4"));
}

// What stands under a title that nobody knows is not taken for more of the section above it.
TEST(Sections, ATitleThatReadsOtherwiseEndsTheSectionAboveIt) {
  const Read read(years_in_sections, years("Schermen"));
  EXPECT_THAT(read.figures(), ElementsAre("B4 2021-01 visits 1"));
  EXPECT_THAT(read.findings(), Contains("S05@A7:B10"));  // it has no title of its own: see below
  const auto& finding = read.finding("S01");
  EXPECT_EQ(finding.message.key, "finding.S01.section");
  EXPECT_EQ(finding.table, "pages");
  EXPECT_EQ(finding.found, "Schermen");
  EXPECT_EQ(workbook::a1(finding.cells.front()), "A12:B15");
  EXPECT_EQ(finding.mapping_line, 16U);
  EXPECT_THAT(read.findings(), Contains("S05@A17:B19"));
}

TEST(Sections, ATitleThatIsGone) {
  const Read read(
      two_sections,
      {{"Bezoeken"}, {"", 2021}, {"Chat", 1}, {"Zomaar iets"}, {"", 2021}, {"Chat", 3}});
  EXPECT_THAT(read.figures(), ElementsAre("B3 2021 visits chat 1"));
  EXPECT_EQ(read.finding("S01").found, "Zomaar iets");
  EXPECT_EQ(read.finding("S01").severity, Severity::error);
}

// A part of the sheet that nobody asked for is told of, and is no error.
TEST(Sections, ASectionThatTheMappingDoesNotKnow) {
  const Read read(two_sections, {{"Bezoeken"},
                                 {"", 2021},
                                 {"Chat", 1},
                                 {""},
                                 {"Vragen"},
                                 {"", 2021},
                                 {"Chat", 5},
                                 {""},
                                 {"Pagina's in duizenden"},
                                 {"", 2021},
                                 {"Chat", 3}});
  EXPECT_THAT(read.figures(), ElementsAre("B3 2021 visits chat 1", "B11 2021 pageviews chat 3000"));
  EXPECT_THAT(read.findings(), ElementsAre("S05@A5:B7"));
  EXPECT_EQ(read.finding("S05").message.key, "finding.S05.section");
  EXPECT_EQ(read.finding("S05").severity, Severity::warning);
}

TEST(Sections, ASlipOfThePenInATitleIsAnError) {
  const Read read(years_in_sections, {{"Bezoeken"},
                                      {2021},
                                      {"", "Aantal"},
                                      {"januari", 1},
                                      {""},
                                      {"Pagina's"},
                                      {2021},
                                      {"", "Aantal"},
                                      {"januari", 3},
                                      {""},
                                      {"Bezoekn"},
                                      {2022},
                                      {"", "Aantal"},
                                      {"januari", 2}});
  EXPECT_THAT(read.figures(), ElementsAre("B4 2021-01 visits 1", "B9 2021-01 pageviews 3"));
  EXPECT_EQ(read.finding("S05").severity, Severity::error);
}

TEST(Sections, ABlockRunsIntoNoOtherSection) {
  const Read read(table("header = ['Aantal']\nunder = 'Bezoeken'\nuntil = 'end'\n"
                        "labels = { left = 'period' }\nfixed = { measure = 'visits' }"),
                  {{"Bezoeken"},
                   {"", "Aantal"},
                   {"jan 2021", 1},
                   {""},
                   {"Vragen"},
                   {"", "Aantal"},
                   {"feb 2021", 2}});
  EXPECT_THAT(read.figures(), ElementsAre("B3 2021-01 visits 1"));
  EXPECT_THAT(read.findings(), ElementsAre("S05@A5:B7"));
}

TEST(Sections, RowsOfGroupsAndNotesAreNoTitles) {
  const Read read(table("header = ['Aantal']\nunder = 'Bezoeken'\nrepeat = 'down'\nuntil = 'end'\n"
                        "labels = { heading = 'period', left = 'channel', group = 'age' }\n"
                        "fixed = { measure = 'visits' }"),
                  {{"Bezoeken"},
                   {2021},
                   {"", "Aantal"},
                   {"-18 j"},
                   {"Chat", 1},
                   {"+18 j"},
                   {"Chat", 2},
                   {"* Cijfers van de site"},
                   {""},
                   {2022},
                   {"", "Aantal"},
                   {"-18 j"},
                   {"Chat", 3}});
  EXPECT_THAT(read.figures(), Contains("B13 2022 visits chat minor 3"));
}

// Whether it is a note or the title of what follows, nobody can tell.
TEST(Sections, ATextRightUnderFiguresMayBeATitle) {
  const std::string mapping = table(
      "header = ['Aantal']\nunder = 'Bezoeken'\nrepeat = 'down'\n"
      "labels = { heading = 'period', left = 'period' }\nfixed = { measure = 'visits' }");
  const support::Rows rows{{"Bezoeken"}, {2021}, {"", "Aantal"}, {"jan", 1}, {"Vragen"},
                           {""},         {2022}, {"", "Aantal"}, {"jan", 2}};
  const Read read(mapping, rows);
  EXPECT_THAT(read.figures(), ElementsAre("B4 2021-01 visits 1"));
  EXPECT_EQ(read.finding("S05").found, "Vragen");
  const Read skipped(mapping + "skip = ['Vragen']", rows);
  EXPECT_THAT(skipped.figures(), ElementsAre("B4 2021-01 visits 1", "B9 2022-01 visits 2"));
}

// A block without a title stands under the one above it, unless it may be the one that is missed.
TEST(Sections, ATitleThatIsErased) {
  const Read read(two_sections,
                  {{"Bezoeken"}, {"", 2021}, {"Chat", 1}, {""}, {"", 2022}, {"Chat", 3}});
  EXPECT_THAT(read.figures(), ElementsAre("B3 2021 visits chat 1"));
  EXPECT_EQ(read.finding("S01").table, "pages");
  EXPECT_EQ(read.finding("S01").message.key, "finding.S01.no-section");
  const Read repeated(years_in_sections, {{"Bezoeken"},
                                          {2021},
                                          {"", "Aantal"},
                                          {"januari", 1},
                                          {""},
                                          {2022},
                                          {"", "Aantal"},
                                          {"januari", 2}});
  EXPECT_THAT(repeated.figures(), ElementsAre("B4 2021-01 visits 1"));
  EXPECT_EQ(repeated.finding("S05").message.key, "finding.S05.doubtful");
  EXPECT_EQ(repeated.finding("S05").severity, Severity::error);
  EXPECT_EQ(workbook::a1(repeated.finding("S05").cells.front()), "A6:B8");
}

}  // namespace
}  // namespace bijlage::mapping
