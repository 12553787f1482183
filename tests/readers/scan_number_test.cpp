#include "readers/scan_number.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <bit>
#include <cmath>
#include <cstdlib>
#include <string>

namespace bijlage::readers {
namespace {

std::optional<double> scanned(const std::string& text) {
  const std::string padded = text + "<" + std::string(behind_number, ' ');
  double number = 0;
  const char* const end = scan_number(padded.c_str(), number);
  if (end == nullptr || end != padded.c_str() + text.size()) return std::nullopt;
  return number;
}

void expect_rounded(const std::string& text) {
  const auto number = scanned(text);
  ASSERT_TRUE(number) << text;
  EXPECT_EQ(std::bit_cast<std::uint64_t>(*number),
            std::bit_cast<std::uint64_t>(std::strtod(text.c_str(), nullptr)))
      << text;
}

TEST(ScanNumber, EveryLengthOfDigits) {
  const std::string digits = "9007199254740993281";
  for (std::size_t length = 1; length <= digits.size(); ++length) {
    for (std::size_t point = 1; point <= length; ++point) {
      std::string text = digits.substr(0, length);
      if (point < length) text.insert(point, ".");
      expect_rounded(text);
      expect_rounded("-" + text);
      expect_rounded("0.000" + digits.substr(0, length));
    }
  }
}

// Halfway between two doubles the even one is right, a digit further the nearer one.
TEST(ScanNumber, TiesAndTheirNeighbours) {
  for (const char* const text :
       {"9007199254740993", "9007199254740995", "900719925474099.3", "9007199254740993e0",
        "0.5000000000000000277", "1152921504606846977", "4503599627370496.5", "4503599627370497.5",
        "18014398509481986", "9223372036854775807", "9999999999999999999", "0.1", "0.3",
        "1.7976931348623157E308", "2.2250738585072014E-308", "123456789012345678E-19"}) {
    expect_rounded(text);
  }
}

TEST(ScanNumber, ZeroKeepsItsSign) {
  EXPECT_FALSE(std::signbit(scanned("0").value()));
  EXPECT_TRUE(std::signbit(scanned("-0.00").value()));
  EXPECT_EQ(scanned("0E999"), 0);
}

TEST(ScanNumber, LeavesAllOtherFormsToTheCaller) {
  for (const char* const text : {"",
                                 "-",
                                 "+1",
                                 ".5",
                                 "5.",
                                 "1e",
                                 "1e+",
                                 "e5",
                                 "nan",
                                 "inf",
                                 "0x10",
                                 "1,5",
                                 " 1",
                                 "1 ",
                                 "1e400",
                                 "1E-400",
                                 "1e99999999999999999999",
                                 "12345678901234567890",
                                 "--1",
                                 "1.2.3",
                                 "1_000"}) {
    EXPECT_EQ(scanned(text), std::nullopt) << text;
  }
}

TEST(ParseNumber, TakesWhatOtherProgramsWrite) {
  EXPECT_EQ(parse_number("+5"), 5);
  EXPECT_EQ(parse_number(".5"), 0.5);
  EXPECT_EQ(parse_number("5."), 5);
  EXPECT_EQ(parse_number("12345678901234567890"), 12345678901234567890.0);
  EXPECT_EQ(parse_number("1E-400"), 0);
  EXPECT_EQ(parse_number("1E400"), std::nullopt);
  EXPECT_EQ(parse_number("nan"), std::nullopt);
  EXPECT_EQ(parse_number(""), std::nullopt);
  EXPECT_EQ(parse_number("1 "), std::nullopt);
}

RC_GTEST_PROP(ScanNumber, RoundsAsTheStandardLibraryDoes, (std::uint64_t digits, bool negative)) {
  const auto wide = static_cast<unsigned>(*rc::gen::inRange(0, 64));
  const int places = *rc::gen::inRange(0, 30);
  const int exponent = *rc::gen::inRange(-40, 40);
  std::string text = std::to_string(digits >> wide);
  if (text.size() > 19) text.resize(19);
  if (places > 0) {
    while (text.size() <= static_cast<std::size_t>(places)) text.insert(0, "0");
    text.insert(text.size() - static_cast<std::size_t>(places), ".");
  }
  if (negative) text.insert(0, "-");
  const std::string scientific = text + "E" + std::to_string(exponent);
  RC_ASSERT(scanned(text) == std::strtod(text.c_str(), nullptr));
  RC_ASSERT(scanned(scientific) == std::strtod(scientific.c_str(), nullptr));
}

RC_GTEST_PROP(ScanNumber, ReadsAnyDoubleAsExcelWritesIt, (std::uint64_t bits)) {
  const auto number = std::bit_cast<double>(bits);
  RC_PRE(std::isfinite(number));
  std::array<char, 64> text{};
  for (const char* const format : {"%.17G", "%.16G", "%.15G"}) {
    std::snprintf(text.data(), text.size(), format, number);
    const auto read = scanned(text.data());
    RC_ASSERT((read ? read : parse_number(text.data())) == std::strtod(text.data(), nullptr));
  }
}

}  // namespace
}  // namespace bijlage::readers
