#pragma once

#include <array>
#include <bit>
#include <concepts>
#include <cstdint>
#include <limits>
#include <optional>

#include "base/decimal.hpp"

namespace bijlage::model {

/// The value of an observation, or nothing: used like `std::optional<base::Decimal>`, which takes
/// 24 bytes. This takes ten, aligned to two, and there are millions of them.
class ObsValue {
 public:
  constexpr ObsValue() = default;
  constexpr ObsValue(std::nullopt_t) {}  // NOLINT(google-explicit-constructor): as std::optional
  ObsValue(base::Decimal value)          // NOLINT(google-explicit-constructor): as std::optional
      : digits_(std::bit_cast<Digits>(value.digits())),
        exponent_(static_cast<std::int16_t>(value.exponent())) {}
  template <std::signed_integral Whole>
  ObsValue(Whole whole)  // NOLINT(google-explicit-constructor): 369 is a decimal
      : ObsValue(base::Decimal(whole)) {}
  ObsValue(const std::optional<base::Decimal>& value) {  // NOLINT(google-explicit-constructor)
    if (value) *this = ObsValue(*value);
  }

  constexpr bool has_value() const { return exponent_ != nothing; }
  constexpr explicit operator bool() const { return has_value(); }
  /// Requires a value, as do the next two.
  base::Decimal operator*() const {
    return base::Decimal::in_lowest_terms(std::bit_cast<std::int64_t>(digits_), exponent_);
  }
  base::Decimal value() const { return **this; }
  /// `value->to_string()`.
  class Arrow {
   public:
    explicit Arrow(base::Decimal value) : value_(value) {}
    const base::Decimal* operator->() const { return &value_; }

   private:
    base::Decimal value_;
  };
  Arrow operator->() const { return Arrow(**this); }
  base::Decimal value_or(base::Decimal other) const { return has_value() ? **this : other; }
  void reset() { *this = {}; }

  // NOLINTNEXTLINE(google-explicit-constructor): where a std::optional is asked for
  operator std::optional<base::Decimal>() const {
    return has_value() ? std::optional(**this) : std::nullopt;
  }

  // A decimal is in lowest terms, so that equal values are equal bytes.
  friend constexpr bool operator==(const ObsValue&, const ObsValue&) = default;

 private:
  using Digits = std::array<std::uint16_t, 4>;  // a 64-bit number without its alignment
  static constexpr std::int16_t nothing = std::numeric_limits<std::int16_t>::min();

  Digits digits_{};
  std::int16_t exponent_ = nothing;
};
static_assert(sizeof(ObsValue) == 10);

}  // namespace bijlage::model
