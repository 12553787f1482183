#include <gmock/gmock.h>

#include "mapping/kinds/kinds.hpp"

/// Kind G: amounts over irregular periods, as rows or as lines of text; and the units and scales
/// that money comes in.
namespace bijlage::mapping {
namespace {

using test::Read;
using test::sheet;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

const std::string as_rows = R"(
[[table]]
id     = "subsidies"
header = ["Bedrag"]
until  = "total"
labels = { left = "period" }
fixed  = { measure = "subsidy", project = "addiction-websites" }
)";

TEST(KindG, IrregularPeriodsAsRows) {
  const Read read(as_rows, {{"Subsidies vanuit de Vlaamse overheid"},
                            {"Periode", "Bedrag"},
                            {"1/2015-10/2015", "169.050 euro"},
                            {"11/2015 - 12/2016", "€ 236.670,00"},
                            {"2017", {202860.0, "\"€\" #,##0.00"}},
                            {"2018-2019", 100},
                            {"1 oktober 2021 – 30 juni 2024", 248000},
                            {"Totaal", "956.580 euro"}});
  EXPECT_THAT(read.figures(), ElementsAre("B3 2015-01-01/P10M subsidy addiction-websites 169050",
                                          "B4 2015-11-01/P14M subsidy addiction-websites 236670",
                                          "B5 2017 subsidy addiction-websites 202860",
                                          "B6 2018-01-01/P24M subsidy addiction-websites 100",
                                          "B7 2021-10-01/P33M subsidy addiction-websites 248000"));
  EXPECT_THAT(read.totals(), ElementsAre("B3+B4+B5+B6+B7=B8"));
  EXPECT_THAT(read.findings(), IsEmpty());
}

TEST(KindG, FromAndUntilInColumnsOfTheirOwn) {
  const Read read(R"(
[[table]]
id     = "subsidies"
header = ["Bedrag"]
labels = { left = { Van = "from", Tot = "until", Project = "project" } }
fixed  = { measure = "subsidy" }
)",
                  {{"Project", "Van", "Tot", "Bedrag"},
                   {"depressiehulp.be", test::date(2019, 2, 15), test::date(2020, 1, 1), 100},
                   {"depressiehulp.be", "1/1/2021", "31/12/2021", 200},
                   {"depressiehulp.be", "januari 2022", "juni 2022", 300}});
  EXPECT_THAT(read.figures(), ElementsAre("D2 2019-02-15/P321D subsidy depressiehulp 100",
                                          "D3 2021 subsidy depressiehulp 200",
                                          "D4 2022-S1 subsidy depressiehulp 300"));
  EXPECT_THAT(read.findings(), IsEmpty());
}

TEST(KindG, LinesOfText) {
  const Read read(R"(
[[table]]
id     = "subsidies"
start  = "Subsidies*"
split  = { pattern = "{period}: {value} euro" }
fixed  = { measure = "subsidy", project = "addiction-websites" }
)",
                  {{"Subsidies vanuit de Vlaamse overheid"},
                   {"1/2015-10/2015: 169.050 euro"},
                   {"2015-2016: 12.000 euro"},
                   {""},
                   {"In 2014 kwamen de middelen van de federale overheid."}});
  EXPECT_THAT(read.figures(), ElementsAre("A2 2015-01-01/P10M subsidy addiction-websites 169050",
                                          "A3 2015-01-01/P24M subsidy addiction-websites 12000"));
  EXPECT_THAT(read.findings(), IsEmpty());
}

TEST(KindG, PeriodsAcross) {
  const Read read(R"(
[[table]]
id     = "subsidies"
header = "period"
labels = { left = "project", above = "period" }
fixed  = { measure = "subsidy" }
)",
                  {{"Project", "2015-2016", "1/2017-10/2017", "2018"},
                   {"depressiehulp.be", "€ 10", "€ 20", "€ 30"}});
  EXPECT_THAT(read.figures(), ElementsAre("B2 2015-01-01/P24M subsidy depressiehulp 10",
                                          "C2 2017-01-01/P10M subsidy depressiehulp 20",
                                          "D2 2018 subsidy depressiehulp 30"));
  EXPECT_THAT(read.findings(), IsEmpty());
}

// ---- Units and scales ----

