#include <gmock/gmock.h>

#include "mapping/reading.hpp"

/// What a published total is over, where its own labels say so.
namespace bijlage::mapping {
namespace {

using test::Read;
using test::Rows;
using test::sheet;
using test::table;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

const char* const by_month =
    "header = ['Bezoeken']\nuntil = 'end'\nlabels = { left = 'period', above = 'measure' }\n"
    "total = { labels = ['?e kwartaal', '?de kwartaal', 'Totaal*', '* totaal'] }\n";

TEST(TotalScope, AQuarterBetweenMonthsIsOverItsOwn) {
  const Read read(table(by_month), Rows{{"", "Bezoeken"},
                                        {"februari 2022", 1},
                                        {"maart 2022", 2},
                                        {"1e kwartaal", 3},
                                        {"april 2022", 4},
                                        {"mei 2022", 5},
                                        {"2de kwartaal", 9},
                                        {"Totaal 2022 t.e.m. mei", 12}});
  EXPECT_THAT(read.totals(), ElementsAre("B2+B3=B4", "B5+B6=B7", "B2+B3+B5+B6=B8"));
}

TEST(TotalScope, TheYearThatALabelNames) {
  const Read read(table(by_month), Rows{{"", "Bezoeken"},
                                        {"2021-12", 1},
                                        {"2022-01", 2},
                                        {"Totaal 2021", 1},
                                        {"2022 totaal", 2}});
  EXPECT_THAT(read.totals(), ElementsAre("B2=B4", "B3=B5"));
}

TEST(TotalScope, APeriodThatNoneOfTheFiguresIsOfSaysNothing) {
  const Read read(table(by_month), Rows{{"", "Bezoeken"}, {"2021-12", 1}, {"Totaal 2019", 1}});
  EXPECT_THAT(read.totals(), ElementsAre("B2=B3"));
}

TEST(TotalScope, ColumnsOfQuartersBetweenThoseOfMonths) {
  const Read read(table("header = 'period'\nlabels = { left = 'channel', above = 'period', "
                        "sheet-name = 'period' }\nfixed = { measure = 'questions' }\n"
                        "total = { labels = ['Q?', 'Totaal'] }"),
                  {sheet("2022", {{"", "mrt", "Q1", "apr", "mei", "Q2", "Totaal"},
                                  {"Chat", 1, 1, 2, 3, 5, 6},
                                  {"Totaal", 1, 1, 2, 3, 5, 6}})});
  EXPECT_THAT(read.totals(), ElementsAre("B2=C2", "D2+E2=F2", "B2+D2+E2=G2", "B2=B3", "B2=C3",
                                         "D2=D3", "E2=E3", "D2+E2=F3", "B2+D2+E2=G3"));
}

const char* const by_quarter =
    "header = 'period'\nlabels = { left = 'channel', above = ['period', 'period'] }\n"
    "fixed = { measure = 'questions' }\n";

// A CSV file knows no merged cells: a year stands over its first quarter only.
TEST(TotalScope, EachYearHasItsOwnThoughItsLabelIsNotMerged) {
  const Read read(table(by_quarter), Rows{{"", 2021, "", "", 2022},
                                          {"", "K1", "K2", "Totaal", "K1", "K2", "Totaal"},
                                          {"Chat", 1, 2, 3, 4, 5, 9}});
  EXPECT_THAT(read.totals(), ElementsAre("B3+C3=D3", "E3+F3=G3"));
}

TEST(TotalScope, TheOnlyOneOrTheLastOfTwoIsOverAllYears) {
  const Read one(
      table(by_quarter),
      Rows{{"", 2021, "", 2022}, {"", "K1", "K2", "K1", "Totaal"}, {"Chat", 1, 2, 4, 7}});
  EXPECT_THAT(one.totals(), ElementsAre("B3+C3+D3=E3"));
  const Read last(table(by_quarter), Rows{{"", 2021, "", "", 2022},
                                          {"", "K1", "K2", "Totaal", "K1", "Totaal", "Totaal"},
                                          {"Chat", 1, 2, 3, 4, 4, 7}});
  EXPECT_THAT(last.totals(), ElementsAre("B3+C3=D3", "E3=F3", "B3+C3+E3=G3"));
}

// ---- Names that begin as totals do ----

const char* const by_project =
    "header = ['Bedrag']\nlabels = { left = 'project', above = 'measure' }\n"
    "fixed = { period = '2022' }\n";

TEST(NamesLikeTotals, AreFiguresWhereTheyAreNoSum) {
  const Read read(table(by_project), Rows{{"Project", "Bedrag"},
                                          {"Depressiehulp.be", 10},
                                          {"Alle hens aan dek", 20},
                                          {"Verslavingswebsites", 5},
                                          {"Alle projecten", 35}});
  EXPECT_EQ(read.at("B3"), "2022 subsidy U_alle_hens_aan_dek 20");
  EXPECT_THAT(read.totals(), ElementsAre("B2+B3+B4=B5"));
  EXPECT_THAT(read.findings(), ElementsAre("S07@A3"));
}

TEST(NamesLikeTotals, EndNoTable) {
  const Read read(table(std::string(by_project) + "until = 'total'\n"),
                  Rows{{"Project", "Bedrag"},
                       {"Alle hens aan dek", 20},
                       {"Depressiehulp.be", 10},
                       {"Totaal", 30}});
  EXPECT_EQ(read.figures().size(), 2U);
  EXPECT_THAT(read.totals(), ElementsAre("B2+B3=B4"));
}

TEST(NamesLikeTotals, OneFigureThatIsTheSameIsNoSum) {
  const Read read(table(by_project),
                  Rows{{"Project", "Bedrag"}, {"Depressiehulp.be", 10}, {"Alle hens aan dek", 10}});
  EXPECT_EQ(read.figures().size(), 2U);
  EXPECT_THAT(read.totals(), IsEmpty());
}

TEST(NamesLikeTotals, AMappingThatNamesItsTotalsHasNoOthers) {
  const Read read(
      table(std::string(by_project) + "total = { labels = ['Som'] }\n"),
      Rows{{"Project", "Bedrag"}, {"Depressiehulp.be", 10}, {"Totaal Zorg vzw", 20}, {"Som", 30}});
  EXPECT_EQ(read.at("B3"), "2022 subsidy U_totaal_zorg_vzw 20");
  EXPECT_THAT(read.totals(), ElementsAre("B2+B3=B4"));
}

}  // namespace
}  // namespace bijlage::mapping
