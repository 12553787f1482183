// The profile of those who seek help on Cannabishulp.be (question 7), as the answer prints it.
// The hyphens in "niet‐universitair" and "part‐time" are the document's own U+2010.
#include "cannabishulp.hpp"

namespace bijlage::samples {

void add_profile(Book& book) {
  Page page = book.add_page("Profiel", "Cannabishulp.be: profiel van de hulpvragers", {44, 24});
  page.heading("Geslacht:");
  page.line("Begeleiding:");
  page.row("Mannen", {"± 65%"});
  page.row("Vrouwen", {"± 35%"});
  page.gap(1);

  page.heading("Leeftijd:");
  page.line("Begeleiding belangrijkste leeftijdsgroepen:");
  page.row("18 - 24 jaar", {"± 35%"});
  page.row("25 – 34 jaar", {"± 42%"});
  page.row("35 – 44 laar", {"± 19%"});
  page.gap(1);

  page.heading("Studieniveau:");
  page.line("Begeleiding:");
  page.row("Lager onderwijs", {"± 10%"});
  page.row("Lager secundair", {"± 21%"});
  page.row("Hoger secundair", {"± 36%"});
  page.row("Hoger niet‐universitair", {"± 16%"});
  page.row("Universitair", {"± 11%"});
  page.row("Anders", {"± 5%"});
  page.gap(1);

  page.heading("Werksituatie:");
  page.line("Begeleiding:");
  page.row("Totaal aantal werkenden", {"± 46% (±7% part‐time)"});
  page.row("Werkloos", {"± 15%"});
}

}  // namespace bijlage::samples
