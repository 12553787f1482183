#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/decimal.hpp"
#include "calendar/period.hpp"
#include "model/obs_value.hpp"
#include "model/status.hpp"
#include "workbook/cell_ref.hpp"

namespace bijlage::model {

/// Why a value is missing: every missing value carries one.
enum class MissingReason : std::uint8_t {
  none,           ///< it is not missing
  not_yet,        ///< after the data's cut-off, "nog niet beschikbaar"
  not_existing,   ///< before the service started, not offered
  unknown,        ///< "onbekend"
  not_available,  ///< "niet beschikbaar", "n.b."
  not_collected,  ///< it exists at the source and was never counted
  suppressed,     ///< "<5"
  blank,          ///< the cell is empty and nothing says why
};

/// The reason as files name it: "not-yet", "not-existing", "unknown", "not-available",
/// "not-collected", "suppressed", "blank"; empty for `none`.
std::string_view missing_reason_name(MissingReason reason);
/// Reads what `missing_reason_name` prints.
std::optional<MissingReason> missing_reason(std::string_view name);

/// Where a figure stands: `Dataset::files[file]`, `Dataset::sheets[sheet]`, the cell.
struct Source {
  std::uint16_t file = 0;
  std::uint16_t sheet = 0;
  workbook::CellRef cell;

  friend auto operator<=>(const Source&, const Source&) = default;
};

using NoteId = std::uint32_t;

/// What only few observations have; kept apart so that an observation stays small.
struct Detail {
  std::vector<NoteId> notes;                 ///< into Dataset::notes
  std::optional<calendar::Days> covered;     ///< the days it really covers, where not all
  std::optional<base::Decimal> upper_bound;  ///< of a suppressed "<5": 5
  std::vector<std::pair<std::string, std::string>> attributes;  ///< text columns carried along
  std::string unit;              ///< where it is not the measure's own
  std::uint32_t correction = 0;  ///< 1 + index into Dataset::corrections; 0: none
  std::string comment;           ///< COMMENT_OBS: what the reader of a figure must know
};

/// One value with everything that gives it meaning. Texts and rarities live in the `Dataset`.
///
/// There are millions: the members are ordered so that none leaves room unused. Who changes `value`
/// of an observation that a dataset holds calls `Dataset::keep_raw_text` first.
struct Observation {
  ObsValue value;  ///< nothing: missing, for `reason`
  StatusSet status;
  std::uint32_t series = 0;  ///< into Dataset::series
  std::uint32_t detail = 0;  ///< 1 + index into Dataset::details; 0: none
  calendar::Period period;
  Source source;
  std::uint32_t raw = 0;   ///< what the cell shows: see Dataset::raw_text
  std::uint16_t rule = 0;  ///< into Dataset::rules: mapping file and line that read it
  MissingReason reason = MissingReason::none;
  bool approximate = false;  ///< written with ± or ca.
};
static_assert(sizeof(Observation) <= 52);

}  // namespace bijlage::model
