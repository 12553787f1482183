#include <gmock/gmock.h>

#include "mapping/kinds/kinds.hpp"

/// Kinds B and B′, questions per channel and month, and kind C, visits per audience.
namespace bijlage::mapping {
namespace {

using test::Read;
using test::Rows;
using test::sheet;
using test::table;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

const std::string by_channel = R"(
[[table]]
id     = "vragen"
header = ["Telefoon", "Mail", "Chat"]
repeat = ["down", "across"]
until  = "total"
labels = { heading = "period", left = "period", above = "channel" }
fixed  = { measure = "questions" }
)";

TEST(KindB, AChannelAColumnAMonthARow) {
  const Read read(by_channel, {{"2022"},
                               {"", "Telefoon", "Mail", "Chat", "Totaal"},
                               {"November", 10, 20, 30, 60},
                               {"December", 11, "21", 31, 63},
                               {"Totaal", 21, 41, 61, 123},
                               {""},
                               {"2023"},
                               {"", "Telefoon", "Mail", "Chat", "Totaal"},
                               {"Januari", 1, 2, 3, 6}});
  EXPECT_THAT(read.figures(),
              ElementsAre("B3 2022-11 questions phone 10", "C3 2022-11 questions mail 20",
                          "D3 2022-11 questions chat 30", "B4 2022-12 questions phone 11",
                          "C4 2022-12 questions mail 21", "D4 2022-12 questions chat 31",
                          "B9 2023-01 questions phone 1", "C9 2023-01 questions mail 2",
                          "D9 2023-01 questions chat 3"));
  EXPECT_THAT(read.totals(), ElementsAre("B3+C3+D3=E3", "B4+C4+D4=E4", "B3+B4=B5", "C3+C4=C5",
                                         "D3+D4=D5", "B3+C3+D3+B4+C4+D4=E5", "B9+C9+D9=E9"));
  EXPECT_THAT(read.findings(), IsEmpty());
}

TEST(KindB, TheSecondHalfIsNotThereYet) {
  const Read read(by_channel, {{"2023"},
                               {"", "Telefoon", "Mail", "Chat"},
                               {"Juni", 1, 2, 3},
                               {"Juli", "nog niet beschikbaar", "nog niet beschikbaar", "---"}});
  EXPECT_THAT(read.figures(),
              ElementsAre("B3 2023-06 questions phone 1", "C3 2023-06 questions mail 2",
                          "D3 2023-06 questions chat 3", "B4 2023-07 questions phone O not-yet",
                          "C4 2023-07 questions mail O not-yet",
                          "D4 2023-07 questions chat M not-existing"));
  EXPECT_THAT(read.findings(), IsEmpty());
}

// One text, merged over all cells that it is about.
TEST(KindB, WhatIsMergedOverTheCellsIsSaidOfEachOfThem) {
  const Read read(by_channel, {sheet("Blad1", {{"2023"},
                                               {"", "Telefoon", "Mail", "Chat"},
                                               {"Juni", 1, 2, 3},
                                               {"Juli", "nog niet beschikbaar"},
                                               {"Augustus"}})
                                   .merged({"B4:D5"})});
  EXPECT_THAT(
      read.figures(),
      ElementsAre("B3 2023-06 questions phone 1", "C3 2023-06 questions mail 2",
                  "D3 2023-06 questions chat 3", "B4 2023-07 questions phone O not-yet",
                  "C4 2023-07 questions mail O not-yet", "D4 2023-07 questions chat O not-yet",
                  "B5 2023-08 questions phone O not-yet", "C5 2023-08 questions mail O not-yet",
                  "D5 2023-08 questions chat O not-yet"));
  EXPECT_THAT(read.findings(), IsEmpty());
}

// How one figure is divided over the months that it is merged over, nobody can tell.
TEST(KindB, AFigureMergedOverSeveralIsTold) {
  const Read read(by_channel, {sheet("Blad1", {{"2023"},
                                               {"", "Telefoon", "Mail", "Chat"},
                                               {"Juni", 1, 2, 3},
                                               {"Juli", 9, 4, 5},
                                               {"Augustus", "", 6, 7}})
                                   .merged({"B4:B5"})});
  EXPECT_EQ(read.at("B4"), "");
  EXPECT_EQ(read.at("C5"), "2023-08 questions mail 6");
  EXPECT_THAT(read.findings(), ElementsAre("P01@B5", "S02@B4"));
  EXPECT_EQ(read.finding("S02").message.key, "finding.S02.merged");
}

TEST(KindB, YearsSideBySide) {
  const Read read(by_channel, {{"", "2021", "", "", "", "2022"},
                               {"", "Telefoon", "Mail", "Chat", "", "Telefoon", "Mail", "Chat"},
                               {"januari", 1, 2, 3, "", 4, 5, 6},
                               {"Totaal", 1, 2, 3, "", 4, 5, 6}});
  EXPECT_THAT(read.figures(),
              ElementsAre("B3 2021-01 questions phone 1", "C3 2021-01 questions mail 2",
                          "D3 2021-01 questions chat 3", "F3 2022-01 questions phone 4",
                          "G3 2022-01 questions mail 5", "H3 2022-01 questions chat 6"));
  EXPECT_THAT(read.totals(), ElementsAre("B3=B4", "C3=C4", "D3=D4", "F3=F4", "G3=G4", "H3=H4"));
  EXPECT_THAT(read.findings(), IsEmpty());
}

TEST(KindBOnItsSide, YearsSideBySide) {
  const Read read(table("header = 'period'\nrepeat = 'across'\n"
                        "labels = { heading = 'period', left = 'channel', above = 'period' }\n"
                        "fixed = { measure = 'questions' }"),
                  Rows{{"2021", "", "", "", "2022"},
                       {"Kanaal", "januari", "februari", "", "Kanaal", "januari", "februari"},
                       {"Telefoon", 1, 2, "", "Telefoon", 3, 4}});
  EXPECT_THAT(read.figures(),
              ElementsAre("B3 2021-01 questions phone 1", "C3 2021-02 questions phone 2",
                          "F3 2022-01 questions phone 3", "G3 2022-02 questions phone 4"));
  EXPECT_THAT(read.findings(), IsEmpty());
}

// A pattern may stand for several columns of one table.
TEST(KindC, YearsSideBySide) {
  const Read read(table("header = ['Bezoekers', 'Pageviews*']\nrepeat = 'across'\n"
                        "labels = { heading = 'period', left = 'period', above = 'measure' }\n"
                        "values = { 'Bezoekers' = { measure = 'visits' }, "
                        "'Pageviews A' = { measure = 'pageviews', audience = 'seekers' }, "
                        "'Pageviews B' = { measure = 'pageviews', audience = 'organisations' } }"),
                  Rows{{"2021", "", "", "", "", "2022"},
                       {"Maand", "Bezoekers", "Pageviews A", "Pageviews B", "", "Maand",
                        "Bezoekers", "Pageviews A", "Pageviews B"},
                       {"januari", 1, 2, 3, "", "januari", 4, 5, 6}});
  EXPECT_THAT(read.figures(), ElementsAre("B3 2021-01 visits 1", "C3 2021-01 pageviews seekers 2",
                                          "D3 2021-01 pageviews organisations 3",
                                          "G3 2022-01 visits 4", "H3 2022-01 pageviews seekers 5",
                                          "I3 2022-01 pageviews organisations 6"));
  EXPECT_THAT(read.findings(), IsEmpty());
}

TEST(KindB, YearsOverTheChannels) {
  const Read read(R"(
[[table]]
id     = "vragen"
header = ["Telefoon", "Chat"]
labels = { left = "period", above = ["period", "channel"] }
fixed  = { measure = "questions" }
)",
                  {sheet("Blad1", {{"Aantal vragen", 2021, "", 2022, ""},
                                   {"", "Telefoon", "Chat", "Telefoon", "Chat"},
                                   {"januari", 1, 2, 3, 4}})
                       .merged({"A1:A2", "B1:C1", "D1:E1"})});
  EXPECT_THAT(read.figures(),
              ElementsAre("B3 2021-01 questions phone 1", "C3 2021-01 questions chat 2",
                          "D3 2022-01 questions phone 3", "E3 2022-01 questions chat 4"));
  EXPECT_THAT(read.findings(), IsEmpty());
}

