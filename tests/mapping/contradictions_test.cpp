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
using ::testing::HasSubstr;
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

TEST(LabelHeaders, ExchangedColumnsAreReadByTheirHeaders) {
  const std::string by_position =
      "header = ['Doorverwijzingen']\n"
      "labels = { left = ['provider', 'institution'], above = 'measure' }\n"
      "fixed = { period = '2022' }";
  const Read read(table(by_position), Rows{{"Instantie", "Aanbieder", "Doorverwijzingen"},
                                           {"1712", "Tele-Onthaal", 1},
                                           {"De Druglijn", "1712", 2}});
  EXPECT_THAT(read.figures(), ElementsAre("C2 2022 referrals tele-onthaal hulplijn-1712 1",
                                          "C3 2022 referrals hulplijn-1712 druglijn 2"));
  EXPECT_THAT(read.findings(), IsEmpty());
}

TEST(LabelHeaders, AColumnBeforeTheLabelsThatSaysMoreOfTheRows) {
  const std::string by_month =
      "header = ['Telefoon', 'Chat']\nlabels = { left = 'period', above = 'channel' }\n"
      "fixed = { measure = 'questions' }";
  const Read read(table(by_month), Rows{{"Website", "Maand", "Telefoon", "Chat"},
                                        {"Alcoholhulp", "januari 2021", 1, 2},
                                        {"Gokhulp", "februari 2021", 3, 4}});
  EXPECT_THAT(read.findings(), ElementsAre("S03@A1"));
  EXPECT_EQ(read.finding("S03").message.key, "finding.S03.unread-labels");
  EXPECT_EQ(read.finding("S03").severity, Severity::error);
  // A number or a remark says nothing that is asked for.
  EXPECT_THAT(Read(table(by_month), Rows{{"Nr.", "Maand", "Telefoon", "Chat"},
                                         {1, "januari 2021", 1, 2},
                                         {2, "februari 2021", 3, 4}})
                  .findings(),
              ElementsAre("S05@A2:A3"));
}

TEST(LabelHeaders, TwoColumnsWithTheHeaderThatTheMappingNames) {
  const std::string by_header =
      "header = ['Vragen']\n"
      "labels = { left = { Maand = 'period', Kanaal = 'channel' }, above = 'measure' }";
  const auto rows = [](const char* other) {
    return Rows{{"Kanaal", "Maand", "Vragen", "Kanaal"},
                {"Chat", "januari 2022", 1, other},
                {"Mail", "februari 2022", 2, "Mail"}};
  };
  const Read read(table(by_header), rows("Telefoon"));
  EXPECT_THAT(read.figures(), IsEmpty());
  EXPECT_THAT(read.findings(), ElementsAre("S02@A1:A3"));
  EXPECT_EQ(Read(table(by_header), rows("Chat")).figures().size(), 2U);
}

TEST(LabelHeaders, TheTableBesideHasLabelsOfItsOwn) {
  const std::string of_visits =
      "[[table]]\nid = 'visits'\nheader = ['Bezoeken']\n"
      "labels = { left = { Maand = 'period' }, above = 'measure' }\n";
  const std::string of_questions =
      "[[table]]\nid = 'questions'\nheader = ['Telefoon']\n"
      "labels = { left = { Maand = 'period' }, above = 'channel' }\n"
      "fixed = { measure = 'questions' }\n";
  const Read read(of_visits + of_questions, Rows{{"Maand", "Bezoeken", "Maand", "Telefoon"},
                                                 {"januari 2023", 11, "april 2023", 21}});
  EXPECT_THAT(read.figures(), ElementsAre("B2 2023-01 visits 11", "D2 2023-04 questions phone 21"));
  EXPECT_THAT(read.findings(), IsEmpty());
}

TEST(Titles, ATitleWithTheNameOfAColumnIsNoHeader) {
  const Read read(
      table("header = ['Bezoeken', 'Unieke bezoekers']\n"
            "labels = { heading = 'Bezoeken {period}', left = 'period', "
            "above = 'measure' }"),
      Rows{{"Bezoeken 2023"}, {}, {"Maand", "Bezoeken", "Unieke bezoekers"}, {"januari", 11, 5}});
  EXPECT_THAT(read.figures(), ElementsAre("B4 2023-01 visits 11", "C4 2023-01 unique_visitors 5"));
  EXPECT_THAT(read.findings(), IsEmpty());
}

