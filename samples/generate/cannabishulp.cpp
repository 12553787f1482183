// The figures of the Cannabishulp question, table by table, exactly as the answer prints them.
#include "cannabishulp.hpp"

#include "samples.hpp"

namespace bijlage::samples {
namespace {

void add_visits(Book& book) {
  Page page =
      book.add_page("Bezoeken", "Cannabishulp.be: bezoeken per jaar", {12, 24, 20, 12, 12, 12});
  page.header("", {"Bezoeken", "Unieke bezoekers"}, Thousands::dotted);
  page.row("2014", {"321.302  (150.000)**", "onbekend"});
  page.row("2015", {"144.258", "94.471"});
  page.row("2016", {"103.437", "74.218"});
  page.row("2017", {"110.788", "81.237"});
  page.long_note(
      "** Deze bezoekersaantallen zijn sterk overschat omdat er gedurende een lange periode zeer "
      "veel ‘bezoeken’ geregistreerd werden door spambots. Ruwe schatting van bezoeken is 120.000 "
      "voor 2014, van unieke bezoekers is dit onbekend.",
      5, 2);
}

void add_self_help(Book& book) {
  Page page =
      book.add_page("Zelfhulp", "Cannabishulp.be: gebruik van de online zelfhulp", {32, 44});
  page.heading("2014");
  page.header("", {"Zelfhulp cannabis"}, Thousands::plain);
  page.row("Aantal aangemelde gebruikers", {"243"});
  page.row("Geslacht", {"71% m / 29% v"});
  page.row("Gemiddelde leeftijd", {"26,9"});
  page.row("Aandeel dat wil stoppen", {"62%"});
  page.gap(1);

  page.heading("2015");
  page.header("", {"Zelfhulp cannabis"}, Thousands::plain);
  page.row("Aantal aangemelde gebruikers", {"183"});
  page.row("Geslacht", {"68% m / 32% v"});
  page.row("Gemiddelde leeftijd", {"26,9"});
  page.row("Aandeel dat wil stoppen", {"44%"});
  page.gap(1);

  page.heading("2016:");
  page.heading("Eerste helft");
  page.header("", {"Zelfhulp cannabis"}, Thousands::plain);
  page.row("Aantal aangemelde gebruikers", {"74"});
  page.row("Geslacht", {"80% m / 19% v"});
  page.row("Gemiddelde leeftijd", {"27"});
  page.row("Aandeel dat wil stoppen", {"60%"});
  page.gap(1);

  page.heading("2017: DASH");
  page.header("", {"Zelfhulp cannabis, cocaïne, GHB, alcohol"}, Thousands::plain);
  page.row("Aantal aangemelde gebruikers", {"629"});
  page.row("Geslacht", {"60% m / 32% v"});
  page.row("Gemiddelde leeftijd", {"31"});
}

void add_guidance(Book& book) {
  Page page =
      book.add_page("Begeleiding", "Cannabishulp.be: online begeleiding per jaar", {12, 18});
  page.header("", {"Begeleiding"}, Thousands::plain);
  page.row("2014", {"168"});
  page.row("2015", {"148"});
  page.row("2016", {"122"});
  page.row("2017", {"114"});
}

void add_subsidies(Book& book) {
  Page page = book.add_page("Subsidies", "Subsidies", {86});
  page.line(
      "Tot 2015 werden de websites www.alcoholhulp.be, www.cannabishulp.be, www.gokhulp.be en "
      "www.drughulp.be gefinancierd door het Verslavingsfonds van FOD Volksgezondheid & het RIZIV.",
      2);
  page.line("Vanaf 2015 werd de financiering overgenomen door de Vlaamse overheid.");
  page.gap(1);
  page.heading("Subsidies vanuit de Vlaamse Overheid:");
  page.line("1/2015-10/2015: 169.050 euro");
  page.line("11/2015-12/2016: 236.670 euro");
  page.line("2017: 202.860 euro");
}

}  // namespace

void make_cannabishulp(const std::filesystem::path& folder) {
  const auto place = folder / "cannabishulp-2014-2017";
  std::filesystem::create_directories(place);
  Book book(place / "cannabishulp-2014-2017.xlsx", {"Cannabishulp.be 2014-2017"});
  add_visits(book);
  add_tests(book);
  add_self_help(book);
  add_guidance(book);
  add_profile(book);
  add_subsidies(book);
  book.close();
}

}  // namespace bijlage::samples
