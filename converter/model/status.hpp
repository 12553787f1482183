#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace bijlage::model {

/// SDMX code list CL_OBS_STATUS (version 2.2). An observation can carry several.
enum class ObsStatus : std::uint16_t {
  normal = 0,                     // A: no bit of its own
  series_break = 1U << 0U,        // B
  definition_differs = 1U << 1U,  // D
  estimated = 1U << 2U,           // E
  not_collected = 1U << 3U,       // L
  cannot_exist = 1U << 4U,        // M
  missing = 1U << 5U,             // O
  provisional = 1U << 6U,         // P
  suppressed = 1U << 7U,          // Q
  unreliable = 1U << 8U,          // U
};

class StatusSet {
 public:
  constexpr StatusSet() = default;
  constexpr StatusSet(ObsStatus status)  // NOLINT(google-explicit-constructor): one status is a set
      : bits_(static_cast<std::uint16_t>(status)) {}

  constexpr bool has(ObsStatus status) const {
    return (bits_ & static_cast<std::uint16_t>(status)) != 0;
  }
  constexpr bool normal() const { return bits_ == 0; }
  constexpr StatusSet& operator|=(StatusSet other) {
    bits_ = static_cast<std::uint16_t>(bits_ | other.bits_);
    return *this;
  }
  friend constexpr StatusSet operator|(StatusSet a, StatusSet b) { return a |= b; }
  friend constexpr bool operator==(StatusSet, StatusSet) = default;

  /// The letters in alphabetical order with `;` between them, as SDMX-CSV has an array: `E;U`;
  /// `A` for none.
  std::string codes() const;
  /// Reads what `codes` prints; unknown letters are ignored.
  static StatusSet parse(std::string_view codes);

 private:
  std::uint16_t bits_ = 0;
};

}  // namespace bijlage::model
