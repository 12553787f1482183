#include "mapping/drift/annex_kinds.hpp"

namespace bijlage::mapping::test {
namespace {

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

}  // namespace

std::vector<Annex> annexes_of_months() {
  return {monthly_by_sheet(), monthly_by_heading(), monthly_in_rows(), channels(),
          channels_beside(),  channels_on_side(),   turned()};
}

}  // namespace bijlage::mapping::test
