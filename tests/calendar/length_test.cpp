#include "calendar/length.hpp"

#include <gtest/gtest.h>

#include "words.hpp"

namespace bijlage::calendar {
namespace {

std::string iso(std::string_view text) {
  const auto length = parse_length(text, dutch());
  return length ? length->iso() : "nothing";
}
Date day(std::string_view text) { return Date::parse_iso(text).value(); }

TEST(Length, IsReadAsPeopleWriteIt) {
  EXPECT_EQ(iso("12 maanden"), "P12M");
  EXPECT_EQ(iso("(12maanden)"), "P12M");
  EXPECT_EQ(iso("1 jaar"), "P12M");
  EXPECT_EQ(iso("1,5 jaar"), "P18M");
  EXPECT_EQ(iso("1 jaar en 6 maanden"), "P18M");
  EXPECT_EQ(iso("2 Weken"), "P14D");
  EXPECT_EQ(iso("1 maand, 10 dagen"), "P1M10D");
}

TEST(Length, IsNoOtherText) {
  for (const auto* text :
       {"", "12", "maanden", "12 maanden per jaar", "12 13 maanden", "lopend", "en 3 maanden",
        "1,5 maanden", "1,7 jaar", "200 jaar", "2019", "999999999999 dagen"}) {
    EXPECT_EQ(iso(text), "nothing") << text;
  }
}

TEST(Length, LastsUntilTheDayBeforeTheSameOne) {
  EXPECT_EQ((Length{12, 0}).last_from(day("2019-02-15")), day("2020-02-14"));
  EXPECT_EQ((Length{1, 0}).last_from(day("2019-01-01")), day("2019-01-31"));
  EXPECT_EQ((Length{0, 14}).last_from(day("2019-01-01")), day("2019-01-14"));
}

TEST(Length, OfDaysIsMonthsWhereBothEndsFit) {
  EXPECT_EQ(length_of({day("2019-02-15"), day("2020-02-14")}).iso(), "P12M");
  EXPECT_EQ(length_of({day("2019-01-01"), day("2019-12-31")}).iso(), "P12M");
  EXPECT_EQ(length_of({day("2019-01-01"), day("2020-01-01")}).iso(), "P366D");
  EXPECT_EQ(length_of({day("2019-01-01"), day("2019-01-01")}).iso(), "P1D");
}

}  // namespace
}  // namespace bijlage::calendar
