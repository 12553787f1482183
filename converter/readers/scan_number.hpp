#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string_view>

#include "base/characters.hpp"

/// Numbers as spreadsheets write them (XML Schema's xsd:double without names), always rounded
/// correctly: to the nearest double, ties to even.
namespace bijlage::readers {

/// How many bytes behind a number `scan_number` may look at.
inline constexpr std::size_t behind_number = 8;

namespace number {

inline constexpr std::size_t most_digits = 19;  // any such number fits in 64 bits
inline constexpr std::size_t at_once = 8;

/// The digits × 10^exponent, of the number that lies between the two; nothing where it is beyond
/// what a double can hold.
std::optional<double> rounded(std::uint64_t digits, int exponent, const char* text,
                              const char* end);

using base::is_digit;

inline constexpr std::array<std::uint64_t, at_once + 1> small_powers = {
    1, 10, 100, 1'000, 10'000, 100'000, 1'000'000, 10'000'000, 100'000'000};

/// All that a double holds exactly.
inline constexpr std::array<double, 23> exact_powers = {
    1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
    1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};

// Folds neighbours together: eight digits to four pairs, two fours, one number.
inline std::uint64_t folded(std::uint64_t eight) {
  eight = (eight * 10 + (eight >> 8U)) & 0x00FF00FF00FF00FF;
  eight = (eight * 100 + (eight >> 16U)) & 0x0000FFFF0000FFFF;
  return (eight * 10'000 + (eight >> 32U)) & 0xFFFFFFFF;
}

// Eight at a time, without asking of each whether it is one.
inline const char* take_digits(const char* at, std::uint64_t& digits) {
  if constexpr (std::endian::native == std::endian::little) {
    for (;;) {
      std::uint64_t eight = 0;
      std::memcpy(&eight, at, at_once);
      eight ^= 0x3030303030303030;  // digits become 0 to 9; what is more sets the highest bit
      const std::uint64_t others = ((eight + 0x7676767676767676) | eight) & 0x8080808080808080;
      const auto count = static_cast<unsigned>(std::countr_zero(others)) / 8;
      if (others == 0) {
        digits = digits * small_powers[at_once] + folded(eight);
        at += at_once;
        continue;
      }
      digits = digits * small_powers[count] + folded(eight << (56U - 8U * count) << 8U);
      return at + count;
    }
  }
  for (; is_digit(*at); ++at) digits = digits * 10 + static_cast<std::uint64_t>(*at - '0');
  return at;
}

/// Takes `E-05` off, if it is there; null where it is no whole exponent.
const char* take_exponent(const char* at, int& exponent);

}  // namespace number

/// Reads `-12.5E-3` at `text` and returns its end. Null where it has another form, more than 19
/// digits that count, or no double comes near it: `parse_number` then decides.
///
/// Something that is no part of a number must follow, and `behind_number` bytes behind it must be
/// readable.
inline const char* scan_number(const char* text, double& result) {
  constexpr std::uint64_t exact = std::uint64_t{1} << 53U;
  constexpr int most = static_cast<int>(number::exact_powers.size()) - 1;
  const bool negative = *text == '-';
  const char* const start = text + (negative ? 1 : 0);
  std::uint64_t digits = 0;
  const char* at = number::take_digits(start, digits);
  auto count = static_cast<std::size_t>(at - start);
  int exponent = 0;
  if (count == 0) return nullptr;
  if (*at == '.') {
    const char* const point = ++at;
    at = number::take_digits(at, digits);
    if (at == point) return nullptr;
    exponent = static_cast<int>(point - at);
    count += static_cast<std::size_t>(at - point);
  }
  if (count > number::most_digits) {
    for (const char* zero = start; *zero == '0' || *zero == '.'; ++zero) count -= *zero == '0';
    if (count > number::most_digits) return nullptr;
  }
  if ((*at | 0x20) == 'e') {
    at = number::take_exponent(at, exponent);
    if (at == nullptr) return nullptr;
  }
  // A quotient or product of two exact doubles is rounded once (W. D. Clinger, How to Read
  // Floating Point Numbers Accurately, 1990).
  double value = 0;
  if (digits <= exact && exponent >= -most && exponent <= most) {
    value = static_cast<double>(digits);
    if (exponent < 0) {
      value /= number::exact_powers[static_cast<std::size_t>(-exponent)];
    } else if (exponent > 0) {
      value *= number::exact_powers[static_cast<std::size_t>(exponent)];
    }
  } else {
    const auto rounded = number::rounded(digits, exponent, start, at);
    if (!rounded) return nullptr;
    value = *rounded;
  }
  result = negative ? -value : value;
  return at;
}

/// The number that all of `text` is, a `+` in front allowed; too small for a double is 0.
/// Nothing where it is none, or too large.
std::optional<double> parse_number(std::string_view text);

}  // namespace bijlage::readers
