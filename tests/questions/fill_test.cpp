#include "questions/fill.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "questions/filling.hpp"

namespace bijlage::questions {
namespace {

using model::MissingReason;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class Fill : public ::testing::Test, protected Filling {};

TEST_F(Fill, PutsEachReportedFigureInItsCell) {
  given.add("visits", {{"platform", "a"}}, "2018-01", 10);
  given.add("unique_visitors", {{"platform", "a"}}, "2018-01", 7);
  given.add("visits", {{"platform", "a"}}, "2018-02", 20);
  given.add("unique_visitors", {{"platform", "a"}}, "2018-02", 12);
  given.add("visits", {{"platform", "b"}}, "2018-01", 99);
  const AskedTable table = fill(
      "measures = ['visits', 'unique_visitors']\nwhere = { platform = ['a'] }\n"
      "rows = 'month'\ncolumns = 'measure'\n");
  EXPECT_THAT(shown(table), ElementsAre("Maand | Bezoeken | Unieke bezoekers",
                                        "januari 2018 | 10 | 7", "februari 2018 | 20 | 12"));
  EXPECT_THAT(how(table, 0, 0), IsEmpty());
  EXPECT_EQ(table.asked, 4U);
  EXPECT_EQ(table.filled, 4U);
  EXPECT_TRUE(table.answered);
}

TEST_F(Fill, ShowsAllPeriodsAskedForAndSaysWhatIsNotInTheData) {
  given.add("visits", {}, "2018-02", 20);
  given.add_missing("visits", {}, "2018-03", MissingReason::not_yet);
  const AskedTable table = fill(
      "measures = ['visits']\nrows = 'month'\nperiod = { from = '2018-01', until = '2018-03' }");
  EXPECT_THAT(shown(table), ElementsAre("Maand | Bezoeken", "januari 2018 | -not-available",
                                        "februari 2018 | 20", "maart 2018 | -not-yet"));
  EXPECT_THAT(how(table, 0, 0), ElementsAre("question.not-in-data"));
  EXPECT_THAT(how(table, 2, 0), IsEmpty());
  EXPECT_EQ(table.filled, 1U);
}

TEST_F(Fill, PeriodsOutsideTheQuestionStayOut) {
  given.add("visits", {}, "2017-12", 1);
  given.add("visits", {}, "2018-01", 2);
  given.add("visits", {}, "2018-07", 3);
  EXPECT_THAT(shown(fill("measures = ['visits']\nrows = 'period'\n"
                         "period = { from = '2018-01', until = 'now' }")),
              ElementsAre("Periode | Bezoeken", "januari 2018 | 2"));
}

TEST_F(Fill, APartOfAMonthKeepsItsDaysOrIsLeftOutOrScaled) {
  given.add("visits", {}, "2018-06", 5853);
  given.covering("2018-06-01/P19D");
  const std::string asked = "measures = ['visits']\nrows = 'month'\n";
  const AskedTable flagged = fill(asked);
  EXPECT_EQ(flagged.partial, 1U);
  EXPECT_EQ(flagged.figures[0][0]->covered.last, *calendar::Date::from_civil(2018, 6, 19));
  EXPECT_THAT(shown(fill(asked + "partial = 'leave-out'")), Contains("juni 2018 | -not-available"));
  EXPECT_THAT(shown(fill(asked + "partial = 'scale'")), Contains("juni 2018 | 9242"));
}

TEST_F(Fill, CodesStandInTheModelsOrderAndUnknownLabelsLast) {
  const std::string local = given.data.intern_local_code("topic", "Onbekend ding");
  given.add("visits", {{"topic", local}}, "2018", 1);
  given.add("visits", {{"topic", "cannabis"}}, "2018", 2);
  given.add("visits", {{"topic", "alcohol"}}, "2018", 3);
  EXPECT_THAT(shown(fill("measures = ['visits']\nrows = 'topic'\ncolumns = 'year'")),
              ElementsAre("Onderwerp | 2018", "Alcohol | 3", "Cannabis | 2", "Onbekend ding | 1"));
}

TEST_F(Fill, CodesThatTheQuestionNamesAreShownEvenWithoutData) {
  given.add("visits", {{"topic", "alcohol"}}, "2018", 3);
  EXPECT_THAT(shown(fill("measures = ['visits']\nwhere = { topic = ['cannabis', 'alcohol'] }\n"
                         "rows = 'topic'\ncolumns = 'year'")),
              ElementsAre("Onderwerp | 2018", "Cannabis | -not-available", "Alcohol | 3"));
}

TEST_F(Fill, ACombinationThatTheDataNeverHaveIsNotAsked) {
  given.add("visits", {{"age", "adult"}, {"topic", "alcohol"}}, "2017", 1);
  given.add("visits", {{"age", "adult"}, {"topic", "cannabis"}}, "2018", 2);
  given.add("visits", {{"age", "minor"}, {"topic", "alcohol"}}, "2018", 3);
  const AskedTable table = fill("measures = ['visits']\nrows = ['age', 'topic']\ncolumns = 'year'");
  EXPECT_THAT(shown(table), ElementsAre("Leeftijd/Onderwerp | 2017 | 2018",
                                        "+18 jaar/Alcohol | 1 | -not-available",
                                        "+18 jaar/Cannabis | -not-available | 2",
                                        "-18 jaar/Alcohol | -not-available | 3"));
  EXPECT_THAT(table.row_dimensions, ElementsAre("age", "topic"));
}

TEST_F(Fill, APeriodThatWasNotReportedForACodeIsNoRow) {
  given.add("visits", {{"topic", "alcohol"}}, "2016-S1", 1);
  given.add("visits", {{"topic", "cannabis"}}, "2017", 2);
  EXPECT_THAT(shown(fill("measures = ['visits']\nrows = ['period', 'topic']")),
              ElementsAre("Periode/Onderwerp | Bezoeken", "eerste helft van 2016/Alcohol | 1",
                          "2017/Cannabis | 2"));
}

TEST_F(Fill, AStarAsksForWhateverCodeThereIsButForOne) {
  given.add("share", {{"age", "adult"}}, "2018", 60);
  given.add("share", {{"topic", "alcohol"}}, "2018", 30);
  EXPECT_THAT(
      shown(fill("measures = ['share']\nwhere = { age = '*' }\nrows = 'age'\ncolumns = 'year'")),
      ElementsAre("Leeftijd | 2018", "+18 jaar | 60"));
}

TEST_F(Fill, VariantsStandBesideEachOtherWhereThereAreAny) {
  given.add("visits", {{"variant", "registered"}}, "2014", 321302);
  given.add("visits", {{"variant", "corrected"}}, "2014", 150000);
  given.add_missing("unique_visitors", {}, "2014", MissingReason::unknown);
  given.add("visits", {}, "2015", 144258);
  given.add("unique_visitors", {}, "2015", 94471);
  EXPECT_THAT(
      shown(fill("measures = ['visits', 'unique_visitors']\nrows = 'year'\n"
                 "columns = ['measure', 'variant']")),
      ElementsAre("Jaar | Bezoeken | Bezoeken/Geregistreerd | Bezoeken/Juist | Unieke bezoekers",
                  "2014 | . | 321302 | 150000 | -unknown", "2015 | 144258 | . | . | 94471"));
}

TEST_F(Fill, ChoosesNoneOfSeveralFiguresAndSaysSo) {
  given.add("visits", {{"topic", "alcohol"}}, "2018", 3);
  given.add("visits", {{"topic", "cannabis"}}, "2018", 4);
  const Filled filled = fill_all("measures = ['visits']\nrows = 'year'");
  const AskedTable& table = filled.answer.tables[0];
  EXPECT_THAT(shown(table), ElementsAre("Jaar | Bezoeken", "2018 | -not-available"));
  EXPECT_THAT(how(table, 0, 0), ElementsAre("question.several-figures"));
  ASSERT_THAT(filled.findings, SizeIs(2));
  EXPECT_EQ(filled.findings[0].message.key, "finding.A01.several");
  EXPECT_EQ(filled.findings[0].found, "3; 4");
  EXPECT_THAT(filled.findings[0].cells, SizeIs(2));
}

TEST_F(Fill, TwoTopicsWithTheSameFigureAreStillTwo) {
  given.add("visits", {{"topic", "alcohol"}}, "2018", 3);
  given.add("visits", {{"topic", "cannabis"}}, "2018", 3);
  EXPECT_THAT(shown(fill("measures = ['visits']\nrows = 'year'")),
              Contains("2018 | -not-available"));
}

TEST_F(Fill, TheSameFigureSubmittedTwiceIsOne) {
  given.add("visits", {}, "2018", 3);
  given.add("visits", {}, "2018", 3);
  const AskedTable table = fill("measures = ['visits']\nrows = 'year'");
  EXPECT_THAT(shown(table), Contains("2018 | 3"));
  EXPECT_THAT(table.figures[0][0]->from, ElementsAre(0U, 1U));
}

TEST_F(Fill, AFigureGoesBeforeAMissingOne) {
  given.add_missing("visits", {}, "2018", MissingReason::not_yet);
  given.add("visits", {}, "2018", 3);
  EXPECT_THAT(shown(fill("measures = ['visits']\nrows = 'year'")), Contains("2018 | 3"));
}

TEST_F(Fill, AddsUpOverWhatTheQuestionNames) {
  given.add("visits", {{"topic", "alcohol"}, {"age", "adult"}}, "2018", 3);
  given.add("visits", {{"topic", "cannabis"}, {"age", "minor"}}, "2018", 4);
  const AskedTable table = fill("measures = ['visits']\nrows = 'year'\nadd = ['topic', 'age']");
  EXPECT_THAT(shown(table), Contains("2018 | 7"));
  EXPECT_THAT(how(table, 0, 0), ElementsAre("how.added-up"));
}

TEST_F(Fill, DoesNotAddUpWhatTheModelForbids) {
  given.add("share", {{"topic", "alcohol"}}, "2018", 30);
  given.add("share", {{"topic", "cannabis"}}, "2018", 40);
  const AskedTable table = fill("measures = ['share']\nrows = 'year'\nadd = ['topic']");
  EXPECT_THAT(shown(table), Contains("2018 | -not-available"));
  EXPECT_THAT(how(table, 0, 0), ElementsAre("how.not-additive"));
}

TEST_F(Fill, SaysWhatTheQuestionKnowsOfAPeriodWithoutData) {
  given.add("visits", {}, "2015", 3);
  const AskedTable table = fill(
      "measures = ['visits']\nrows = 'year'\nperiod = { from = '2014', until = '2015' }\n"
      "absent = [{ period = '2014', reason = 'not-existing', text = 'Federaal.' }]");
  EXPECT_THAT(shown(table), ElementsAre("Jaar | Bezoeken", "2014 | -not-existing", "2015 | 3"));
  EXPECT_EQ(table.figures[0][0]->how[0],
            (base::Message{"question.as-written", {{"text", "Federaal."}}}));
}

TEST_F(Fill, ATableWithoutAnyFigureIsAskedAndNotAnswered) {
  const Filled filled = fill_all("asks = 'Hoeveel?'\nmeasures = ['visits']\nrows = 'month'");
  EXPECT_FALSE(filled.answer.tables[0].answered);
  EXPECT_THAT(filled.answer.tables[0].remarks, SizeIs(1));
  ASSERT_THAT(filled.findings, SizeIs(1));
  EXPECT_EQ(filled.findings[0].code, "A01");
  EXPECT_EQ(filled.findings[0].file, "q.toml");
}

TEST_F(Fill, WhatDataCannotAnswerIsSaidInTheQuestionsWords) {
  const Filled filled = fill_all("asks = 'Hoeveel?'\nnote = 'Geen gegevens.'");
  EXPECT_THAT(filled.answer.tables[0].notes, ElementsAre("Geen gegevens."));
  EXPECT_THAT(filled.answer.tables[0].remarks, IsEmpty());
  EXPECT_THAT(filled.findings, SizeIs(1));
}

TEST_F(Fill, ShowsAsManyDecimalsAsAColumnHas) {
  given.add("subsidy", {}, "2015", 169050);
  given.add("share", {}, "2015", base::Decimal::scaled(269, -1));
  const AskedTable table =
      fill("measures = ['subsidy', 'share']\nrows = 'year'\ncolumns = 'measure'");
  EXPECT_THAT(table.column_decimals, ElementsAre(0, 1));
  EXPECT_THAT(table.column_units, ElementsAre("EUR", "PC"));
}

}  // namespace
}  // namespace bijlage::questions
