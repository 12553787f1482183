#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "mapping/labels.hpp"
#include "model/status.hpp"

namespace bijlage::mapping {

/// Dates that name no year are read in one that has every day.
inline constexpr int any_leap_year = 2000;

/// What the text of a note says about the figures it bears on. Dates stay texts until it is known
/// whose year they take where they name none.
struct NoteEffect {
  std::string until;       ///< the last day that the figures cover
  std::string from_month;  ///< since when there are figures
  model::StatusSet status;
  std::optional<base::Decimal> estimate;  ///< a figure that the note itself gives …
  std::string estimate_label;             ///< … of this measure
  std::optional<int> estimate_year;
  bool understood = false;  ///< some phrase fits

  bool only_dates() const {
    return (!until.empty() || !from_month.empty()) && status.normal() && !estimate;
  }
};

/// Reads a note by all phrases of mapping and locale that fit it.
NoteEffect read_note(std::string_view text, const Mapping& mapping, const LabelReader& labels);

}  // namespace bijlage::mapping
