#include <gmock/gmock.h>

#include "mapping/kinds/kinds.hpp"

/// Kind A again: what stands in and beside its tables that is no figure of a month and platform.
namespace bijlage::mapping {
namespace {

using test::Read;
using test::sheet;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

const std::string plain = R"(
[[table]]
id        = "bezoekers"
header    = ["Bezoeken"]
frequency = "month"
labels    = { left = "period", above = "measure" }
)";

TEST(KindA, QuartersAndTheYearAsTotalsInsideTheTable) {
  const Read read(R"(
[[table]]
id     = "bezoekers"
header = ["Bezoeken"]
until  = "end"
total  = [{ labels = ["* kwartaal"], over = "group" }, { labels = ["Jaartotaal"], over = "block" }]
labels = { sheet-name = "period", left = "period", above = "measure" }
)",
                  {sheet("2021", {{"", "Bezoeken"},
                                  {"januari", 1},
                                  {"februari", 2},
                                  {"maart", 3},
                                  {"1e kwartaal", 6},
                                  {"april", 4},
                                  {"mei", 5},
                                  {"juni", 6},
                                  {"2e kwartaal", 15},
                                  {"Jaartotaal", 21}})});
  EXPECT_EQ(read.figures().size(), 6U);
  EXPECT_THAT(read.totals(), ElementsAre("B2+B3+B4=B5", "B6+B7+B8=B9", "B2+B3+B4+B6+B7+B8=B10"));
  EXPECT_THAT(read.findings(), IsEmpty());
}

TEST(KindA, RowsAndColumnsOfPercentagesAndDifferencesAreNoData) {
  const Read read(R"(
[[table]]
id     = "bezoekers"
header = ["Bezoeken"]
skip   = ["Evolutie*", "Verschil*", "Gemiddelde*", "%*"]
until  = "end"
labels = { sheet-name = "period", left = "period", above = "measure" }
)",
                  {sheet("2021", {{"", "Bezoeken", "% t.o.v. 2020", "Verschil"},
                                  {"januari", 10, support::percent(12), -4},
                                  {"februari", 20, "-3%", "+ 2"},
                                  {"Gemiddelde per maand", 15},
                                  {"Evolutie 2020-2021", support::percent(5)}})});
  EXPECT_THAT(read.figures(), ElementsAre("B2 2021-01 visits 10", "B3 2021-02 visits 20"));
  EXPECT_THAT(read.findings(), IsEmpty());
}

// Without `skip` a percentage among counts is no count: it is told, and not taken for one.
TEST(KindA, APercentageAmongCountsIsNoCount) {
  const Read read(plain, {{"Maand", "Bezoeken"}, {"jan/21", 10}, {"feb/21", support::percent(12)}});
  EXPECT_THAT(read.figures(), ElementsAre("B2 2021-01 visits 10"));
  EXPECT_THAT(read.findings(), ElementsAre("V10@B3"));
}

// The mean of a year's months is a total of another kind.
TEST(KindA, AMeanIsCheckedAsAMean) {
  const Read read(
      R"(
[[table]]
id     = "bezoekers"
header = ["Bezoeken"]
until  = "end"
total  = [{ labels = ["Totaal"] }, { labels = ["Gemiddeld*"], operation = "mean" }]
labels = { left = "period", above = "measure" }
)",
      {{"", "Bezoeken"}, {"jan/21", 10}, {"feb/21", 15}, {"Totaal", 25}, {"Gemiddelde", "12,5"}});
  EXPECT_THAT(read.totals(), ElementsAre("B2+B3=B4", "B2+B3=B5"));
  EXPECT_EQ(read.result.evidence.totals.back().operation, model::Total::Operation::mean);
  EXPECT_THAT(read.findings(), IsEmpty());
}

// Hidden rows and columns are data; that they are hidden is F05's, which looks at the file.
TEST(KindA, HiddenRowsAndColumnsAreData) {
  const Read read(
      R"(
[[table]]
id     = "bezoekers"
header = ["Bezoeken", "Unieke bezoekers"]
labels = { left = "period", above = "measure" }
)",
      {sheet("Blad1",
             {{"Maand", "Bezoeken", "Unieke bezoekers"}, {"jan/21", 1, 2}, {"feb/21", 3, 4}})
           .hidden_row(1)
           .hidden_column(2)});
  EXPECT_THAT(read.figures(), ElementsAre("B2 2021-01 visits 1", "C2 2021-01 unique_visitors 2",
                                          "B3 2021-02 visits 3", "C3 2021-02 unique_visitors 4"));
  EXPECT_THAT(read.findings(), IsEmpty());
}

TEST(KindA, AColumnThatIsThereSomeYearsOnly) {
  const Read read(R"(
[[table]]
id        = "bezoekers"
header    = ["Bezoeken", "Pageviews"]
sometimes = ["Pageviews"]
labels    = { sheet-name = "period", left = "period", above = "measure" }
)",
                  {sheet("2021", {{"", "Bezoeken"}, {"mei", 1}}),
                   sheet("2022", {{"", "Bezoeken", "Pageviews"}, {"mei", 2, 3}})});
  EXPECT_THAT(read.figures(),
              ElementsAre("B2 2021-05 visits 1", "B2 2022-05 visits 2", "C2 2022-05 pageviews 3"));
  EXPECT_THAT(read.findings(), IsEmpty());
}

TEST(KindA, PlatformsDownAndMonthsAcross) {
  const Read read(R"(
[[table]]
id     = "bezoekers"
header = "period"
labels = { left = "platform", above = ["period", "period"] }
fixed  = { measure = "visits" }
)",
                  {sheet("Blad1", {{"Bezoeken", 2020, "", 2021, ""},
                                   {"", "nov", "dec", "jan", "feb"},
                                   {"gokhulp.be", 1, 2, 3, 4},
                                   {"Totaal", 1, 2, 3, 4}})
                       .merged({"A1:A2", "B1:C1", "D1:E1"})});
  EXPECT_THAT(read.figures(),
              ElementsAre("B3 2020-11 visits gokhulp 1", "C3 2020-12 visits gokhulp 2",
                          "D3 2021-01 visits gokhulp 3", "E3 2021-02 visits gokhulp 4"));
  EXPECT_THAT(read.totals(), ElementsAre("B3=B4", "C3=C4", "D3=D4", "E3=E4"));
  EXPECT_THAT(read.findings(), IsEmpty());
}

// "1.200 (900)": visits, and between brackets the unique ones among them.
TEST(KindA, TwoFiguresInACell) {
  const Read read(
      R"(
[[table]]
id     = "bezoekers"
header = ["gokhulp.be", "drughulp.be"]
split  = { pattern = "{value} / {value}", into = [{ measure = "visits" }, { measure = "unique_visitors" }] }
labels = { left = "period", above = "platform" }
)",
      {{"Maand", "gokhulp.be", "drughulp.be"}, {"jan/21", "1.200 / 900", "80 / onbekend"}});
  EXPECT_THAT(read.figures(),
              ElementsAre("B2 2021-01 visits gokhulp 1200",
                          "B2 2021-01 unique_visitors gokhulp 900", "C2 2021-01 visits drughulp 80",
                          "C2 2021-01 unique_visitors drughulp O unknown"));
  EXPECT_THAT(read.findings(), IsEmpty());
}

}  // namespace
}  // namespace bijlage::mapping
