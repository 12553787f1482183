#include "mapping/drift/annex_kinds.hpp"

namespace bijlage::mapping::test {
namespace {

using support::percent;

Annex profile_lists() {
  return {"F: lists under the name of their dimension",
          R"(
[[table]]
id     = "profiel"
start  = ["Geslacht", "Leeftijd", "Studieniveau"]
repeat = "down"
labels = { heading = "module", left = { by-heading = { Geslacht = "sex", Leeftijd = "age", Studieniveau = "education" } } }
fixed  = { measure = "share", period = "2014-2017" }
)",
          support::workbook({sheet("Profiel", {{"Profiel van de hulpvragers"},
                                               {""},
                                               {"Geslacht:"},
                                               {"Begeleiding:"},
                                               {"Mannen", percent(65)},
                                               {"Vrouwen", percent(35)},
                                               {""},
                                               {"Leeftijd:"},
                                               {"Begeleiding:"},
                                               {"18 - 24 jaar", percent(58)},
                                               {"25 - 34 jaar", "42 %"},
                                               {""},
                                               {"Studieniveau"},
                                               {"Zelfhulp"},
                                               {"Lager secundair", "21,5%"}})})};
}

Annex profile_columns() {
  return {"F: a column for each module",
          R"(
[[table]]
id     = "profiel"
header = ["Zelfhulp", "Begeleiding"]
repeat = "down"
labels = { above = "module", left = { by-heading = { Geslacht = "sex", Leeftijd = "age" } } }
fixed  = { measure = "share", period = "2017" }
)",
          support::workbook({sheet("Profiel", {{"Geslacht", "Zelfhulp", "Begeleiding"},
                                               {"Mannen", "60%", "65%"},
                                               {"Vrouwen", "40%", "35%"},
                                               {""},
                                               {"Leeftijd", "Zelfhulp", "Begeleiding"},
                                               {"18 - 24 jaar", "35%", "42%"},
                                               {"25 - 34 jaar", "65%", "58%"}})})};
}

Annex profile_cells() {
  return {"F': two shares in a cell",
          R"(
[[table]]
id     = "dash"
header = ["Zelfhulp*"]
repeat = "down"
labels = { heading = ["period", "{period}: DASH"], left = "measure", above = "topic" }
values = { "Geslacht" = { measure = "share" } }
split  = { pattern = "{value} m / {value} v", into = [{ sex = "M" }, { sex = "F" }] }
fixed  = { module = "selfhelp" }
)",
          support::workbook({sheet("Zelfhulp", {{"2015"},
                                                {"", "Zelfhulp cannabis"},
                                                {"Aantal aangemelde gebruikers", 412},
                                                {"Geslacht", "71% m / 29% v"},
                                                {""},
                                                {"2016: DASH"},
                                                {"", "Zelfhulp alcohol"},
                                                {"Aantal aangemelde gebruikers", 512},
                                                {"Geslacht", "60% m / 40% v"}})})};
}

Annex subsidies() {
  return {"G: amounts over irregular periods",
          R"(
[[table]]
id     = "subsidies"
header = ["Bedrag"]
until  = "total"
labels = { left = "period" }
fixed  = { measure = "subsidy", project = "addiction-websites" }
)",
          support::workbook({sheet("Subsidies", {{"Subsidies vanuit de Vlaamse overheid"},
                                                 {"Periode", "Bedrag"},
                                                 {"1/2015-10/2015", "169.050 euro"},
                                                 {"11/2015 - 12/2016", 2016},
                                                 {"2017", 2018},
                                                 {"2018-2019", 2020},
                                                 {"Totaal", 175104}})})};
}

Annex subsidy_lines() {
  return {"G: lines of text",
          R"(
[[table]]
id     = "subsidies"
sheets = ["Subsid*"]
start  = "Subsidies vanuit*"
split  = { pattern = "{period}: {value} euro" }
fixed  = { measure = "subsidy", project = "addiction-websites" }
)",
          support::workbook({sheet("Subsidies", {{"Subsidies vanuit de Vlaamse overheid"},
                                                 {"1/2015-10/2015: 169.050 euro"},
                                                 {"2016-2017: 12.000 euro"}})})};
}

