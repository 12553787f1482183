#include <gmock/gmock.h>

#include "mapping/kinds/kinds.hpp"

/// Kind F: shares of the people who were helped, the heading names the dimension; and F′, in
/// which one cell holds the shares of men and women.
namespace bijlage::mapping {
namespace {

using test::Read;
using test::sheet;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

const std::string lists = R"(
[[table]]
id     = "profiel"
start  = ["Geslacht", "Leeftijd", "Studieniveau"]
repeat = "down"
labels = { heading = "module", left = { by-heading = { Geslacht = "sex", Leeftijd = "age", Studieniveau = "education" } } }
fixed  = { measure = "share", period = "2014-2017" }
)";

TEST(KindF, ListsUnderTheNameOfTheirDimension) {
  const Read read(lists, {{"Profiel van de hulpvragers"},
                          {""},
                          {"Geslacht:"},
                          {"Begeleiding:"},
                          {"Mannen", "± 65%"},
                          {"Vrouwen", support::percent(35)},
                          {""},
                          {"Leeftijd:"},
                          {"Begeleiding:"},
                          {"18 - 24 jaar", "ca. 35%"},
                          {"25 – 34 jaar", "42 %"},
                          {""},
                          {"Studieniveau"},
                          {"Zelfhulp"},
                          {"Lager secundair", "21,5%"},
                          {"Bron: intake"}});
  EXPECT_THAT(read.figures(),
              ElementsAre("B5 2014-01-01/P48M share guidance M 65 E",
                          "B6 2014-01-01/P48M share guidance F 35",
                          "B10 2014-01-01/P48M share guidance 18-24 35 E",
                          "B11 2014-01-01/P48M share guidance 25-34 42",
                          "B15 2014-01-01/P48M share selfhelp lower-secondary 21.5"));
  EXPECT_THAT(read.findings(), IsEmpty());
}

// The same with a column for each module: the corner says what the rows are.
TEST(KindF, AColumnForEachModule) {
  const Read read(R"(
[[table]]
id     = "profiel"
header = ["Zelfhulp", "Begeleiding"]
repeat = "down"
labels = { above = "module", left = { by-heading = { Geslacht = "sex", Leeftijd = "age" } } }
fixed  = { measure = "share", period = "2017" }
)",
                  {{"Geslacht", "Zelfhulp", "Begeleiding"},
                   {"Mannen", "60%", "65%"},
                   {"Vrouwen", "40%", "35%"},
                   {""},
                   {"Leeftijd", "Zelfhulp", "Begeleiding"},
                   {"18 - 24 jaar", "35%", "42%"}});
  EXPECT_THAT(read.figures(),
              ElementsAre("B2 2017 share selfhelp M 60", "C2 2017 share guidance M 65",
                          "B3 2017 share selfhelp F 40", "C3 2017 share guidance F 35",
                          "B6 2017 share selfhelp 18-24 35", "C6 2017 share guidance 18-24 42"));
  EXPECT_THAT(read.findings(), IsEmpty());
}

// One table: the name of the dimension stands in a row of its own over its labels.
TEST(KindF, TheHeadingOverATableWithAHeader) {
  const Read read(R"(
[[table]]
id     = "profiel"
header = ["2016", "2017"]
repeat = "down"
labels = { above = "period", left = { by-heading = { Geslacht = "sex", Leeftijd = "age" } } }
fixed  = { measure = "share", module = "guidance" }
)",
                  {{"Geslacht"},
                   {"", 2016, 2017},
                   {"Mannen", "60%", "65%"},
                   {""},
                   {"Leeftijd"},
                   {"", 2016, 2017},
                   {"18 - 24 jaar", "35%", "42%"}});
  EXPECT_THAT(read.figures(),
              ElementsAre("B3 2016 share guidance M 60", "C3 2017 share guidance M 65",
                          "B7 2016 share guidance 18-24 35", "C7 2017 share guidance 18-24 42"));
  EXPECT_THAT(read.findings(), IsEmpty());
}

TEST(KindF, CountsAndSharesInOneCell) {
  const Read read(R"toml(
[[table]]
id    = "profiel"
start = "Leeftijd"
split = { pattern = "{value} ({value}%)", into = [{ measure = "users" }, { measure = "share" }] }
labels = { left = "age" }
fixed  = { period = "2017" }
)toml",
                  {{"Leeftijd"}, {"18 - 24 jaar", "120 (35%)"}, {"25 - 34 jaar", "80 (± 24%)"}});
  EXPECT_THAT(read.figures(), ElementsAre("B2 2017 users 18-24 120", "B2 2017 share 18-24 35",
                                          "B3 2017 users 25-34 80", "B3 2017 share 25-34 24 E"));
  EXPECT_THAT(read.findings(), IsEmpty());
}

const std::string in_one_cell = R"(
[[table]]
id     = "zelfhulp"
header = ["Zelfhulp*"]
repeat = "down"
labels = { heading = ["period", "{period}: DASH"], left = "measure", above = "topic" }
values = { "Geslacht" = { measure = "share" } }
split  = { pattern = "{value} m / {value} v", into = [{ sex = "M" }, { sex = "F" }] }
fixed  = { module = "selfhelp" }
)";

TEST(KindFInOneCell, MenAndWomenBesideOtherFigures) {
  const Read read(in_one_cell, {{"2014"},
                                {"", "Zelfhulp cannabis"},
                                {"Aantal aangemelde gebruikers", 243},
                                {"Geslacht", "71% m / 29% v"},
                                {"Gemiddelde leeftijd", "26,9"},
                                {"Aandeel dat wil stoppen", support::percent(62)},
                                {""},
                                {"2016:"},
                                {"Eerste helft"},
                                {"", "Zelfhulp cannabis"},
                                {"Geslacht", "80 % m/19 % v"},
                                {""},
                                {"2017: DASH"},
                                {"", "Zelfhulp cannabis, cocaïne, GHB, alcohol"},
                                {"Geslacht", "60% M / 32% V"}});
  EXPECT_THAT(
      read.figures(),
      ElementsAre("B3 2014 users selfhelp cannabis 243", "B4 2014 share selfhelp cannabis M 71",
                  "B4 2014 share selfhelp cannabis F 29", "B5 2014 mean_age selfhelp cannabis 26.9",
                  "B6 2014 share_wants_to_stop selfhelp cannabis 62",
                  "B11 2016-S1 share selfhelp cannabis M 80",
                  "B11 2016-S1 share selfhelp cannabis F 19", "B15 2017 share selfhelp dash M 60",
                  "B15 2017 share selfhelp dash F 32"));
  EXPECT_THAT(read.findings(), IsEmpty());
}

}  // namespace
}  // namespace bijlage::mapping
