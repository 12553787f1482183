#include <gmock/gmock.h>

#include "mapping/reading.hpp"

/// Places that say different things of one figure: it is told, and nothing is guessed.
namespace bijlage::mapping {
namespace {

using model::Severity;
using test::Read;
using test::Rows;
using test::sheet;
using test::table;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

const std::string of_2022 =
    "header = ['Bezoeken']\nlabels = { left = 'period', above = 'measure' }\n"
    "fixed = { period = '2022' }";

std::string gap(const model::Finding& finding, const std::string& name) {
  for (const auto& [key, text] : finding.message.gaps) {
    if (key == name) return text;
  }
  return {};
}

TEST(OtherYears, ATitleThatNamesAnotherYearThanTheMapping) {
  const Read read(table(of_2022), Rows{{"Cijfers 2023"}, {}, {"Maand", "Bezoeken"}, {"juni", 1}});
  EXPECT_THAT(read.findings(), ElementsAre("S02@A1"));
  const auto& finding = read.finding("S02");
  EXPECT_EQ(finding.severity, Severity::error);
  EXPECT_EQ(finding.message.key, "finding.S02.other-year");
  EXPECT_EQ(finding.found, "2023");
  EXPECT_EQ(finding.expected, "2022");
  EXPECT_EQ(gap(finding, "source"), "test.toml:9");
  EXPECT_EQ(finding.mapping_line, 9U);
}

TEST(OtherYears, ATitleThatBearsTheMappingOut) {
  for (const char* title : {"Cijfers 2022", "Cijfers 2020-2023", "Druglijn", "12 juni 2022"}) {
    EXPECT_THAT(Read(table(of_2022), Rows{{title}, {"Maand", "Bezoeken"}, {"juni", 1}}).findings(),
                IsEmpty())
        << title;
  }
  // It was published a year later.
  EXPECT_THAT(Read(table(of_2022),
                   Rows{{"Jaarverslag 2023"}, {"Cijfers 2022"}, {"Maand", "Bezoeken"}, {"juni", 1}})
                  .findings(),
              IsEmpty());
}

TEST(OtherYears, ADayOrASentenceOnlyWarns) {
  for (const char* title : {"Toestand op 31 december 2023", "Geteld sinds 2023."}) {
    const Read read(table(of_2022), Rows{{title}, {"Maand", "Bezoeken"}, {"juni", 1}});
    EXPECT_THAT(read.findings(), ElementsAre("S02@A1")) << title;
    EXPECT_EQ(read.finding("S02").severity, Severity::warning);
  }
}

TEST(OtherYears, TheTitleOfTheTableAboveIsNotItsOwn) {
  EXPECT_THAT(Read(table("header = ['Bezoeken']\nrepeat = 'down'\n"
                         "labels = { left = 'period', above = 'measure' }\n"
                         "fixed = { period = '2022' }"),
                   Rows{{"Maand", "Bezoeken"},
                        {"juni", 1},
                        {},
                        {"Cijfers 2022"},
                        {"Maand", "Bezoeken"},
                        {"juli", 1}})
                  .findings(),
              IsEmpty());
}

TEST(OtherYears, BlankLinesAndOtherTablesBetweenTitleAndTable) {
  Rows far{{"Cijfers 2023"}};
  far.resize(12);
  far.push_back({"Maand", "Bezoeken"});
  far.push_back({"juni", 1});
  EXPECT_EQ(Read(table(of_2022), far).finding("S02").severity, Severity::error);

  // It may be about the other table alone.
  const Read past(table(of_2022), Rows{{"Cijfers 2023"},
                                       {"Kanaal", "Medewerkers", "Vrijwilligers"},
                                       {"Telefoon", 3, 4},
                                       {},
                                       {"Maand", "Bezoeken"},
                                       {"juni", 1}});
  EXPECT_EQ(past.finding("S02").severity, Severity::warning);
}

TEST(OtherYears, TheNamesOfSheetAndFile) {
  const Rows rows{{"Maand", "Bezoeken"}, {"juni", 1}};
  EXPECT_EQ(Read(table(of_2022), {sheet("Cijfers 2023", rows)}).finding("S02").severity,
            Severity::error);
  EXPECT_THAT(Read(table(of_2022), {sheet("Cijfers 2022", rows)}).findings(), IsEmpty());

  const Read read(table(of_2022), {sheet("Blad1", rows)}, "map/vragen-2023.xlsx");
  EXPECT_EQ(read.finding("S02").severity, Severity::warning);
  EXPECT_EQ(read.finding("S02").raw, "vragen-2023.xlsx");
  EXPECT_THAT(Read(table(of_2022), {sheet("Blad1", rows)}, "map/2023-02-01 vragen.xlsx").findings(),
              IsEmpty());  // the day it was sent
}

TEST(OtherYears, ATitleAgainstTheSheetsName) {
  const std::string by_sheet =
      "header = ['Bezoeken']\n"
      "labels = { sheet-name = 'period', left = 'period', above = 'measure' }";
  const Rows rows{{"Cijfers 2021"}, {"Maand", "Bezoeken"}, {"juni", 1}};
  EXPECT_THAT(Read(table(by_sheet), {sheet("2022", rows)}).findings(), ElementsAre("S02@A1"));
  EXPECT_THAT(Read(table(by_sheet), {sheet("2021", rows)}).findings(), IsEmpty());
}

TEST(OtherYears, AHeaderOrALabelThatEndsInAnotherYear) {
  const Read header(table(of_2022), Rows{{"Maand", "Bezoeken 2021"}, {"juni", 1}});
  EXPECT_THAT(header.figures(), IsEmpty());
  EXPECT_THAT(header.findings(), ElementsAre("S02@B2"));
  EXPECT_EQ(header.finding("S02").found, "“2022” (test.toml:9), “Bezoeken 2021” (B1), “juni” (A2)");

  const Read unread(table("header = ['Aantal']\nlabels = { left = 'period' }\n"
                          "fixed = { period = '2022', measure = 'visits' }"),
                    Rows{{"Maand", "Aantal 2021"}, {"juni", 1}});
  EXPECT_THAT(unread.figures(), IsEmpty());

  const Read label(table("header = ['Vragen']\nlabels = { left = 'channel', above = 'measure' }\n"
                         "fixed = { period = '2022' }"),
                   Rows{{"Kanaal", "Vragen"}, {"Telefoon 2021", 1}, {"Chat 2022", 2}});
  EXPECT_THAT(label.figures(), ElementsAre("B3 2022 questions chat 2"));
  EXPECT_THAT(label.findings(), ElementsAre("S02@B2"));
}

TEST(Contradictions, FiguresOfWhichLabelsContradictEachOtherGoNowhere) {
  const Read read(table("header = ['Bezoeken']\n"
                        "labels = { heading = 'period', left = 'period', above = 'measure' }"),
                  Rows{{"2021"}, {"Maand", "Bezoeken"}, {"januari 2020", 11}, {"februari", 12}});
  EXPECT_THAT(read.figures(), ElementsAre("B4 2021-02 visits 12"));
  EXPECT_THAT(read.findings(), ElementsAre("S02@B3"));
  EXPECT_EQ(read.finding("S02").found, "“2021” (A1), “januari 2020” (A3)");
}

const std::string by_area =
    "header = ['Doorverwijzingen']\n"
    "labels = { group = 'area', left = 'institution', above = 'measure' }\n"
    "fixed = { period = '2022' }";

TEST(GroupsWithFigures, AGroupsRowMayHoldItsTotal) {
  const Read read(table(by_area), Rows{{"Instantie", "Doorverwijzingen"},
                                       {"Antwerpen"},
                                       {"CAW", 10},
                                       {"Limburg", 12},
                                       {"Huisarts", 5},
                                       {"Politie", 7}});
  EXPECT_THAT(read.figures(),
              ElementsAre("B3 2022 referrals caw antwerp 10", "B5 2022 referrals gp limburg 5",
                          "B6 2022 referrals police limburg 7"));
  EXPECT_THAT(read.totals(), ElementsAre("B5+B6=B4"));
  EXPECT_THAT(read.findings(), IsEmpty());
}

TEST(GroupsWithFigures, AGroupsOwnFigureIsNotLost) {
  const Read read(
      table(by_area),
      Rows{{"Instantie", "Doorverwijzingen"}, {"Antwerpen"}, {"CAW", 10}, {"Limburg", 12}});
  EXPECT_THAT(read.findings(), ElementsAre("S05@B4"));
  EXPECT_EQ(read.finding("S05").severity, Severity::error);
}

TEST(GroupsWithFigures, ADashBesideTheLabelOfAGroup) {
  const Read read(table("header = ['Vragen']\n"
                        "labels = { group = 'channel', left = 'period', above = 'measure' }"),
                  Rows{{"Maand", "Vragen"},
                       {"Telefoon"},
                       {"januari 2021", 2},
                       {"Mail", "-"},
                       {"januari 2021", 5}});
  EXPECT_THAT(read.figures(),
              ElementsAre("B3 2021-01 questions phone 2", "B5 2021-01 questions mail 5"));
  EXPECT_THAT(read.findings(), IsEmpty());
}

TEST(WordsOfTotals, ALabelThatBeginsAsTotalsDoAndMeansNothingElse) {
  const std::string by_channel =
      "header = ['Vragen']\nlabels = { left = 'channel', above = 'measure' }\n"
      "fixed = { period = '2022' }";
  for (const char* label : {"Totaal kanalen", "TOTAAL (alle)", "Totaal Vlaanderen", "Tot.",
                            "Alle kanalen", "Total", "Samen"}) {
    const Read read(table(by_channel),
                    Rows{{"Kanaal", "Vragen"}, {"Telefoon", 10}, {"Chat", 20}, {label, 30}});
    EXPECT_THAT(read.totals(), ElementsAre("B2+B3=B4")) << label;
    EXPECT_EQ(read.figures().size(), 2U) << label;
    EXPECT_THAT(read.findings(), IsEmpty()) << label;
  }
  // Known to the mapping, it is what that says.
  const Read known("[aliases]\nchannel = { 'Totaal online' = 'chat' }\n" + table(by_channel),
                   Rows{{"Kanaal", "Vragen"}, {"Totaal online", 20}});
  EXPECT_THAT(known.figures(), ElementsAre("B2 2022 questions chat 20"));
}

}  // namespace
}  // namespace bijlage::mapping
