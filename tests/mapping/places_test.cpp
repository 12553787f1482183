#include <gmock/gmock.h>

#include "mapping/reading.hpp"

/// The seven places where a label can lie, and how several give one figure its meaning.
namespace bijlage::mapping {
namespace {

using test::Read;
using test::sheet;
using test::table;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(Places, LeftAboveAndHeading) {
  const Read read(table("header = ['Bezoeken', 'Unieke bezoekers']\n"
                        "labels = { heading = 'period', left = 'period', above = 'measure' }"),
                  {{"2017"}, {"", "Bezoeken", "Unieke bezoekers"}, {"Januari", 369, 255}});
  EXPECT_THAT(read.figures(),
              ElementsAre("B3 2017-01 visits 369", "C3 2017-01 unique_visitors 255"));
  EXPECT_THAT(read.findings(), IsEmpty());
}

TEST(Places, SheetName) {
  const Read read(table("header = ['Bezoeken']\n"
                        "labels = { sheet-name = 'period', left = 'period', above = 'measure' }"),
                  {sheet("2021 ", {{"", "Bezoeken"}, {"juni", 12}}),
                   sheet("Bezoeken", {{"", "Bezoeken"}, {"juni 2022", 13}})});
  EXPECT_THAT(read.figures(), ElementsAre("B2 2021-06 visits 12", "B2 2022-06 visits 13"));
  EXPECT_THAT(read.findings(), ElementsAre("S07@A1"));  // "Bezoeken" is no period
}

TEST(Places, FileName) {
  const Read read(
      table("header = ['Bezoeken']\n"
            "labels = { file-name = '*{period}.xlsx', left = 'period', above = 'measure' }"),
      {sheet("Blad1", {{"", "Bezoeken"}, {"juni", 12}})}, "map/druglijn-2022.xlsx");
  EXPECT_THAT(read.figures(), ElementsAre("B2 2022-06 visits 12"));
}

TEST(Places, GroupRowsAndTheCornerOfTheHeader) {
  const Read read(
      table("header = ['Zelftest', 'Kennistest']\nuntil = 'total'\n"
            "labels = { heading = 'period', group = 'age', left = 'topic', above = 'module' }\n"
            "fixed = { measure = 'users' }"),
      {{"2014"},
       {"+18 j", "Zelftest", "Kennistest"},
       {"Alcohol", 1, 2},
       {"-18 j"},
       {"Gamen", 3, 4},
       {"Totaal", 4, 6}});
  EXPECT_THAT(read.figures(), ElementsAre("B3 2014 users selftest alcohol adult 1",
                                          "C3 2014 users knowledgetest alcohol adult 2",
                                          "B5 2014 users selftest gaming minor 3",
                                          "C5 2014 users knowledgetest gaming minor 4"));
  EXPECT_THAT(read.findings(), IsEmpty());
}

TEST(Places, AnUnknownGroupIsToldAndItsRowsAreKept) {
  const Read read(table("header = ['Zelftest']\nuntil = 'end'\n"
                        "labels = { group = 'age', left = 'topic', above = 'module' }\n"
                        "fixed = { measure = 'users', period = '2014' }"),
                  {{"+18 j", "Zelftest"},
                   {"Alcohol", 1},
                   {"Onbekende groep"},
                   {"Gamen", 3},
                   {"Bron: de eigen website"}});
  EXPECT_THAT(read.figures(), ElementsAre("B2 2014 users selftest alcohol adult 1",
                                          "B4 2014 users selftest gaming U_onbekende_groep 3"));
  EXPECT_THAT(read.findings(), ElementsAre("S07@A3"));
}

TEST(Places, FixedForTheWholeMappingAndForATable) {
  const Read read(
      "[fixed]\nplatform = 'depressiehulp'\nperiod = '2017'\n" +
          table("header = ['Zelfhulp']\nlabels = { left = 'period', above = 'module' }\n"
                "fixed = { measure = 'users', platform = 'alcoholhulp', period = '2018' }"),
      {{"", "Zelfhulp"}, {"juni", 12}});
  EXPECT_THAT(read.figures(), ElementsAre("B2 2018-06 users alcoholhulp selfhelp 12"));
  EXPECT_THAT(read.findings(), IsEmpty());
}

TEST(Places, ByHeading) {
  const Read read(
      table("start = ['Geslacht', 'Leeftijd']\nrepeat = 'down'\n"
            "labels = { left = { by-heading = { Geslacht = 'sex', Leeftijd = 'age' } } }\n"
            "fixed = { measure = 'share', period = '2017' }"),
      {{"Geslacht"}, {"Mannen", "± 65%"}, {""}, {"Leeftijd"}, {"18-24 jaar", "35%"}});
  EXPECT_THAT(read.figures(), ElementsAre("B2 2017 share M 65 E", "B5 2017 share 18-24 35"));
  EXPECT_THAT(read.findings(), IsEmpty());
}

const char* const by_header =
    "header = ['Aantal']\nuntil = 'end'\n"
    "labels = { left = { Jaar = 'period', Maand = 'period', Kanaal = 'channel' } }\n"
    "fixed = { measure = 'contacts' }";

TEST(Places, ByHeaderInAnyOrder) {
  const Read read(table(by_header), {{"Kanaal", "Aantal", "Maand", "Jaar"},
                                     {"Telefoon", 12, "januari", 2021},
                                     {"Chat", 13, "februari", 2021}});
  EXPECT_THAT(read.figures(),
              ElementsAre("B2 2021-01 contacts phone 12", "B3 2021-02 contacts chat 13"));
  EXPECT_THAT(read.findings(), IsEmpty());
}

TEST(Places, ExportsNumberTheMonthsAndFormatYearsAsAmounts) {
  const Read read(table(by_header), {{"Jaar", "Maand", "Kanaal", "Aantal"},
                                     {{2021.0, "#,##0"}, 1, "Telefoon", 12},
                                     {{2021.0, "#,##0"}, 12, "Telefoon", 13}});
  EXPECT_THAT(read.figures(),
              ElementsAre("D2 2021-01 contacts phone 12", "D3 2021-12 contacts phone 13"));
}

TEST(Places, ALabelColumnThatIsNotThereIsTold) {
  const Read read(table(by_header),
                  {{"Jaar", "Maand", "Medium", "Aantal"}, {2021, 1, "Telefoon", 12}});
  EXPECT_THAT(read.figures(), ElementsAre());  // of which channel nothing says
  EXPECT_THAT(read.findings(), ElementsAre("S02@A1:D1", "S03@A1:D1", "S03@C1"));
}

TEST(Places, RealDatesAndDigitsArePeriods) {
  const Read read(table("header = ['Bezoeken']\nlabels = { left = 'period', above = 'measure' }"),
                  {{"", "Bezoeken"}, {support::day(44348), 1}, {"2021-07", 2}, {"aug/21", 3}});
  EXPECT_THAT(read.figures(),
              ElementsAre("B2 2021-06-01 visits 1", "B3 2021-07 visits 2", "B4 2021-08 visits 3"));
}

TEST(Places, APatternGivesSeveralThings) {
  const Read read(table("header = ['Aantal']\n"
                        "labels = { heading = '{period}: {module}', left = 'topic' }\n"
                        "fixed = { measure = 'users' }"),
                  {{"2016: Zelfhulp"}, {"", "Aantal"}, {"Alcohol", 5}});
  EXPECT_THAT(read.figures(), ElementsAre("B3 2016 users selfhelp alcohol 5"));
}

TEST(Places, SuccessiveHeadingsEachGiveSomething) {
  const Read read(table("header = ['Aantal']\n"
                        "labels = { heading = ['period', 'period'], left = 'topic' }\n"
                        "fixed = { measure = 'users' }"),
                  {{"2016:"}, {"Eerste helft"}, {"", "Aantal"}, {"Alcohol", 5}});
  EXPECT_THAT(read.figures(), ElementsAre("B4 2016-S1 users alcohol 5"));
}

TEST(Places, LabelsThatContradictEachOtherAreToldOnceABlock) {
  const Read read(table("header = ['Bezoeken']\n"
                        "labels = { heading = 'period', left = 'period', above = 'measure' }"),
                  {{"2017"}, {"", "Bezoeken"}, {"juni 2018", 1}, {"juli 2018", 2}});
  EXPECT_THAT(read.figures(), IsEmpty());
  EXPECT_THAT(read.findings(), ElementsAre("S02@B3"));
  EXPECT_EQ(read.finding("S02").message.key, "finding.S02.contradiction");
  EXPECT_EQ(workbook::a1(read.finding("S02").cells.back()), "B3:B4");
}

TEST(Places, AMonthWithoutAYearIsNoPeriod) {
  const Read read(table("header = ['Bezoeken']\nlabels = { left = 'period', above = 'measure' }"),
                  {{"", "Bezoeken"}, {"juni", 1}, {"juli", 2}});
  EXPECT_THAT(read.figures(), IsEmpty());
  EXPECT_THAT(read.findings(), ElementsAre("S02@B2"));
  EXPECT_EQ(read.finding("S02").message.key, "finding.S02.incomplete");
}

}  // namespace
}  // namespace bijlage::mapping
