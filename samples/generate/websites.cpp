// Visits of the help websites, July 2020 – December 2023, as their operator would submit them. The
// two totals over all websites are published; the answer's text says how each website went.
#include <map>

#include "online_help.hpp"
#include "samples.hpp"
#include "spread.hpp"

namespace bijlage::samples {
namespace {

constexpr Count published_visits = 6'959'085;
constexpr Count published_unique = 4'808'746;

// Months are counted from July 2020 (0) to December 2023 (41).
constexpr int all_months = 42;
int year_of(int at) { return 2020 + (at + 6) / 12; }
int month_of(int at) { return (at + 6) % 12 + 1; }
constexpr int first_of(int year) { return year == 2020 ? 0 : (year - 2020) * 12 - 6; }

/// How busy a website was at some months, with straight lines in between.
struct Website {
  std::string name;
  int begins;
  std::map<int, Count> levels;
  std::map<int, Count> campaigns;  ///< in thousandths of an ordinary month
};

const std::vector<Website>& websites() {
  static const std::vector<Website> all{
      {"Alcoholhulp",
       0,
       {{0, 7800}, {11, 7900}, {12, 7100}, {18, 7000}, {29, 5900}, {41, 5000}},
       {}},
      {"Cannabishulp",
       0,
       {{0, 3000}, {6, 3000}, {11, 2700}, {12, 2400}, {29, 1700}, {30, 1800}, {41, 2150}},
       {}},
      {"Drughulp", 0, {{0, 2500}, {11, 2520}, {12, 2400}, {41, 2460}}, {}},
      {"Gokhulp",
       0,
       {{0, 900}, {11, 920}, {12, 980}, {18, 1300}, {29, 1900}, {30, 1800}, {41, 1650}},
       {}},
      {"Depressiehulp",
       0,
       {{0, 3600}, {11, 3500}, {12, 3250}, {29, 3000}, {30, 3300}, {41, 3800}},
       {{22, 1300}, {27, 1350}}},
      {"Angsthulp", 32, {{32, 600}, {41, 700}}, {{35, 2300}, {38, 2000}}},
  };
  return all;
}

Count level(const Website& website, int at) {
  const auto after = website.levels.lower_bound(at);
  if (after->first == at) return after->second;
  const auto before = std::prev(after);
  const Count rise = after->second - before->second;
  return before->second + rise * (at - before->first) / (after->first - before->first);
}

/// The figures of all websites, a website after the other, each with all its months.
struct Figures {
  std::vector<Count> visits;
  std::vector<Count> unique;

