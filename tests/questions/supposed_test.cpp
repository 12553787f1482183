// What a question takes for granted, held against the data: the time it asks for (P05), and when
// figures begin (A02).
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "questions/filling.hpp"

namespace bijlage::questions {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class Supposed : public ::testing::Test, protected Filling {
 protected:
  // Code and gaps of each finding: "P05 2018-01/P3M 2018-02".
  std::vector<std::string> told(const std::string& table) {
    std::vector<std::string> lines;
    for (const auto& finding : fill_all(table).findings) {
      lines.push_back(finding.code + " " + finding.expected + " " + finding.found);
    }
    return lines;
  }
  const std::string first_quarter =
      "measures = ['visits']\nrows = 'month'\nperiod = { from = '2018-01', until = '2018-03' }\n";
};

TEST_F(Supposed, FiguresForAnotherTimeThanWasAskedAreTold) {
  given.add("visits", {}, "2018-01", 10);
  given.add("visits", {}, "2018-02", 20);
  EXPECT_THAT(told(first_quarter), ElementsAre("P05 2018-Q1 2018-01-01/P2M"));
}

TEST_F(Supposed, FiguresForAllOfItAreNot) {
  given.add("visits", {}, "2018-01", 10);
  given.add("visits", {}, "2018-03", 20);
  EXPECT_THAT(told(first_quarter), IsEmpty()) << "what is missing in between is P01's";
}

TEST_F(Supposed, WhatDidNotExistYetIsAnAnswer) {
  given.add_missing("visits", {}, "2018-01", model::MissingReason::not_existing);
  given.add("visits", {}, "2018-02", 10);
  given.add("visits", {}, "2018-03", 20);
  EXPECT_THAT(told(first_quarter), IsEmpty());
}

TEST_F(Supposed, WhatIsNotThereYetIsNone) {
  given.add("visits", {}, "2018-01", 10);
  given.add("visits", {}, "2018-02", 20);
  given.add_missing("visits", {}, "2018-03", model::MissingReason::not_yet);
  EXPECT_THAT(told(first_quarter), ElementsAre("P05 2018-Q1 2018-01-01/P2M"));
}

const std::string since_february =
    "[[table.premise]]\nsays = 'sinds februari'\nstarts = '2018-02'\n";

TEST_F(Supposed, APremiseThatTheFiguresContradictIsTold) {
  given.add("visits", {}, "2018-01", 10);
  given.add("visits", {}, "2018-02", 10);
  given.add("visits", {}, "2018-03", 20);
  EXPECT_THAT(told(first_quarter + since_february), ElementsAre("A02 2018-02 2018-01"));
}

TEST_F(Supposed, FiguresBeforeTheTimeAskedForCountToo) {
  given.add("visits", {}, "2017-12", 10);
  given.add("visits", {}, "2018-02", 10);
  EXPECT_THAT(told("measures = ['visits']\nrows = 'month'\n"
                   "period = { from = '2018-02', until = '2018-02' }\n" +
                   since_february),
              ElementsAre("A02 2018-02 2017-12"));
}

TEST_F(Supposed, APremiseThatHoldsIsNotTold) {
  given.add_missing("visits", {}, "2018-01", model::MissingReason::not_existing);
  given.add("visits", {}, "2018-02", 10);
  given.add("visits", {}, "2018-03", 20);
  EXPECT_THAT(told(first_quarter + since_february), IsEmpty());
}

}  // namespace
}  // namespace bijlage::questions
