// Several submissions that say something of the same series.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "questions/filling.hpp"

namespace bijlage::questions {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

class Merging : public ::testing::Test, protected Filling {
 protected:
  Merging() {
    given.data.files.push_back({"in/maart.xlsx", "", ""});
    given.data.files.push_back({"in/juni.xlsx", "", ""});
  }
  void from(std::uint16_t file, model::ObservationIndex index) {
    given.data.observations[index].source.file = file;
  }
  void in_march(std::string_view period, int value) {
    from(1, given.add("visits", {}, period, value));
  }
  void in_june(std::string_view period, int value) {
    from(2, given.add("visits", {}, period, value));
  }
  Filled answered(const std::string& conflict, const std::string& rows = "month",
                  const std::string& more = "") {
    return fill_all("measures = ['visits']\nrows = '" + rows + "'\n" + more, conflict);
  }
  AskedTable table(const std::string& conflict) { return answered(conflict).answer.tables.at(0); }

  void one_conflict() {
    in_march("2018-02", 20);
    in_march("2018-03", 30);
    in_june("2018-02", 25);
    in_june("2018-06", 60);
  }
};

TEST_F(Merging, TheSameFigureTwiceIsOneFigureWithTwoSources) {
  in_march("2018-02", 20);
  in_june("2018-02", 20);
  const AskedTable merged = table("");
  EXPECT_THAT(shown(merged), ElementsAre("Maand | Bezoeken", "februari 2018 | 20"));
  EXPECT_THAT(merged.figures[0][0]->from, SizeIs(2));
  EXPECT_THAT(how(merged, 0, 0), IsEmpty());
}

TEST_F(Merging, AlsoWhereItIsSpreadOrAddedUp) {
  in_march("2018-01-01/P4M", 40);
  in_june("2018-01-01/P4M", 40);
  const AskedTable spread = answered("", "month", "spread = 'by-month'").answer.tables.at(0);
  EXPECT_EQ(spread.figures[0][0]->value, base::Decimal(10));
  EXPECT_THAT(spread.figures[0][0]->from, SizeIs(2));
}

TEST_F(Merging, AlsoOfTheSeriesThatSumsAreDividedBy) {
  given.add("subsidy", {}, "2018-01-01/P2M", 30);
  in_march("2018-01", 10);
  in_june("2018-01", 10);
  in_june("2018-02", 20);
  const AskedTable spread =
      fill("measures = ['subsidy']\nrows = 'month'\nspread = { by = 'visits' }");
  EXPECT_EQ(spread.figures[1][0]->value, base::Decimal(20));
}

TEST_F(Merging, SeriesThatContinueOneAnotherAreJoined) {
  in_march("2018-03", 30);
  in_june("2018-04", 40);
  EXPECT_THAT(shown(table("")),
              ElementsAre("Maand | Bezoeken", "maart 2018 | 30", "april 2018 | 40"));
}

TEST_F(Merging, AFigureGoesBeforeAWordForIt) {
  from(1, given.add_missing("visits", {}, "2018-03", model::MissingReason::not_yet));
  in_june("2018-03", 30);
  EXPECT_THAT(shown(table("")), ElementsAre("Maand | Bezoeken", "maart 2018 | 30"));
}

TEST_F(Merging, OfDifferentFiguresNoneIsChosenUnlessTheQuestionSaysWhich) {
  one_conflict();
  const Filled stopped = answered("");
  const AskedTable& stop = stopped.answer.tables.at(0);
  EXPECT_EQ(stop.figures[0][0]->value, std::nullopt);
  EXPECT_THAT(how(stop, 0, 0), ElementsAre("question.several-figures"));
  ASSERT_THAT(stopped.findings, SizeIs(1));
  EXPECT_EQ(stopped.findings[0].code, "A01");
  EXPECT_EQ(table("conflict = 'stop'").figures[0][0]->value, std::nullopt);
}

TEST_F(Merging, TheLatestIsThatOfTheFileThatReachesFurthest) {
  one_conflict();
  const AskedTable latest = table("conflict = 'latest'");
  EXPECT_EQ(latest.figures[0][0]->value, base::Decimal(25));
  EXPECT_THAT(latest.figures[0][0]->from, SizeIs(1)) << "it does not rest on what was not chosen";
  ASSERT_THAT(how(latest, 0, 0), ElementsAre("question.conflict-chosen"));
  EXPECT_EQ(latest.figures[0][0]->how[0].gaps[2].second, "20 (maart.xlsx)");
  EXPECT_EQ(table("conflict = 'first'").figures[0][0]->value, base::Decimal(20));
}

TEST_F(Merging, ANamedSourceGoesBeforeAllOthers) {
  one_conflict();
  EXPECT_EQ(table("conflict = { source = 'maart.xlsx' }").figures[0][0]->value, base::Decimal(20));
  EXPECT_EQ(table("conflict = { source = 'JUNI*' }").figures[0][0]->value, base::Decimal(25));
}

TEST_F(Merging, WhatWasPassedOverIsKnownAlsoInSums) {
  one_conflict();
  const model::ObservationIndex in_june = 2;
  EXPECT_THAT(table("conflict = 'first'").figures[0][0]->passed_over, ElementsAre(in_june));
  const AskedTable year = answered("conflict = 'first'", "year").answer.tables.at(0);
  EXPECT_THAT(year.figures[0][0]->passed_over, ElementsAre(in_june));
  EXPECT_THAT(table("").figures[0][0]->passed_over, IsEmpty()) << "nothing was chosen";
}

TEST_F(Merging, ASourceThatFitsNoFileIsTold) {
  one_conflict();
  const auto told = [&](const std::string& source) {
    std::vector<std::string> keys;
    for (const auto& finding : answered("conflict = { source = '" + source + "' }").findings) {
      keys.push_back(finding.message.key);
    }
    return keys;
  };
  EXPECT_THAT(told("mei.xlsx"), Contains("finding.A01.no-such-source"));
  EXPECT_THAT(told("juni*"), Not(Contains("finding.A01.no-such-source")));
}

TEST_F(Merging, WherePolicyDoesNotDecideNoneIsChosen) {
  in_march("2018-02", 20);
  in_june("2018-02", 25);
  EXPECT_EQ(table("conflict = 'latest'").figures[0][0]->value, std::nullopt)
      << "both end in February";
  EXPECT_EQ(table("conflict = { source = 'mei.xlsx' }").figures[0][0]->value, std::nullopt);
  EXPECT_EQ(table("conflict = { source = '*.xlsx' }").figures[0][0]->value, std::nullopt);
}

TEST_F(Merging, TheOrderOfFilesDoesNotMatter) {
  in_june("2018-02", 25);
  in_june("2018-06", 60);
  in_march("2018-02", 20);
  EXPECT_EQ(table("conflict = 'latest'").figures[0][0]->value, base::Decimal(25));
}

TEST_F(Merging, ABreakInTheJoinedSeriesStaysMarked) {
  in_march("2018-03", 30);
  in_june("2018-04", 40);
  given.data.observations.back().status = model::ObsStatus::series_break;
  EXPECT_TRUE(table("").figures[1][0]->status.has(model::ObsStatus::series_break));
}

}  // namespace
}  // namespace bijlage::questions
