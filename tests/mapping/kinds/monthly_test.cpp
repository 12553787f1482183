#include <gmock/gmock.h>

#include "mapping/kinds/kinds.hpp"

/// Kind A: a row a month, platform over {bezoeken, unieke bezoekers} in two header rows.
namespace bijlage::mapping {
namespace {

using test::date;
using test::Read;
using test::sheet;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

const std::string by_sheet = R"(
[[table]]
id     = "bezoekers"
header = ["Bezoeken", "Unieke bezoekers"]
until  = "total"
labels = { sheet-name = "period", left = "period", above = ["platform", "measure"] }
)";

TEST(KindA, YearsAsSheetsUnderMergedHeaders) {
  const Read read(
      by_sheet,
      {sheet("2020", {{"Maand", "alcoholhulp.be", "", "gokhulp.be", ""},
                      {"", "Bezoeken", "Unieke bezoekers", "Bezoeken", "Unieke bezoekers"},
                      {"Juli", 100, 80, 10, 8},
                      {"Augustus", 200, 160, "20*", "onbekend"},
                      {"Totaal", 300, 240, 30, ""},
                      {"* zonder de eerste week"}})
           .merged({"A1:A2", "B1:C1", "D1:E1"}),
       sheet("2021 ", {{"Maand", "alcoholhulp.be", "", "gokhulp.be", ""},
                       {"", "Bezoeken", "Unieke bezoekers", "Bezoeken", "Unieke bezoekers"},
                       {"januari", "1.434", "1.200", 5, 4}})});
  EXPECT_THAT(
      read.figures(),
      ElementsAre("B3 2020-07 visits alcoholhulp 100", "C3 2020-07 unique_visitors alcoholhulp 80",
                  "D3 2020-07 visits gokhulp 10", "E3 2020-07 unique_visitors gokhulp 8",
                  "B4 2020-08 visits alcoholhulp 200", "C4 2020-08 unique_visitors alcoholhulp 160",
                  "D4 2020-08 visits gokhulp 20", "E4 2020-08 unique_visitors gokhulp O unknown",
                  "B3 2021-01 visits alcoholhulp 1434",
                  "C3 2021-01 unique_visitors alcoholhulp 1200", "D3 2021-01 visits gokhulp 5",
                  "E3 2021-01 unique_visitors gokhulp 4"));
  EXPECT_THAT(read.totals(), ElementsAre("B3+B4=B5", "C3+C4=C5", "D3+D4=D5"));
  EXPECT_THAT(read.notes("D4"), ElementsAre("zonder de eerste week"));
  EXPECT_THAT(read.findings(), IsEmpty());
}

TEST(KindA, YearsAsHeadingsUnderLogoAndTitleWithNotesBelow) {
  const Read read(R"(
[[table]]
id     = "bezoekers"
header = ["Bezoeken", "Unieke bezoekers"]
repeat = "down"
labels = { heading = "period", left = "period", above = ["platform", "measure"] }
)",
                  {{"", "", "Centrum voor online hulp"},
                   {"", "", "www.onlinehulp.be"},
                   {""},
                   {"Bezoekerscijfers per maand en per website"},
                   {""},
                   {"2020"},
                   {""},
                   {"", "alcoholhulp.be"},
                   {"Maand", "Bezoeken", "Unieke bezoekers"},
                   {"november", 7, 6},
                   {"december", 9, 8},
                   {""},
                   {"2021"},
                   {"", "alcoholhulp.be"},
                   {"Maand", "Bezoeken", "Unieke bezoekers"},
                   {"januari", 11, 10},
                   {""},
                   {"Bron: Google Analytics"},
                   {"Opmerking: cijfers zonder bots"}});
  EXPECT_THAT(
      read.figures(),
      ElementsAre("B10 2020-11 visits alcoholhulp 7", "C10 2020-11 unique_visitors alcoholhulp 6",
                  "B11 2020-12 visits alcoholhulp 9", "C11 2020-12 unique_visitors alcoholhulp 8",
                  "B16 2021-01 visits alcoholhulp 11",
                  "C16 2021-01 unique_visitors alcoholhulp 10"));
  EXPECT_THAT(read.findings(), IsEmpty());
}

