#include "mapping/drift/annexes.hpp"

#include <fstream>
#include <iterator>
#include <span>

#include "readers/reader.hpp"

namespace bijlage::mapping::test {
namespace {

using support::percent;

Annex monthly_by_sheet() {
  return {"A: a sheet a year, merged platforms",
          R"(
[[table]]
id     = "bezoekers"
sheets = ["20??"]
header = ["Bezoeken", "Unieke bezoekers"]
until  = "total"
labels = { sheet-name = "period", left = "period", above = ["platform", "measure"] }
)",
          support::workbook(
              {sheet("2020", {{"Bezoekerscijfers"},
                              {""},
                              {"Maand", "alcoholhulp.be", "", "gokhulp.be", ""},
                              {"", "Bezoeken", "Unieke bezoekers", "Bezoeken", "Unieke bezoekers"},
                              {"Juli", 100, 80, 10, 8},
                              {"Augustus", 200, 160, 21, 17},
                              {"September", 120, 90, 9, 7},
                              {"Totaal", 420, 330, 40, 32}})
                   .merged({"A3:A4", "B3:C3", "D3:E3"}),
               sheet("2021", {{"Bezoekerscijfers"},
                              {""},
                              {"Maand", "alcoholhulp.be", "", "gokhulp.be", ""},
                              {"", "Bezoeken", "Unieke bezoekers", "Bezoeken", "Unieke bezoekers"},
                              {"Januari", 1434, 1200, 5, 4},
                              {"Februari", 2014, 1301, 12, 11},
                              {"Totaal", 3448, 2501, 17, 15}})
                   .merged({"A3:A4", "B3:C3", "D3:E3"})})};
}

Annex monthly_by_heading() {
  return {"A: a heading a year, platforms not merged",
          R"(
[[table]]
id     = "bezoekers"
header = ["Bezoeken", "Unieke bezoekers"]
repeat = "down"
labels = { heading = "period", left = "period", above = ["platform", "measure"] }
)",
          support::workbook({sheet(
              "Cijfers", {{"Bezoekerscijfers per maand"},
                          {""},
                          {"2020"},
                          {"", "alcoholhulp.be", "", "gokhulp.be", ""},
                          {"Maand", "Bezoeken", "Unieke bezoekers", "Bezoeken", "Unieke bezoekers"},
                          {"november", 7, 6, 3, 2},
                          {"december", 9, 8, 5, 4},
                          {""},
                          {"2021"},
                          {"", "alcoholhulp.be", "", "gokhulp.be", ""},
                          {"Maand", "Bezoeken", "Unieke bezoekers", "Bezoeken", "Unieke bezoekers"},
                          {"januari", 11, 10, 2, 1},
                          {"februari", 2020, 2019, 12, 9}})})};
}

Annex monthly_in_rows() {
  return {"A: the year in the month's label",
          R"(
[[table]]
id     = "bezoekers"
header = ["Bezoeken", "Unieke bezoekers"]
labels = { left = "period", above = "measure" }
fixed  = { platform = "gokhulp" }
)",
          support::workbook({sheet("Blad1", {{"Maand", "Bezoeken", "Unieke bezoekers"},
                                             {"jan/21", 2014, 1999},
                                             {"feb/21", 2015, 2001},
                                             {"mrt/21", 2016, 2003},
                                             {"apr/21", 12, 3},
                                             {"mei/21", 7, 5}})})};
}

Annex channels() {
  return {"B: a channel a column, years down",
          R"(
[[table]]
id     = "vragen"
header = ["Telefoon", "Mail", "Chat"]
repeat = ["down", "across"]
until  = "total"
labels = { heading = "period", left = "period", above = "channel" }
fixed  = { measure = "questions" }
)",
          support::workbook({sheet("Vragen", {{"2022"},
                                              {"", "Telefoon", "Mail", "Chat", "Totaal"},
                                              {"November", 10, 20, 30, 60},
                                              {"December", 11, "21", 31, 63},
                                              {"Totaal", 21, 41, 61, 123},
                                              {""},
                                              {"2023"},
                                              {"", "Telefoon", "Mail", "Chat", "Totaal"},
                                              {"Januari", 1, 2, 3, 6},
                                              {"Februari", 4, 5, 6, 15},
                                              {"Totaal", 5, 7, 9, 21}})})};
}

