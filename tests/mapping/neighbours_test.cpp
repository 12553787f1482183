#include <gmock/gmock.h>

#include "mapping/reading.hpp"

/// Labels of one table never reach the figures of the table, or of the header row, beside it.
namespace bijlage::mapping {
namespace {

using test::Read;
using test::sheet;
using test::table;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

const char* const side_by_side =
    "header = ['Zelftest', 'Kennistest']\nrepeat = 'across'\n"
    "labels = { heading = 'Tests in {period}', left = 'topic', above = 'module' }\n"
    "fixed = { measure = 'users' }";

TEST(Neighbours, ARenamedFirstColumnEndsNoTable) {
  const Read read(table(side_by_side),
                  {sheet("Blad1", {{"Tests in 2019", "", "", "", "Tests in 2020"},
                                   {"Onderwerp", "Proef", "Kennistest", "", "Onderwerp", "Zelftest",
                                    "Kennistest"},
                                   {"Alcohol", 1, 2, "", "Alcohol", 3, 4},
                                   {"Gokken", 5, 6, "", "Gokken", 7, 8}})});
  EXPECT_EQ(read.at("C3"), "2019 users knowledgetest alcohol 2");
  EXPECT_EQ(read.at("F3"), "2020 users selftest alcohol 3");
  EXPECT_EQ(read.at("B3"), "");
  EXPECT_THAT(read.findings(), Contains("S03@B2"));
}

TEST(Neighbours, ARenamedFirstColumnOfALaterTable) {
  const Read read(table(side_by_side),
                  {sheet("Blad1", {{"Tests in 2019", "", "", "", "Tests in 2020"},
                                   {"", "Zelftest", "Kennistest", "", "", "Proef", "Kennistest"},
                                   {"Alcohol", 1, 2, "", "Alcohol", 3, 4}})});
  EXPECT_EQ(read.at("G3"), "2020 users knowledgetest alcohol 4");
  EXPECT_EQ(read.at("F3"), "");
  EXPECT_THAT(read.findings(), Contains("S03@F2"));
}

TEST(Neighbours, AMergedHeadingReachesNoFurther) {
  const Read read(table(side_by_side),
                  {sheet("Blad1", {{"Tests in 2019"},
                                   {"", "Zelftest", "Kennistest", "", "", "Zelftest", "Kennistest"},
                                   {"Alcohol", 1, 2, "", "Alcohol", 3, 4}})
                       .merged({"A1:C1"})});
  EXPECT_THAT(read.figures(), ElementsAre("B3 2019 users selftest alcohol 1",
                                          "C3 2019 users knowledgetest alcohol 2"));
  EXPECT_EQ(read.finding("S02").severity, model::Severity::error);
}

const char* const quarters =
    "header = 'period'\nlabels = { left = 'channel', above = ['period', 'period'] }\n"
    "fixed = { measure = 'questions' }";

// The row of quarters is gone: what stands under a year is none of its whole.
TEST(Neighbours, ALabelMergedOverSeveralFiguresSaysNothingOfEach) {
  const Read read(
      table(quarters),
      {sheet("Blad1", {{"", 2021, "", 2022}, {"Chat", 1, 2, 3, 4}}).merged({"B1:C1", "D1:E1"})});
  EXPECT_THAT(read.figures(), IsEmpty());
  EXPECT_THAT(read.findings(), ElementsAre("S02@B1", "S02@D1"));
  EXPECT_EQ(read.finding("S02").message.key, "finding.S02.same-columns");
}

TEST(Neighbours, APercentageBesideACountIsNoRivalOfIt) {
  const Read read(table("header = 'period'\nlabels = { left = 'channel', above = 'period' }\n"
                        "fixed = { measure = 'questions' }"),
                  {sheet("Blad1", {{"", 2021, "", 2022}, {"Chat", 1, "12%", 3, "34%"}})
                       .merged({"B1:C1", "D1:E1"})});
  EXPECT_THAT(read.figures(), ElementsAre("B2 2021 questions chat 1", "D2 2022 questions chat 3"));
}

TEST(Neighbours, TheHeaderIsTheRowNearestToTheFigures) {
  const Read read(table(quarters), {sheet("Blad1", {{"", 2021, "", 2022},
                                                    {"", "Vlaanderen"},
                                                    {"", "K1", "K2", "K1", "K2"},
                                                    {"Chat", 1, 2, 3, 4}})
                                        .merged({"B1:C1", "D1:E1"})});
  EXPECT_THAT(read.figures(), IsEmpty());
  EXPECT_THAT(read.findings(), Contains("S03@B3"));
}

}  // namespace
}  // namespace bijlage::mapping