const std::string plain = R"(
[[table]]
id        = "bezoekers"
header    = ["Bezoeken"]
frequency = "month"
labels    = { left = "period", above = "measure" }
)";

TEST(KindA, YearsInTheLabelOfTheMonth) {
  const Read read(plain, {{"Maand", "Bezoeken"},
                          {"jan/21", 1},
                          {"2021-02", 2},
                          {"mrt-21", 3},
                          {"april '21", 4},
                          {"Mei 2021", 5},
                          {"06/2021", 6}});
  EXPECT_THAT(read.figures(),
              ElementsAre("B2 2021-01 visits 1", "B3 2021-02 visits 2", "B4 2021-03 visits 3",
                          "B5 2021-04 visits 4", "B6 2021-05 visits 5", "B7 2021-06 visits 6"));
  EXPECT_THAT(read.findings(), IsEmpty());
}

TEST(KindA, RealDatesMeanTheirMonth) {
  const Read read(plain, {{"Maand", "Bezoeken"},
                          {date(2021, 1, 1), 1},
                          {date(2021, 2, 28, "d/mm/yyyy"), 2},
                          {date(2021, 3, 1, "mmm-yy"), 3},
                          {"1/04/2021", 4}});
  EXPECT_THAT(read.figures(), ElementsAre("B2 2021-01 visits 1", "B3 2021-02 visits 2",
                                          "B4 2021-03 visits 3", "B5 2021-04 visits 4"));
  EXPECT_THAT(read.findings(), IsEmpty());
}

TEST(KindA, RealDatesMeanTheFrequencyThatTheMappingExpects) {
  const Read read(R"(
[[table]]
id     = "bezoekers"
header = ["Bezoeken"]
labels = { left = "period", above = "measure" }
[expect]
frequency = "month"
)",
                  {{"Maand", "Bezoeken"}, {date(2021, 1, 1), 1}});
  EXPECT_THAT(read.figures(), ElementsAre("B2 2021-01 visits 1"));
}

// A date that shows as "januari" says nothing of a year, whatever year Excel keeps.
TEST(KindA, RealDatesThatShowOnlyTheirMonth) {
  const Read read(by_sheet, {sheet("2021", {{"", "gokhulp.be"},
                                            {"Maand", "Bezoeken", "Unieke bezoekers"},
                                            {date(2019, 1, 1, "mmmm"), 3, 2},
                                            {date(2019, 2, 1, "mmm"), 4, 3}})});
  EXPECT_THAT(read.figures(),
              ElementsAre("B3 2021-01 visits gokhulp 3", "C3 2021-01 unique_visitors gokhulp 2",
                          "B4 2021-02 visits gokhulp 4", "C4 2021-02 unique_visitors gokhulp 3"));
  EXPECT_THAT(read.findings(), IsEmpty());
}

TEST(KindA, ADateOfAnotherYearThanItsSheetIsTold) {
  const Read read(by_sheet, {sheet("2021", {{"", "gokhulp.be"},
                                            {"Maand", "Bezoeken", "Unieke bezoekers"},
                                            {date(2020, 1, 1, "mmm-yy"), 3, 2}})});
  EXPECT_THAT(read.findings(), ElementsAre("S02@B3"));
  EXPECT_EQ(read.finding("S02").message.key, "finding.S02.contradiction");
}

TEST(KindA, YearsLeftOfTheMonthsMergedOverTheirRows) {
  const Read read(R"(
[[table]]
id     = "bezoekers"
header = ["Bezoeken"]
labels = { left = ["period", "period"], above = "measure" }
)",
                  {sheet("Cijfers", {{"Jaar", "Maand", "Bezoeken"},
                                     {2020, "november", 1},
                                     {"", "december", 2},
                                     {2021, "januari", 3}})
                       .merged({"A2:A3"})});
  EXPECT_THAT(read.figures(),
              ElementsAre("C2 2020-11 visits 1", "C3 2020-12 visits 2", "C4 2021-01 visits 3"));
  EXPECT_THAT(read.findings(), IsEmpty());
}

