#include "mapping/drift/annex_kinds.hpp"

namespace bijlage::mapping::test {
namespace {

Annex audiences() {
  return {"C: visits per audience",
          R"(
[[table]]
id        = "bezoeken"
sheets    = ["OnlinePsyHulp"]
header    = ["Bezoekers website", "Pageviews*"]
labels    = { left = "period", above = "measure" }
fixed     = { platform = "onlinepsyhulp" }
available = { "Pageviews*" = "2022-05" }

[table.values]
"Bezoekers website"      = { measure = "visits" }
"Pageviews hulpzoekers"  = { measure = "pageviews", audience = "seekers" }
"Pageviews organisaties" = { measure = "pageviews", audience = "organisations" }
)",
          support::workbook({sheet(
              "OnlinePsyHulp",
              {{"OnlinePsyHulp"},
               {""},
               {"Maand", "Bezoekers website", "Pageviews hulpzoekers", "Pageviews organisaties"},
               {"mei 2022", 2304, 9120, 1411},
               {"juni 2022", 2198, 8874, 1390},
               {"juli 2022", 1998, 8001, 1204}})})};
}

Annex referrals() {
  return {"D: a table a channel, categories as group rows",
          R"(
[[table]]
id     = "doorverwijzingen"
sheets = ["20??"]
header = "period"
repeat = "down"
until  = "total"
labels = { sheet-name = "period", heading = "channel", group = "", left = "institution", above = "period" }
fixed  = { measure = "referrals", referral_basis = "given" }
)",
          support::workbook({sheet("2021", {{"Telefoon"},
                                            {"Instantie", "januari", "februari", "maart"},
                                            {"Welzijn"},
                                            {"CAW", 1, 2, 3},
                                            {"OCMW", 3, 4, 12},
                                            {"Eerste lijn"},
                                            {"Huisarts", 5, 6, 9},
                                            {"Totaal", 9, 12, 24},
                                            {""},
                                            {"Chat"},
                                            {"Instantie", "januari", "februari", "maart"},
                                            {"Welzijn"},
                                            {"CAW", 7, 8, 2},
                                            {"Totaal", 7, 8, 2}})})};
}

Annex yearly_referrals() {
  return {"D': years only, the category inherited",
          R"(
[[table]]
id      = "doorverwijzingen"
header  = "period"
until   = "total"
skip    = ["Evolutie*"]
inherit = true
labels  = { left = ["", "institution"], above = "period" }
fixed   = { measure = "referrals", referral_basis = "given" }
)",
          support::workbook({sheet("Doorverwijzingen",
                                   {{"Categorie", "Instantie", "2020", "2021", "2022", "Evolutie"},
                                    {"Welzijn", "CAW", 100, 110, 120, 10},
                                    {"", "OCMW", 2012, 2014, 2013, -1},
                                    {"Eerste lijn", "Huisarts", 50, 51, 52, 1},
                                    {"Totaal", "", 2162, 2175, 2185, 10}})})};
}

Annex topics() {
  return {"E: tests per topic, age groups as rows",
          R"(
[[table]]
id     = "tests"
header = ["Zelftest", "Kennistest"]
repeat = "down"
until  = "total"
empty  = "M"
labels = { heading = "period", group = "age", left = "topic", above = "module" }
fixed  = { measure = "users" }
)",
          support::workbook({sheet("Tests", {{"Tests op druglijn.be"},
                                             {"2014"},
                                             {"+18 j", "Zelftest", "Kennistest"},
                                             {"Alcohol", "25.682", "3.736"},
                                             {"Gamen", "1.696", "412"},
                                             {"-18 j"},
                                             {"Alcohol", "4.675", "88"},
                                             {"Totaal", "32.053", "4.236"},
                                             {""},
                                             {"2015"},
                                             {"+18 j", "Zelftest", "Kennistest"},
                                             {"Alcohol", 100, 90},
                                             {"Cannabis", 2015, 2016},
                                             {"-18 j"},
                                             {"Alcohol", 60, 50},
                                             {"Totaal", 2175, 2156}})})};
}

Annex topics_in_columns() {
  return {"E: the age in a column of its own",
          R"(
[[table]]
id     = "tests"
sheets = ["20*"]
header = ["Zelftest", "Kennistest"]
until  = "end"
labels = { sheet-name = "period", left = ["age", "topic"], above = "module" }
fixed  = { measure = "users" }
)",
          support::workbook({sheet("2017", {{"Leeftijd", "Thema", "Zelftest", "Kennistest"},
                                            {"+18 j", "Alcohol", 1, 2},
                                            {"", "Gokken", 3, 4},
                                            {"-18 j", "Alcohol", 5, 6},
                                            {"", "Gamen", 7, 8}})
                                 .merged({"A2:A3", "A4:A5"})})};
}

}  // namespace

std::vector<Annex> annexes_of_groups() {
  return {audiences(), referrals(), yearly_referrals(), topics(), topics_in_columns()};
}

}  // namespace bijlage::mapping::test
