// Referrals by De Druglijn: what callers asked for, and the institutions that they were given.
#include "druglijn.hpp"
#include "online_help.hpp"
#include "referrals.hpp"

namespace bijlage::samples {
namespace {

using Texts = Page::Texts;

/// Of 2022 all three are published; of 2021 that callers asked in 41% of 7.985 contacts, and that
/// the others were lower than in 2022.
struct Year {
  int year;
  Count asked;
  Count contacts;
  Count institutions;
};

constexpr Year years[] = {
    {2020, 3'052, 4'418, 6'009}, {2021, 3'274, 4'711, 6'486}, {2022, 3'110, 5'199, 7'214}};

const std::vector<Category>& categories() {
  static const std::vector<Category> all{
      {"Verslavingszorg",
       {{"CAD", 130},
        {"MSOC of dagcentrum", 70},
        {"Residentiële verslavingszorg", 60},
        {"Zelfhulpgroep", 95}}},
      {"Geestelijke gezondheidszorg",
       {{"CGG", 260}, {"Psychiatrisch ziekenhuis", 55}, {"Psycholoog of psychiater", 90}}},
      {"Onlinehulp", {{"Hulpwebsite", 150}, {"DASH", 85}}},
      {"Eerste lijn", {{"Huisarts", 140}}},
      {"Welzijn", {{"CAW", 65}, {"JAC", 30}, {"CLB", 28}, {"OCMW", 14}}},
      {"Politie en justitie", {{"Politie", 12}, {"Justitiehuis", 9}}},
      {"Andere hulplijnen", {{"Tele-Onthaal", 34}, {"Zelfmoordlijn 1813", 12}}},
  };
  return all;
}

// Who asks more asks for more: the months go with the questions of the year, where we have them.
std::vector<Count> months_of(int year) {
  return year == 2020 ? seasons() : questions_of(year).all();
}

std::vector<Count> over_months(const Year& year, Count total, std::uint32_t seed) {
  std::vector<Count> weights;
  for (const Count month : months_of(year.year)) weights.push_back(month * wobble(++seed, 20));
  return divide(total, weights);
}

// Three years beside one another, a table each.
void add_asked(Book& book) {
  Page page = book.add_page("Doorverwijzingen", "De Druglijn: doorverwijzingen per maand",
                            {13, 14, 18, 3, 13, 14, 18, 3, 13, 14, 18});
  page.landscape();
  say_illustrative(page, 10);
  std::vector<Page::Part> parts;
  for (const Year& year : years) {
    const auto seed = static_cast<std::uint32_t>(year.year * 7);
    const auto asked = over_months(year, year.asked, seed);
    const auto contacts = over_months(year, year.contacts, seed + 100);
    Page::Part part{std::to_string(year.year),
                    {"Maand", "Vraag naar doorverwijzing", "Contacten met doorverwijzing"},
                    {}};
    for (std::size_t at = 0; at < 12; ++at)
      part.rows.push_back({months()[at], dotted(asked[at]), dotted(contacts[at])});
    part.rows.push_back({"Totaal", dotted(year.asked), dotted(year.contacts)});
    parts.push_back(std::move(part));
  }
  page.side_by_side(parts, Thousands::dotted);
}

void add_institutions(Book& book, const Year& year) {
  std::vector<double> widths(14, 7);
  widths.front() = 30;
  Page page = book.add_page("Instanties " + std::to_string(year.year),
                            "De Druglijn: instanties waarnaar verwezen werd", widths);
  page.landscape();
  say_illustrative(page, 13);
  Texts headers{"jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"};
  headers.emplace_back("Totaal");
  page.header("Instantie", headers, Thousands::dotted);
  const auto lines = refer(categories(), year.institutions, static_cast<std::uint32_t>(year.year),
                           months_of(year.year));
  std::size_t at = 0;
  for (const Category& category : categories()) {
    page.group(category.name);
    for (const Institution& institution : category.institutions) {
      auto figures = lines[at++];
      figures.push_back(sum(figures));
      page.row(institution.name, dotted(figures));
    }
  }
  auto totals = sums_of_columns(lines);
  totals.push_back(sum(totals));
  page.total("Totaal", dotted(totals));
}

}  // namespace

void add_druglijn_referrals(Book& book) {
  add_asked(book);
  for (const Year& year : years) add_institutions(book, year);
}

}  // namespace bijlage::samples
