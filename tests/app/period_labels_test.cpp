#include "app/period_labels.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/workbook_builder.hpp"

namespace bijlage::app {
namespace {

using support::Rows;
using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::shared_ptr<const config::Locale>> locales() {
  const std::string folder = std::string(BIJLAGE_SOURCE_DIR) + "/mappings/locales/";
  std::vector<std::shared_ptr<const config::Locale>> all;
  for (const char* const name : {"en-GB", "nl-BE"}) {
    all.push_back(std::make_shared<config::Locale>(config::load_locale(folder + name + ".toml")));
  }
  return all;
}

PeriodLabels found(const Rows& rows) {
  const auto book = support::workbook({support::sheet("Blad1", rows)});
  const auto& sheet = book.sheets.front();
  std::vector<Block> blocks;
  for (const auto& cells : rectangles_of(sheet)) {
    blocks.push_back({cells, header_rows_of(book, sheet, cells)});
  }
  return period_labels(book, sheet, blocks, locales(),
                       calendar::Date::from_civil(2022, 1, 1).value());
}

// "label=period@first cell x count"
std::vector<std::string> described(const Rows& rows) {
  std::vector<std::string> all;
  for (const PeriodLabel& label : found(rows).labels) {
    all.push_back(label.text + "=" + (label.period ? label.period->sdmx() : "?") + "@" +
                  workbook::a1(label.cells.front()) + "x" + std::to_string(label.count));
  }
  return all;
}

TEST(PeriodLabels, AreReadInEveryLocale) {
  EXPECT_THAT(described({{"juni 2018"}, {"June 2018"}}),
              ElementsAre("juni 2018=2018-06@A1x1", "June 2018=2018-06@A2x1"));
}

TEST(PeriodLabels, OfTheSameTextAreOneInTheOrderOfTheFirst) {
  EXPECT_THAT(described({{"Q3 2020", "x"}, {"2017:"}, {"y", "Q3 2020"}}),
              ElementsAre("Q3 2020=2020-Q3@A1x2", "2017:=2017@A2x1"));
}

TEST(PeriodLabels, PiecesHaveNoPeriod) {
  EXPECT_THAT(described({{"Juni"}}), ElementsAre("Juni=?@A1x1"));
}

TEST(PeriodLabels, WhatRunsUntilTodayHasNoPeriodEither) {
  EXPECT_THAT(described({{"juli 2020 tot heden"}}), ElementsAre("juli 2020 tot heden=?@A1x1"));
}

TEST(PeriodLabels, NumbersAreYearsOnlyWhereLabelsStand) {
  EXPECT_THAT(described({{"Site", 2017}, {"a", 1999}, {"b", 3}}), ElementsAre("2017=2017@B1x1"));
  EXPECT_THAT(described({{2017, 5}, {2018, 6}}), ElementsAre("2017=2017@A1x1", "2018=2018@A2x1"));
  EXPECT_THAT(described({{2017, 5}, {12, 6}}), IsEmpty());
}

TEST(PeriodLabels, ADateIsADayOrWhatItsFormatShows) {
  support::Written month(support::day(43252));
  month.format = "mmm-yy";
  EXPECT_THAT(described({{support::day(43252), month}}),
              ElementsAre("2018-06-01=2018-06-01@A1x1", "2018-06=2018-06@B1x1"));
}

TEST(PeriodLabels, OtherTextsAreNone) {
  EXPECT_THAT(described({{"Antwerpen", "12 bezoeken", "n.v.t."}}), IsEmpty());
}

TEST(PeriodLabels, SaysWhenTextsWereTooManyToLookAt) {
  Rows rows;
  for (int i = 0; i < 20'001; ++i) rows.push_back({"dossier " + std::to_string(i) + "x"});
  EXPECT_FALSE(found(rows).all);
  rows.pop_back();
  EXPECT_TRUE(found(rows).all);
}

}  // namespace
}  // namespace bijlage::app
