// One change at a time: what is still read, what is told of it, and which line of the mapping is
// named.
#include <gmock/gmock.h>

#include "mapping/reading.hpp"

namespace bijlage::mapping::test {
namespace {

using model::Severity;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

// The lines of a table's keys begin at 7.
const std::string by_month =
    "header = ['Bezoeken', 'Vragen']\nlabels = { left = 'period', above = 'measure' }\n";

TEST(Changes, AColumnBetweenLabelsAndFiguresIsNoLabel) {
  const Read read(
      table(by_month),
      {{"Maand", "Nieuw", "Bezoeken", "Vragen"}, {"jan 2021", 12, 1, 2}, {"feb 2021", 3, 3, 4}});
  EXPECT_THAT(read.figures(), ElementsAre("C2 2021-01 visits 1", "D2 2021-01 questions 2",
                                          "C3 2021-02 visits 3", "D3 2021-02 questions 4"));
  EXPECT_THAT(read.findings(), ElementsAre("S03@B1"));
}

TEST(Changes, OfTwoColumnsThatReadAsPeriodsNoneIsGuessed) {
  const Read read(table(by_month), {{"Maand", "Nieuw", "Bezoeken", "Vragen"},
                                    {"jan 2021", 2014, 1, 2},
                                    {"feb 2021", 2015, 3, 4}});
  EXPECT_THAT(read.figures(), IsEmpty());
  EXPECT_THAT(read.findings(), ElementsAre("S02@A1:A3"));
  EXPECT_EQ(read.finding("S02").mapping_line, 8U);
  EXPECT_EQ(read.finding("S02").cells.size(), 2U);
}

TEST(Changes, AColumnOfTheYearBesideThatOfTheMonthIsNoDoubt) {
  const Read read(
      table("sheets = ['2021']\nheader = ['Bezoeken']\nlabels = { sheet-name = "
            "'period', left = 'period', above = 'measure' }"),
      {sheet("2021",
             {{"Jaar", "Maand", "Bezoeken"}, {2021, "januari", 1}, {2021, "februari", 2}})});
  EXPECT_THAT(read.figures(), ElementsAre("C2 2021-01 visits 1", "C3 2021-02 visits 2"));
}

TEST(Changes, TheFirstColumnOfFiguresUnderAnotherNameDoesNotBecomeTheLabel) {
  const Read read(table("header = [\n  'Bezoeken',\n  'Vragen',\n]\n"
                        "labels = { left = 'period', above = 'measure' }"),
                  {{"Jaar", "Bzoeken", "Vragen"}, {2020, 2014, 2}, {2021, 2015, 4}});
  // Its figures read as years, too: nobody can tell.
  EXPECT_THAT(read.figures(), IsEmpty());
  EXPECT_THAT(read.findings(), ElementsAre("S02@A1:A3", "S03@B1"));
  const auto& missing = read.finding("S03");
  EXPECT_EQ(missing.message.key, "finding.S03.renamed");
  EXPECT_EQ(missing.expected, "Bezoeken");
  EXPECT_EQ(missing.found, "Bzoeken");
  EXPECT_EQ(missing.mapping_line, 8U);
}

TEST(Changes, FiguresDoNotSlideUnderThePlatformOfTheirNeighbour) {
  const Read read(table("header = ['Bezoeken', 'Unieke bezoekers']\n"
                        "labels = { left = 'period', above = ['platform', 'measure'] }"),
                  {{"", "alcoholhulp.be", "", "", ""},  // gokhulp.be is gone
                   {"", "Bezoeken", "Unieke bezoekers", "Bezoeken", "Unieke bezoekers"},
                   {"jan 2021", 1, 2, 3, 4}});
  EXPECT_THAT(read.figures(), ElementsAre("B3 2021-01 visits alcoholhulp 1"));
  EXPECT_THAT(read.findings(), ElementsAre("S02@B2", "S02@C2"));
  EXPECT_EQ(read.finding("S02").mapping_line, 8U);
}

TEST(Changes, AColumnCopiedAsItIsCountsOnce) {
  const Read read(table(by_month), {{"", "Bezoeken", "Bezoeken", "Vragen"}, {"jan 2021", 1, 1, 2}});
  EXPECT_THAT(read.figures(), ElementsAre("B2 2021-01 visits 1", "D2 2021-01 questions 2"));
  EXPECT_THAT(read.findings(), ElementsAre("S02@B1"));
}

TEST(Changes, WithoutTheHeadingThatSaysWhichChannel) {
  const Read read(table("header = ['Vragen']\nrepeat = 'down'\n"
                        "labels = { heading = 'channel', left = 'period', above = 'measure' }"),
                  {{"Telefoon"},
                   {"", "Vragen"},
                   {"jan 2021", 1},
                   {""},
                   {"Nieuwe tekst"},
                   {"", "Vragen"},
                   {"jan 2021", 2}});
  EXPECT_THAT(read.figures(), ElementsAre("B3 2021-01 questions phone 1"));
  EXPECT_THAT(read.findings(), ElementsAre("S02@A6:B6"));
  EXPECT_EQ(read.finding("S02").message.key, "finding.S02.no-heading");
  EXPECT_EQ(read.finding("S02").mapping_line, 9U);
}

TEST(Changes, WithoutTheUpperHeaderRow) {
  const Read read(table("header = ['Bezoeken']\n"
                        "labels = { left = 'period', above = ['platform', 'measure'] }"),
                  {{"", "Bezoeken"}, {"jan 2021", 1}});
  EXPECT_THAT(read.figures(), IsEmpty());
  EXPECT_THAT(read.findings(), ElementsAre("S02@A1:B1"));
}

TEST(Changes, RowsAboveTheFirstGroup) {
  const Read read(table("header = ['Zelftest']\nlabels = { group = 'age', left = 'topic', above = "
                        "'module' }\nfixed = { measure = 'users', period = '2021' }"),
                  {{"Nieuw", "Zelftest"}, {"Alcohol", 1}, {"-18 j"}, {"Alcohol", 2}});
  EXPECT_THAT(read.figures(), ElementsAre("B4 2021 users selftest alcohol minor 2"));
  EXPECT_EQ(read.finding("S02").message.key, "finding.S02.no-group");
}

// Groups that any text may name, as long as they have no figures of their own.
TEST(Changes, ANewLabelAmongTheRowsOfAGroupIsNoGroup) {
  const std::string categories =
      "header = ['2021']\nlabels = { group = '', left = 'institution', above = 'period' }\n"
      "fixed = { measure = 'referrals' }";
  const Read read(table(categories), {{"Instantie", 2021},
                                      {"Welzijn"},
                                      {"Fietsen", 1},
                                      {"OCMW", 3},
                                      {"Eerste lijn"},
                                      {"Huisarts", 5}});
  EXPECT_EQ(read.finding("S07").raw, "Fietsen");
  EXPECT_THAT(read.figures(), testing::SizeIs(3));
  const Read with_totals(table(categories), {{"Instantie", 2021},
                                             {"Groep A", 4},
                                             {"CAW", 1},
                                             {"OCMW", 3},
                                             {"Groep B", 5},
                                             {"Huisarts", 5}});
  EXPECT_THAT(with_totals.totals(), ElementsAre("B3+B4=B2", "B6=B5"));
}

const std::string exported =
    "header = ['Aantal']\nlabels = { left = { Jaar = 'period', Maand = 'period', Kanaal = "
    "'channel' } }\nfixed = { measure = 'questions' }\n";

TEST(Changes, AColumnOfAListThatIsGoneTakesItsFiguresAlong) {
  const Read read(table(exported), {{"Jaar", "Maand", "Aantal"}, {2021, 1, 5}});
  EXPECT_THAT(read.figures(), IsEmpty());
  EXPECT_THAT(read.findings(), ElementsAre("S02@A1:C1", "S03@A1:C1"));
  // Unless somebody said that it may be missing.
  const Read report(table(exported) + "[drift]\nmissing-column = 'report'",
                    {{"Jaar", "Maand", "Aantal"}, {2021, 1, 5}});
  EXPECT_THAT(report.figures(), ElementsAre("C2 2021-01 questions 5"));
  const Read sometimes(table(exported + "sometimes = ['Kanaal']"),
                       {{"Jaar", "Maand", "Aantal"}, {2021, 1, 5}});
  EXPECT_THAT(sometimes.figures(), ElementsAre("C2 2021-01 questions 5"));
  EXPECT_THAT(sometimes.findings(), IsEmpty());
}

TEST(Changes, WithoutTheMonthAYearIsNoPeriodForEachRow) {
  const Read read(table(exported), {{"Jaar", "Kanaal", "Aantal"}, {2021, "chat", 5}});
  EXPECT_THAT(read.figures(), IsEmpty());
  EXPECT_THAT(read.findings(), ElementsAre("S02@A1:C1", "S03@A1:C1"));
}

TEST(Changes, ASecondColumnOfFiguresInAListWithoutHeader) {
  const std::string profile =
      "start = 'Geslacht'\nlabels = { left = 'sex' }\nfixed = { measure = 'share', period = "
      "'2021' }";
  const Read doubtful(table(profile), {{"Geslacht"}, {"Mannen", 7, "71%"}, {"Vrouwen", 3, "29%"}});
  EXPECT_THAT(doubtful.figures(), IsEmpty());
  EXPECT_THAT(doubtful.findings(), ElementsAre("S02@B1:B3"));
  const Read moved(table(profile), {{"Geslacht"}, {"Mannen", "", "71%"}, {"Vrouwen", "", "29%"}});
  EXPECT_THAT(moved.figures(), ElementsAre("C2 2021 share M 71", "C3 2021 share F 29"));
}

TEST(Changes, LinesOfTextBehindABlankRowAreTold) {
  const Read read(table("start = 'Subsidies*'\nsplit = { pattern = '{period}: {value} euro' }\n"
                        "fixed = { measure = 'subsidy' }"),
                  {{"Subsidies"}, {"2015: 12 euro"}, {""}, {"2016: 13 euro"}, {"Bron: ons"}});
  EXPECT_THAT(read.figures(), ElementsAre("A2 2015 subsidy 12"));
  EXPECT_THAT(read.findings(), ElementsAre("S05@A4"));
}

const std::string of_sheet = "sheets = ['Bezoek*']\n" + by_month;

TEST(Changes, ASheetUnderAnotherNameIsNamedWithItsTable) {
  const auto renamed = [](const std::string& drift) {
    return Read(table(of_sheet) + drift,
                {sheet("Cijfers", {{"", "Bezoeken", "Vragen"}, {"2017", 1, 2}})});
  };
  const Read told = renamed("");
  EXPECT_THAT(told.figures(), IsEmpty());
  EXPECT_THAT(told.findings(), ElementsAre("S08@B1:C1"));
  EXPECT_EQ(told.finding("S08").severity, Severity::error);
  EXPECT_EQ(told.finding("S08").expected, "Bezoek*");
  EXPECT_EQ(told.finding("S08").found, "Cijfers");
  EXPECT_EQ(told.finding("S08").mapping_line, 7U);

  const Read reported = renamed("[drift]\nrenamed-sheet = 'report'");
  EXPECT_EQ(reported.figures().size(), 2U);
  EXPECT_THAT(reported.findings(), ElementsAre("S04@B1:C1"));
  EXPECT_EQ(reported.finding("S04").severity, Severity::warning);
  EXPECT_EQ(renamed("[drift]\nrenamed-sheet = 'accept'").finding("S04").severity, Severity::note);
}

TEST(Changes, OfTwoSheetsUnderOtherNamesNoneIsGuessed) {
  const Rows rows{{"", "Bezoeken", "Vragen"}, {"2017", 1, 2}};
  const Read read(table(of_sheet) + "[drift]\nrenamed-sheet = 'accept'",
                  {sheet("Een", rows), sheet("Twee", rows)});
  EXPECT_THAT(read.figures(), IsEmpty());
  EXPECT_THAT(read.findings(), ElementsAre("S08@B1:C1", "S08@B1:C1"));
}

TEST(Changes, ATableThatStandsElsewhereThanWhereItStood) {
  const auto read = [](const std::string& drift) {
    return Read(table(by_month + "at = 'B1'") + drift,
                {{""}, {"", "", "Bezoeken", "Vragen"}, {"", "2017", 1, 2}});
  };
  EXPECT_EQ(read("").figures().size(), 2U);
  EXPECT_THAT(read("").findings(), ElementsAre("S04@C2"));
  EXPECT_EQ(read("").finding("S04").severity, Severity::note);
  EXPECT_EQ(read("").finding("S04").mapping_line, 9U);
  EXPECT_EQ(read("[drift]\nmoved = 'error'").finding("S04").severity, Severity::error);
  EXPECT_THAT(
      Read(table(by_month + "at = 'B1'"), {{"", "Bezoeken", "Vragen"}, {"2017", 1, 2}}).findings(),
      IsEmpty());
}

TEST(Changes, ATableThatIsGoneIsToldWithWhatLooksLikeIt) {
  const Read read(table(by_month), {{"", "Bezoekken", "Vragenn"}, {"2017", 1, 2}});
  const auto& finding = read.finding("S01");
  EXPECT_EQ(finding.found, "Bezoekken, Vragenn");
  EXPECT_EQ(finding.sheet, "Blad1");
  EXPECT_EQ(workbook::a1(finding.cells.front()), "B1");
  EXPECT_EQ(finding.mapping_line, 7U);
}

}  // namespace
}  // namespace bijlage::mapping::test
