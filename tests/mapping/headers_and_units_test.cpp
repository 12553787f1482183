#include <gmock/gmock.h>

#include "mapping/reading.hpp"

/// What headers and labels say besides what the mapping asks them: which periods a column holds, in
/// what a row is counted, and that there is more to a column.
namespace bijlage::mapping {
namespace {

using model::Severity;
using test::Read;
using test::table;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

Read numbered(const char* header, std::initializer_list<int> numbers) {
  support::Rows rows{{"2021"}, {header, "Aantal"}};
  for (const int number : numbers) rows.push_back({number, 10 + number});
  return Read(table("header = ['Aantal']\nlabels = { heading = 'period', left = 'period' }\n"
                    "fixed = { measure = 'visits' }"),
              rows);
}

TEST(HeaderPeriods, ABareNumberIsWhatTheHeaderCallsIt) {
  EXPECT_THAT(numbered("Maand", {3}).figures(), ElementsAre("B3 2021-03 visits 13"));
  EXPECT_THAT(numbered("", {3}).figures(), ElementsAre("B3 2021-03 visits 13"));
  EXPECT_THAT(numbered("Periode", {3}).figures(), ElementsAre("B3 2021-03 visits 13"));
  EXPECT_THAT(numbered("Weeknummer", {3}).figures(), ElementsAre("B3 2021-W03 visits 13"));
  EXPECT_THAT(numbered("Kwartaal", {3}).figures(), ElementsAre("B3 2021-Q3 visits 13"));
}

TEST(HeaderPeriods, ANumberUnderAnyOtherHeaderIsNoPeriod) {
  for (const char* header : {"Leeftijd", "Rang", "Vragen"}) {
    const Read read = numbered(header, {3, 11});
    EXPECT_THAT(read.figures(), IsEmpty()) << header;
    EXPECT_FALSE(read.findings().empty()) << header;
  }
  EXPECT_THAT(numbered("Kwartaal", {5}).figures(), IsEmpty());
}

TEST(HeaderPeriods, ADateUnderAMonthIsThatMonth) {
  const Read read(table("header = ['Aantal']\nlabels = { left = 'period' }\n"
                        "fixed = { measure = 'visits' }"),
                  {{"Maand", "Aantal"}, {"1/02/2021", 5}, {"1/03/2021", 6}});
  EXPECT_THAT(read.figures(), ElementsAre("B2 2021-02 visits 5", "B3 2021-03 visits 6"));
}

TEST(HeaderPeriods, APieceOfAWordNamesNoPeriod) {
  const Read read(table("header = ['Aantal']\nlabels = { left = 'period' }\n"
                        "fixed = { measure = 'visits' }"),
                  {{"Voorjaarscampagne", "Aantal"}, {"1/02/2021", 5}});
  EXPECT_THAT(read.figures(), ElementsAre("B2 2021-02-01 visits 5"));
}

std::string channels() {
  return table(
      "header = 'period'\nlabels = { left = 'channel', above = 'period' }\n"
      "fixed = { measure = 'questions' }");
}

TEST(RowUnits, ARowThatIsCountedOtherwiseIsTold) {
  for (const char* label : {"Telefoon (in duizenden)", "Telefoon (x1000)", "Telefoon (%)"}) {
    const Read read(channels(), {{"", 2021}, {"Chat", 1}, {label, 2}});
    EXPECT_THAT(read.findings(), ElementsAre("V10@A3")) << label;
    EXPECT_EQ(read.finding("V10").severity, Severity::error);
  }
}

TEST(RowUnits, ARowOfUnitsUnderTheHeader) {
  const Read read(channels(), {{"", 2021, 2022}, {"", "aantal", "%"}, {"Chat", 1, 2}});
  EXPECT_THAT(read.figures(), ElementsAre("B3 2021 questions chat 1"));
  EXPECT_THAT(read.findings(), Contains("V10@C1"));
}

TEST(UnreadHeaders, ARowOverTheHeaderThatSaysMoreOfTheColumns) {
  const Read read(channels(),
                  {{"", "Alcoholhulp.be", "Gokhulp.be"}, {"", 2021, 2022}, {"Chat", 1, 2}});
  EXPECT_THAT(read.figures(), IsEmpty());
  EXPECT_EQ(read.finding("S03").message.key, "finding.S03.unread-header");
  EXPECT_EQ(read.finding("S03").severity, Severity::error);
}

TEST(UnreadHeaders, TextsOverTheHeaderThatNobodyKnowsAreTold) {
  const support::Rows rows{{"", "Inkomend", "Uitgaand"}, {"", 2021, 2022}, {"Chat", 1, 2}};
  const Read read(channels(), rows);
  EXPECT_THAT(read.figures(), ElementsAre("B3 2021 questions chat 1", "C3 2022 questions chat 2"));
  EXPECT_THAT(read.findings(), ElementsAre("S03@B1"));
  EXPECT_EQ(read.finding("S03").severity, Severity::warning);
  const Read skipped(channels() + "skip = ['inkomend', 'uitgaand']\n", rows);
  EXPECT_THAT(skipped.findings(), IsEmpty());
}

TEST(RowUnits, InTheCornerOrOverTheHeader) {
  const Read corner(channels(), {{"Kanaal (in %)", 2021}, {"Chat", 1}});
  EXPECT_THAT(corner.findings(), ElementsAre("V10@A1"));
  const Read over(channels(), {{"", "in %", "in %"}, {"Kanaal", 2021, 2022}, {"Chat", 1, 2}});
  EXPECT_THAT(over.figures(), IsEmpty());
  EXPECT_THAT(over.findings(), Contains("V10@B2"));
}

TEST(HeadersAgain, TheSameOnesArePassedOver) {
  const Read read(channels(),
                  {{"Kanaal", 2021, 2022}, {"Chat", 1, 2}, {"Kanaal", 2021, 2022}, {"Mail", 3, 4}});
  EXPECT_THAT(read.figures(), ElementsAre("B2 2021 questions chat 1", "C2 2022 questions chat 2",
                                          "B4 2021 questions mail 3", "C4 2022 questions mail 4"));
  EXPECT_THAT(read.findings(), IsEmpty());
}

TEST(HeadersAgain, OthersEndTheTable) {
  const Read read(channels(),
                  {{"Kanaal", 2021, 2022}, {"Chat", 1, 2}, {"Kanaal", 2022, 2023}, {"Mail", 3, 4}});
  EXPECT_THAT(read.figures(), ElementsAre("B2 2021 questions chat 1", "C2 2022 questions chat 2"));
  EXPECT_THAT(read.findings(), Contains("S02@A3:C3"));
  EXPECT_THAT(read.findings(), Contains("S05@B4"));
}

TEST(TitlesThatSpeakOfNumbers, NameNoScale) {
  for (const char* title : {"Meer dan duizend vragen in 2021", "Vragen over 1 miljoen euro"}) {
    const Read read(table("header = 'period'\nlabels = { left = 'channel', above = 'period' }\n"
                          "fixed = { measure = 'subsidy' }"),
                    {{title}, {"", 2021}, {"Chat", 1}});
    EXPECT_THAT(read.findings(), IsEmpty()) << title;
  }
}

TEST(Remarks, BetweenAHeadingAndItsTable) {
  const Read read(table("header = ['Aantal']\nlabels = { heading = 'period', left = 'channel' }\n"
                        "fixed = { measure = 'visits' }"),
                  {{2021}, {"Bron: eigen telling"}, {"", "Aantal"}, {"Chat", 1}});
  EXPECT_THAT(read.figures(), ElementsAre("B4 2021 visits chat 1"));
}

}  // namespace
}  // namespace bijlage::mapping