const std::string months_across = R"(
[[table]]
id     = "vragen"
header = "period"
repeat = "down"
until  = "total"
skip   = ["Gemiddelde*"]
labels = { heading = "period", left = "channel", above = "period" }
fixed  = { measure = "questions" }
)";

TEST(KindBOnItsSide, AChannelARowAMonthAColumn) {
  const Read read(months_across, {{"Vragen aan De DrugLijn"},
                                  {""},
                                  {"2021"},
                                  {"", "jan", "feb", "mrt", "Totaal", "Gemiddelde"},
                                  {"Telefoon", 1, 2, 3, 6, 2},
                                  {"E-mail", 4, 5, 6, 15, 5},
                                  {"Totaal", 5, 7, 9, 21, 7},
                                  {""},
                                  {"2022"},
                                  {"", "jan", "feb", "mrt", "Totaal", "Gemiddelde"},
                                  {"Telefoon", 7, 8, 9, 24, 8},
                                  {"Chat", 1, 1, 1, 3, 1}});
  EXPECT_THAT(read.figures(),
              ElementsAre("B5 2021-01 questions phone 1", "C5 2021-02 questions phone 2",
                          "D5 2021-03 questions phone 3", "B6 2021-01 questions mail 4",
                          "C6 2021-02 questions mail 5", "D6 2021-03 questions mail 6",
                          "B11 2022-01 questions phone 7", "C11 2022-02 questions phone 8",
                          "D11 2022-03 questions phone 9", "B12 2022-01 questions chat 1",
                          "C12 2022-02 questions chat 1", "D12 2022-03 questions chat 1"));
  EXPECT_THAT(read.totals(),
              ElementsAre("B5+C5+D5=E5", "B6+C6+D6=E6", "B5+B6=B7", "C5+C6=C7", "D5+D6=D7",
                          "B5+C5+D5+B6+C6+D6=E7", "B11+C11+D11=E11", "B12+C12+D12=E12"));
  EXPECT_THAT(read.findings(), IsEmpty());
}

