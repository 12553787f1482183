// The test tables of the Cannabishulp question (question 2), exactly as the answer prints them.
#include "cannabishulp.hpp"

namespace bijlage::samples {
namespace {

void add_2014(Page& page) {
  page.heading("2014");
  page.header("+18 j", {"Zelftest", "Kennistest"}, Thousands::dotted);
  page.row("Alcohol", {"25.682", "3.736"});
  page.row("Cannabis (gemakkelijk versie)", {"9.255", "2.145"});
  page.row("Cannabis (moeilijke versie)", {"-", "2.083"});
  page.row("Cocaïne", {"1.434", "469"});
  page.row("Gamen", {"1.696", "-"});
  page.row("Gokken", {"1.000", "847"});
  page.row("Internet", {"1.624", "-"});
  page.row("Speed", {"1.122", "-"});
  page.row("Slaap- en kalmeringsmiddelen", {"945", "-"});
  page.row("Xtc", {"1.649", "515"});
  page.group("-18 j");
  page.row("Alcohol -18jaar", {"4.675", ""});
  page.row("Cannabis -18jaar", {"4.177", ""});
  page.row("Gamen -18jaar", {"2.965", ""});
  page.total("Totaal", {"56.224", "9.795"});
}

void add_2015(Page& page) {
  page.heading("2015");
  page.header("+18 j", {"Zelftest", "Kennistest"}, Thousands::dotted);
  page.row("Alcohol", {"14.882", "2.797"});
  page.row("Cannabis (gemakkelijk versie)", {"6.448", "1.312"});
  // The document lost a cell of this row: the one figure slid to the left.
  page.row("Cannabis (moeilijke versie)", {"1.068", ""});
  page.row("Cocaïne", {"1.340", "391"});
  page.row("Gamen", {"2.150", "-"});
  page.row("Gokken", {"1.109", "860"});
  page.row("Internet", {"1.144", "-"});
  page.row("Speed", {"833", "-"});
  page.row("Slaap- en kalmeringsmiddelen", {"495", "-"});
  page.row("Xtc", {"1.343", "312"});
  page.group("-18 j");
  page.row("Alcohol -18jaar", {"3.101", ""});
  page.row("Cannabis -18jaar", {"1.826", ""});
  page.row("Gamen -18jaar", {"3.091", ""});
  page.total("Totaal", {"37.762", "6.740"});
}

void add_2016(Page& page) {
  page.heading("2016");
  page.header("+18 j", {"Zelftest", "Kennistest"}, Thousands::dotted);
  page.row("Alcohol", {"28.183", "2.314"});
  page.row("Cannabis (gemakkelijk versie)", {"6.615", "3.075"});
  page.row("Cannabis (moeilijke versie)", {"-", "2.507"});
  page.row("Cocaïne", {"1.102", "483"});
  page.row("Gamen", {"2.539", ""});
  page.row("Gokken", {"1.574", "248"});
  page.row("Internet", {"889", ""});
  page.row("Speed", {"610", ""});
  page.row("Slaap- en kalmeringsmiddelen", {"427", ""});
  page.row("Xtc", {"679", "434"});
  page.group("-18 j");
  page.row("Alcohol -18jaar", {"3.073", ""});
  page.row("Cannabis -18jaar", {"2.167", ""});
  page.row("Gamen -18jaar", {"7.276", ""});
  page.total("Totaal", {"55.134", "9.061"});
}

void add_2017(Page& page) {
  page.heading("2017");
  page.header("+18 j", {"Zelftest", "Kennistest"}, Thousands::plain);
  page.row("Alcohol", {"26967", "4508"});
  page.row("Cannabis (gemakkelijk versie)", {"11726", "2908"});
  page.row("Cannabis (moeilijke versie)", {"-", "2484"});
  page.row("Cocaïne", {"1849", "669"});
  page.row("Gamen", {"6129", "431*"});
  page.row("Gokken", {"3138", "368"});
  page.row("Internet", {"1737", ""});
  page.row("Speed", {"1026", "184"});
  page.row("Slaap- en kalmeringsmiddelen", {"548", "219"});
  page.row("Xtc", {"1215", "581"});
  page.group("-18 j");
  page.row("Alcohol -18jaar", {"4953", ""});
  page.row("Cannabis -18jaar", {"4156", ""});
  page.row("Gamen -18jaar", {"7289", ""});
  page.total("Totaal", {"70.733", "12.352"});
  page.note("* Kennistest gamen online sinds augustus 2017");
}

}  // namespace

void add_tests(Book& book) {
  Page page = book.add_page("Tests", "Ingevulde zelftests en kennistests per jaar", {32, 14, 14});
  add_2014(page);
  page.gap(2);
  add_2015(page);
  page.gap(2);
  add_2016(page);
  page.gap(2);
  add_2017(page);
}

}  // namespace bijlage::samples
