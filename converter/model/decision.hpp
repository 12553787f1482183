#pragma once

#include <cstdint>
#include <string>

#include "base/message.hpp"
#include "model/severity.hpp"

namespace bijlage::model {

/// What people decided about a finding or a figure, and why. Nothing that they decide hides what
/// was found or submitted: it stands beside it.
struct Decision {
  enum class Kind : std::uint8_t {
    raised,     ///< a rule for the table or mapping gives the finding a higher severity …
    lowered,    ///< … or a lower one
    waived,     ///< a rule says that it is none
    accepted,   ///< a person took this one finding for granted
    corrected,  ///< a person gave another value
    counted,    ///< it stands, and counts with a figure that a person gave
  };
  Kind kind = Kind::accepted;
  Severity was = Severity::warning;  ///< of the finding, before
  std::string by;                    ///< who decided; empty for a rule
  std::string date;                  ///< when: 2026-11-30; empty for a rule
  std::string reason;                ///< why, as written
  std::string file;                  ///< where it is written down …
  unsigned line = 0;                 ///< … from 1
  /// Of `counted`: where the corrected figure stands, the text there, and what it became; no value
  /// where it became missing.
  std::string cell;
  std::string raw;
  std::string value;

  friend bool operator==(const Decision&, const Decision&) = default;
};

/// "raised", "lowered", "waived", "accepted", "corrected", "counted": as in JSON.
std::string_view decision_name(Decision::Kind kind);
/// The sentence that tells of it: `decision.<name>`, with the gaps `by`, `decided` and `reason`.
base::Message decision_message(const Decision& decision);
/// Whether nothing is left to be done about a finding with this decision.
bool settles(const Decision& decision);

}  // namespace bijlage::model
