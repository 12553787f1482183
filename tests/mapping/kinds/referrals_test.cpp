#include <gmock/gmock.h>

#include "mapping/kinds/kinds.hpp"

/// Kind D: referrals per institution and month, a table a channel, categories as group rows; and
/// D′, of which only years are known.
namespace bijlage::mapping {
namespace {

using test::Read;
using test::Rows;
using test::sheet;
using test::table;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

const std::string per_channel = R"(
[[table]]
id     = "doorverwijzingen"
header = "period"
repeat = "down"
until  = "heading"
total  = [{ labels = ["Subtotaal*"], over = "group" }, { labels = ["Totaal"], over = "block" }, { labels = ["Algemeen totaal"], over = "table" }]
skip   = ["%"]
labels = { sheet-name = "period", heading = "channel", group = "institution", left = "institution", above = "period" }
fixed  = { measure = "referrals" }
)";

// An institution has its category above it: the category's code is the parent of its own.
TEST(KindD, CategoriesAsGroupRows) {
  const Read read(per_channel, {sheet("2021", {{"Doorverwijzingen door De DrugLijn"},
                                               {""},
                                               {"Telefoon"},
                                               {"Instantie", "januari", "februari", "Totaal", "%"},
                                               {"Welzijn"},
                                               {"  CAW", 1, 2, 3, "30%"},
                                               {"  OCMW", 3, 4, 7, "70%"},
                                               {"Eerste lijn"},
                                               {"  Huisarts", 5, "-", 5, "50%"}})});
  EXPECT_THAT(read.figures(),
              ElementsAre("B6 2021-01 referrals phone caw 1", "C6 2021-02 referrals phone caw 2",
                          "B7 2021-01 referrals phone ocmw 3", "C7 2021-02 referrals phone ocmw 4",
                          "B9 2021-01 referrals phone gp 5",
                          "C9 2021-02 referrals phone gp M not-existing"));
  EXPECT_THAT(read.totals(), ElementsAre("B6+C6=D6", "B7+C7=D7", "B9+C9=D9"));
  EXPECT_THAT(read.findings(), IsEmpty());
}

TEST(KindD, ATableAChannelWithSubtotalsAndTotals) {
  const Read read(per_channel, {sheet("2021", {{"Telefoon"},
                                               {"Instantie", "jan", "feb"},
                                               {"Welzijn"},
                                               {"CAW", 1, 2},
                                               {"OCMW", 3, 4},
                                               {"Subtotaal Welzijn", 4, 6},
                                               {"Eerste lijn"},
                                               {"Huisarts", 5, 6},
                                               {"Subtotaal Eerste lijn", 5, 6},
                                               {"Totaal", 9, 12},
                                               {""},
                                               {"Chat"},
                                               {"Instantie", "jan", "feb"},
                                               {"Welzijn"},
                                               {"CAW", 7, 8},
                                               {"Totaal", 7, 8},
                                               {"Algemeen totaal", 16, 20}})});
  EXPECT_EQ(read.figures().size(), 8U);
  EXPECT_EQ(read.at("C15"), "2021-02 referrals chat caw 8");
  EXPECT_THAT(read.totals(),
              ElementsAre("B4+B5=B6", "C4+C5=C6", "B8=B9", "C8=C9", "B4+B5+B8=B10", "C4+C5+C8=C10",
                          "B15=B16", "C15=C16", "B4+B5+B8+B15=B17", "C4+C5+C8+C15=C17"));
  EXPECT_THAT(read.findings(), IsEmpty());
}

// Beside the category stands what holds for more than its institutions.
TEST(KindD, ACategoryBesideALabelThatIsInherited) {
  const Read read(table("header = 'period'\ninherit = true\n"
                        "labels = { left = ['platform', 'institution'], group = 'institution', "
                        "above = 'period' }\nfixed = { measure = 'referrals' }"),
                  Rows{{"Website", "Instantie", "januari 2022"},
                       {"Gokhulp.be", "Welzijn"},
                       {"", "CAW", 1},
                       {"", "OCMW", 2},
                       {"", "Eerste lijn"},
                       {"", "Huisarts", 3}});
  EXPECT_THAT(read.figures(), ElementsAre("C3 2022-01 referrals gokhulp caw 1",
                                          "C4 2022-01 referrals gokhulp ocmw 2",
                                          "C6 2022-01 referrals gokhulp gp 3"));
  EXPECT_THAT(read.findings(), IsEmpty());
}

// "Politie" without figures is an institution that nobody was referred to, and no category.
TEST(KindD, AnInstitutionWithoutFiguresIsNoCategory) {
  const Read read(per_channel, {sheet("2021", {{"Telefoon"},
                                               {"Instantie", "jan", "feb"},
                                               {"Politie en justitie"},
                                               {"Politie"},
                                               {"Justitiehuis", 5, 6}})});
  EXPECT_THAT(read.figures(), ElementsAre("B4 2021-01 referrals phone police O blank",
                                          "C4 2021-02 referrals phone police O blank",
                                          "B5 2021-01 referrals phone justice-house 5",
                                          "C5 2021-02 referrals phone justice-house 6"));
  EXPECT_THAT(read.findings(), ElementsAre("P01@B4", "P01@C4"));
}

TEST(KindD, AnInstitutionUnderACategoryThatIsNotItsOwnIsTold) {
  const Read read(
      per_channel,
      {sheet("2021",
             {{"Telefoon"}, {"Instantie", "jan", "feb"}, {"Welzijn"}, {"Huisarts", 5, 6}})});
  EXPECT_THAT(read.figures(), IsEmpty());
  EXPECT_THAT(read.findings(), ElementsAre("S02@B4"));
}

TEST(KindD, AnUnknownInstitutionIsKeptUnderItsLabelAndTold) {
  const Read read(per_channel, {sheet("2021", {{"Telefoon"},
                                               {"Instantie", "jan", "feb"},
                                               {"Welzijn"},
                                               {"Inloophuis De Steiger", 5, 6},
                                               {"CAWs", 1, 2}})});
  EXPECT_THAT(read.figures(), ElementsAre("B4 2021-01 referrals phone U_inloophuis_de_steiger 5",
                                          "C4 2021-02 referrals phone U_inloophuis_de_steiger 6",
                                          "B5 2021-01 referrals phone U_caws 1",
                                          "C5 2021-02 referrals phone U_caws 2"));
  EXPECT_THAT(read.findings(), ElementsAre("S07@A4", "S07@A5"));
}

TEST(KindD, TheCategoryInAColumnOfItsOwnMergedDownwards) {
  const Read read(R"(
[[table]]
id     = "doorverwijzingen"
header = "period"
until  = "total"
labels = { sheet-name = "period", left = ["institution", "institution"], above = "period" }
fixed  = { measure = "referrals", channel = "phone" }
)",
                  {sheet("2021", {{"Categorie", "Instantie", "jan", "feb"},
                                  {"Welzijn", "CAW", 1, 2},
                                  {"", "OCMW", 3, 4},
                                  {"Eerste lijn", "Huisarts", 5, 6},
                                  {"Totaal", "", 9, 12}})
                       .merged({"A2:A3", "A5:B5"})});
  EXPECT_THAT(read.figures(),
              ElementsAre("C2 2021-01 referrals phone caw 1", "D2 2021-02 referrals phone caw 2",
                          "C3 2021-01 referrals phone ocmw 3", "D3 2021-02 referrals phone ocmw 4",
                          "C4 2021-01 referrals phone gp 5", "D4 2021-02 referrals phone gp 6"));
  EXPECT_THAT(read.totals(), ElementsAre("C2+C3+C4=C5", "D2+D3+D4=D5"));
  EXPECT_THAT(read.findings(), IsEmpty());
}

