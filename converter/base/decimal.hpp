#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace bijlage::base {

/// An exact decimal number, `digits × 10^exponent`, in lowest terms (no trailing zero in `digits`
/// unless it is 0). Figures that are published are decimals: sums of cents and shares must come
/// out exactly, which binary floating point does not promise. Holds every finite `double` in its
/// shortest decimal form (at most 17 digits).
class Decimal {
 public:
  constexpr Decimal() = default;
  Decimal(std::int64_t whole);  // NOLINT(google-explicit-constructor): 369 is a decimal
  static Decimal scaled(std::int64_t digits, int exponent);
  /// The same of what `digits()` and `exponent()` gave: in lowest terms already.
  static constexpr Decimal in_lowest_terms(std::int64_t digits, int exponent) {
    Decimal same;
    same.digits_ = digits;
    same.exponent_ = exponent;
    return same;
  }

  /// The shortest decimal that reads back as `number`. Nothing for NaN and infinities.
  static std::optional<Decimal> from_double(double number);
  /// The number to 15 significant digits, as spreadsheet programs show and compare numbers: the
  /// noise of binary sums (10.299999999999999) is gone. Nothing for NaN and infinities.
  static std::optional<Decimal> from_cell(double number);
  /// Reads `-12`, `26.9`, `1e3`: a point as decimal sign, no grouping, nothing else around it.
  static std::optional<Decimal> parse(std::string_view plain);

  std::int64_t digits() const { return digits_; }
  int exponent() const { return exponent_; }
  bool is_whole() const { return exponent_ >= 0; }
  bool is_zero() const { return digits_ == 0; }
  bool is_negative() const { return digits_ < 0; }
  /// How many digits stand behind the decimal sign.
  int decimals() const { return exponent_ < 0 ? -exponent_ : 0; }
  double to_double() const;
  /// `-12`, `26.9`, `0.000001`: never an exponent for magnitudes people write, a point as sign.
  std::string to_string() const;

  /// To a number of places behind the decimal sign, halves away from zero.
  Decimal rounded(int places) const;

  Decimal operator-() const;
  friend Decimal operator+(Decimal a, Decimal b);
  friend Decimal operator-(Decimal a, Decimal b);
  friend Decimal operator*(Decimal a, Decimal b);
  /// `a / b` rounded to `places`, halves away from zero. Requires `b` not zero.
  static Decimal divide(Decimal a, Decimal b, int places);

  friend bool operator==(Decimal, Decimal) = default;
  friend std::strong_ordering operator<=>(Decimal a, Decimal b);

 private:
  std::int64_t digits_ = 0;
  std::int32_t exponent_ = 0;
};

}  // namespace bijlage::base
