#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "questions/filling.hpp"

namespace bijlage::questions {
namespace {

using model::MissingReason;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class Totals : public ::testing::Test, protected Filling {
 protected:
  void add_months() {
    for (const char* month : {"2017-11", "2017-12", "2018-01", "2018-02"}) {
      given.add("visits", {}, month, 10);
      given.add("unique_visitors", {}, month, 5);
    }
  }
};

TEST_F(Totals, StandUnderTheMonthsOfTheirYear) {
  add_months();
  const AskedTable table = fill("measures = ['visits']\nrows = 'month'\ntotals = ['year', 'all']");
  EXPECT_THAT(shown(table),
              ElementsAre("Maand | Bezoeken", "november 2017 | 10", "december 2017 | 10",
                          "=Totaal 2017 | 20", "januari 2018 | 10", "februari 2018 | 10",
                          "=Totaal 2018 | 20", "=Totaal | 40"));
  ASSERT_THAT(table.row_totals, SizeIs(3));
  EXPECT_EQ(table.row_totals[1].at, 5U);
  EXPECT_THAT(table.row_totals[1].over, ElementsAre(3U, 4U));
  EXPECT_THAT(table.row_totals[2].over, ElementsAre(0U, 1U, 3U, 4U));
  EXPECT_EQ(table.asked, 4U);
}

TEST_F(Totals, AYearsTotalSaysWhichDaysItCovers) {
  add_months();
  const auto total = fill("measures = ['visits']\nrows = 'month'\ntotals = ['year']").figures[2][0];
  EXPECT_EQ(total->period, calendar::Period::of_year(2017));
  EXPECT_EQ(total->covered.first, *calendar::Date::from_civil(2017, 11, 1));
  EXPECT_TRUE(total->partial());
}

TEST_F(Totals, WithANoteWhereTheModelWantsOne) {
  add_months();
  const AskedTable table = fill(
      "measures = ['visits', 'unique_visitors']\nrows = 'month'\ncolumns = 'measure'\n"
      "totals = ['year']");
  EXPECT_EQ(shown(table)[3], "=Totaal 2017 | 20 | 10");
  EXPECT_THAT(how(table, 2, 1), ::testing::Contains("how.counted-twice"));
  EXPECT_THAT(how(table, 2, 0), ::testing::Not(::testing::Contains("how.counted-twice")));
}

TEST_F(Totals, AreNotWrittenWhereTheModelRefusesThem) {
  given.add("share", {{"topic", "alcohol"}}, "2018", 60);
  given.add("share", {{"topic", "cannabis"}}, "2018", 40);
  const AskedTable table =
      fill("measures = ['share']\nrows = 'topic'\ncolumns = 'year'\ntotals = ['topic']");
  EXPECT_THAT(shown(table), ElementsAre("Onderwerp | 2018", "Alcohol | 60", "Cannabis | 40"));
  EXPECT_THAT(table.row_totals, IsEmpty());
  EXPECT_EQ(table.remarks.at(0), (base::Message{"question.total-refused",
                                                {{"measure", "share"}, {"along", "Onderwerp"}}}));
}

TEST_F(Totals, OneColumnCanBeRefusedAndAnotherNot) {
  for (const char* topic : {"alcohol", "cannabis"}) {
    given.add("share", {{"topic", topic}}, "2018", 50);
    given.add("visits", {{"topic", topic}}, "2018", 7);
  }
  EXPECT_THAT(shown(fill("measures = ['visits', 'share']\nrows = 'topic'\ncolumns = 'measure'\n"
                         "totals = ['topic']"))
                  .back(),
              "=Totaal | 14 | .");
}

TEST_F(Totals, StandUnderEachGroupAndUnderAll) {
  given.add("visits", {{"age", "adult"}, {"topic", "alcohol"}}, "2018", 1);
  given.add("visits", {{"age", "adult"}, {"topic", "cannabis"}}, "2018", 2);
  given.add("visits", {{"age", "minor"}, {"topic", "alcohol"}}, "2018", 4);
  given.add("visits", {{"age", "minor"}, {"topic", "cannabis"}}, "2018", 8);
  EXPECT_THAT(shown(fill("measures = ['visits']\nrows = ['age', 'topic']\ncolumns = 'year'\n"
                         "totals = ['topic', 'age', 'all']")),
              ElementsAre("Leeftijd/Onderwerp | 2018", "+18 jaar/Alcohol | 1",
                          "+18 jaar/Cannabis | 2", "=+18 jaar/Totaal | 3", "-18 jaar/Alcohol | 4",
                          "-18 jaar/Cannabis | 8", "=-18 jaar/Totaal | 12", "=Totaal/Alcohol | 5",
                          "=Totaal/Cannabis | 10", "=Totaal | 15"));
}

TEST_F(Totals, OfColumnsAndTheCorner) {
  given.add("visits", {{"topic", "alcohol"}}, "2017", 1);
  given.add("visits", {{"topic", "cannabis"}}, "2017", 2);
  given.add("visits", {{"topic", "alcohol"}}, "2018", 4);
  given.add("visits", {{"topic", "cannabis"}}, "2018", 8);
  const AskedTable table =
      fill("measures = ['visits']\nrows = 'topic'\ncolumns = 'year'\ntotals = ['topic', 'year']");
  EXPECT_THAT(shown(table), ElementsAre("Onderwerp | 2017 | 2018 | =Totaal", "Alcohol | 1 | 4 | 5",
                                        "Cannabis | 2 | 8 | 10", "=Totaal | 3 | 12 | 15"));
  EXPECT_THAT(table.column_totals.at(0).over, ElementsAre(0U, 1U));
  EXPECT_THAT(table.column_units, SizeIs(3));
}

TEST_F(Totals, PeriodsThatOverlapHaveNone) {
  given.add("subsidy", {}, "2015-01-01/P24M", 148000);
  given.add("subsidy", {}, "2016-01-01/P24M", 129866);
  const AskedTable table = fill("measures = ['subsidy']\nrows = 'period'\ntotals = ['period']");
  EXPECT_THAT(table.rows, SizeIs(2));
  EXPECT_EQ(table.remarks.at(0).key, "question.total-overlap");
}

TEST_F(Totals, OfNothingButMissingFiguresAreMissing) {
  given.add_missing("visits", {}, "2018-01", MissingReason::not_yet);
  given.add_missing("visits", {}, "2018-02", MissingReason::not_yet);
  EXPECT_THAT(shown(fill("measures = ['visits']\nrows = 'month'\ntotals = ['year']")).back(),
              "=Totaal 2018 | -not-yet");
}

TEST_F(Totals, ThatArePublishedOtherwiseAreNamed) {
  const auto january = given.add("visits", {}, "2018-01", 10);
  const auto february = given.add("visits", {}, "2018-02", 20);
  const auto march = given.add_missing("visits", {}, "2018-03", MissingReason::not_yet);
  given.add_total(31, {january, february, march});
  const AskedTable table = fill(
      "measures = ['visits']\nrows = 'month'\ntotals = ['year']\n"
      "period = { from = '2018-01', until = '2018-02' }");
  ASSERT_THAT(table.disagreements, SizeIs(1));
  EXPECT_EQ(table.disagreements[0].row, 2U);
  EXPECT_EQ(table.disagreements[0].published, base::Decimal(31));
  EXPECT_EQ(table.disagreements[0].source, given.evidence.totals[0].source);
}

TEST_F(Totals, ThatArePublishedAlikeOrOverOtherFiguresAreNot) {
  const auto january = given.add("visits", {}, "2018-01", 10);
  const auto february = given.add("visits", {}, "2018-02", 20);
  given.add_total(30, {january, february});
  given.add_total(99, {january});
  EXPECT_THAT(fill("measures = ['visits']\nrows = 'month'\ntotals = ['year']\n"
                   "period = { from = '2018-02', until = '2018-02' }")
                  .disagreements,
              IsEmpty());
  given.evidence.totals.pop_back();
  EXPECT_THAT(fill("measures = ['visits']\nrows = 'month'\ntotals = ['year']").disagreements,
              IsEmpty());
}

TEST_F(Totals, WithinTheirToleranceDoNotDisagree) {
  const auto january = given.add("visits", {}, "2018-01", 10);
  const auto february = given.add("visits", {}, "2018-02", 20);
  given.add_total(31, {january, february});
  given.evidence.totals[0].tolerance = 1;
  EXPECT_THAT(fill("measures = ['visits']\nrows = 'month'\ntotals = ['year']").disagreements,
              IsEmpty());
}

}  // namespace
}  // namespace bijlage::questions
