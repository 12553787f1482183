#include "mapping/drift/annex_kinds.hpp"

namespace bijlage::mapping::test {
namespace {

Annex below_each_other() {
  return {"sections: the same months under two titles, the second in thousands",
          R"(
[[table]]
id     = "vragen"
header = "period"
under  = "Vragen*"
until  = "total"
labels = { left = "channel", above = "period" }
fixed  = { measure = "questions" }

[[table]]
id     = "schermen"
header = "period"
under  = "Paginaweergaven*"
scale  = "in duizenden"
until  = "total"
labels = { left = "channel", above = "period" }
fixed  = { measure = "pageviews" }
)",
          support::workbook({sheet("Kanalen", {{"Cijfers van 2021"},
                                               {""},
                                               {"Vragen per kanaal"},
                                               {"Kanaal", "jan 2021", "feb 2021", "mrt 2021"},
                                               {"Chat", 101, 102, 103},
                                               {"Mail", 51, 52, 53},
                                               {"Totaal", 152, 154, 156},
                                               {"* zonder de feestdagen"},
                                               {""},
                                               {"Paginaweergaven (in duizenden)"},
                                               {"Kanaal", "jan 2021", "feb 2021", "mrt 2021"},
                                               {"Chat", 7, 8, 9},
                                               {"Mail", 4, 5, 6},
                                               {"Totaal", 11, 13, 15}})})};
}

Annex beside_each_other() {
  return {"sections: the same years beside each other under two titles",
          R"(
[[table]]
id     = "gevraagd"
header = "period"
under  = "Gevraagd*"
labels = { left = "institution", above = "period" }
fixed  = { measure = "referrals", referral_basis = "asked" }

[[table]]
id     = "gegeven"
header = "period"
under  = "Gegeven*"
labels = { left = "institution", above = "period" }
fixed  = { measure = "referrals", referral_basis = "given" }
)",
          support::workbook({sheet("Doorverwijzingen",
                                   {{"Gevraagd door de beller", "", "", "", "Gegeven door ons"},
                                    {"Instantie", 2020, 2021, "", "Instantie", 2020, 2021},
                                    {"CAW", 12, 13, "", "CAW", 21, 22},
                                    {"OCMW", 14, 15, "", "OCMW", 23, 24},
                                    {"Huisarts", 16, 17, "", "Huisarts", 25, 26}})})};
}

Annex years_in_sections() {
  return {"sections: a title over the years of each part",
          R"(
[[table]]
id     = "bezoeken"
header = ["Aantal"]
under  = "Bezoeken*"
repeat = "down"
labels = { heading = "period", left = "period" }
fixed  = { measure = "visits" }

[[table]]
id     = "bezoekers"
header = ["Aantal"]
under  = "Unieke bezoekers*"
repeat = "down"
labels = { heading = "period", left = "period" }
fixed  = { measure = "unique_visitors" }
)",
          support::workbook({sheet("Site", {{"Bezoeken"},
                                            {"2020"},
                                            {"Maand", "Aantal"},
                                            {"november", 310},
                                            {"december", 320},
                                            {""},
                                            {"2021"},
                                            {"Maand", "Aantal"},
                                            {"januari", 330},
                                            {"februari", 340},
                                            {""},
                                            {"Unieke bezoekers"},
                                            {"2020"},
                                            {"Maand", "Aantal"},
                                            {"november", 210},
                                            {"december", 220},
                                            {""},
                                            {"2021"},
                                            {"Maand", "Aantal"},
                                            {"januari", 230},
                                            {"februari", 240}})})};
}

}  // namespace

std::vector<Annex> annexes_of_sections() {
  return {below_each_other(), beside_each_other(), years_in_sections()};
}

}  // namespace bijlage::mapping::test
