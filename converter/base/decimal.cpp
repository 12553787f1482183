#include "base/decimal.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <system_error>

#include "base/characters.hpp"

namespace bijlage::base {
namespace {

// Wide enough for any product and for any aligned sum of two 64-bit numbers.
__extension__ using Wide = __int128;

// Beyond this, aligning two numbers cannot change the digits that 64 bits hold.
constexpr int widest_shift = 19;
// Exponents that are accepted from text: all of `double`, with room to spare.
constexpr int largest_exponent = 400;

Wide power_of_ten(int exponent) {
  Wide power = 1;
  for (int i = 0; i < exponent; ++i) power *= 10;
  return power;
}

Wide magnitude(Wide number) { return number < 0 ? -number : number; }

bool fits(Wide number) {
  return number >= std::numeric_limits<std::int64_t>::min() &&
         number <= std::numeric_limits<std::int64_t>::max();
}

// Halves away from zero.
Wide divide_rounded(Wide number, Wide divisor) {
  const Wide quotient = number / divisor;
  const Wide rest = magnitude(number % divisor);
  if (rest < divisor - rest) return quotient;
  return number < 0 ? quotient - 1 : quotient + 1;
}

// What 64 bits cannot hold is rounded to what they can.
Decimal fitted(Wide digits, int exponent) {
  int excess = 0;
  for (Wide rest = digits; !fits(rest); rest /= 10) ++excess;
  if (excess > 0) {
    Wide rounded = divide_rounded(digits, power_of_ten(excess));
    if (!fits(rounded)) rounded = divide_rounded(digits, power_of_ten(++excess));
    digits = rounded;
  }
  return Decimal::scaled(static_cast<std::int64_t>(digits), exponent + excess);
}

// `number` in units of 10^`exponent`, where that is not finer than 19 places below it.
Wide in_units(Decimal number, int exponent) {
  const int shift = number.exponent() - exponent;
  if (shift >= 0) return number.digits() * power_of_ten(shift);
  if (-shift > widest_shift) return 0;
  return divide_rounded(number.digits(), power_of_ten(-shift));
}

/// Two numbers in units of the finer one, where 64 bits hold both: nearly always.
struct Aligned {
  std::int64_t a = 0;
  std::int64_t b = 0;
  int unit = 0;
};

std::optional<Aligned> aligned(Decimal a, Decimal b) {
  constexpr std::size_t most = 10;
  static constexpr std::array<std::int64_t, most> powers{
      1, 10, 100, 1'000, 10'000, 100'000, 1'000'000, 10'000'000, 100'000'000, 1'000'000'000};
  Aligned both{a.digits(), b.digits(), std::min(a.exponent(), b.exponent())};
  const auto shift = static_cast<std::size_t>(std::max(a.exponent(), b.exponent()) - both.unit);
  if (shift >= most) return std::nullopt;
  std::int64_t& coarse = a.exponent() > b.exponent() ? both.a : both.b;
  if (__builtin_mul_overflow(coarse, powers[shift], &coarse)) return std::nullopt;
  return both;
}

// Most figures are whole or have a few places. A decimal of at most 15 digits that reads back as
// `number` is what it is to 15 digits: doubles tell all those apart
// (std::numeric_limits::digits10). Both whole numbers below are exact, so that their quotient is
// the double nearest to the decimal.
std::optional<Decimal> short_decimal(double number) {
  constexpr double too_long = 1e15;
  double scale = 1;
  for (int places = 0; places <= 4; ++places, scale *= 10) {
    const double digits = std::nearbyint(number * scale);
    if (std::abs(digits) >= too_long) return std::nullopt;
    if (digits / scale == number) {
      return Decimal::scaled(static_cast<std::int64_t>(digits), -places);
    }
  }
  return std::nullopt;
}

// The nearest double, whatever the number of digits.
double read_as_text(std::int64_t digits, std::int32_t exponent) {
  std::array<char, 40> text{};
  char* const begin = text.data();
  char* end = std::to_chars(begin, begin + 20, digits).ptr;
  *end++ = 'e';
  end = std::to_chars(end, begin + text.size(), exponent).ptr;
  double number = 0;
  if (std::from_chars(begin, end, number).ec == std::errc::result_out_of_range) {
    if (exponent < 0) return 0;
    number = std::numeric_limits<double>::infinity();
    return digits < 0 ? -number : number;
  }
  return number;
}

}  // namespace

Decimal::Decimal(std::int64_t whole) { *this = scaled(whole, 0); }

Decimal Decimal::scaled(std::int64_t digits, int exponent) {
  Decimal result;
  if (digits == 0) return result;
  while ((digits & 1) == 0 && digits % 10 == 0) {  // odd ones end in no zero
    digits /= 10;
    ++exponent;
  }
  result.digits_ = digits;
  result.exponent_ = exponent;
  return result;
}

std::optional<Decimal> Decimal::from_double(double number) {
  if (!std::isfinite(number)) return std::nullopt;
  std::array<char, 32> text{};
  const auto end =
      std::to_chars(text.data(), text.data() + text.size(), number, std::chars_format::scientific);
  return parse({text.data(), static_cast<std::size_t>(end.ptr - text.data())});
}

std::optional<Decimal> Decimal::from_cell(double number) {
  if (!std::isfinite(number)) return std::nullopt;
  if (const auto short_one = short_decimal(number)) return short_one;
  constexpr int digits_behind_first = 14;
  std::array<char, 32> text{};
  const auto end = std::to_chars(text.data(), text.data() + text.size(), number,
                                 std::chars_format::scientific, digits_behind_first);
  return parse({text.data(), static_cast<std::size_t>(end.ptr - text.data())});
}

std::optional<Decimal> Decimal::parse(std::string_view plain) {
  std::size_t at = 0;
  const bool negative = !plain.empty() && plain[0] == '-';
  if (negative || (!plain.empty() && plain[0] == '+')) ++at;
  Wide digits = 0;
  int exponent = 0;
  int zeros = 0;  // not yet counted: they only matter if another digit follows
  bool any = false;
  bool behind_point = false;
  for (; at < plain.size(); ++at) {
    if (plain[at] == '.' && !behind_point) {
      behind_point = true;
      continue;
    }
    if (!is_digit(plain[at])) break;
    any = true;
    if (behind_point) --exponent;
    if (plain[at] == '0') {
      if (digits != 0) ++zeros;
      continue;
    }
    if (zeros > widest_shift) return std::nullopt;
    digits = digits * power_of_ten(zeros + 1) + (plain[at] - '0');
    zeros = 0;
    if (!fits(digits)) return std::nullopt;
  }
  if (!any) return std::nullopt;
  exponent += zeros;
  if (at < plain.size() && (plain[at] == 'e' || plain[at] == 'E')) {
    ++at;
    if (at + 1 < plain.size() && plain[at] == '+' && is_digit(plain[at + 1])) ++at;
    int power = 0;
    const auto [end, error] =
        std::from_chars(plain.data() + at, plain.data() + plain.size(), power);
    if (error != std::errc{} || std::abs(power) > largest_exponent) return std::nullopt;
    exponent += power;
    at = static_cast<std::size_t>(end - plain.data());
  }
  if (at != plain.size()) return std::nullopt;
  if (digits == 0) return Decimal();
  // The sum of the two bounds keeps a long row of zeros from running away with the exponent.
  if (std::abs(exponent) > 2 * largest_exponent) return std::nullopt;
  return scaled(static_cast<std::int64_t>(negative ? -digits : digits), exponent);
}

double Decimal::to_double() const {
  // Both numbers are exact as doubles, so that one operation rounds as reading the text would.
  constexpr std::int64_t largest_exact = std::int64_t{1} << 53U;
  static constexpr std::array powers{1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                     1e8,  1e9,  1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
                                     1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
  const auto shift = static_cast<std::size_t>(std::abs(exponent_));
  if (-largest_exact <= digits_ && digits_ <= largest_exact && shift < powers.size()) {
    const auto digits = static_cast<double>(digits_);
    return exponent_ < 0 ? digits / powers[shift] : digits * powers[shift];
  }
  return read_as_text(digits_, exponent_);
}

std::string Decimal::to_string() const {
  constexpr int most_zeros_behind = 21;
  constexpr int most_places = 40;
  std::string text = std::to_string(digits_);
  if (exponent_ > most_zeros_behind || exponent_ < -most_places) {
    return text + "e" + std::to_string(exponent_);
  }
  if (exponent_ >= 0) return text + std::string(static_cast<std::size_t>(exponent_), '0');
  const std::size_t sign = digits_ < 0 ? 1 : 0;
  const auto places = static_cast<std::size_t>(-exponent_);
  if (text.size() - sign <= places) text.insert(sign, places + 1 - (text.size() - sign), '0');
  text.insert(text.size() - places, 1, '.');
  return text;
}

Decimal Decimal::rounded(int places) const {
  if (exponent_ >= -places) return *this;
  return fitted(in_units(*this, -places), -places);
}

Decimal Decimal::operator-() const { return fitted(-static_cast<Wide>(digits_), exponent_); }

Decimal operator+(Decimal a, Decimal b) {
  if (a.is_zero()) return b;
  if (b.is_zero()) return a;
  if (const auto both = aligned(a, b)) {
    std::int64_t sum = 0;
    if (!__builtin_add_overflow(both->a, both->b, &sum)) return Decimal::scaled(sum, both->unit);
  }
  const int coarse = std::max(a.exponent_, b.exponent_);
  const int unit = std::max(std::min(a.exponent_, b.exponent_), coarse - widest_shift);
  return fitted(in_units(a, unit) + in_units(b, unit), unit);
}

Decimal operator-(Decimal a, Decimal b) { return a + -b; }

Decimal operator*(Decimal a, Decimal b) {
  if (a.is_zero() || b.is_zero()) return {};
  return fitted(static_cast<Wide>(a.digits_) * b.digits_, a.exponent_ + b.exponent_);
}

Decimal Decimal::divide(Decimal a, Decimal b, int places) {
  const Wide divisor = magnitude(b.digits_);
  const bool negative = a.is_negative() != b.is_negative();
  int shift = a.exponent_ - b.exponent_ + places;
  Wide quotient = 0;
  Wide rest = magnitude(a.digits_);
  Wide unit = divisor;
  if (shift < -widest_shift) return {};
  if (shift < 0) unit = divisor * power_of_ten(-shift);
  quotient = rest / unit;
  rest %= unit;
  // Long division, a digit a step, until 64 bits are more than full.
  constexpr Wide full = Wide{1} << 100;
  for (; shift > 0 && quotient < full; --shift) {
    quotient = quotient * 10 + rest * 10 / unit;
    rest = rest * 10 % unit;
  }
  if (rest >= unit - rest) ++quotient;
  return fitted(negative ? -quotient : quotient, std::max(shift, 0) - places);
}

std::strong_ordering operator<=>(Decimal a, Decimal b) {
  const auto sign = [](Decimal d) { return d.is_zero() ? 0 : d.is_negative() ? -1 : 1; };
  if (sign(a) != sign(b)) return sign(a) <=> sign(b);
  if (const auto both = aligned(a, b)) return both->a <=> both->b;
  if (a == b) return std::strong_ordering::equal;
  const int unit = std::min(a.exponent_, b.exponent_);
  if (std::max(a.exponent_, b.exponent_) - unit <= widest_shift) {
    return in_units(a, unit) < in_units(b, unit) ? std::strong_ordering::less
                                                 : std::strong_ordering::greater;
  }
  const bool a_is_larger = (a.exponent_ > b.exponent_) != a.is_negative();
  return a_is_larger ? std::strong_ordering::greater : std::strong_ordering::less;
}

}  // namespace bijlage::base
