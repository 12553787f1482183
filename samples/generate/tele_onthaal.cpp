// Tele-Onthaal: referrals by phone and by chat, as an .ods workbook. Nothing of it was published
// but that it exists, by month and institution, for 2020, 2021 and 2022.
#include "ods_book.hpp"
#include "online_help.hpp"
#include "referrals.hpp"
#include "samples.hpp"

namespace bijlage::samples {
namespace {

const std::vector<Category>& categories() {
  static const std::vector<Category> all{
      {"Geestelijke gezondheidszorg",
       {{"CGG", 210}, {"Psychiatrisch ziekenhuis", 60}, {"Psycholoog of psychiater", 240}}},
      {"Eerste lijn", {{"Huisarts", 260}}},
      {"Welzijn", {{"CAW", 230}, {"JAC", 45}, {"OCMW", 55}}},
      {"Andere hulplijnen",
       {{"1712", 70}, {"Awel", 40}, {"De Druglijn", 25}, {"Zelfmoordlijn 1813", 130}}},
      {"Verslavingszorg", {{"Zelfhulpgroep", 35}}},
      {"Politie en justitie", {{"Politie", 30}, {"Justitiehuis", 15}}},
  };
  return all;
}

struct Year {
  int year;
  Count by_phone;
  Count by_chat;
};

constexpr Year years[] = {{2020, 9'480, 2'212}, {2021, 9'915, 2'654}, {2022, 9'640, 2'807}};

void add_channel(OdsSheet& sheet, const std::string& name, Count total, std::uint32_t seed) {
  sheet.heading(name);
  OdsSheet::Texts labels{"Instantie", "januari",  "februari", "maart",    "april",
                         "mei",       "juni",     "juli",     "augustus", "september",
                         "oktober",   "november", "december", "Totaal"};
  sheet.header(labels);
  const auto lines = refer(categories(), total, seed, seasons());
  std::size_t at = 0;
  for (const Category& category : categories()) {
    sheet.group(category.name);
    for (const Institution& institution : category.institutions) {
      auto figures = lines[at++];
      figures.push_back(sum(figures));
      sheet.row(institution.name, figures);
    }
  }
  auto totals = sums_of_columns(lines);
  totals.push_back(sum(totals));
  sheet.total("Totaal", totals);
}

OdsSheet sheet_of(const Year& year) {
  constexpr std::size_t columns = 14;
  OdsSheet sheet(std::to_string(year.year), "Tele-Onthaal: doorverwijzingen per maand", columns);
  sheet.note(all_illustrative);
  sheet.gap();
  const auto seed = static_cast<std::uint32_t>(year.year * 3);
  add_channel(sheet, "Telefoon", year.by_phone, seed);
  sheet.gap();
  add_channel(sheet, "Chat", year.by_chat, seed + 1000);
  sheet.note(
      "Tele-Onthaal heeft geen zicht op het aantal oproepers die effectief contact nemen met de "
      "organisatie of dienst waar naar doorverwezen wordt.");
  return sheet;
}

}  // namespace

void make_tele_onthaal(const std::filesystem::path& folder) {
  std::vector<OdsSheet> sheets;
  for (const Year& year : years) sheets.push_back(sheet_of(year));
  About about = about_online_help("Tele-Onthaal: doorverwijzingen 2020 – 2022");
  about.comment = all_illustrative;
  write_ods(folder / "sv-162-onlinehulp" / "tele-onthaal-2020-2022.ods", about, sheets);
}

}  // namespace bijlage::samples
