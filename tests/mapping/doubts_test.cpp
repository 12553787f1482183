#include <gmock/gmock.h>

#include "mapping/reading.hpp"

/// Annexes of which a table can be read in more than one way: that is told, and nothing is guessed.
namespace bijlage::mapping {
namespace {

using model::Severity;
using test::Read;
using test::Rows;
using test::sheet;
using test::table;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

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
  EXPECT_THAT(read.figures(), IsEmpty());
  const Read taken(
      "[drift]\nunknown-column = 'report'\n" + table(by_month),
      Rows{{"Website", "Maand", "Telefoon", "Chat"}, {"Alcoholhulp", "januari 2021", 1, 2}});
  EXPECT_EQ(taken.figures().size(), 2U);
  EXPECT_EQ(taken.finding("S03").message.key, "finding.S03.unread-labels-taken");
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
  EXPECT_THAT(across.findings(), ElementsAre("S02@D3:E3"));
  EXPECT_EQ(across.finding("S02").message.key, "finding.S02.months-go-on");
  EXPECT_THAT(across.figures(),
              ElementsAre("B3 2021-11 questions phone 1", "C3 2021-12 questions phone 2",
                          "D3 2021-01 questions phone 3 U", "E3 2021-02 questions phone 4 U"));

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
  EXPECT_THAT(read.findings(), ElementsAre("S05@B4:B5"));
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

TEST(Shares, AFractionAmongPercentagesIsTold) {
  const Read read(table("header = ['Aandeel']\nlabels = { left = 'age' }\n"
                        "fixed = { measure = 'share', period = '2022' }"),
                  Rows{{"Leeftijd", "Aandeel"},
                       {"18-24 jaar", support::percent(10)},
                       {"25-34 jaar", 0.2},
                       {"35-44 jaar", 30}});
  EXPECT_THAT(read.findings(), ElementsAre("V10@B3"));
  EXPECT_EQ(read.at("B3"), "2022 share 25-34 0.2 U");
  EXPECT_EQ(read.at("B4"), "2022 share 35-44 30");
}

TEST(NumberFormats, WordsThatAFormatShowsBesideTheNumber) {
  const auto written = [](const char* format) {
    return Read(table("header = ['Bezoeken']\nlabels = { left = 'period', above = 'measure' }"),
                Rows{{"Maand", "Bezoeken"}, {"januari 2022", support::Written(5, format)}});
  };
  EXPECT_THAT(written("0\" duizend\"").figures(), IsEmpty());
  EXPECT_THAT(written("0\" duizend\"").findings(), ElementsAre("V06@B2"));
  EXPECT_THAT(written("\"ca. \"0").figures(), ElementsAre("B2 2022-01 visits 5 E"));
  EXPECT_THAT(written("0\" euro\"").figures(), ElementsAre("B2 2022-01 visits 5"));
}

// A person who reads the sheet sees what the format makes of the number.
TEST(NumberFormats, WhatIsShownInPlaceOfTheNumber) {
  const auto written = [](double number, const char* format) {
    return Read(table("header = ['Bezoeken']\nlabels = { left = 'period', above = 'measure' }"),
                Rows{{"Maand", "Bezoeken"}, {"januari 2022", support::Written(number, format)}});
  };
  const Read few = written(3, "[<5]\"<5\";0");
  EXPECT_THAT(few.figures(), ElementsAre("B2 2022-01 visits Q suppressed"));
  EXPECT_THAT(few.findings(), ElementsAre("V04@B2"));
  EXPECT_EQ(few.finding("V04").message.key, "finding.V04.format");
  EXPECT_EQ(few.data().raw_text(few.data().observations[0]), "<5");
  EXPECT_THAT(written(7, "[<5]\"<5\";0").figures(), ElementsAre("B2 2022-01 visits 7"));

  EXPECT_THAT(written(3, "\"onbekend\"").figures(), ElementsAre("B2 2022-01 visits O unknown"));
  EXPECT_THAT(written(3, "\"geheim\"").findings(), ElementsAre("V06@B2"));
  EXPECT_EQ(written(3, ";;;").finding("V06").message.key, "finding.V06.hidden");
  EXPECT_EQ(written(3, "0\"00\"").finding("V06").message.key, "finding.V06.format");
  EXPECT_THAT(written(3, "0\"00\"").figures(), IsEmpty());
  // How bookkeepers write zero.
  EXPECT_THAT(written(0, "0;-0;\"-\"").figures(), ElementsAre("B2 2022-01 visits 0"));
  EXPECT_THAT(written(0, "0;-0;\"-\"").findings(), IsEmpty());
  // A mark, though no one typed it.
  EXPECT_THAT(written(3, "0\"*\"").figures(), ElementsAre("B2 2022-01 visits 3"));
  EXPECT_EQ(written(3, "0\"*\"").result.evidence.marks.size(), 1U);
}

TEST(Brackets, AFigureInBracketsIsKeptAndTold) {
  const Read read(table("header = ['Bezoeken']\nlabels = { left = 'period', above = 'measure' }"),
                  Rows{{"Maand", "Bezoeken"}, {"januari 2022", "(12)"}, {"maart 2022", "(<5)"}});
  EXPECT_THAT(read.figures(),
              ElementsAre("B2 2022-01 visits 12 U", "B3 2022-03 visits Q suppressed"));
  EXPECT_THAT(read.findings(), ElementsAre("V04@B2"));
}

// Who writes 03/25/2021 means 4 March by 03/04/2021, in all likelihood.
TEST(Doubts, DatesWithDayAndMonthTheOtherWayRound) {
  const std::string days = table(
      "header = ['Aantal']\nlabels = { left = 'period' }\n"
      "fixed = { measure = 'visits' }");
  const Read read(days, {{"", "Aantal"}, {"03/04/2021", 1}, {"03/25/2021", 2}, {"04/05/2021", 3}});
  EXPECT_THAT(read.findings(), Contains("V07@A2"));
  EXPECT_EQ(read.finding("V07").cells.size(), 2U);  // A2 and A4
  EXPECT_EQ(read.finding("V07").severity, Severity::error);
  EXPECT_THAT(read.figures(), Contains("B2 2021-04-03 visits 1 U"));
  const Read plain(days, {{"", "Aantal"}, {"03/04/2021", 1}, {"25/03/2021", 2}});
  EXPECT_THAT(plain.findings(), IsEmpty());
  const Read across(table("header = 'period'\nlabels = { above = 'period', left = 'channel' }\n"
                          "fixed = { measure = 'visits' }"),
                    {{"", "03/04/2021", "03/25/2021", "03/05/2021", "03/06/2021", "03/07/2021"},
                     {"Chat", 1, 2, 3, 4, 5}});
  EXPECT_THAT(across.findings(), Contains("V07@B1"));
}

}  // namespace
}  // namespace bijlage::mapping
