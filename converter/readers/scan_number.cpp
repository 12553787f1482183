#include "readers/scan_number.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <string>

namespace bijlage::readers {
namespace {

constexpr std::array<std::uint64_t, number::most_digits + 1> whole_powers = [] {
  std::array<std::uint64_t, number::most_digits + 1> powers{1};
  for (std::size_t i = 1; i < powers.size(); ++i) powers[i] = powers[i - 1] * 10;
  return powers;
}();

// digits / 10^places in whole numbers: the quotient has more bits than a double, and its last bit
// tells whether anything was left over, so that turning it into a double rounds only once.
double exact_quotient(std::uint64_t digits, std::size_t places) {
  __extension__ using Wide = unsigned __int128;
  const std::uint64_t divisor = whole_powers[places];
  const int up = std::countl_zero(digits);
  const int down = std::countl_zero(divisor);
  const Wide dividend = static_cast<Wide>(digits << static_cast<unsigned>(up)) << 62U;
  const std::uint64_t aligned = divisor << static_cast<unsigned>(down);
  const auto quotient = static_cast<std::uint64_t>(dividend / aligned);
  const bool rest = dividend % aligned != 0;
  const auto sticky = static_cast<std::int64_t>(quotient | (rest ? 1U : 0U));
  return std::ldexp(static_cast<double>(sticky), down - up - 62);
}

}  // namespace

std::optional<double> number::rounded(std::uint64_t digits, int exponent, const char* text,
                                      const char* end) {
  if (digits == 0) return 0;
  if (exponent <= 0 && exponent >= -static_cast<int>(most_digits)) {
    return exact_quotient(digits, static_cast<std::size_t>(-exponent));
  }
  double value = 0;
  if (std::from_chars(text, end, value).ec != std::errc{}) return std::nullopt;
  return value;
}

const char* number::take_exponent(const char* at, int& exponent) {
  constexpr int far = 10'000;  // far beyond any double, with digits to spare
  ++at;
  const bool negative = *at == '-';
  if (negative || *at == '+') ++at;
  if (!is_digit(*at)) return nullptr;
  int shift = 0;
  for (; is_digit(*at); ++at) {
    if (shift > far) return nullptr;
    shift = shift * 10 + (*at - '0');
  }
  exponent += negative ? -shift : shift;
  return at;
}

std::optional<double> parse_number(std::string_view text) {
  if (text.starts_with('+')) text.remove_prefix(1);
  double value = 0;
  // As nearly all numbers are written.
  std::array<char, 40> padded{};
  if (text.size() + behind_number < padded.size()) {
    std::copy(text.begin(), text.end(), padded.begin());
    const char* const end = scan_number(padded.data(), value);
    if (end == padded.data() + text.size()) return value;
  }
  const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool whole = read.ptr == text.data() + text.size();
  // Out of range is too small for a double, which is 0, or too large, which is no number at all.
  if (read.ec == std::errc::result_out_of_range && whole) {
    const std::string terminated(text);
    value = std::strtod(terminated.c_str(), nullptr);
    if (std::isfinite(value)) return value;
    return std::nullopt;
  }
  if (read.ec != std::errc{} || !whole || !std::isfinite(value)) return std::nullopt;
  return value;
}

}  // namespace bijlage::readers
