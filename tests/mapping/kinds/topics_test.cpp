#include <gmock/gmock.h>

#include "mapping/kinds/kinds.hpp"

/// Kind E: tests per topic, with age groups as rows of their own.
namespace bijlage::mapping {
namespace {

using test::Read;
using test::sheet;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

const std::string by_topic = R"(
[[table]]
id     = "tests"
header = ["Zelftest", "Kennistest"]
repeat = ["down", "across"]
until  = "total"
empty  = "M"
total  = [{ labels = ["Subtotaal"], over = "group" }, { labels = ["Totaal"] }]
labels = { heading = "period", group = "age", left = "topic", above = "module" }
fixed  = { measure = "users" }
)";

TEST(KindE, GroupsOfAgeInTheCornerAndAsRows) {
  const Read read(by_topic, {{"Tests op druglijn.be"},
                             {"2014"},
                             {"+18 j", "Zelftest", "Kennistest"},
                             {"Alcohol", "25.682", "3.736"},
                             {"Gamen", "1.696", "-"},
                             {"-18 j"},
                             {"Alcohol -18jaar", "4.675"},
                             {"Totaal", "32.053", "3.736"}});
  EXPECT_THAT(read.figures(),
              ElementsAre("B4 2014 users selftest alcohol adult 25682",
                          "C4 2014 users knowledgetest alcohol adult 3736",
                          "B5 2014 users selftest gaming adult 1696",
                          "C5 2014 users knowledgetest gaming adult M not-existing",
                          "B7 2014 users selftest alcohol minor 4675",
                          "C7 2014 users knowledgetest alcohol minor M not-existing"));
  EXPECT_THAT(read.totals(), ElementsAre("B4+B5+B7=B8", "C4+C5+C7=C8"));
  EXPECT_THAT(read.findings(), IsEmpty());
}

TEST(KindE, SubtotalsOfTheGroups) {
  const Read read(by_topic, {{"2014"},
                             {"", "Zelftest", "Kennistest"},
                             {"+18 j"},
                             {"Alcohol", 10, 1},
                             {"Gamen", 20, "-"},
                             {"Subtotaal", 30, 1},
                             {"-18 j"},
                             {"Alcohol", 5, "-"},
                             {"Subtotaal", 5, "-"},
                             {"Totaal", 35, 1}});
  EXPECT_EQ(read.at("B4"), "2014 users selftest alcohol adult 10");
  EXPECT_EQ(read.at("B8"), "2014 users selftest alcohol minor 5");
  EXPECT_THAT(read.totals(),
              ElementsAre("B4+B5=B6", "C4+C5=C6", "B8=B9", "B4+B5+B8=B10", "C4+C5+C8=C10"));
  EXPECT_THAT(read.findings(), IsEmpty());
}

TEST(KindE, YearsSideBySideWithTheirOwnLabels) {
  const Read read(by_topic,
                  {{"2016", "", "", "", "2017"},
                   {"+18 j", "Zelftest", "Kennistest", "", "+18 j", "Zelftest", "Kennistest"},
                   {"Alcohol", 1, 2, "", "Alcohol", 3, 4},
                   {"-18 j", "", "", "", "-18 j"},
                   {"Gamen", 5, 6, "", "Gamen", 7, "8*"},
                   {"Totaal", 6, 8, "", "Totaal", 10, 12},
                   {""},
                   {"", "", "", "", "* Kennistest gamen online sinds augustus 2017"}});
  EXPECT_THAT(
      read.figures(),
      ElementsAre(
          "B3 2016 users selftest alcohol adult 1", "C3 2016 users knowledgetest alcohol adult 2",
          "B5 2016 users selftest gaming minor 5", "C5 2016 users knowledgetest gaming minor 6",
          "F3 2017 users selftest alcohol adult 3", "G3 2017 users knowledgetest alcohol adult 4",
          "F5 2017 users selftest gaming minor 7", "G5 2017 users knowledgetest gaming minor 8"));
  EXPECT_EQ(read.covered("G5"), "2017-08-01..2017-12-31");
  EXPECT_THAT(read.findings(), IsEmpty());
}

TEST(KindE, TheGroupInAColumnOfItsOwn) {
  const Read read(R"(
[[table]]
id     = "tests"
sheets = ["20*"]
header = ["Zelftest", "Kennistest"]
until  = "end"
labels = { sheet-name = "period", left = ["age", "topic"], above = "module" }
fixed  = { measure = "users" }
)",
                  {sheet("2017", {{"Leeftijd", "Thema", "Zelftest", "Kennistest"},
                                  {"+18 j", "Alcohol", 1, 2},
                                  {"", "Gokken", 3, 4},
                                  {"-18 j", "Alcohol", 5, "-"}})
                       .merged({"A2:A3"})});
  EXPECT_THAT(read.figures(),
              ElementsAre("C2 2017 users selftest alcohol adult 1",
                          "D2 2017 users knowledgetest alcohol adult 2",
                          "C3 2017 users selftest gambling adult 3",
                          "D3 2017 users knowledgetest gambling adult 4",
                          "C4 2017 users selftest alcohol minor 5",
                          "D4 2017 users knowledgetest alcohol minor M not-existing"));
  EXPECT_THAT(read.findings(), IsEmpty());
}

TEST(KindE, AgeGroupsAsTheOuterHeader) {
  const Read read(R"(
[[table]]
id     = "tests"
header = ["Zelftest", "Kennistest"]
labels = { heading = "Tests in {period}", left = "topic", above = ["age", "module"] }
fixed  = { measure = "users" }
)",
                  {sheet("Tests", {{"Tests in 2017"},
                                   {""},
                                   {"", "+18 jaar", "", "-18 jaar", ""},
                                   {"Thema", "Zelftest", "Kennistest", "Zelftest", "Kennistest"},
                                   {"Alcohol", 1, 2, 3, "n.v.t."}})
                       .merged({"B3:C3", "D3:E3"})});
  EXPECT_THAT(read.figures(),
              ElementsAre("B5 2017 users selftest alcohol adult 1",
                          "C5 2017 users knowledgetest alcohol adult 2",
                          "D5 2017 users selftest alcohol minor 3",
                          "E5 2017 users knowledgetest alcohol minor M not-existing"));
  EXPECT_THAT(read.findings(), IsEmpty());
}

}  // namespace
}  // namespace bijlage::mapping
