// What a table measures, wherever its figures stand.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "questions/filling.hpp"

namespace bijlage::questions {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Pair;
using ::testing::SizeIs;

class Subjects : public ::testing::Test, protected Filling {
 protected:
  Subjects() {
    for (const char* month : {"2018-01", "2018-02"}) {
      given.add("visits", {{"platform", "a"}, {"topic", "alcohol"}}, month, 10);
      given.add("visits", {{"platform", "a"}, {"topic", "cannabis"}}, month, 20);
    }
  }
};

TEST_F(Subjects, HaveTheirFiguresInColumnsPastTotals) {
  const AskedTable table = fill(
      "measures = ['visits']\nwhere = { platform = ['a'] }\nrows = 'month'\ncolumns = 'topic'\n"
      "totals = ['year']\n");
  ASSERT_THAT(table.rows, SizeIs(3));
  ASSERT_THAT(table.subjects, SizeIs(2));
  const Subject& cannabis = table.subjects[1];
  EXPECT_EQ(cannabis.measure, "visits");
  EXPECT_EQ(cannabis.measure_label, "Bezoeken");
  EXPECT_THAT(cannabis.labels, ElementsAre("Cannabis"));
  EXPECT_THAT(cannabis.codes, ElementsAre(Pair(1, "cannabis")));
  EXPECT_THAT(cannabis.places, ElementsAre(Pair(0, 1), Pair(1, 1)));
}

TEST_F(Subjects, OrInRowsWherePeriodsStandAcross) {
  const AskedTable table = fill(
      "measures = ['visits']\nwhere = { platform = ['a'] }\nrows = 'topic'\ncolumns = 'month'\n");
  ASSERT_THAT(table.subjects, SizeIs(2));
  EXPECT_THAT(table.subjects[1].places, ElementsAre(Pair(1, 0), Pair(1, 1)));
}

TEST_F(Subjects, SayWhatTheWholeTableIsAbout) {
  const std::string rest = "rows = 'month'\ncolumns = 'topic'\n";
  EXPECT_THAT(
      fill("measures = ['visits']\nwhere = { platform = ['a'] }\n" + rest).subjects.front().about,
      ElementsAre("a.be"));
  EXPECT_THAT(fill("measures = ['visits']\nwhere = { platform = ['a', 'b'] }\n" + rest)
                  .subjects.front()
                  .about,
              IsEmpty());
}

TEST_F(Subjects, StartAsATableSaysThatComparesTheirs) {
  const auto filled = fill_all(
      "measures = ['visits']\nwhere = { platform = ['a'] }\nrows = 'month'\ncolumns = 'topic'\n"
      "[[table]]\nid = '2'\ncompare = { table = '1', with = 2017, start = '2018-02' }\n");
  const auto& start = filled.answer.tables[0].subjects[0].start;
  ASSERT_TRUE(start);
  EXPECT_EQ(start->iso(), "2018-02-01");
  EXPECT_THAT(filled.answer.tables[1].subjects, IsEmpty());
}

}  // namespace
}  // namespace bijlage::questions