TEST(Units, TheUnitOfTheMeasureInTheHeader) {
  for (const char* header :
       {"Bedrag (EUR)", "Bedrag in euro", "Bedrag (€)", "Bedrag 2017 (in EUR)"}) {
    const Read read(as_rows, {{"Periode", header}, {"2017", 202860}});
    EXPECT_THAT(read.figures(), ElementsAre("B2 2017 subsidy addiction-websites 202860")) << header;
    EXPECT_THAT(read.findings(), IsEmpty()) << header;
  }
}

TEST(Units, AnotherUnitThanTheMeasuresIsTold) {
  const Read read(as_rows, {{"Periode", "Bedrag (%)"}, {"2017", 12}});
  EXPECT_THAT(read.findings(), ElementsAre("V10@B1"));
  EXPECT_EQ(read.finding("V10").message.key, "finding.V10.unit");
}

TEST(Units, TheMappingMaySayThatTheUnitIsAnother) {
  const Read read(R"(
[[table]]
id     = "subsidies"
header = ["Bedrag"]
unit   = "PC"
labels = { left = "period" }
fixed  = { measure = "subsidy" }
)",
                  {{"Jaar", "Bedrag (%)"}, {"2017", "12%"}});
  EXPECT_THAT(read.figures(), ElementsAre("B2 2017 subsidy 12"));
  EXPECT_EQ(read.data().detail(read.observation("B2"))->unit, "PC");
  EXPECT_THAT(read.findings(), IsEmpty());
}

const std::string in_thousands = R"(
[[table]]
id     = "subsidies"
header = ["Bedrag"]
until  = "total"
scale  = "in duizenden"
labels = { left = "period" }
fixed  = { measure = "subsidy" }
)";

TEST(Scales, ADeclaredScaleIsUsedWhereverItStands) {
  for (const test::Rows& rows :
       {test::Rows{
            {"Periode", "Bedrag (in duizenden euro)"}, {"2017", "202,86"}, {"Totaal", 202.86}},
        test::Rows{
            {"Subsidies, in duizenden euro"}, {""}, {"Periode", "Bedrag"}, {"2017", "202,86"}},
        test::Rows{{"Periode", "Bedrag"}, {"", "(in duizenden)"}, {"2017", "202,86"}}}) {
    const Read read(in_thousands, rows);
    ASSERT_EQ(read.figures().size(), 1U);
    EXPECT_EQ(read.data().observations.front().value->to_string(), "202860");
    EXPECT_THAT(read.findings(), IsEmpty());
  }
}

TEST(Scales, AScaleThatTheMappingDoesNotKnowIsTold) {
  for (const test::Rows& rows :
       {test::Rows{{"Periode", "Bedrag (x 1.000)"}, {"2017", 202}},
        test::Rows{{"Subsidies, in miljoenen euro"}, {"Periode", "Bedrag"}, {"2017", 202}},
        test::Rows{{"Periode", "Bedrag"}, {"", "in duizenden"}, {"2017", 202}}}) {
    const Read read(as_rows, rows);
    EXPECT_EQ(read.findings().size(), 1U);
    EXPECT_EQ(read.finding("V10").message.key, "finding.V10.scale");
    EXPECT_EQ(read.finding("V10").severity, model::Severity::error);
  }
}

// Next year's file may well be in plain euros: the scale is not used blindly.
TEST(Scales, AScaleThatTheSheetNoLongerNamesIsTold) {
  const Read read(in_thousands, {{"Periode", "Bedrag (EUR)"}, {"2017", 202860}});
  EXPECT_THAT(read.findings(), ElementsAre("V10@A1"));
  EXPECT_EQ(read.finding("V10").message.key, "finding.V10.no-scale");
}

TEST(Scales, ANumberIsUsedWhateverTheSheetSays) {
  const std::string mapping = R"(
[[table]]
id     = "subsidies"
header = ["Bedrag"]
scale  = 1000
labels = { left = "period" }
fixed  = { measure = "subsidy" }
)";
  EXPECT_THAT(Read(mapping, {{"Periode", "Bedrag"}, {"2017", 5}}).figures(),
              ElementsAre("B2 2017 subsidy 5000"));
  // Unless it says otherwise.
  const Read other(mapping, {{"Periode", "Bedrag (in miljoenen)"}, {"2017", 5}});
  EXPECT_THAT(other.findings(), ElementsAre("V10@B1"));
}

}  // namespace
}  // namespace bijlage::mapping