  static std::size_t place(std::size_t website, int at) {
    return website * all_months + static_cast<std::size_t>(at);
  }
};

Count weight(std::size_t number, int at) {
  const Website& website = websites()[number];
  if (at < website.begins) return 0;
  const auto campaign = website.campaigns.find(at);
  const Count push = campaign == website.campaigns.end() ? 1000 : campaign->second;
  const auto seed = static_cast<std::uint32_t>(Figures::place(number, at));
  return level(website, at) * season(month_of(at)) / 1000 * push / 1000 * wobble(seed, 45) / 1000;
}

Figures make_figures() {
  std::vector<Count> visits;
  for (std::size_t number = 0; number < websites().size(); ++number) {
    for (int at = 0; at < all_months; ++at) visits.push_back(weight(number, at));
  }
  Figures figures;
  figures.visits = divide(published_visits, visits);
  std::vector<Count> unique;
  for (std::size_t i = 0; i < visits.size(); ++i) {
    unique.push_back(figures.visits[i] * wobble(static_cast<std::uint32_t>(i) + 5000, 35));
  }
  figures.unique = divide(published_unique, unique);
  return figures;
}

// Of one website over some months.
Count sum_of(const std::vector<Count>& figures, std::size_t number, int first, int last) {
  Count all = 0;
  for (int at = first; at <= last; ++at) all += figures[Figures::place(number, at)];
  return all;
}

using Texts = Page::Texts;

// Angsthulp has columns from the year in which it begins.
std::size_t websites_in(int year) {
  return year_of(websites().back().begins) <= year ? websites().size() : websites().size() - 1;
}

Texts names_in(int year) {
  Texts names;
  for (std::size_t number = 0; number < websites_in(year); ++number) {
    const std::string& name = websites()[number].name;
    const bool merged = year > 2020 && (name == "Cannabishulp" || name == "Drughulp");
    names.push_back(merged ? name + "*" : name == "Angsthulp" ? name + "**" : name);
  }
  return names;
}

void add_notes(Page& page, int year) {
  if (year == 2021 || year == 2022)
    page.note("* Het hulpaanbod van Cannabishulp en Drughulp is in 2021 samengevoegd.");
  if (year != 2023) return;
  page.note("* Het hulpaanbod van Cannabishulp is in 2023 terug losgemaakt van Drughulp.");
  page.note("** Angsthulp: cijfers sinds maart 2023 (illustratief).");
}

void add_year(Book& book, const Figures& figures, int year, const std::string& sheet) {
  const std::size_t number_of = websites_in(year);
  const auto last_column = static_cast<lxw_col_t>(2 * number_of);
  std::vector<double> widths(last_column + std::size_t{1}, 11.5);
  widths.front() = 13;
  Page page = book.add_page(sheet, "Hulpwebsites: bezoeken per maand", widths);
  page.landscape();
  say_illustrative(page, last_column);
  page.header("Maand", names_in(year), {"Bezoeken", "Unieke bezoekers"}, Thousands::dotted);
  const int first = first_of(year);
  const int last = first_of(year + 1) - 1;
  for (int at = first; at <= last; ++at) {
    Texts texts;
    for (std::size_t number = 0; number < number_of; ++number) {
      const bool there = at >= websites()[number].begins;
      const std::size_t place = Figures::place(number, at);
      texts.push_back(there ? dotted(figures.visits[place]) : "-");
      texts.push_back(there ? dotted(figures.unique[place]) : "-");
    }
    page.row(month(month_of(at)), texts);
  }
  Texts totals;
  for (std::size_t number = 0; number < number_of; ++number) {
    totals.push_back(dotted(sum_of(figures.visits, number, first, last)));
    totals.push_back(dotted(sum_of(figures.unique, number, first, last)));
  }
  page.total("Totaal", totals);
  add_notes(page, year);
}

void add_overview(Book& book, const Figures& figures) {
  Page page =
      book.add_page("Overzicht", "Hulpwebsites: bezoeken juli 2020 – december 2023", {28, 18, 20});
  say_illustrative(page, 2);
  page.header("Website", {"Bezoeken", "Unieke bezoekers"}, Thousands::dotted);
  for (std::size_t number = 0; number < websites().size(); ++number) {
    const bool joined_later = websites()[number].begins > 0;
    page.row(websites()[number].name + (joined_later ? "**" : ""),
             {dotted(sum_of(figures.visits, number, 0, all_months - 1)),
              dotted(sum_of(figures.unique, number, 0, all_months - 1))});
  }
  page.total("Alle hulpwebsites samen", {dotted(published_visits), dotted(published_unique)});
  page.note("** Angsthulp: cijfers sinds maart 2023 (illustratief).");
}

// The website that presents the platform: page views by part only exist since May 2022.
void add_onlinepsyhulp(Book& book) {
  Page page = book.add_page("OnlinePsyHulp", "OnlinePsyHulp.be: bezoekers en pageviews per maand",
                            {13, 20, 24, 24});
  say_illustrative(page, 3);
  page.header("Maand", {"Bezoekers website", "Pageviews hulpzoekers", "Pageviews organisaties"},
              Thousands::dotted);
  constexpr int first = 6;
  constexpr int views_begin = 22;
  for (int at = first; at < all_months; ++at) {
    const auto seed = static_cast<std::uint32_t>(9000 + 3 * at);
    const Count visitors = (500 + 22 * at) * season(month_of(at)) / 1000 * wobble(seed, 60) / 1000;
    const Count seekers = visitors * 9 / 5 * wobble(seed + 1, 60) / 1000;
    const Count organisations = visitors / 2 * wobble(seed + 2, 90) / 1000;
    const bool views = at >= views_begin;
    page.month_row(
        year_of(at), month_of(at),
        {dotted(visitors), views ? dotted(seekers) : "-", views ? dotted(organisations) : "-"});
  }
  page.long_note(
      "De pageviews per gedeelte zijn enkel beschikbaar vanaf mei 2022: voordien was de website "
      "een ‘one-pager’. Bezoekers worden enkel voor de hele website geteld.",
      3, 2);
}

}  // namespace

void make_websites(const std::filesystem::path& folder) {
  const auto place = folder / "sv-162-onlinehulp";
  std::filesystem::create_directories(place);
  Book book(place / "hulpwebsites-2020-2023.xlsx",
            about_online_help("Hulpwebsites, juli 2020 – december 2023"));
  const Figures figures = make_figures();
  add_overview(book, figures);
  add_year(book, figures, 2020, "2020");
  add_year(book, figures, 2021, "2021 ");
  add_year(book, figures, 2022, "2022");
  add_year(book, figures, 2023, "2023");
  add_onlinepsyhulp(book);
  book.close();
}

}  // namespace bijlage::samples
