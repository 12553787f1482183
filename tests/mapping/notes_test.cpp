#include <gmock/gmock.h>

#include "mapping/reading.hpp"

/// Marks, the notes they point to, and what notes do to the figures they bear on.
namespace bijlage::mapping {
namespace {

using test::on;
using test::Read;
using test::Rows;
using test::sheet;
using test::table;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

const std::string by_month =
    "header = ['Bezoeken', 'Vragen']\nrepeat = 'down'\nuntil = 'total'\n"
    "labels = { heading = 'period', left = 'period', above = 'measure' }\n";

// What each mark of the sheet points to: "* B2 → tot 19 juni 2018".
std::vector<std::string> marks(const Read& read) {
  std::vector<std::string> texts;
  for (const auto& use : read.result.evidence.marks) {
    texts.push_back(use.mark + " " + workbook::a1(use.source.cell) + " → " +
                    (use.note ? read.data().notes[*use.note].text : "?"));
  }
  return texts;
}

TEST(Notes, ADateCutsThePeriodItLiesIn) {
  const Read read(table(by_month), {{"2018 *"},
                                    {"", "Bezoeken", "Vragen"},
                                    {"Mei", 1, 2},
                                    {"Juni", 3, 4},
                                    {"Totaal", 4, 6},
                                    {"* tot 19 juni 2018"}});
  EXPECT_EQ(read.covered("B4"), "2018-06-01..2018-06-19");
  EXPECT_EQ(read.covered("B3"), "2018-05-01..2018-05-31");
  EXPECT_THAT(read.notes("B4"), ElementsAre("tot 19 juni 2018"));
  EXPECT_THAT(read.notes("B3"), IsEmpty());
  EXPECT_EQ(read.at("B4"), "2018-06 visits 3");  // partial is not provisional
}

TEST(Notes, ADateWithoutAYearTakesTheBlocks) {
  const Read read(table(by_month),
                  {{"2018 *"}, {"", "Bezoeken", "Vragen"}, {"Juni", 3, 4}, {"* tot 19 juni"}});
  EXPECT_EQ(read.covered("B3"), "2018-06-01..2018-06-19");
}

TEST(Notes, ADateIsToldInManyWays) {
  for (const char* note : {"* t.e.m. 19 juni 2018", "* tem 19 juni", "* cijfers t.e.m. 19 juni",
                           "*: tot 19 juni", "* stand op 19 juni 2018",
                           "* van 1 tot en met 19 juni", "* tot 19 juni 2018 (voorlopig)"}) {
    const Read read(table(by_month),
                    {{"2018 *"}, {"", "Bezoeken", "Vragen"}, {"Juni", 3, 4}, {note}});
    EXPECT_EQ(read.covered("B3"), "2018-06-01..2018-06-19") << note;
    EXPECT_THAT(read.findings(), IsEmpty()) << note;
  }
}

TEST(Notes, OneThatNamesADayAndIsNotUnderstoodIsTold) {
  const auto findings = [](const char* note) {
    return Read(table(by_month), {{"2018 *"}, {"", "Bezoeken", "Vragen"}, {"Juni", 3, 4}, {note}})
        .findings();
  };
  EXPECT_THAT(findings("* tot 31 juni"), ElementsAre("V03@A4"));  // there is no such day
  EXPECT_THAT(findings("* zonder de dagen na 19 juni"), ElementsAre("V03@A4"));
  EXPECT_THAT(findings("* gewijzigd op 19/06/2018"), ElementsAre("V03@A4"));
  EXPECT_THAT(findings("* zonder de anonieme bezoekers van juni"), IsEmpty());
}

TEST(Notes, AFigureAfterTheLastDayOfItsNoteIsTold) {
  const Read read(
      table(by_month),
      {{"2018"}, {"", "Bezoeken", "Vragen"}, {"Juni", 3, 4}, {"Juli *", 5, 6}, {"* tot 19 juni"}});
  EXPECT_THAT(read.findings(), ElementsAre("V03@B4"));
  EXPECT_EQ(read.finding("V03").cells.size(), 2U);
  EXPECT_EQ(read.at("B4"), "2018-07 visits 5");
  EXPECT_THAT(Read(table(by_month),
                   {{"2018"}, {"", "Bezoeken", "Vragen"}, {"Juni *", 3, 4}, {"* tot 19 juni 2017"}})
                  .findings(),
              ElementsAre("V03@B3"));
}

TEST(Notes, DashesMeanWhatTheDatesSay) {
  const Read read(table(by_month), {{"2018 *"},
                                    {"", "Bezoeken", "Vragen **"},
                                    {"Mei", 1, "---"},
                                    {"Juni", 3, 4},
                                    {"Juli", "---", "---"},
                                    {"Totaal", 4, 4},
                                    {"* tot 19 juni 2018"},
                                    {"** Vragen gestart in juni"}});
  EXPECT_EQ(read.at("C3"), "2018-05 questions M not-existing");
  EXPECT_EQ(read.at("B5"), "2018-07 visits O not-yet");
  EXPECT_EQ(read.at("C5"), "2018-07 questions O not-yet");
  EXPECT_THAT(read.findings(), IsEmpty());
}

TEST(Notes, ADashInTheFutureIsNotYetThere) {
  const Read read(table(by_month),
                  {sheet("Blad1", {{"2018"}, {"", "Bezoeken", "Vragen"}, {"Juli", "-", 1}})},
                  "a.xlsx", on(2018, 6, 19));
  EXPECT_EQ(read.at("B3"), "2018-07 visits O not-yet");
}

TEST(Notes, StartedInTakesTheFirstYearOfTheBlock) {
  const Read read(table("header = ['Bezoeken', 'Vragen']\nuntil = 'total'\n"
                        "labels = { left = 'period', above = 'measure' }"),
                  {{"", "Bezoeken", "Vragen *"},
                   {"2016", 1, 2},
                   {"2017", 3, 4},
                   {"Totaal", 4, 6},
                   {"* gestart in augustus"}});
  EXPECT_EQ(read.covered("C2"), "2016-08-01..2016-12-31");
  EXPECT_EQ(read.covered("C3"), "2017-01-01..2017-12-31");
  EXPECT_EQ(read.covered("B2"), "2016-01-01..2016-12-31");
}

TEST(Notes, MarksBearOnWhatTheyStandAt) {
  const Read read(
      table("header = ['Zelftest', 'Kennistest']\nuntil = 'total'\n"
            "labels = { heading = 'period', group = 'age', left = 'topic', above = 'module' }\n"
            "fixed = { measure = 'users' }"),
      {{"2014 *"},
       {"+18 j", "Zelftest", "Kennistest **"},
       {"Alcohol (1)", 1, 2},
       {"Gokken", "3 ¹", 4},
       {"-18 j (2)"},
       {"Gamen", 5, 6},
       {"Totaal", 9, 12},
       {"* Kop"},
       {"** Kolom"},
       {"(1) Rij"},
       {"¹ Waarde"},
       {"(2) Groep"}});
  EXPECT_THAT(read.notes("B3"), ElementsAre("Kop", "Rij"));
  EXPECT_THAT(read.notes("C3"), ElementsAre("Kop", "Kolom", "Rij"));
  EXPECT_THAT(read.notes("B4"), ElementsAre("Kop", "Waarde"));
  EXPECT_THAT(read.notes("C4"), ElementsAre("Kop", "Kolom"));
  EXPECT_THAT(read.notes("B6"), ElementsAre("Kop", "Groep"));
  EXPECT_THAT(read.notes("C6"), ElementsAre("Kop", "Kolom", "Groep"));
}

TEST(Notes, TheNearestNoteCounts) {
  const Read read(table(by_month), {{"2017"},
                                    {"", "Bezoeken *", "Vragen"},
                                    {"Juni", 1, 2},
                                    {"Totaal", 1, 2},
                                    {"* onder het eerste blok"},
                                    {""},
                                    {"2018"},
                                    {"", "Bezoeken *", "Vragen **"},
                                    {"Juni", 3, 4},
                                    {"Totaal", 3, 4},
                                    {"* onder het tweede blok"},
                                    {""},
                                    {"** onder alles"}});
  EXPECT_THAT(marks(read), ElementsAre("* B2 → onder het eerste blok",
                                       "* B8 → onder het tweede blok", "** C8 → onder alles"));
}

TEST(Notes, ANoteBelowAllBlocksIsForAllOfThem) {
  const Read read(table(by_month), {{"2017"},
                                    {"", "Bezoeken *", "Vragen"},
                                    {"Juni", 1, 2},
                                    {"Totaal", 1, 2},
                                    {""},
                                    {"2018"},
                                    {"", "Bezoeken *", "Vragen ¹"},
                                    {"Juni", 3, 4},
                                    {"Totaal", 3, 4},
                                    {"* gemeten met andere software"}});
  EXPECT_THAT(marks(read), ElementsAre("* B2 → gemeten met andere software",
                                       "* B7 → gemeten met andere software", "¹ C7 → ?"));
  EXPECT_FALSE(read.data().notes.front().understood);
}

TEST(Notes, OneCellMayHoldSeveral) {
  const Read read(table(by_month),
                  {{"2017 *"},
                   {"", "Bezoeken **", "Vragen"},
                   {"Juni", 1, 2},
                   {"Totaal", 1, 2},
                   {"* tot 19 juni 2017\n** voorlopige cijfers,\n   nog na te kijken"}});
  EXPECT_THAT(read.notes("B3"),
              ElementsAre("tot 19 juni 2017", "voorlopige cijfers, nog na te kijken"));
  EXPECT_EQ(read.at("B3"), "2017-06 visits 1 P");
}

TEST(Notes, WithoutAMarkAPhraseIsForTheBlockAboveIt) {
  const Read read(table(by_month), {{"2018"},
                                    {"", "Bezoeken", "Vragen"},
                                    {"Juni", 1, 2},
                                    {"Totaal", 1, 2},
                                    {"Cijfers tot 19 juni 2018"},
                                    {"Bron: eigen registratie"}});
  EXPECT_EQ(read.covered("C3"), "2018-06-01..2018-06-19");
  EXPECT_EQ(read.data().notes.size(), 1U);
  EXPECT_THAT(read.findings(), IsEmpty());
}

TEST(Notes, APhraseGivesAStatus) {
  const Read read(table(by_month), {{"2017"},
                                    {"", "Bezoeken *", "Vragen"},
                                    {"Juni", 1, 2},
                                    {"Totaal", 1, 2},
                                    {"* sterk overschat door spambots"}});
  EXPECT_EQ(read.at("B3"), "2017-06 visits 1 U");
  EXPECT_EQ(read.at("C3"), "2017-06 questions 2");
}

TEST(Notes, ANoteMayGiveAFigureOfItsOwn) {
  const Read read(table("header = ['Bezoeken']\nlabels = { left = 'period', above = 'measure' }"),
                  {{"", "Bezoeken"},
                   {"2014", "321.302**"},
                   {"2015", 5},
                   {"** Overschat. Ruwe schatting van bezoeken is 120.000 voor 2014."}});
  EXPECT_EQ(read.at("B2"), "2014 visits 321302 U");
  EXPECT_EQ(read.at("A4"), "2014 visits estimate 120000 E");
  EXPECT_THAT(read.findings(), ElementsAre("V04@B2"));
  EXPECT_EQ(read.finding("V04").message.key, "finding.V04.note");
}

TEST(Notes, AMappingMayHavePhrasesOfItsOwn) {
  const Read read(table(by_month) + "[[note]]\nmatch = 'Nieuwe teller'\neffect = { status = 'B' }",
                  {{"2017"},
                   {"", "Bezoeken *", "Vragen"},
                   {"Juni", 1, 2},
                   {"Totaal", 1, 2},
                   {"* nieuwe teller"}});
  EXPECT_EQ(read.at("B3"), "2017-06 visits 1 B");
}

TEST(Notes, AnInheritedLabelKeepsItsMark) {
  const Read read(table("header = ['Aantal']\ninherit = true\n"
                        "labels = { left = ['channel', 'topic'] }\n"
                        "fixed = { measure = 'questions', period = '2021' }"),
                  {{"", "", "Aantal"},
                   {"Telefoon *", "Alcohol", 1},
                   {"", "Gokken", 2},
                   {""},
                   {"* alleen op werkdagen"}});
  EXPECT_THAT(read.notes("C3"), ElementsAre("alleen op werkdagen"));
  EXPECT_THAT(marks(read), ElementsAre("* A2 → alleen op werkdagen"));
}

}  // namespace
}  // namespace bijlage::mapping