Annex projects() {
  return {"H: a register of projects",
          R"(
[[table]]
id         = "projecten"
header     = ["Toegekend*"]
repeat     = "down"
labels     = { heading = "@call", left = { Project = "project", Provincie = "area", Looptijd = "period" } }
attributes = { "Inhoud" = "content", "Partners" = "partners" }
many       = ["area"]
fixed      = { measure = "subsidy" }
)",
          support::workbook({sheet(
              "Projecten",
              {{"Incentives online hulp"},
               {""},
               {"2018-2019"},
               {"Project", "Provincie", "Inhoud", "Partners", "Looptijd", "Toegekend bedrag"},
               {"depressiehulp.be", "West-Vlaanderen", "Training", "PZ Heilig Hart",
                "15/02/2019 – 01/01/2020", 20000},
               {"Verslavingswebsites", "Limburg", "Methodieken", "CAW", "2019", 12500},
               {""},
               {"2016-2017"},
               {"Project", "Provincie", "Inhoud", "Partners", "Looptijd", "Toegekend bedrag"},
               {"Verslavingswebsites", "Antwerpen", "Online", "VAD", "1/1/2017 – 31/12/2017",
                2017}})})};
}

Annex long_format() {
  return {
      "I: an export, a row an observation",
      R"(
[[table]]
id     = "export"
header = ["Aantal"]
until  = "end"
labels = { left = { Jaar = "period", Maand = "period", Kanaal = "channel", Instantie = "institution" } }
skip   = ["ID"]
fixed  = { measure = "referrals" }
)",
      support::workbook({sheet("Export", {{"ID", "Jaar", "Maand", "Kanaal", "Instantie", "Aantal"},
                                          {1, 2021, 1, "Telefoon", "CAW", 12},
                                          {2, 2021, "februari", "chat", "Huisarts", "1.013"},
                                          {3, 2021, 3, "E-mail", "OCMW", 7},
                                          {4, 2022, 3, "E-mail", "CAW", 2022},
                                          {5, 2022, 4, "Telefoon", "CAW", 9}})})};
}

Annex long_by_position() {
  return {"I: a list known by the places of its columns",
          R"(
[[table]]
id      = "vragen"
header  = ["Vragen"]
inherit = true
labels  = { left = ["channel", "period"], above = "measure" }
)",
          support::workbook({sheet("Lijn", {{"Kanaal", "Maand", "Vragen"},
                                            {"Telefoon", "januari 2021", 312},
                                            {"", "februari 2021", 298},
                                            {"", "maart 2021", 2014},
                                            {"Mail", "januari 2021", 12},
                                            {"", "februari 2021", 151}})})};
}

Annex two_tables() {
  return {"two tables of one sheet, one fixed by its sheet",
          R"(
[[table]]
id     = "bezoekers"
sheets = ["Bezoek*"]
header = ["Bezoeken", "Unieke bezoekers"]
repeat = "down"
until  = "total"
labels = { heading = "period", left = "period", above = "measure" }
fixed  = { platform = "depressiehulp" }

[[table]]
id     = "hulp"
sheets = ["Hulp*"]
header = ["Zelfhulp", "Begeleiding"]
labels = { left = "period", above = "module" }
fixed  = { measure = "users", platform = "depressiehulp" }

[[table]]
id     = "tests"
sheets = ["Hulp*"]
header = ["Zelftest"]
labels = { left = "topic", above = "module" }
fixed  = { measure = "users", platform = "depressiehulp", period = "2017" }
)",
          support::workbook({sheet("Bezoekers", {{"2017"},
                                                 {"", "Bezoeken", "Unieke bezoekers"},
                                                 {"Januari", 1434, 1200},
                                                 {"Februari", 1502, 1300},
                                                 {"Totaal", 2936, 2500},
                                                 {""},
                                                 {"2018"},
                                                 {"", "Bezoeken", "Unieke bezoekers"},
                                                 {"Januari", 2018, 12},
                                                 {"Totaal", 2018, 12}}),
                             sheet("Hulpaanbod", {{"Maand", "Zelfhulp", "Begeleiding"},
                                                  {"jan/17", 12, 14},
                                                  {"feb/17", 11, 9},
                                                  {""},
                                                  {""},
                                                  {"Thema", "Zelftest"},
                                                  {"Alcohol", 40},
                                                  {"Gamen", 41}})})};
}

}  // namespace

std::vector<Annex> annexes_of_lists() {
  return {profile_lists(), profile_columns(), profile_cells(),    subsidies(), subsidy_lines(),
          projects(),      long_format(),     long_by_position(), two_tables()};
}

}  // namespace bijlage::mapping::test
