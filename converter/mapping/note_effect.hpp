#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "mapping/labels.hpp"
#include "model/status.hpp"

namespace bijlage::mapping {

/// Dates that name no year are read in one that has every day.
inline constexpr int any_leap_year = 2000;

/// A launch in the period that bears the note's mark: "Officiële lancering".
inline constexpr std::string_view here = "here";

/// What the text of a note says about the figures it bears on. Dates stay texts until it is known
/// whose year they take where they name none.
struct NoteEffect {
  std::string until;       ///< the last day that the figures cover
  std::string from_month;  ///< since when there are figures
  std::string launched;    ///< the month of a launch, which figures may go before; or `here`
  model::StatusSet status;
  std::optional<base::Decimal> estimate;  ///< a figure that the note itself gives …
  std::string estimate_label;             ///< … of this measure
  std::optional<int> estimate_year;
  bool understood = false;  ///< some phrase fits

  bool only_dates() const {
    return (!until.empty() || !from_month.empty()) && launched.empty() && says_nothing_else();
  }
  bool only_launch() const {
    return !launched.empty() && until.empty() && from_month.empty() && says_nothing_else();
  }

 private:
  bool says_nothing_else() const { return status.normal() && !estimate; }
};

/// Reads a note by all phrases of mapping and locale that fit it.
NoteEffect read_note(std::string_view text, const Mapping& mapping, const LabelReader& labels);

}  // namespace bijlage::mapping
