// The figures of written question 532, table by table, exactly as the answer prints them.
#include "book.hpp"
#include "samples.hpp"

namespace bijlage::samples {
namespace {

const std::vector<double> widths{16, 18, 20};

void add_visitors(Book& book) {
  Page page = book.add_page("Bezoekers", "Depressiehulp.be: bezoeken per maand", widths);
  page.heading("2017");
  page.header("", {"Bezoeken", "Unieke bezoekers"}, Thousands::dotted);
  page.row("Januari", {"369", "255"});
  page.row("Februari", {"13.406*", "11.231*"});
  page.row("Maart", {"3.763", "3.295"});
  page.row("April", {"5.202", "4.497"});
  page.row("Mei", {"5.753", "4.997"});
  page.row("Juni", {"5.604", "4.756"});
  page.row("Juli", {"4.239", "3.352"});
  page.row("Augustus", {"4.316", "3.423"});
  page.row("September", {"4.969", "3.898"});
  page.row("Oktober", {"6.000", "4.668"});
  page.row("November", {"7.343", "5.727"});
  page.row("December", {"8.222", "6.334"});
  page.total("Totaal", {"69.186", "56.433"});
  page.note("* Officiële lancering");
  page.gap(2);

  page.heading("2018 *");
  page.header("", {"Bezoeken*", "Unieke bezoekers*"}, Thousands::dotted);
  page.row("Januari", {"9.891", "7.435"});
  page.row("Februari", {"9.608", "6.983"});
  page.row("Maart", {"15.772", "11.513"});
  page.row("April", {"10.053", "7.210"});
  page.row("Mei", {"10.078", "6.915"});
  page.row("Juni *", {"5.853*", "4.219*"});
  page.row("Juli", {"---", "---"});
  page.row("Augustus", {"---", "---"});
  page.row("September", {"---", "---"});
  page.row("Oktober", {"---", "---"});
  page.row("November", {"---", "---"});
  page.row("December", {"---", "---"});
  page.total("Totaal", {"61.255", "44.275"});
  page.note("* tot 19 juni 2018");
}

void add_self_tests(Book& book) {
  Page page = book.add_page("Zelftest", "Depressiehulp.be: ingevulde zelftests per maand", widths);
  page.heading("2017");
  page.header("", {"Zelftest"}, Thousands::plain);
  page.row("Januari", {"36"});
  page.row("Februari", {"3071"});
  page.row("Maart", {"155"});
  page.row("April", {"577"});
  page.row("Mei", {"564"});
  page.row("Juni", {"513"});
  page.row("Juli", {"711"});
  page.row("Augustus", {"656"});
  page.row("September", {"648"});
  page.row("Oktober", {"826"});
  page.row("November", {"897"});
  page.row("December", {"1392"});
  page.total("Totaal", {"1.043"});
  page.gap(2);

  page.heading("2018");
  page.header("", {"Zelftest*"}, Thousands::plain);
  page.row("Januari", {"1481"});
  page.row("Februari", {"1466"});
  page.row("Maart", {"2649"});
  page.row("April", {"1223"});
  page.row("Mei", {"1124"});
  page.row("Juni*", {"683"});
  page.row("Juli", {"--"});
  page.row("Augustus", {"--"});
  page.row("September", {"--"});
  page.row("Oktober", {"--"});
  page.row("November", {"--"});
  page.row("December", {"--"});
  page.total("Totaal", {"8.455"});
  page.note("* tot 19 juni 2018");
}

void add_help(Book& book) {
  Page page = book.add_page("Hulp", "Depressiehulp.be: zelfhulp en begeleiding per maand", widths);
  page.heading("2017");
  page.header("", {"Zelfhulp*", "Begeleiding **"}, Thousands::plain);
  page.row("Januari", {"---", "--"});
  page.row("Februari", {"---", "--"});
  page.row("Maart", {"---", "--"});
  page.row("April", {"---", "--"});
  page.row("Mei", {"---", "--"});
  page.row("Juni", {"---", "49"});
  page.row("Juli", {"---", "22"});
  page.row("Augustus", {"---", "10"});
  page.row("September", {"---", "7"});
  page.row("Oktober", {"---", "15"});
  page.row("November", {"72", "71"});
  page.row("December", {"97", "79"});
  page.total("Totaal", {"192", "142"});
  page.note("* Zelfhulp gestart in november 2017.");
  page.note(
      "** Begeleiding gestart in juni en betreft hier ‘blended’ hulp, combinatie face-to-face en "
      "online.");
  page.gap(2);

  page.heading("2018*");
  page.header("", {"Zelfhulp*", "Begeleiding*"}, Thousands::plain);
  page.row("Januari", {"107", "115"});
  page.row("Februari", {"68", "108"});
  page.row("Maart", {"232", "98"});
  page.row("April", {"63", "51"});
  page.row("Mei", {"54", "47"});
  page.row("Juni *", {"35", "27"});
  page.row("Juli", {"---", "---"});
  page.row("Augustus", {"---", "---"});
  page.row("September", {"---", "---"});
  page.row("Oktober", {"---", "---"});
  page.row("November", {"---", "---"});
  page.row("December", {"---", "---"});
  page.total("Totaal", {"552", "435"});
  page.note("* tot 19 juni 2018");
}

void add_subsidies(Book& book) {
  Page page = book.add_page("Subsidies", "Depressiehulp.be: subsidies", {30, 18});
  page.heading("Jaarlijkse projectsubsidie");
  page.row("2015-2016", {"148.000 euro"});
  page.row("2016-2017", {"129.866 euro"});
}

}  // namespace

void make_depressiehulp(const std::filesystem::path& folder) {
  const auto place = folder / "sv-532-depressiehulp";
  std::filesystem::create_directories(place);
  Book book(place / "depressiehulp-2017-2018.xlsx", {"Depressiehulp.be 2017-2018"});
  add_visitors(book);
  add_self_tests(book);
  add_help(book);
  add_subsidies(book);
  book.close();
}

}  // namespace bijlage::samples
