#include "base/decimal.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <array>
#include <cmath>
#include <cstdio>
#include <limits>

namespace bijlage::base {
namespace {

Decimal d(std::string_view text) { return Decimal::parse(text).value(); }

TEST(Decimal, ReadsPlainNumbers) {
  EXPECT_EQ(d("26.9").digits(), 269);
  EXPECT_EQ(d("26.9").exponent(), -1);
  EXPECT_EQ(d("-12"), Decimal(-12));
  EXPECT_EQ(d("+12"), Decimal(12));
  EXPECT_EQ(d("1e3"), Decimal(1000));
  EXPECT_EQ(d("1.5E+2"), Decimal(150));
  EXPECT_EQ(d(".5"), d("0.5"));
  EXPECT_EQ(d("5."), Decimal(5));
  EXPECT_EQ(d("9223372036854775807").digits(), std::numeric_limits<std::int64_t>::max());
  EXPECT_EQ(d("0.00000000000000000000000000"), Decimal());
}

TEST(Decimal, IsInLowestTerms) {
  EXPECT_EQ(d("1.50"), d("1.5"));
  EXPECT_EQ(Decimal::scaled(1500, -3), d("1.5"));
  EXPECT_EQ(Decimal(1000).digits(), 1);
}

TEST(Decimal, RefusesWhatIsNoPlainNumber) {
  for (const char* text : {"", "-", ".", "e5", "1e", "1e+", "1.2.3", "1,5", " 1", "1 ", "0x10",
                           "nan", "inf", "1e999", "--1", "1e+-5", "99999999999999999999"}) {
    EXPECT_FALSE(Decimal::parse(text)) << text;
  }
}

TEST(Decimal, AddsCentsExactly) {
  EXPECT_EQ(d("0.1") + d("0.2"), d("0.3"));
  EXPECT_EQ(d("202860") - d("0.01"), d("202859.99"));
  EXPECT_EQ(d("1e30") + d("1"), d("1e30"));
  EXPECT_EQ(d("1e30") - d("1e30"), Decimal());
}

TEST(Decimal, RoundsHalvesAwayFromZero) {
  EXPECT_EQ(d("2.5").rounded(0), Decimal(3));
  EXPECT_EQ(d("-2.5").rounded(0), Decimal(-3));
  EXPECT_EQ(d("2.45").rounded(1), d("2.5"));
  EXPECT_EQ(d("2.44").rounded(1), d("2.4"));
  EXPECT_EQ(d("1250").rounded(-2), Decimal(1300));
  EXPECT_EQ(d("0.0000000000000000000001").rounded(0), Decimal());
}

TEST(Decimal, Divides) {
  EXPECT_EQ(Decimal::divide(1, 3, 4), d("0.3333"));
  EXPECT_EQ(Decimal::divide(2, 3, 4), d("0.6667"));
  EXPECT_EQ(Decimal::divide(-1, 8, 2), d("-0.13"));
  EXPECT_EQ(Decimal::divide(d("202860"), 12, 2), Decimal(16905));
  EXPECT_EQ(Decimal::divide(d("1e-30"), d("1e30"), 5), Decimal());
  EXPECT_EQ(Decimal::divide(d("1e30"), d("1e-30"), 0), d("1e60"));
}

TEST(Decimal, PrintsAsPeopleWrite) {
  EXPECT_EQ(d("0.000001").to_string(), "0.000001");
  EXPECT_EQ(d("-26.9").to_string(), "-26.9");
  EXPECT_EQ(d("-0.05").to_string(), "-0.05");
  EXPECT_EQ(d("12e3").to_string(), "12000");
  EXPECT_EQ(d("1e300").to_string(), "1e300");
}

TEST(Decimal, KeepsTheShortestFormOfADouble) {
  EXPECT_EQ(Decimal::from_double(0.1), d("0.1"));
  EXPECT_EQ(Decimal::from_double(1.043), d("1.043"));
  EXPECT_EQ(Decimal::from_double(5e-324), d("5e-324"));
  EXPECT_FALSE(Decimal::from_double(std::nan("")));
  EXPECT_FALSE(Decimal::from_double(std::numeric_limits<double>::infinity()));
}

TEST(Decimal, OfACellIsWithoutTheNoiseOfBinarySums) {
  EXPECT_EQ(Decimal::from_cell(10.299999999999999), d("10.3"));
  EXPECT_EQ(Decimal::from_cell(369.00000000000006), d("369"));
  EXPECT_EQ(Decimal::from_cell(0.1 + 0.2), d("0.3"));
  EXPECT_EQ(Decimal::from_cell(123456789012345), d("123456789012345"));
  EXPECT_FALSE(Decimal::from_cell(std::nan("")));
}

TEST(Decimal, OrdersAcrossScales) {
  EXPECT_LT(d("-1e40"), d("-1"));
  EXPECT_LT(d("-1"), d("1e-40"));
  EXPECT_LT(d("1e-40"), d("1"));
  EXPECT_LT(d("9.99"), d("10"));
  EXPECT_GT(d("1e40"), d("99"));
}

Decimal any_decimal() {
  return Decimal::scaled(*rc::gen::arbitrary<std::int64_t>(), *rc::gen::inRange(-30, 30));
}

RC_GTEST_PROP(Decimal, ReadsBackWhatItPrints, ()) {
  const Decimal number = any_decimal();
  RC_ASSERT(Decimal::parse(number.to_string()) == number);
}

RC_GTEST_PROP(Decimal, GivesBackEveryDouble, (double number)) {
  RC_ASSERT(Decimal::from_double(number).value().to_double() == number);
}

RC_GTEST_PROP(Decimal, IsTheDoubleThatItsTextReadsAs, ()) {
  const Decimal number = any_decimal();
  const Decimal few_digits = Decimal::scaled(number.digits() % 1'000'000, number.exponent());
  for (const Decimal& each : {number, few_digits}) {
    RC_ASSERT(each.to_double() == std::stod(each.to_string()));
  }
}

// What from_cell does quickly for most figures is what it does for all.
RC_GTEST_PROP(Decimal, FromACellIsTheNumberToFifteenDigits, ()) {
  const auto digits = *rc::gen::arbitrary<std::int64_t>();
  const auto number = static_cast<double>(digits) / std::pow(10, *rc::gen::inRange(0, 25));
  const double noisy = std::nextafter(number, 0);
  for (const double each : {number, noisy, std::nearbyint(number) / 100}) {
    std::array<char, 40> text{};
    std::snprintf(text.data(), text.size(), "%.14e", each);
    RC_ASSERT(Decimal::from_cell(each) == Decimal::parse(text.data()));
  }
}

RC_GTEST_PROP(Decimal, SumsDoNotDependOnOrder, ()) {
  const auto a = Decimal::scaled(*rc::gen::inRange(-1'000'000'000, 1'000'000'000), -2);
  const auto b = Decimal::scaled(*rc::gen::inRange(-1'000'000'000, 1'000'000'000), -3);
  const auto c = Decimal::scaled(*rc::gen::inRange(-1'000'000'000, 1'000'000'000), 0);
  RC_ASSERT((a + b) + c == a + (b + c));
  RC_ASSERT((a + b) - b == a);
}

RC_GTEST_PROP(Decimal, ComparesAsTheDifferenceSays, ()) {
  const Decimal a = any_decimal();
  const Decimal b = any_decimal();
  RC_ASSERT((a < b) == (a - b).is_negative());
  RC_ASSERT((a == b) == (a - b).is_zero());
}

RC_GTEST_PROP(Decimal, DivisionUndoesMultiplication, ()) {
  const Decimal a = Decimal::scaled(*rc::gen::inRange(-1'000'000, 1'000'000), -2);
  const Decimal b = Decimal::scaled(*rc::gen::inRange(1, 1'000'000), -2);
  RC_ASSERT(Decimal::divide(a * b, b, 2) == a);
}

}  // namespace
}  // namespace bijlage::base
