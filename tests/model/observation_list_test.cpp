#include "model/observation_list.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

namespace bijlage::model {
namespace {

using ::testing::ElementsAre;
using ::testing::ElementsAreArray;
using ::testing::IsEmpty;
using Numbers = std::vector<ObservationIndex>;

// Lists as they occur: runs at even distances, of few and many, and numbers of their own.
Numbers numbers() {
  Numbers made;
  for (int run = *rc::gen::inRange(0, 6); run > 0; --run) {
    auto number = *rc::gen::inRange<ObservationIndex>(0, 1'000);
    const auto step = *rc::gen::inRange<ObservationIndex>(1, 5);
    for (int count = *rc::gen::inRange(1, 8); count > 0; --count, number += step) {
      made.push_back(number);
    }
  }
  return made;
}

Numbers ascending() {
  Numbers made = numbers();
  std::sort(made.begin(), made.end());
  made.erase(std::unique(made.begin(), made.end()), made.end());
  return made;
}

TEST(ObservationList, HoldsWhatWasAddedInThatOrder) {
  const ObservationList list{7, 8, 9, 3, 5};
  EXPECT_THAT(list, ElementsAre(7U, 8U, 9U, 3U, 5U));
  EXPECT_EQ(list.size(), 5U);
  EXPECT_EQ(list.front(), 7U);
  EXPECT_EQ(list.back(), 5U);
  EXPECT_THAT(ObservationList(), IsEmpty());
  EXPECT_THAT(ObservationList::range(4, 7), ElementsAre(4U, 5U, 6U));
  EXPECT_THAT(ObservationList::range(4, 4), IsEmpty());
}

RC_GTEST_PROP(ObservationList, IsWhatAVectorIs, ()) {
  const Numbers given = numbers();
  const ObservationList list(given);
  RC_ASSERT(list.size() == given.size());
  RC_ASSERT(Numbers(list.begin(), list.end()) == given);
  if (!given.empty()) RC_ASSERT(list.front() == given.front() && list.back() == given.back());
}

RC_GTEST_PROP(ObservationList, AppendingIsAddingEach, ()) {
  const Numbers first = numbers();
  const Numbers second = numbers();
  ObservationList list(first);
  list.append(ObservationList(second));
  Numbers both = first;
  both.insert(both.end(), second.begin(), second.end());
  RC_ASSERT(list.size() == both.size());
  RC_ASSERT(Numbers(list.begin(), list.end()) == both);
  RC_ASSERT(list == ObservationList(both));
}

RC_GTEST_PROP(ObservationList, ShiftsEveryNumber, (ObservationIndex by)) {
  Numbers given = numbers();
  ObservationList list(given);
  list.shift(by);
  for (auto& number : given) number += by;
  RC_ASSERT(Numbers(list.begin(), list.end()) == given);
}

RC_GTEST_PROP(ObservationList, FindsThoseBetween, ()) {
  const Numbers given = ascending();
  const auto first = *rc::gen::inRange<ObservationIndex>(0, 1'100);
  const auto end = *rc::gen::inRange<ObservationIndex>(0, 1'100);
  Numbers expected;
  std::copy_if(given.begin(), given.end(), std::back_inserter(expected),
               [&](auto number) { return first <= number && number < end; });
  const ObservationList found = ObservationList(given).between(first, end);
  RC_ASSERT(Numbers(found.begin(), found.end()) == expected);
}

}  // namespace
}  // namespace bijlage::model
