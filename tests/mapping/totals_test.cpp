#include <gmock/gmock.h>

#include "mapping/reading.hpp"

/// Published totals are checks and no figures; where a cell is lost they say where it belongs.
namespace bijlage::mapping {
namespace {

using test::Read;
using test::Rows;
using test::table;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;

TEST(Totals, OfABlock) {
  const Read read(
      table("header = ['Bezoeken', 'Vragen']\nuntil = 'total'\n"
            "labels = { left = 'period', above = 'measure' }"),
      {{"", "Bezoeken", "Vragen"}, {"2017", 1, 10}, {"2018", 2, 20}, {"Totaal *", 3, "30*"}});
  EXPECT_THAT(read.totals(), ElementsAre("B2+B3=B4", "C2+C3=C4"));
  EXPECT_EQ(read.result.evidence.totals.front().over, "time");
  EXPECT_EQ(read.result.evidence.totals.front().label, "Totaal");
  EXPECT_EQ(read.figures().size(), 4U);
  EXPECT_EQ(read.result.evidence.marks.size(), 2U);
}

TEST(Totals, OfEachRow) {
  const Read read(table("header = ['Telefoon', 'Chat']\nlabels = { left = 'period', above = "
                        "'channel' }\nfixed = { measure = 'contacts' }"),
                  {{"", "Telefoon", "Chat", "Totaal"},
                   {"2017", 1, 2, 3},
                   {"2018", 4, 5, "9"},
                   {"Totaal", "", "", 12}});
  EXPECT_THAT(read.totals(), ElementsAre("B2+C2=D2", "B3+C3=D3", "B2+C2+B3+C3=D4"));
  EXPECT_EQ(read.result.evidence.totals.front().over, "channel");
}

const char* const grouped =
    "header = ['Zelftest']\nuntil = 'end'\ntotal = { over = 'group' }\n"
    "labels = { group = 'age', left = 'topic', above = 'module' }\n"
    "fixed = { measure = 'users', period = '2017' }";

TEST(Totals, OfEachGroupAndThenOfAll) {
  const Read read(table(grouped), {{"+18 j", "Zelftest"},
                                   {"Alcohol", 1},
                                   {"Gokken", 2},
                                   {"Subtotaal", 3},
                                   {"-18 j"},
                                   {"Alcohol", 4},
                                   {"Gamen", 5},
                                   {"Subtotaal", 9},
                                   {"Algemeen totaal", 12}});
  EXPECT_THAT(read.totals(), ElementsAre("B2+B3=B4", "B6+B7=B8", "B2+B3+B6+B7=B9"));
}

TEST(Totals, OfARunOfInheritedLabels) {
  const Read read(table("header = ['Aantal']\ninherit = true\nuntil = 'end'\n"
                        "labels = { left = ['channel', 'topic'] }\n"
                        "fixed = { measure = 'questions', period = '2021' }"),
                  {{"Kanaal", "Onderwerp", "Aantal"},
                   {"Telefoon", "Alcohol", 1},
                   {"", "Gokken", 2},
                   {"", "Totaal", 3},
                   {"Chat", "Alcohol", 4},
                   {"", "Gokken", 5},
                   {"", "Totaal", 9},
                   {"Totaal", "", 12}});
  EXPECT_THAT(read.totals(), ElementsAre("C2+C3=C4", "C5+C6=C7", "C2+C3+C5+C6=C8"));
}

TEST(Totals, OfOneNameEachOverWhatStandsUnderTheLast) {
  const Read read(table("header = ['Bezoeken']\nuntil = 'end'\n"
                        "labels = { left = 'period', above = 'measure' }"),
                  {{"", "Bezoeken"}, {"2017", 1}, {"Totaal", 1}, {"2018", 2}, {"Totaal", 2}});
  EXPECT_THAT(read.totals(), ElementsAre("B2=B3", "B4=B5"));
}

TEST(Totals, LabelsAndToleranceAreTheMappingsToSay) {
  const Read read(table("header = ['Bezoeken']\nuntil = 'total'\n"
                        "total = { labels = ['Alles samen'], tolerance = 0.5 }\n"
                        "labels = { left = 'period', above = 'measure' }"),
                  {{"", "Bezoeken"}, {"2017", 1}, {"Alles samen", 1}});
  EXPECT_EQ(read.result.evidence.totals.front().tolerance.to_string(), "0.5");
}

TEST(Totals, AnExportMayCallItsOnlyColumnTotal) {
  const Read read(table("header = ['Totaal']\nlabels = { left = 'period' }\n"
                        "fixed = { measure = 'contacts' }"),
                  {{"Maand", "Totaal"}, {"2021-01", 12}});
  EXPECT_THAT(read.figures(), ElementsAre("B2 2021-01 contacts 12"));
}

TEST(Totals, FollowTheScale) {
  const Read read(table("header = ['Bezoeken']\nuntil = 'total'\nscale = 1000\n"
                        "labels = { left = 'period', above = 'measure' }"),
                  {{"", "Bezoeken"}, {"2017", "1,5"}, {"2018", "<2"}, {"Totaal", "1,5"}});
  EXPECT_EQ(read.at("B2"), "2017 visits 1500");
  EXPECT_EQ(read.at("B3"), "2018 visits Q suppressed");
  EXPECT_EQ(read.data().detail(read.observation("B3"))->upper_bound->to_string(), "2000");
  EXPECT_EQ(read.result.evidence.totals.front().value.to_string(), "1500");
}

TEST(Totals, ThatArePercentagesFollowNoScale) {
  const Read read(
      table("header = ['Bezoeken', 'Aandeel']\nscale = 1000\n"
            "values = { 'Aandeel' = { measure = 'share' } }\n"
            "labels = { left = 'period', above = 'measure' }"),
      {{"", "Bezoeken", "Aandeel"}, {"2017", 2, "19,4%"}, {"2018", 3, support::percent(50)}});
  EXPECT_EQ(read.at("B2"), "2017 visits 2000");
  EXPECT_EQ(read.at("C2"), "2017 share 19.4");
  EXPECT_EQ(read.at("C3"), "2018 share 50");
}

// ---- Lost cells ----

Read tests_of(const Rows& rows, const std::string& empty = "M",
              const std::vector<decisions::FigureCorrection>& corrections = {}) {
  return Read(table("header = ['Zelftest', 'Kennistest']\nuntil = 'total'\nempty = '" + empty +
                    "'\nlabels = { left = 'topic', above = 'module' }\n"
                    "fixed = { measure = 'users', period = '2015' }"),
              rows, corrections);
}

decisions::FigureCorrection corrected(const std::string& cell, const std::string& was,
                                      model::ObsValue value) {
  decisions::FigureCorrection entry;
  entry.sheet = "Blad1";
  entry.cell = workbook::parse_cell_ref(cell).value();
  entry.was = was;
  entry.value = value;
  return entry;
}

TEST(LostCells, OneReadingMakesAllTotalsComeOut) {
  const Read read = tests_of(
      {{"", "Zelftest", "Kennistest"}, {"Alcohol", 10, 20}, {"Gokken", 5, ""}, {"Totaal", 10, 25}});
  EXPECT_EQ(read.at("B3"), "2015 users knowledgetest gambling 5");
  EXPECT_EQ(read.at("C3"), "2015 users selftest gambling M not-existing");
  EXPECT_THAT(read.findings(), ElementsAre("V05@B3"));
  EXPECT_EQ(read.finding("V05").found, "Zelftest");
  EXPECT_EQ(read.finding("V05").expected, "Kennistest");
}

TEST(LostCells, WhereTwoReadingsFitNoneIsChosen) {
  const Read read = tests_of(
      {{"", "Zelftest", "Kennistest"}, {"Alcohol", 5, ""}, {"Gokken", 5, ""}, {"Totaal", 5, 5}});
  EXPECT_EQ(read.at("B2"), "2015 users selftest alcohol 5");
  EXPECT_EQ(read.at("B3"), "2015 users selftest gambling 5");
  EXPECT_THAT(read.findings(), IsEmpty());
}

TEST(LostCells, WhereNoReadingFitsNothingMoves) {
  const Read read = tests_of(
      {{"", "Zelftest", "Kennistest"}, {"Alcohol", 10, 20}, {"Gokken", 5, ""}, {"Totaal", 10, 26}});
  EXPECT_EQ(read.at("B3"), "2015 users selftest gambling 5");
  EXPECT_THAT(read.findings(), IsEmpty());
}

TEST(LostCells, WhereTheTotalsComeOutNothingMoves) {
  const Read read = tests_of(
      {{"", "Zelftest", "Kennistest"}, {"Alcohol", 10, 0}, {"Gokken", 0, ""}, {"Totaal", 10, 0}});
  EXPECT_THAT(read.findings(), Not(Contains("V05@B3")));
}

TEST(LostCells, ADashIsNoLostCell) {
  const Read read = tests_of({{"", "Zelftest", "Kennistest"},
                              {"Alcohol", 10, 20},
                              {"Gokken", 5, "-"},
                              {"Totaal", 10, 25}});
  EXPECT_EQ(read.at("B3"), "2015 users selftest gambling 5");
}

// A total that people corrected settles with what they say that it is …
TEST(LostCells, AreSettledByATotalAsItWasCorrected) {
  const Rows rows{
      {"", "Zelftest", "Kennistest"}, {"Alcohol", 10, 20}, {"Gokken", 5, ""}, {"Totaal", 10, 52}};
  const Read read = tests_of(rows, "M", {corrected("C4", "52", 25)});
  EXPECT_EQ(read.at("B3"), "2015 users knowledgetest gambling 5");
  EXPECT_THAT(read.findings(), ElementsAre("V05@B3"));
  EXPECT_THAT(tests_of(rows).findings(), IsEmpty());
  EXPECT_THAT(tests_of(rows, "M", {corrected("C4", "53", 25)}).findings(), IsEmpty());
}

// … and not with what they say that it is not.
TEST(LostCells, AreNotSettledByATotalThatPeopleFoundWrong) {
  const Rows rows{
      {"", "Zelftest", "Kennistest"}, {"Alcohol", 10, 20}, {"Gokken", 5, ""}, {"Totaal", 10, 25}};
  const Read read = tests_of(rows, "M", {corrected("B4", "10", 15), corrected("C4", "25", 20)});
  EXPECT_EQ(read.at("B3"), "2015 users selftest gambling 5");
  EXPECT_THAT(read.findings(), IsEmpty());
}

TEST(LostCells, FiguresThatPeopleGaveStayWhereTheyAre) {
  const Rows rows{
      {"", "Zelftest", "Kennistest"}, {"Alcohol", 10, 20}, {"Gokken", 5, ""}, {"Totaal", 10, 25}};
  for (const auto& decided : {corrected("B3", "5", 5), corrected("C3", "", 5)}) {
    const Read read = tests_of(rows, "M", {decided});
    EXPECT_EQ(read.at("B3"), "2015 users selftest gambling 5");
    EXPECT_THAT(read.findings(), IsEmpty());
  }
}

TEST(LostCells, TheEmptyCellIsStillTold) {
  const Read read = tests_of(
      {{"", "Zelftest", "Kennistest"}, {"Alcohol", 10, 20}, {"Gokken", 5, ""}, {"Totaal", 10, 25}},
      "O");
  EXPECT_THAT(read.findings(), ElementsAre("P01@C3", "V05@B3"));
}

}  // namespace
}  // namespace bijlage::mapping