Annex channels_beside() {
  return {"B: years side by side",
          R"(
[[table]]
id     = "vragen"
header = ["Telefoon", "Mail"]
repeat = ["down", "across"]
until  = "total"
labels = { heading = "period", left = "period", above = "channel" }
fixed  = { measure = "questions" }
)",
          support::workbook({sheet("Vragen", {{"2022", "", "", "", "2023"},
                                              {"", "Telefoon", "Mail", "", "", "Telefoon", "Mail"},
                                              {"November", 10, 20, "", "November", 2, 5},
                                              {"December", 11, 21, "", "December", 4, 7},
                                              {"Totaal", 21, 41, "", "Totaal", 6, 12}})})};
}

Annex channels_on_side() {
  return {"B': channels down, months across",
          R"(
[[table]]
id     = "vragen"
header = "period"
repeat = "down"
labels = { heading = "period", left = "channel", above = "period" }
fixed  = { measure = "questions" }
)",
          support::workbook({sheet("Vragen", {{"Aantal vragen"},
                                              {""},
                                              {"2022"},
                                              {"Kanaal", "Januari", "Februari", "Maart"},
                                              {"Telefoon", 10, 8, 20},
                                              {"E-mail", 11, 9, 2021},
                                              {"Chat", 5, 6, 7},
                                              {""},
                                              {"2023"},
                                              {"Kanaal", "Januari", "Februari", "Maart"},
                                              {"Telefoon", 12, 7, 21},
                                              {"E-mail", 13, 4, 22}})})};
}

Annex turned() {
  return {"B on its side: orientation = columns",
          R"(
[[table]]
id          = "vragen"
orientation = "columns"
header      = ["Telefoon", "Mail", "Chat"]
until       = "total"
labels      = { sheet-name = "period", left = "period", above = "channel" }
fixed       = { measure = "questions" }
)",
          support::workbook({sheet("2022", {{"", "November", "December", "Totaal"},
                                            {"Telefoon", 10, 11, 21},
                                            {"Mail", 20, 21, 41},
                                            {"Chat", 30, 31, 61}})})};
}

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

std::vector<Annex> annexes() {
  std::vector<Annex> all;
  for (const auto make : {monthly_by_sheet, monthly_by_heading, monthly_in_rows, channels,
                          channels_beside,  channels_on_side,   turned,          audiences,
                          referrals,        yearly_referrals,   topics,          topics_in_columns,
                          profile_lists,    profile_columns,    profile_cells,   subsidies,
                          subsidy_lines,    projects,           long_format,     long_by_position,
                          two_tables}) {
    all.push_back(make());
  }
  return all;
}

std::vector<Annex> samples() {
  static const std::vector<std::pair<std::string, std::string>> files{
      {"1712-jaar", "sv-162-onlinehulp/1712-2020-2022.xls"},
      {"druglijn", "sv-162-onlinehulp/druglijn-2020-2023.xlsx"},
      {"hulpwebsites-maand", "sv-162-onlinehulp/hulpwebsites-2020-2023.xlsx"},
      {"tele-onthaal", "sv-162-onlinehulp/tele-onthaal-2020-2022.ods"},
      {"depressiehulp-maand", "sv-532-depressiehulp/depressiehulp-2017-2018.xlsx"},
      {"cannabishulp-jaar", "cannabishulp-2014-2017/cannabishulp-2014-2017.xlsx"},
      {"projectregister", "incentives-2016-2019/projectregister-2016-2019.xlsx"}};
  std::vector<Annex> all;
  for (const auto& [mapping, file] : files) {
    std::ifstream stream(std::string(BIJLAGE_SOURCE_DIR) + "/samples/" + file, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(stream), {}};
    all.push_back({file, mapping, readers::read_workbook(std::as_bytes(std::span(bytes)), file),
                   "map/" + file});
  }
  return all;
}

}  // namespace bijlage::mapping::test
