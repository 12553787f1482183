#include <gmock/gmock.h>

#include "mapping/reading.hpp"

/// Where tables and their blocks lie, and where they end.
namespace bijlage::mapping {
namespace {

using test::Read;
using test::Rows;
using test::table;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

const std::string by_month =
    "labels = { heading = 'period', left = 'period', above = 'measure' }\n";

TEST(Blocks, TheHeaderIsFoundWhereverItStands) {
  const Read read(table("header = ['bezoeken', 'Unieke bezoekers']\n" + by_month),
                  {{"Cijfers van de website"},
                   {""},
                   {"", "", "2017"},
                   {"", "", "Unieke bezoekers *", "Bezoeken:"},
                   {""},
                   {"", "Januari", 255, 369}});
  EXPECT_THAT(read.figures(),
              ElementsAre("C6 2017-01 unique_visitors 255", "D6 2017-01 visits 369"));
  EXPECT_THAT(read.findings(), IsEmpty());
}

TEST(Blocks, OneBlockAYearDown) {
  const Rows rows{{"2017"}, {"", "Bezoeken"}, {"Januari", 1}, {""},
                  {"2018"}, {"", "Bezoeken"}, {"Januari", 2}};
  EXPECT_THAT(Read(table("header = ['Bezoeken']\nrepeat = 'down'\n" + by_month), rows).figures(),
              ElementsAre("B3 2017-01 visits 1", "B7 2018-01 visits 2"));
  // Unless the mapping says that there is only one: then the rest is told.
  const Read once(table("header = ['Bezoeken']\n" + by_month), rows);
  EXPECT_THAT(once.figures(), ElementsAre("B3 2017-01 visits 1"));
  EXPECT_THAT(once.findings(), ElementsAre("S05@A5", "S05@B7"));
}

TEST(Blocks, BlocksBesideEachOtherWithTheirOwnLabels) {
  const Read read(table("header = ['Bezoeken']\nrepeat = 'across'\n" + by_month),
                  {{"2017", "", "", "2018"},
                   {"Maand", "Bezoeken", "", "Maand", "Bezoeken"},
                   {"Januari", 1, "", "Maart", 2}});
  EXPECT_THAT(read.figures(), ElementsAre("B3 2017-01 visits 1", "E3 2018-03 visits 2"));
  EXPECT_THAT(read.findings(), IsEmpty());
}

TEST(Blocks, BlocksBesideEachOtherThatTouch) {
  const Read read(table("header = ['Bezoeken']\nrepeat = 'across'\n" + by_month),
                  {{"2017", "", "2018"},
                   {"Maand", "Bezoeken", "Maand", "Bezoeken"},
                   {"Januari", 1, "Maart", 2}});
  EXPECT_THAT(read.figures(), ElementsAre("B3 2017-01 visits 1", "D3 2018-03 visits 2"));
  EXPECT_THAT(read.findings(), IsEmpty());
}

TEST(Blocks, BlocksBesideEachOtherThatShareTheirLabels) {
  const Read read(
      table("header = ['Bezoeken', 'Unieke bezoekers']\nrepeat = 'across'\n" + by_month),
      {{"", "2017", "", "", "2018"},
       {"", "Bezoeken", "Unieke bezoekers", "", "Bezoeken", "Unieke bezoekers"},
       {"Januari", 1, 2, "", 3, 4}});
  EXPECT_THAT(read.figures(), ElementsAre("B3 2017-01 visits 1", "C3 2017-01 unique_visitors 2",
                                          "E3 2018-01 visits 3", "F3 2018-01 unique_visitors 4"));
  EXPECT_THAT(read.findings(), IsEmpty());
}

TEST(Blocks, BothDownAndAcross) {
  const Read read(table("header = ['Bezoeken']\nrepeat = ['down', 'across']\n" + by_month),
                  {{"2017", "", "", "2018"},
                   {"", "Bezoeken", "", "", "Bezoeken"},
                   {"juni", 1, "", "juni", 2},
                   {""},
                   {"2019", "", "", "2020"},
                   {"", "Bezoeken", "", "", "Bezoeken"},
                   {"juni", 3, "", "juni", 4}});
  EXPECT_THAT(read.figures(), ElementsAre("B3 2017-06 visits 1", "E3 2018-06 visits 2",
                                          "B7 2019-06 visits 3", "E7 2020-06 visits 4"));
}

TEST(Blocks, OuterHeadersReachToTheRight) {
  const Read read(table("header = ['Bezoeken', 'Unieke bezoekers']\n"
                        "labels = { left = 'period', above = ['platform', 'measure'] }"),
                  {{"Maand", "alcoholhulp.be", "", "drughulp.be", ""},
                   {"", "Bezoeken", "Unieke bezoekers", "Bezoeken", "Unieke bezoekers"},
                   {"2021-01", 1, 2, 3, 4}});
  EXPECT_THAT(
      read.figures(),
      ElementsAre("B3 2021-01 visits alcoholhulp 1", "C3 2021-01 unique_visitors alcoholhulp 2",
                  "D3 2021-01 visits drughulp 3", "E3 2021-01 unique_visitors drughulp 4"));
  EXPECT_THAT(read.findings(), IsEmpty());
}

TEST(Blocks, AColumnWithoutItsOuterHeaderIsTold) {
  const Read read(table("header = ['Bezoeken']\n"
                        "labels = { left = 'period', above = ['platform', 'measure'] }"),
                  {{"Maand", "", "drughulp.be"}, {"", "Bezoeken", "Bezoeken"}, {"2021-01", 1, 3}});
  EXPECT_THAT(read.figures(), ElementsAre("C3 2021-01 visits drughulp 3"));
  EXPECT_THAT(read.findings(), ElementsAre("S02@B1"));
}

const char* const months_across =
    "header = 'period'\nrepeat = 'down'\nuntil = 'blank'\n"
    "labels = { heading = 'channel', left = 'institution', above = 'period' }\n"
    "fixed = { measure = 'referrals' }";

TEST(Blocks, AHeaderOfPeriodsChangesEveryYear) {
  const Read read(table(months_across), {{"Telefoon"},
                                         {"Instantie", "jan 2021", "feb 2021", "Totaal"},
                                         {"CAW", 1, 2, 3},
                                         {""},
                                         {"Chat"},
                                         {"Instantie", "mrt 2022", "apr 2022"},
                                         {"CAW", 4, 5}});
  EXPECT_THAT(read.figures(),
              ElementsAre("B3 2021-01 referrals phone caw 1", "C3 2021-02 referrals phone caw 2",
                          "B7 2022-03 referrals chat caw 4", "C7 2022-04 referrals chat caw 5"));
  EXPECT_THAT(read.totals(), ElementsAre("B3+C3=D3"));
}

TEST(Blocks, FiguresThatLookLikeYearsAreNoHeader) {
  const Read read(table(months_across), {{"Telefoon"},
                                         {"Instantie", 2021, 2022},
                                         {"CAW", 1950, 2014},
                                         {"CGG", 12, 1999},
                                         {"OCMW", 1980, 1990}});
  EXPECT_EQ(read.figures().size(), 6U);
  EXPECT_EQ(read.at("C5"), "2022 referrals phone ocmw 1990");
}

TEST(Blocks, AHeaderOfOnePeriod) {
  const Read read(table(months_across), {{"2023"}, {"Chat"}, {"Instantie", 2022}, {"CAW", 15}});
  EXPECT_THAT(read.figures(), ElementsAre("B4 2022 referrals chat caw 15"));
}

TEST(Blocks, OnItsSide) {
  const Read read(table("header = ['Telefoon', 'Chat']\norientation = 'columns'\n"
                        "labels = { heading = 'period', left = 'period', above = 'channel' }\n"
                        "fixed = { measure = 'contacts' }"),
                  {{"2021"},
                   {"", "januari", "februari", "Totaal"},
                   {"Telefoon", 1, 2, 3},
                   {"Chat", 4, "-*", 4},
                   {"* Chat gestart in januari"}});
  EXPECT_THAT(
      read.figures(),
      ElementsAre("B3 2021-01 contacts phone 1", "B4 2021-01 contacts chat 4",
                  "C3 2021-02 contacts phone 2", "C4 2021-02 contacts chat M not-existing"));
  EXPECT_THAT(read.totals(), ElementsAre("B3+C3=D3", "B4+C4=D4"));
  EXPECT_THAT(read.findings(), IsEmpty());
  ASSERT_EQ(read.result.evidence.marks.size(), 1U);
  EXPECT_TRUE(read.result.evidence.marks.front().note.has_value());
}

TEST(Blocks, LabelsThatAreEmptyAreInherited) {
  const Read read(table("header = ['Aantal']\ninherit = true\nuntil = 'end'\n"
                        "labels = { left = ['channel', 'topic'] }\n"
                        "fixed = { measure = 'questions', period = '2021' }"),
                  {{"Kanaal", "Onderwerp", "Aantal"},
                   {"Telefoon", "Alcohol", 1},
                   {"", "Gokken", 2},
                   {"Chat"},
                   {"", "Alcohol", 3}});
  EXPECT_THAT(read.figures(),
              ElementsAre("C2 2021 questions phone alcohol 1", "C3 2021 questions phone gambling 2",
                          "C5 2021 questions chat alcohol 3"));
  EXPECT_THAT(read.findings(), IsEmpty());
}

TEST(Blocks, WithoutInheritAnEmptyLabelIsTold) {
  const Read read(
      table("header = ['Aantal']\nlabels = { left = ['channel', 'topic'] }\n"
            "fixed = { measure = 'questions', period = '2021' }"),
      {{"Kanaal", "Onderwerp", "Aantal"}, {"Telefoon", "Alcohol", 1}, {"", "Gokken", 2}});
  EXPECT_THAT(read.figures(), ElementsAre("C2 2021 questions phone alcohol 1"));
  EXPECT_THAT(read.findings(), ElementsAre("S02@A3"));
}

TEST(Blocks, AttributesAreCarriedAlong) {
  const Read read(
      table("header = ['Bedrag']\nlabels = { left = { Project = 'project', Looptijd = "
            "'period' } }\nattributes = { Partners = 'partners', Stand = 'state' }\n"
            "fixed = { measure = 'subsidy' }"),
      {{"Project", "Partners", "Looptijd", "Bedrag", "Stand"},
       {"depressiehulp.be", "CAW en CGG", "15/02/2019 – 01/01/2020", "€ 1.234,56", "loopt"}});
  EXPECT_EQ(read.figures().size(), 1U);
  const auto* detail = read.data().detail(read.observation("D2"));
  ASSERT_NE(detail, nullptr);
  EXPECT_THAT(detail->attributes,
              ElementsAre(std::pair("partners", "CAW en CGG"), std::pair("state", "loopt")));
}

TEST(Blocks, AttributesBetweenLabelsAndFigures) {
  const Read read(table("header = ['Bedrag']\nlabels = { left = 'period' }\n"
                        "attributes = { Partners = 'partners' }\nfixed = { measure = 'subsidy' }"),
                  {{"Jaar", "Partners", "Bedrag"}, {2019, "CAW", 100}});
  EXPECT_THAT(read.figures(), ElementsAre("C2 2019 subsidy 100"));
  EXPECT_THAT(read.findings(), IsEmpty());
}

TEST(Blocks, RowsAndColumnsThatAreNoData) {
  const Read read(table("header = ['Bezoeken']\nskip = ['Evolutie*', '% *']\nuntil = 'end'\n"
                        "labels = { left = 'period', above = 'measure' }"),
                  {{"", "Bezoeken", "Evolutie t.o.v. vorig jaar"},
                   {"2017", 1, "+3%"},
                   {"% verandering", "12%"},
                   {"2018", 2, "+4%"}});
  EXPECT_THAT(read.figures(), ElementsAre("B2 2017 visits 1", "B4 2018 visits 2"));
  EXPECT_THAT(read.findings(), IsEmpty());
}

TEST(Blocks, ARowOfUnitsUnderTheHeaderIsAHeader) {
  const Read read(table("header = ['Bezoeken']\nlabels = { left = 'period', above = 'measure' }"),
                  {{"", "Bezoeken"}, {"", "(aantal)"}, {"2017", 1}});
  EXPECT_THAT(read.figures(), ElementsAre("B3 2017 visits 1"));
  EXPECT_THAT(read.findings(), IsEmpty());
}

TEST(Blocks, OfTwoTablesTheOneThatIsAllThereIsMeant) {
  const std::string rest = "labels = { left = 'period', above = 'measure' }\n";
  const Read read("[[table]]\nid = 'a'\nheader = ['Bezoeken', 'Vragen']\n" + rest +
                      "[[table]]\nid = 'b'\nheader = ['Bezoeken', 'Pageviews']\noptional = true\n" +
                      rest,
                  {{"", "Bezoeken", "Vragen"}, {"2017", 1, 2}});
  EXPECT_THAT(read.figures(), ElementsAre("B2 2017 visits 1", "C2 2017 questions 2"));
  EXPECT_THAT(read.findings(), IsEmpty());
}

// ---- Where a block ends ----

Read until(const std::string& end, const Rows& rows) {
  return Read(table("header = ['Bezoeken']\nuntil = " + end +
                    "\nlabels = { heading = 'period', left = 'period', above = 'measure' }"),
              rows);
}

TEST(BlockEnd, AtABlankRow) {
  EXPECT_THAT(until("'blank'", {{"", "Bezoeken"}, {"2017", 1}, {""}, {"2018", 2}}).findings(),
              ElementsAre("S05@A4", "S05@B4"));
}

TEST(BlockEnd, AtTheTotalAcrossBlankRows) {
  const Read read = until(
      "'total'", {{"", "Bezoeken"}, {"2017", 1}, {""}, {"2018", 2}, {"Totaal", 3}, {"2019", 4}});
  EXPECT_THAT(read.figures(), ElementsAre("B2 2017 visits 1", "B4 2018 visits 2"));
  EXPECT_THAT(read.totals(), ElementsAre("B2+B4=B5"));
  EXPECT_THAT(read.findings(), ElementsAre("S05@A6", "S05@B6"));
}

TEST(BlockEnd, AtALabel) {
  const Read read =
      until("{ label = 'Bron*' }",
            {{"", "Bezoeken"}, {"2017", 1}, {""}, {"2018", 2}, {"Bron: eigen cijfers"}});
  EXPECT_EQ(read.figures().size(), 2U);
  EXPECT_THAT(read.findings(), IsEmpty());
}

TEST(BlockEnd, AtAHeading) {
  const Read read = until("'heading'", {{"2017"},
                                        {"", "Bezoeken"},
                                        {"januari", 1},
                                        {""},
                                        {"februari", 2},
                                        {"2018"},
                                        {"januari", 3}});
  EXPECT_THAT(read.figures(), ElementsAre("B3 2017-01 visits 1", "B5 2017-02 visits 2"));
  EXPECT_THAT(read.findings(), ElementsAre("S05@A6", "S05@B7"));
}

TEST(BlockEnd, AtTheEndOfTheSheet) {
  const Read read = until("'end'", {{"", "Bezoeken"}, {"2017", 1}, {""}, {""}, {"2018", 2}});
  EXPECT_EQ(read.figures().size(), 2U);
}

TEST(BlockEnd, TextUnderItIsNoPartOfIt) {
  const Read read = until("'end'", {{"", "Bezoeken"}, {"2017", 1}, {"Bron: eigen cijfers"}});
  EXPECT_THAT(read.figures(), ElementsAre("B2 2017 visits 1"));
  EXPECT_THAT(read.findings(), IsEmpty());
  EXPECT_EQ(workbook::a1(read.result.evidence.blocks.front().range), "A1:B2");
}

// ---- Blocks that start at a text ----

TEST(Starts, HeadingsMayFollowTheText) {
  const Read read(table("start = 'Leeftijd'\nlabels = { heading = 'module', left = 'age' }\n"
                        "fixed = { measure = 'share', period = '2017' }"),
                  {{"Leeftijd"}, {"Begeleiding:"}, {"18-24 jaar", support::percent(35)}});
  EXPECT_THAT(read.figures(), ElementsAre("B3 2017 share guidance 18-24 35"));
  EXPECT_THAT(read.findings(), IsEmpty());
}

TEST(Starts, LinesThatHoldLabelAndFigure) {
  const Read read(table("start = 'Subsidies*'\nsplit = { pattern = '{period}: {value} euro' }\n"
                        "fixed = { measure = 'subsidy' }"),
                  {{"Subsidies van de overheid"},
                   {"1/2015-10/2015: 169.050 euro"},
                   {"2017: 202.860 euro"},
                   {"daarna niets meer"}});
  EXPECT_THAT(read.figures(),
              ElementsAre("A2 2015-01-01/P10M subsidy 169050", "A3 2017 subsidy 202860"));
  EXPECT_THAT(read.findings(), ElementsAre("V06@A4"));
}

// ---- Several figures in a cell ----

const char* const by_sex =
    "header = ['Aandeel']\nlabels = { left = 'period' }\nfixed = { measure = 'share' }\n"
    "split = { pattern = '{value} m / {value} v', into = [{ sex = 'M' }, { sex = 'F' }] }";

TEST(Splits, EachFigureHasItsOwnMeaning) {
  const Read read(table(by_sex), {{"", "Aandeel"}, {"2016", "71% m / 29% v"}, {"2017", "60%"}});
  EXPECT_THAT(read.figures(),
              ElementsAre("B2 2016 share M 71", "B2 2016 share F 29", "B3 2017 share 60"));
  EXPECT_THAT(read.findings(), IsEmpty());
}

TEST(Splits, AFigureInBracketsIsForAPersonToChoose) {
  const Read read(
      table("header = ['Bezoeken']\nlabels = { left = 'period', above = 'measure' }\n"
            "split = { pattern = '{value} ({value}){mark}', into = [{ variant = 'registered' }, "
            "{ variant = 'corrected' }] }"),
      {{"", "Bezoeken"}, {"2014", "321.302  (150.000)**"}, {"2015", "4 (5)"}});
  EXPECT_EQ(read.at("B2"), "2014 visits registered 321302 | 2014 visits corrected 150000");
  EXPECT_THAT(read.findings(), ElementsAre("V04@B2"));
  EXPECT_EQ(read.at("B3"), "2015 visits 4");  // (5) is a mark
}

TEST(Splits, WithoutASplitTheSecondFigureIsTold) {
  const Read read(table("header = ['Bezoeken']\nlabels = { left = 'period', above = 'measure' }"),
                  {{"", "Bezoeken"}, {"2014", "321.302 (150.000)"}});
  EXPECT_THAT(read.figures(), ElementsAre("B2 2014 visits 321302"));
  EXPECT_THAT(read.findings(), ElementsAre("V04@B2"));
}

}  // namespace
}  // namespace bijlage::mapping