TEST(Years, LabelsThatStandOverTheMiddleOfTheirColumns) {
  const std::string by_month =
      "header = 'period'\nlabels = { left = 'channel', above = ['period', 'period'] }\n"
      "fixed = { measure = 'questions' }";
  const Read read(table(by_month), Rows{{"", "", "2021", "", "", "2022", ""},
                                        {"Kanaal", "jan", "feb", "mrt", "jan", "feb", "mrt"},
                                        {"Telefoon", 1, 2, 3, 4, 5, 6}});
  EXPECT_THAT(read.figures(),
              ElementsAre("C3 2021-02 questions phone 2", "F3 2022-02 questions phone 5"));
  EXPECT_THAT(read.findings(), ElementsAre("S02@B1", "S02@D1", "S02@E1", "S02@G1"));
}

TEST(Years, MonthsThatGoOnOverTheEndOfAYear) {
  const Read across(table("header = 'period'\n"
                          "labels = { left = 'channel', above = ['period', 'period'] }\n"
                          "fixed = { measure = 'questions' }"),
                    Rows{{"", "2021", "", "", ""},
                         {"Kanaal", "november", "december", "januari", "februari"},
                         {"Telefoon", 1, 2, 3, 4}});
  EXPECT_THAT(across.findings(), ElementsAre("S02@D3"));
  EXPECT_EQ(across.finding("S02").message.key, "finding.S02.months-go-on");

  const std::string by_heading =
      "header = ['Vragen']\n"
      "labels = { heading = 'period', left = 'period', above = 'measure' }";
  EXPECT_THAT(
      Read(table(by_heading),
           Rows{{"2021"}, {"Maand", "Vragen"}, {"september", 1}, {"oktober", 2}, {"januari", 3}})
          .findings(),
      ElementsAre("S02@B5"));
  // From the latest back.
  EXPECT_THAT(
      Read(table(by_heading),
           Rows{{"2021"}, {"Maand", "Vragen"}, {"maart", 1}, {"februari", 2}, {"januari", 3}})
          .findings(),
      IsEmpty());
}

TEST(Years, ATotalBesideTheMonthsOfEachYear) {
  const Read read(table("header = 'period'\n"
                        "labels = { left = 'channel', above = ['period', 'period'] }\n"
                        "fixed = { measure = 'questions' }"),
                  {sheet("Blad1", {{"", "2021", "", "", "2022", "", ""},
                                   {"Kanaal", "jan", "feb", "Totaal", "jan", "feb", "Totaal"},
                                   {"Telefoon", 1, 2, 3, 4, 5, 9}})
                       .merged({"B1:D1", "E1:G1"})});
  EXPECT_THAT(read.totals(), ElementsAre("B3+C3=D3", "E3+F3=G3"));
}

TEST(Rests, WhatLooksLikeTheRestOfATableIsAnError) {
  const std::string to_total =
      "header = ['Bezoeken']\nuntil = 'total'\n"
      "labels = { left = 'period', above = 'measure' }";
  const Read read(table(to_total), Rows{{"Maand", "Bezoeken"},
                                        {"januari 2022", 1},
                                        {"Totaal", 1},
                                        {"maart 2022", 4},
                                        {"april 2022", 5}});
  EXPECT_THAT(read.findings(), ElementsAre("S05@B4"));
  EXPECT_EQ(read.finding("S05").severity, Severity::error);
  EXPECT_EQ(read.finding("S05").mapping_line, 8U);  // of its until

  const Read other(
      table(to_total),
      Rows{{"Maand", "Bezoeken"}, {"januari 2022", 1}, {"Totaal", 1}, {"Medewerkers", 4}});
  EXPECT_EQ(other.finding("S05").severity, Severity::warning);
}

TEST(Years, APeriodThatEndsNow) {
  const Read read(table("header = ['Bezoeken']\nlabels = { left = 'period', above = 'measure' }"),
                  Rows{{"Maand", "Bezoeken"}, {"januari 2020 tot heden", 5}});
  EXPECT_EQ(read.figures().size(), 1U);
  EXPECT_THAT(read.findings(), ElementsAre("P03@B2"));
  EXPECT_EQ(read.finding("P03").message.key, "finding.P03.open-end");
}

TEST(Brackets, AFigureInBracketsIsKeptAndTold) {
  const Read read(table("header = ['Bezoeken']\nlabels = { left = 'period', above = 'measure' }"),
                  Rows{{"Maand", "Bezoeken"}, {"januari 2022", "(12)"}, {"maart 2022", "(<5)"}});
  EXPECT_THAT(read.figures(),
              ElementsAre("B2 2022-01 visits 12 U", "B3 2022-03 visits Q suppressed"));
  EXPECT_THAT(read.findings(), ElementsAre("V04@B2"));
}

}  // namespace
}  // namespace bijlage::mapping
