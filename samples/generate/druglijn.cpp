// De Druglijn: its website, the questions it gets, its tests and DASH, as it would submit them.
#include "druglijn.hpp"

#include "online_help.hpp"
#include "samples.hpp"

namespace bijlage::samples {
namespace {

using Texts = Page::Texts;

const char* const not_yet = "nog niet beschikbaar";

std::vector<Count> over_months(Count total, std::uint32_t seed, Count most, int months = 12) {
  std::vector<Count> weights;
  for (int month = 1; month <= months; ++month) {
    weights.push_back(season(month) * wobble(seed + static_cast<std::uint32_t>(month), most));
  }
  return divide(total, weights);
}

// Visits rose by 15% from 2021 to 2022 and were stable in the first half of 2023.
void add_website(Book& book) {
  const std::vector<Count> visits[] = {over_months(1'042'660, 100, 40),
                                       over_months(1'199'059, 200, 40),
                                       over_months(618'420, 300, 30, 6)};
  const std::vector<Count> unique[] = {over_months(812'340, 150, 40), over_months(934'191, 250, 40),
                                       over_months(481'760, 350, 30, 6)};
  Page page =
      book.add_page("Website", "Druglijn.be: bezoeken per maand", {13, 12, 12, 12, 12, 20, 20});
  page.landscape();
  say_illustrative(page, 6);
  page.header("Maand", {"2021", "2022", "2023"}, {"Bezoeken", "Unieke bezoekers"},
              Thousands::dotted);
  for (std::size_t at = 0; at < 12; ++at) {
    Texts texts;
    for (std::size_t year = 0; year < 3; ++year) {
      const bool there = at < visits[year].size();
      texts.push_back(there ? dotted(visits[year][at]) : not_yet);
      texts.push_back(there ? dotted(unique[year][at]) : not_yet);
    }
    page.row(months()[at], texts);
  }
  page.total("Totaal", {dotted(sum(visits[0])), dotted(sum(unique[0])), dotted(sum(visits[1])),
                        dotted(sum(unique[1])), not_yet, not_yet});
}

void add_questions_of(Page& page, int year) {
  const Questions questions = questions_of(year);
  const auto all = questions.all();
  page.heading(std::to_string(year));
  page.header("Maand", {"Telefoon", "Mail", "Chat", "Totaal"}, Thousands::dotted);
  for (std::size_t at = 0; at < 12; ++at) {
    page.row(months()[at], dotted(std::vector{questions.phone[at], questions.mail[at],
                                              questions.chat[at], all[at]}));
  }
  page.total("Totaal", dotted(std::vector{sum(questions.phone), sum(questions.mail),
                                          sum(questions.chat), sum(all)}));
}

void add_questions(Book& book) {
  Page page =
      book.add_page("Vragen", "De Druglijn: vragen aan de lijn per kanaal", {13, 12, 12, 12, 12});
  say_illustrative(page, 4);
  add_questions_of(page, 2021);
  page.gap(1);
  add_questions_of(page, 2022);
  page.note("De cijfers voor 2023 zijn nog niet verwerkt.");
}

struct Topic {
  std::string name;
  Count self_tests;
  Count knowledge_tests;  ///< 0: there is none
};

void add_tests_of(Page& page, int year, Count self_tests, Count knowledge_tests) {
  static const std::vector<Topic> adults{
      {"Alcohol", 310, 90}, {"Cannabis", 205, 60}, {"Cocaïne", 95, 24},
      {"Gamen", 60, 0},     {"Gokken", 55, 0},     {"Slaap- en kalmeringsmiddelen", 70, 0},
      {"Speed", 40, 15},    {"Xtc", 45, 32}};
  static const std::vector<Topic> minors{
      {"Alcohol", 52, 70}, {"Cannabis", 48, 55}, {"Gamen", 36, 28}};
  std::vector<Count> self_weights;
  std::vector<Count> knowledge_weights;
  auto seed = static_cast<std::uint32_t>(year * 10);
  for (const auto* topics : {&adults, &minors}) {
    for (const Topic& topic : *topics) {
      self_weights.push_back(topic.self_tests * wobble(++seed, 60));
      knowledge_weights.push_back(topic.knowledge_tests * wobble(++seed, 60));
    }
  }
  const auto self = divide(self_tests, self_weights);
  const auto knowledge = divide(knowledge_tests, knowledge_weights);
  page.heading(std::to_string(year));
  page.header("+18 j", {"Zelftest", "Kennistest"}, Thousands::dotted);
  std::size_t at = 0;
  for (const auto* topics : {&adults, &minors}) {
    if (topics == &minors) page.group("-18 j");
    for (const Topic& topic : *topics) {
      page.row(topic.name,
               {dotted(self[at]), topic.knowledge_tests == 0 ? "-" : dotted(knowledge[at])});
      ++at;
    }
  }
  page.total("Totaal", {dotted(self_tests), dotted(knowledge_tests)});
}

// Fewer in 2022 than in 2021.
void add_tests(Book& book) {
  Page page =
      book.add_page("Tests", "Druglijn.be: volledig afgewerkte zelf- en kennistests", {32, 14, 14});
  say_illustrative(page, 2);
  add_tests_of(page, 2021, 61'842, 9'420);
  page.gap(1);
  add_tests_of(page, 2022, 52'310, 8'055);
  page.note("Een streepje betekent dat die test niet wordt aangeboden.");
}

// A little fewer in 2022, but less so than of tests.
void add_dash(Book& book) {
  Page page = book.add_page("DASH", "DASH: deelnemers aan de online zelfhulp", {13, 12, 12});
  say_illustrative(page, 2);
  page.header("Maand", {"2021", "2022"}, Thousands::dotted);
  const auto before = over_months(1'536, 700, 90);
  const auto after = over_months(1'475, 800, 90);
  for (std::size_t at = 0; at < 12; ++at)
    page.row(months()[at], {dotted(before[at]), dotted(after[at])});
  page.total("Totaal", {dotted(sum(before)), dotted(sum(after))});
}

}  // namespace

std::vector<Count> Questions::all() const {
  std::vector<Count> sums;
  for (std::size_t at = 0; at < phone.size(); ++at) sums.push_back(phone[at] + mail[at] + chat[at]);
  return sums;
}

// 7.985 questions in 2021 and 8.525 in 2022: phone +3%, mail -5%, chat +29%.
Questions questions_of(int year) {
  if (year == 2021)
    return {over_months(4'100, 410, 60), over_months(2'087, 420, 60), over_months(1'798, 430, 60)};
  return {over_months(4'223, 510, 60), over_months(1'983, 520, 60), over_months(2'319, 530, 60)};
}

void make_druglijn(const std::filesystem::path& folder) {
  Book book(folder / "sv-162-onlinehulp" / "druglijn-2020-2023.xlsx",
            about_online_help("De Druglijn, 2020 – 2023"));
  add_website(book);
  add_questions(book);
  add_tests(book);
  add_dash(book);
  add_druglijn_referrals(book);
  book.close();
}

}  // namespace bijlage::samples