// "Totaal" stands over both header rows, merged or in the upper one alone.
TEST(KindA, ATotalColumnUnderAHeaderOfTwoRows) {
  const auto rows = [](const char* upper, const char* lower) {
    return test::Rows{{"Maand", "gokhulp.be", "drughulp.be", upper},
                      {"", "Bezoeken", "Bezoeken", lower},
                      {"juli", 1, 2, 3}};
  };
  const std::string mapping = R"(
[[table]]
id     = "bezoekers"
header = ["Bezoeken"]
labels = { sheet-name = "period", left = "period", above = ["platform", "measure"] }
)";
  for (const Read& read :
       {Read(mapping, {sheet("2021", rows("Totaal", "")).merged({"A1:A2", "D1:D2"})}),
        Read(mapping, {sheet("2021", rows("Totaal", ""))}),
        Read(mapping, {sheet("2021", rows("", "Totaal"))})}) {
    EXPECT_THAT(read.figures(),
                ElementsAre("B3 2021-07 visits gokhulp 1", "C3 2021-07 visits drughulp 2"));
    EXPECT_THAT(read.totals(), ElementsAre("B3+C3=D3"));
    EXPECT_THAT(read.findings(), IsEmpty());
  }
}

// What is merged over two columns says nothing of a third.
TEST(KindA, AMergedHeaderReachesNoFurtherThanItsCells) {
  const Read read(
      by_sheet,
      {sheet("2021", {{"", "gokhulp.be", "", "", ""},
                      {"", "Bezoeken", "Unieke bezoekers", "Bezoeken", "Unieke bezoekers"},
                      {"juli", 1, 2, 3, 4}})
           .merged({"B1:C1"})});
  EXPECT_THAT(read.figures(),
              ElementsAre("B3 2021-07 visits gokhulp 1", "C3 2021-07 unique_visitors gokhulp 2"));
  EXPECT_THAT(read.findings(), ElementsAre("S02@D1", "S02@E1"));
}

TEST(KindA, MeasuresOverPlatforms) {
  const Read read(R"(
[[table]]
id     = "bezoekers"
header = ["gokhulp.be", "drughulp.be"]
labels = { left = "period", above = ["measure", "platform"] }
)",
                  {{"", "Bezoeken", "", "Unieke bezoekers", ""},
                   {"", "gokhulp.be", "drughulp.be", "gokhulp.be", "drughulp.be"},
                   {"juli 2021", 1, 2, 3, 4}});
  EXPECT_THAT(
      read.figures(),
      ElementsAre("B3 2021-07 visits gokhulp 1", "C3 2021-07 visits drughulp 2",
                  "D3 2021-07 unique_visitors gokhulp 3", "E3 2021-07 unique_visitors drughulp 4"));
  EXPECT_THAT(read.findings(), IsEmpty());
}

TEST(KindA, APlatformsTablesSideBySideAndOneBelowTheOther) {
  const Read read(
      R"(
[[table]]
id     = "bezoekers"
header = ["Bezoeken", "Unieke bezoekers"]
repeat = ["down", "across"]
labels = { heading = "platform", left = "period", above = "measure" }
)",
      {{"gokhulp.be", "", "", "", "drughulp.be"},
       {"Maand", "Bezoeken", "Unieke bezoekers", "", "Maand", "Bezoeken", "Unieke bezoekers"},
       {"jul-21", 1, 2, "", "jul-21", 3, 4},
       {""},
       {"alcoholhulp.be"},
       {"Maand", "Bezoeken", "Unieke bezoekers"},
       {"jul-21", 5, 6}});
  EXPECT_THAT(
      read.figures(),
      ElementsAre("B3 2021-07 visits gokhulp 1", "C3 2021-07 unique_visitors gokhulp 2",
                  "F3 2021-07 visits drughulp 3", "G3 2021-07 unique_visitors drughulp 4",
                  "B7 2021-07 visits alcoholhulp 5", "C7 2021-07 unique_visitors alcoholhulp 6"));
  EXPECT_THAT(read.findings(), IsEmpty());
}

}  // namespace
}  // namespace bijlage::mapping
