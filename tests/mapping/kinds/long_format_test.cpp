#include <gmock/gmock.h>

#include "mapping/kinds/kinds.hpp"

/// Kind I: an export from a database, a row an observation.
namespace bijlage::mapping {
namespace {

using test::date;
using test::Read;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

const std::string exported = R"(
[[table]]
id     = "export"
header = ["Aantal"]
until  = "end"
labels = { left = { Jaar = "period", Maand = "period", Kanaal = "channel", Instantie = "institution" } }
skip   = ["ID", "Gewijzigd op"]
fixed  = { measure = "referrals" }
)";

TEST(KindI, ARowAnObservation) {
  const Read read(exported,
                  {{"ID", "Jaar", "Maand", "Kanaal", "Instantie", "Aantal", "Gewijzigd op"},
                   {1, 2021, 1, "Telefoon", "CAW", 12, date(2021, 2, 3)},
                   {2, {2021.0, "#,##0"}, "februari", "chat", "Huisarts", "1.013", ""},
                   {3, "2021", "03", "E-mail", "OCMW", "", date(2021, 2, 3)}});
  EXPECT_THAT(read.figures(),
              ElementsAre("F2 2021-01 referrals phone caw 12", "F3 2021-02 referrals chat gp 1013",
                          "F4 2021-03 referrals mail ocmw O blank"));
  EXPECT_THAT(read.findings(), ElementsAre("P01@F4"));
}

TEST(KindI, UnderATitleWithATotalBelow) {
  const Read read(exported, {{"Export uit het registratiesysteem"},
                             {"Afgedrukt op 12/01/2022"},
                             {""},
                             {"Kanaal", "Jaar", "Maand", "Instantie", "Aantal"},
                             {"Telefoon", 2021, "januari", "CAW", 12},
                             {"Chat", 2021, "januari", "CAW", 13},
                             {"Eindtotaal", "", "", "", 25}});
  EXPECT_THAT(read.figures(),
              ElementsAre("E5 2021-01 referrals phone caw 12", "E6 2021-01 referrals chat caw 13"));
  EXPECT_THAT(read.totals(), ElementsAre("E5+E6=E7"));
  EXPECT_THAT(read.findings(), IsEmpty());
}

// A pivot table saved as it looks: labels stand only where they change, totals under each.
TEST(KindI, APivotTable) {
  const Read read(R"(
[[table]]
id      = "draaitabel"
header  = ["Som van Aantal"]
until   = "end"
inherit = true
total   = { labels = ["Totaal *", "Eindtotaal"], over = "group" }
labels  = { left = { Kanaal = "channel", Instantie = "institution", Maand = "period" } }
fixed   = { measure = "referrals" }
)",
                  {{"Kanaal", "Instantie", "Maand", "Som van Aantal"},
                   {"Telefoon", "CAW", "2021-01", 1},
                   {"", "", "2021-02", 2},
                   {"", "Huisarts", "2021-01", 3},
                   {"Totaal Telefoon", "", "", 6},
                   {"Chat", "CAW", "2021-01", 4},
                   {"Totaal Chat", "", "", 4},
                   {"Eindtotaal", "", "", 10}});
  EXPECT_THAT(read.figures(),
              ElementsAre("D2 2021-01 referrals phone caw 1", "D3 2021-02 referrals phone caw 2",
                          "D4 2021-01 referrals phone gp 3", "D6 2021-01 referrals chat caw 4"));
  EXPECT_THAT(read.totals(), ElementsAre("D2+D3+D4=D5", "D6=D7", "D2+D3+D4+D6=D8"));
  EXPECT_THAT(read.findings(), IsEmpty());
}

TEST(KindI, TheMeasureInAColumnAndRealDates) {
  const Read read(R"(
[[table]]
id        = "export"
header    = ["Waarde"]
frequency = "month"
until     = "end"
labels    = { left = { Datum = "period", Indicator = "measure", Website = "platform" } }
)",
                  {{"Datum", "Website", "Indicator", "Waarde"},
                   {date(2021, 1, 1), "gokhulp.be", "Bezoeken", 5},
                   {date(2021, 2, 1), "www.gokhulp.be", "Unieke bezoekers", 4}});
  EXPECT_THAT(read.figures(),
              ElementsAre("D2 2021-01 visits gokhulp 5", "D3 2021-02 unique_visitors gokhulp 4"));
  EXPECT_THAT(read.findings(), IsEmpty());
}

TEST(KindI, SeveralMeasuresBesideEachOther) {
  const Read read(R"(
[[table]]
id     = "export"
header = ["Bezoeken", "Unieke bezoekers"]
until  = "end"
labels = { left = { Jaar = "period", Kwartaal = "period", Website = "platform" }, above = "measure" }
)",
                  {{"Website", "Jaar", "Kwartaal", "Bezoeken", "Unieke bezoekers"},
                   {"gokhulp.be", 2021, "Q1", 5, 4},
                   {"gokhulp.be", 2021, "Q2", 6, "n.b."}});
  EXPECT_THAT(read.figures(),
              ElementsAre("D2 2021-Q1 visits gokhulp 5", "E2 2021-Q1 unique_visitors gokhulp 4",
                          "D3 2021-Q2 visits gokhulp 6",
                          "E3 2021-Q2 unique_visitors gokhulp O not-available"));
  EXPECT_THAT(read.findings(), IsEmpty());
}

}  // namespace
}  // namespace bijlage::mapping
