#include "mapping/match.hpp"

#include <gmock/gmock.h>

#include "mapping/reading.hpp"

namespace bijlage::mapping {
namespace {

using test::mapping_of;
using test::sheet;
using test::table;
using ::testing::ElementsAre;

// One that need not be there, so that its header does not count.
const std::string any_table =
    table("header = ['x']\noptional = true\nfixed = { measure = 'visits' }");

Mapping named(const std::string& id, const std::string& match,
              const std::string& tables = any_table) {
  Mapping mapping = mapping_of("[match]\n" + match + "\n" + tables);
  mapping.id = id;
  return mapping;
}

workbook::Workbook visits_book() {
  return support::workbook({sheet("Bezoekers", {{"", "Unieke bezoekers"}}), sheet("Hulp", {})});
}

int points(const std::string& match, const std::string& file = "map/depressiehulp-2017.xlsx") {
  const std::vector<Mapping> mappings{named("m", match)};
  return rank(visits_book(), file, mappings).front().points;
}

// "header 1/2 25/50 -t": found of asked, points of what they could be, what is missing.
std::vector<std::string> parts(const std::vector<Mapping>& mappings,
                               const workbook::Workbook& book = visits_book()) {
  const auto scores = rank(book, "bijlage.xlsx", mappings);
  std::vector<std::string> texts;
  for (const ScorePart& part : scores.front().parts) {
    std::string text(part.name);
    text += " " + std::to_string(part.found) + "/" + std::to_string(part.asked) + " " +
            std::to_string(part.points) + "/" + std::to_string(part.most);
    for (const std::string& missing : part.missing) text += " -" + missing;
    texts.push_back(text);
  }
  return texts;
}

std::string header_of(const std::string& keys, support::Rows rows) {
  const std::vector<Mapping> mappings{
      named("m", "must = ['*']", table(keys + "\nfixed = { measure = 'visits' }"))};
  return parts(mappings, support::workbook({sheet("Blad1", std::move(rows))})).front();
}

// Why no mapping was chosen; the id where one was.
std::string chosen(const std::vector<Mapping>& mappings) {
  try {
    return choose(visits_book(), "depressiehulp-2017.xlsx", mappings).id;
  } catch (const base::Failure& failure) {
    EXPECT_EQ(failure.trouble(), base::Trouble::input);
    std::string text = failure.message().key;
    for (const auto& [gap, filling] : failure.message().gaps) {
      if (gap == "candidates") text += ": " + filling;
    }
    return text;
  }
}

TEST(Match, SheetsAndTextsCountThreeTimesAsMuchAsTheName) {
  EXPECT_EQ(points("sheets = ['Bezoek*', 'Hulp']"), 100);
  EXPECT_EQ(points("sheets = ['Bezoek*', 'Zelftest']"), 50);
  EXPECT_EQ(points("sheets = ['Zelftest']\nfile = ['*depressiehulp*']"), 25);
  EXPECT_EQ(points("sheets = ['Bezoek*']\nfile = ['*alcoholhulp*']"), 75);
  EXPECT_EQ(points("text = ['UNIEKE bezoekers']"), 100);
  EXPECT_EQ(points("text = ['Bezoeken']"), 0);
}

TEST(Match, WithoutWhatMustBeThereNothingElseCounts) {
  EXPECT_EQ(points("must = ['*depressiehulp*']\nsheets = ['Bezoek*']"), 100);
  EXPECT_EQ(points("must = ['*alcoholhulp*']\nsheets = ['Bezoek*']"), 0);
  EXPECT_EQ(points("must = ['unieke*', '*alcoholhulp*']\nsheets = ['Bezoek*']"), 100);
}

TEST(Match, TheFoldersOfAFileAreNotItsName) {
  EXPECT_EQ(points("file = ['depressiehulp*']"), 100);
  EXPECT_EQ(points("file = ['map*']"), 0);
}

TEST(Match, WhoSaysNothingFitsNothing) { EXPECT_EQ(points(""), 0); }

TEST(Match, HeadersOfTheTablesThatMustBeThereCountAsMuchAsSheets) {
  const std::string tables =
      table("header = ['Unieke bezoekers']\nfixed = { measure = 'visits' }") +
      "[[table]]\nid = 'lijn'\nheader = ['Telefoon']\nfixed = { measure = "
      "'questions' }\n";
  EXPECT_THAT(parts({named("m", "sheets = ['Bezoek*', 'Hulp']\nfile = ['x*', 'y*']", tables)}),
              ElementsAre("sheets 2/2 42/42", "header 1/2 22/43 -lijn", "file 0/1 0/15 -x* -y*"));
}

TEST(Match, AHeaderIsThereWhereARowHasHalfOfItsLabels) {
  const std::string keys = "header = ['Telefoon', 'Mail', 'Chat', 'Fax']";
  EXPECT_EQ(header_of(keys, {{"Titel"}, {"", "CHAT:", "Mail 2022"}}), "header 1/1 100/100");
  EXPECT_EQ(header_of(keys, {{"Chat"}, {"Mail"}}), "header 0/1 0/100 -t");
  EXPECT_EQ(header_of(keys + "\norientation = 'columns'", {{"Chat"}, {"Mail"}}),
            "header 1/1 100/100");
  EXPECT_EQ(header_of(keys + "\nsometimes = ['Fax', 'Chat']", {{"", "Telefoon"}}),
            "header 1/1 100/100");
}

TEST(Match, AHeaderGivenByKindIsThereWhereALabelOfThatKindFollowsAnother) {
  const std::string periods = "header = 'period'";
  EXPECT_EQ(header_of(periods, {{"Kanaal", 2021}, {"Chat", 12}}), "header 1/1 100/100");
  EXPECT_EQ(header_of(periods, {{"Kanaal", "jan/21"}, {"Chat", 12}}), "header 1/1 100/100");
  EXPECT_EQ(header_of(periods, {{2021}, {"Chat", 12}}), "header 0/1 0/100 -t");
  EXPECT_EQ(header_of("header = 'channel'", {{"Maand", "Chat"}, {"mei", 12}}),
            "header 1/1 100/100");
  EXPECT_EQ(header_of("header = 'channel'", {{"Chat"}, {"mei", 12}}), "header 0/1 0/100 -t");
}

TEST(Match, AListIsThereWhereItsStartIs) {
  EXPECT_EQ(header_of("start = ['Geslacht', 'Leeftijd']", {{"Profiel"}, {"LEEFTIJD"}}),
            "header 1/1 100/100");
}

TEST(Match, OfAMappingForOthersItIsToldWhatWouldFit) {
  const std::vector<Mapping> mappings{named("m", "must = ['*gokhulp*']\nsheets = ['Bezoek*']")};
  const auto scores = rank(visits_book(), "x.xlsx", mappings);
  EXPECT_TRUE(scores.front().barred);
  EXPECT_EQ(scores.front().points, 0);
  EXPECT_THAT(parts(mappings), ElementsAre("sheets 1/1 100/100"));
}

TEST(Choose, TheBestThatFits) {
  EXPECT_EQ(chosen({named("half", "sheets = ['Bezoek*', 'Zelftest', 'Hulp']"),
                    named("all", "sheets = ['Bezoek*', 'Hulp']")}),
            "all");
}

TEST(Choose, NoneFitsWellEnough) {
  EXPECT_EQ(
      chosen({named("b", "sheets = ['Zelftest']"), named("a", "sheets = ['Bezoek*', 'Zelftest']")}),
      "mapping.none-fits: a (50: sheets 1/2), b (0: sheets 0/1)");
}

TEST(Choose, TwoFitEquallyWell) {
  EXPECT_EQ(chosen({named("b", "sheets = ['Bezoek*']"), named("a", "sheets = ['Hulp']")}),
            "mapping.tie: a (100: sheets 1/1), b (100: sheets 1/1)");
}

TEST(Choose, OnlyTheBestOfATieAreNamed) {
  EXPECT_EQ(chosen({named("c", "sheets = ['Bezoek*', 'Hulp', 'x']"),
                    named("b", "text = ['unieke*']"), named("a", "sheets = ['Hulp']")}),
            "mapping.tie: a (100: sheets 1/1), b (100: text 1/1)");
}

TEST(Choose, WhatAsksNothingOrIsForOthersIsSaidToBe) {
  EXPECT_EQ(chosen({named("a", ""), named("b", "must = ['gokhulp']\nsheets = ['Bezoek*']")}),
            "mapping.none-fits: b (0: must –, sheets 1/1), a (0: [match] –)");
}

TEST(Choose, ThereAreNone) { EXPECT_EQ(chosen({}), "mapping.none-there"); }

}  // namespace
}  // namespace bijlage::mapping
