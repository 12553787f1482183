#include "mapping/match.hpp"

#include <gmock/gmock.h>

#include "mapping/reading.hpp"

namespace bijlage::mapping {
namespace {

using test::mapping_of;
using test::sheet;
using test::table;

const std::string any_table = table("header = ['x']\nfixed = { measure = 'visits' }");

Mapping named(const std::string& id, const std::string& match) {
  Mapping mapping = mapping_of("[match]\n" + match + "\n" + any_table);
  mapping.id = id;
  return mapping;
}

workbook::Workbook visits_book() {
  return support::workbook({sheet("Bezoekers", {{"", "Unieke bezoekers"}}), sheet("Hulp", {})});
}

int points(const std::string& match, const std::string& file = "map/depressiehulp-2017.xlsx") {
  return score(visits_book(), file, named("m", match));
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

TEST(Choose, TheBestThatFits) {
  EXPECT_EQ(chosen({named("half", "sheets = ['Bezoek*', 'Zelftest', 'Hulp']"),
                    named("all", "sheets = ['Bezoek*', 'Hulp']")}),
            "all");
}

TEST(Choose, NoneFitsWellEnough) {
  EXPECT_EQ(
      chosen({named("b", "sheets = ['Zelftest']"), named("a", "sheets = ['Bezoek*', 'Zelftest']")}),
      "mapping.none-fits: a (50), b (0)");
}

TEST(Choose, TwoFitEquallyWell) {
  EXPECT_EQ(chosen({named("b", "sheets = ['Bezoek*']"), named("a", "sheets = ['Hulp']")}),
            "mapping.tie: a (100), b (100)");
}

TEST(Choose, ThereAreNone) { EXPECT_EQ(chosen({}), "mapping.none-there: "); }

}  // namespace
}  // namespace bijlage::mapping
