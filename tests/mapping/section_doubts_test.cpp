#include <gmock/gmock.h>

#include "mapping/reading.hpp"
#include "mapping/sections.hpp"

/// Titles over tables of the same header that may not be what they seem: no figure is taken for
/// its neighbour's without a word.
namespace bijlage::mapping {
namespace {

using model::Severity;
using test::Read;
using test::table;
using test::two_sections;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::string with(const std::string& mapping, const std::string& from, const std::string& to) {
  std::string changed = mapping;
  changed.replace(changed.find(from), from.size(), to);
  return changed;
}

const std::string optional_pages = with(two_sections, "scale  = 'in duizenden'", "optional = true");

TEST(SectionDoubts, TitlesThatStandBelowTheirTables) {
  const support::Rows rows{{"", 2021}, {"Chat", 1}, {"Bezoeken"},       {""},
                           {"", 2021}, {"Chat", 3}, {"Paginaweergaven"}};
  for (const std::string& mapping : {two_sections, optional_pages}) {
    const Read read(mapping, rows);
    EXPECT_THAT(read.figures(), IsEmpty());
    EXPECT_THAT(read.findings(), ElementsAre("S02@A7"));
    EXPECT_EQ(read.finding("S02").message.key, "finding.S02.titles-below");
    EXPECT_EQ(read.finding("S02").severity, Severity::error);
    EXPECT_EQ(read.finding("S02").table, "pages");
  }
}

// The title of the sheet fits as well, so that the first table seems to have one.
TEST(SectionDoubts, TitlesBelowTheirTablesUnderATitleOfTheSheet) {
  const Read read(optional_pages, {{"Bezoeken en pagina's 2021"},
                                   {""},
                                   {"", 2021},
                                   {"Chat", 1},
                                   {"Bezoeken"},
                                   {""},
                                   {"", 2021},
                                   {"Chat", 3},
                                   {"Pagina's"}});
  EXPECT_THAT(read.figures(), IsEmpty());
  EXPECT_EQ(read.finding("S02").message.key, "finding.S02.titles-below");
}

TEST(SectionDoubts, ANoteBelowTheLastTableIsNoTitle) {
  const Read read(two_sections, {{"Bezoeken"},
                                 {"", 2021},
                                 {"Chat", 1},
                                 {""},
                                 {"Pagina's in duizenden"},
                                 {"", 2021},
                                 {"Chat", 3},
                                 {"Bezoeken zijn geteld door de site"}});
  EXPECT_THAT(read.figures(), ElementsAre("B3 2021 visits chat 1", "B7 2021 pageviews chat 3000"));
  EXPECT_THAT(read.findings(), IsEmpty());
}

TEST(SectionDoubts, AnotherTitleRightUnderTheOneAskedFor) {
  const support::Rows rows{{"Bezoeken"}, {"Klachten"}, {"", 2021}, {"Chat", 1}};
  const Read read(optional_pages, rows);
  EXPECT_THAT(read.figures(), ElementsAre("B4 2021 visits chat 1"));
  EXPECT_THAT(read.findings(), ElementsAre("S02@A2"));
  EXPECT_EQ(read.finding("S02").message.key, "finding.S02.subtitle");
  EXPECT_EQ(read.finding("S02").found, "Bezoeken");
  const Read skipped(
      with(optional_pages, "under  = 'Bezoeken*'", "under  = 'Bezoeken*'\nskip = ['klachten']"),
      rows);
  EXPECT_THAT(skipped.findings(), IsEmpty());
}

TEST(SectionDoubts, TwoBlocksUnderTitlesOfATableWithOne) {
  const Read read(optional_pages, {{"Bezoeken chat"},
                                   {"", 2021},
                                   {"Chat", 1},
                                   {""},
                                   {"Bezoeken mail"},
                                   {"", 2021},
                                   {"Mail", 2}});
  EXPECT_THAT(read.figures(), ElementsAre("B3 2021 visits chat 1"));
  EXPECT_THAT(read.findings(), ElementsAre("S02@A5:B7"));
  EXPECT_EQ(read.finding("S02").message.key, "finding.S02.title-again");
}

TEST(SectionDoubts, AnErasedTitleOfATableThatNeedNotBeThere) {
  const std::string mapping =
      with(optional_pages, "under  = 'Bezoeken*'", "under  = 'Bezoeken*'\nrepeat = 'down'");
  const Read read(mapping, {{"Bezoeken"}, {"", 2021}, {"Chat", 1}, {""}, {"", 2022}, {"Chat", 3}});
  EXPECT_THAT(read.figures(), ElementsAre("B3 2021 visits chat 1", "B6 2022 visits chat 3"));
  EXPECT_THAT(read.findings(), ElementsAre("S05@A5:B6"));
  EXPECT_EQ(read.finding("S05").message.key, "finding.S05.doubtful-read");
  EXPECT_EQ(read.finding("S05").severity, Severity::warning);
}

// Under the title of another table it is not looked for, wherever it stands.
TEST(SectionDoubts, ATableWithoutATitleBesideOneThatAsksForOne) {
  const std::string mapping = with(two_sections, "under  = 'Bezoeken*'", "");
  const support::Rows pages{{"Pagina's in duizenden"}, {"", 2021}, {"Chat", 3}, {""}};
  const support::Rows visits{{"Zomaar"}, {"", 2021}, {"Chat", 1}, {""}};
  support::Rows rows = pages;
  rows.insert(rows.end(), visits.begin(), visits.end());
  const Read read(mapping, rows);
  EXPECT_THAT(read.figures(), ElementsAre("B3 2021 pageviews chat 3000", "B7 2021 visits chat 1"));
  const Read alone(mapping, pages);
  EXPECT_THAT(alone.figures(), ElementsAre("B3 2021 pageviews chat 3000"));
  EXPECT_EQ(alone.finding("S01").table, "visits");
}

TEST(SectionDoubts, WhereTheHeadersAreThereTheTitleIsMissed) {
  const std::string one = table(
      "header = ['Aantal']\nunder = 'Vragen*'\n"
      "labels = { left = 'period' }\nfixed = { measure = 'questions' }");
  const std::string other =
      "[[table]]\nid = 'visits'\nheader = ['Aantal']\nunder = 'Bezoeken*'\n"
      "labels = { left = 'period' }\nfixed = { measure = 'visits' }";
  const Read read(one + other, {{"Bezoeken"}, {"", "Aantal"}, {"jan 2021", 1}});
  EXPECT_EQ(read.finding("S01").message.key, "finding.S01.no-title");
}

class UnitsInTitles : public ::testing::TestWithParam<const char*> {};

// What is counted otherwise is not read, or not without a word.
TEST_P(UnitsInTitles, AreTold) {
  const std::string under = "under = 'Vragen*'\n";
  for (const std::string& asked : {under, std::string()}) {
    const Read read(table("header = 'period'\n" + asked +
                          "labels = { left = 'channel', above = 'period' }\n"
                          "fixed = { measure = 'questions' }"),
                    {{GetParam()}, {"", 2021, 2022}, {"Chat", 1, 2}});
    EXPECT_THAT(read.findings(), Contains("V10@A1")) << asked;
    EXPECT_EQ(read.finding("V10").severity, Severity::error);
  }
}

INSTANTIATE_TEST_SUITE_P(SectionDoubts, UnitsInTitles,
                         ::testing::Values("Vragen (%)", "Vragen (EUR)", "Vragen, in euro",
                                           "Vragen (x1000)", "Vragen (duizenden)"));

TEST(SectionDoubts, TheUnitOfTheMeasureIsAsItShouldBe) {
  const Read read(table("header = 'period'\nlabels = { left = 'channel', above = 'period' }\n"
                        "fixed = { measure = 'subsidy' }"),
                  {{"Subsidies in euro"}, {"", 2021}, {"Chat", 1}});
  EXPECT_THAT(read.figures(), ElementsAre("B3 2021 subsidy chat 1"));
  EXPECT_THAT(read.findings(), IsEmpty());
}

// One of its measures is counted in the title's unit: which ones, the title does not say.
TEST(SectionDoubts, ATitleOverSeveralMeasures) {
  const Read read(table("header = ['Bezoeken', 'Aandeel']\n"
                        "labels = { left = 'period', above = 'measure' }"),
                  {{"Bezoeken en aandeel in %"}, {"", "Bezoeken", "Aandeel"}, {"2021", 5, 50}});
  EXPECT_THAT(read.figures(), ElementsAre("B3 2021 visits 5", "C3 2021 share 50"));
}

}  // namespace
}  // namespace bijlage::mapping