const std::string per_year = R"(
[[table]]
id     = "doorverwijzingen-1712"
header = "period"
until  = "total"
labels = { left = "institution", above = "period" }
fixed  = { measure = "referrals" }
)";

TEST(KindDOfYears, MonthsDoNotExist) {
  const Read read(per_year, {{"Doorverwijzingen 1712"},
                             {"De cijfers worden niet per maand bijgehouden."},
                             {"Instantie", 2020, "2021", 2022},
                             {"CAW", "1.200", 1300, 1400},
                             {"Politie", 90, "± 80", "<5"},
                             {"Totaal", 1290, 1380, 1404}});
  EXPECT_THAT(
      read.figures(),
      ElementsAre("B4 2020 referrals caw 1200", "C4 2021 referrals caw 1300",
                  "D4 2022 referrals caw 1400", "B5 2020 referrals police 90",
                  "C5 2021 referrals police 80 E", "D5 2022 referrals police Q suppressed"));
  EXPECT_THAT(read.totals(), ElementsAre("B4+B5=B6", "C4+C5=C6", "D4+D5=D6"));
  EXPECT_THAT(read.findings(), IsEmpty());
}

TEST(KindDOfYears, YearsDownAndInstitutionsAcross) {
  const Read read(R"(
[[table]]
id     = "doorverwijzingen-1712"
header = ["CAW", "Politie"]
labels = { left = "period", above = "institution" }
fixed  = { measure = "referrals" }
)",
                  {{"Jaar", "CAW", "Politie", "Totaal"}, {2020, 1200, 90, 1290}, {2021, 7, 8, 15}});
  EXPECT_THAT(read.figures(),
              ElementsAre("B2 2020 referrals caw 1200", "C2 2020 referrals police 90",
                          "B3 2021 referrals caw 7", "C3 2021 referrals police 8"));
  EXPECT_THAT(read.totals(), ElementsAre("B2+C2=D2", "B3+C3=D3"));
  EXPECT_THAT(read.findings(), IsEmpty());
}

}  // namespace
}  // namespace bijlage::mapping