// The year of each block left of its channels, merged downwards.
TEST(KindBOnItsSide, TheYearLeftOfItsChannels) {
  const Read read(R"(
[[table]]
id      = "vragen"
header  = "period"
until   = "end"
labels  = { left = ["period", "channel"], above = "period" }
fixed   = { measure = "questions" }
inherit = true
)",
                  {{"Jaar", "Kanaal", "januari", "februari"},
                   {2021, "Telefoon", 1, 2},
                   {"", "Chat", 3, 4},
                   {2022, "Telefoon", 5, 6},
                   {"", "Chat", 7, 8}});
  EXPECT_THAT(read.figures(),
              ElementsAre("C2 2021-01 questions phone 1", "D2 2021-02 questions phone 2",
                          "C3 2021-01 questions chat 3", "D3 2021-02 questions chat 4",
                          "C4 2022-01 questions phone 5", "D4 2022-02 questions phone 6",
                          "C5 2022-01 questions chat 7", "D5 2022-02 questions chat 8"));
  EXPECT_THAT(read.findings(), IsEmpty());
}

const std::string by_audience = R"(
[[table]]
id        = "onlinepsyhulp"
header    = ["Bezoekers", "Pageviews hulpzoekers", "Pageviews organisaties"]
labels    = { left = "period" }
available = { "Pageviews*" = "2022-05" }
fixed     = { platform = "onlinepsyhulp" }
values    = { "Bezoekers" = { measure = "visits" }, "Pageviews hulpzoekers" = { measure = "pageviews", audience = "seekers" }, "Pageviews organisaties" = { measure = "pageviews", audience = "organisations" } }
)";

TEST(KindC, PageViewsOnlyFromMayOn) {
  const Read read(by_audience,
                  {{"Maand", "Bezoekers", "Pageviews hulpzoekers", "Pageviews organisaties"},
                   {"maart 2022", 10, "", ""},
                   {"april 2022", 11, "---", "-"},
                   {"mei 2022", 12, 120, 30}});
  EXPECT_THAT(read.figures(),
              ElementsAre("B2 2022-03 visits onlinepsyhulp 10",
                          "C2 2022-03 pageviews onlinepsyhulp seekers M not-existing",
                          "D2 2022-03 pageviews onlinepsyhulp organisations M not-existing",
                          "B3 2022-04 visits onlinepsyhulp 11",
                          "C3 2022-04 pageviews onlinepsyhulp seekers M not-existing",
                          "D3 2022-04 pageviews onlinepsyhulp organisations M not-existing",
                          "B4 2022-05 visits onlinepsyhulp 12",
                          "C4 2022-05 pageviews onlinepsyhulp seekers 120",
                          "D4 2022-05 pageviews onlinepsyhulp organisations 30"));
  EXPECT_THAT(read.findings(), IsEmpty());
}

TEST(KindC, PageViewsOverTheirAudiences) {
  const Read read(
      R"(
[[table]]
id     = "onlinepsyhulp"
header = ["Hulpzoekers", "Organisaties"]
labels = { left = "period", above = ["measure", "audience"] }
fixed  = { platform = "onlinepsyhulp" }
)",
      {sheet("Blad1", {{"Maand", "Bezoeken", "", "Pageviews (1)", ""},
                       {"", "Hulpzoekers", "Organisaties", "Hulpzoekers", "Organisaties"},
                       {"mei 2022", 1, 2, 3, 4},
                       {""},
                       {"(1) Beschikbaar sinds mei 2022"}})
           .merged({"A1:A2", "B1:C1", "D1:E1"})});
  EXPECT_THAT(read.figures(), ElementsAre("B3 2022-05 visits onlinepsyhulp seekers 1",
                                          "C3 2022-05 visits onlinepsyhulp organisations 2",
                                          "D3 2022-05 pageviews onlinepsyhulp seekers 3",
                                          "E3 2022-05 pageviews onlinepsyhulp organisations 4"));
  EXPECT_THAT(read.findings(), IsEmpty());
}

// "Schooljaar" over the years: 2020-2021 is no span of two calendar years there.
TEST(KindB, SchoolYearsDownTheFirstColumn) {
  const std::string by_year =
      "header = ['Chat']\nlabels = { left = 'period', above = 'channel' }\n"
      "fixed = { measure = 'questions' }";
  const Read read(table(by_year),
                  {{"Schooljaar", "Chat"}, {"2020-2021", 12}, {"schooljaar 2021/22", 13}});
  EXPECT_THAT(read.figures(), ElementsAre("B2 2020-09-01/P12M questions chat 12",
                                          "B3 2021-09-01/P12M questions chat 13"));
  const Read years(table(by_year), {{"Periode", "Chat"}, {"2020-2021", 12}});
  EXPECT_EQ(years.at("B2"), "2020-01-01/P24M questions chat 12");
}

}  // namespace
}  // namespace bijlage::mapping
