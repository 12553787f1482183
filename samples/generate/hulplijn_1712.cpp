// Helpline 1712: referrals a year, for an .xls workbook. Nothing of it was published but that it
// exists, not by month, for 2020, 2021 and 2022.
#include "online_help.hpp"
#include "referrals.hpp"
#include "samples.hpp"

namespace bijlage::samples {
namespace {

using Texts = Page::Texts;

const std::vector<Category>& categories() {
  static const std::vector<Category> all{
      {"Geweld en misbruik",
       {{"Slachtofferhulp", 190},
        {"Vertrouwenscentrum Kindermishandeling", 310},
        {"Zorgcentrum na Seksueel Geweld", 85},
        {"Vluchthuis", 60}}},
      {"Welzijn", {{"CAW", 540}, {"CLB", 75}, {"OCMW", 45}}},
      {"Politie en justitie", {{"Politie", 420}, {"Justitiehuis", 55}}},
      {"Geestelijke gezondheidszorg", {{"CGG", 80}, {"Psycholoog of psychiater", 120}}},
      {"Eerste lijn", {{"Huisarts", 140}}},
      {"Andere hulplijnen", {{"Awel", 40}, {"Tele-Onthaal", 65}}},
  };
  return all;
}

// "+8%": how a year changed beside the one before, as people add it by hand.
std::string change(Count before, Count after) {
  const Count per_cent = ((after - before) * 200 / before + (after < before ? -1 : 1)) / 2;
  return (per_cent < 0 ? "" : "+") + std::to_string(per_cent) + "%";
}

void add_rows(Page& page, const std::vector<std::vector<Count>>& lines) {
  std::size_t at = 0;
  for (const Category& category : categories()) {
    for (const Institution& institution : category.institutions) {
      const auto& figures = lines[at++];
      auto texts = dotted(figures);
      texts.push_back(change(figures[1], figures[2]));
      const bool first = &institution == &category.institutions.front();
      page.labelled_row({first ? category.name : "", institution.name}, texts);
    }
  }
}

}  // namespace

void make_1712(const std::filesystem::path& file) {
  About about = about_online_help("1712: doorverwijzingen 2020 – 2022");
  about.comment = all_illustrative;
  Book book(file, about);
  Page page = book.add_page("Doorverwijzingen", "1712: doorverwijzingen per jaar",
                            {28, 38, 10, 10, 10, 22});
  page.long_note(all_illustrative, 5, 2);
  page.gap(1);
  page.header("Categorie", {"Instantie", "2020", "2021", "2022", "Evolutie 2021-2022"},
              Thousands::dotted, 2);
  const auto lines = refer(categories(), 7'846, 1712, {970, 1040, 1110});
  add_rows(page, lines);
  auto totals = dotted(sums_of_columns(lines));
  totals.insert(totals.begin(), "");
  page.total("Totaal", totals);
  page.note("De cijfers van doorverwijzingen worden niet weergegeven per maand.");
  book.close();
}

}  // namespace bijlage::samples
