#include "model/finding_catalogue.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <string>

namespace bijlage::model {
namespace {

// An error is what makes an answer wrong; a warning is what a person must look at; a note is what
// a reader may want to know.
constexpr std::array kinds = {
    FindingKind{"A01", Severity::warning},                  // asked and not answered
    FindingKind{"A02", Severity::warning, Holds::periods},  // the premise contradicts the data
    FindingKind{"C01", Severity::error, Holds::figures},    // a rule of the model is broken
    FindingKind{"C02", Severity::error, Holds::figures},    // duplicate key
    FindingKind{"C03", Severity::error, Holds::figures},    // the parts exceed the whole
    FindingKind{"D01", Severity::warning},  // a waiver or acceptance that applies to nothing
    FindingKind{"D02", Severity::note, Holds::figures},     // a person corrected a figure
    FindingKind{"D03", Severity::error},                    // a correction that does not fit
    FindingKind{"F01", Severity::warning},                  // content and name disagree
    FindingKind{"F02", Severity::error},                    // encrypted
    FindingKind{"F03", Severity::warning},                  // formula without stored value
    FindingKind{"F04", Severity::error},                    // error cell
    FindingKind{"F05", Severity::warning},                  // hidden or filtered data
    FindingKind{"F06", Severity::note},                     // external links or macros
    FindingKind{"F07", Severity::warning},                  // damaged part worked around
    FindingKind{"H01", Severity::warning, Holds::figures},  // outlier
    FindingKind{"H02", Severity::warning, Holds::figures},  // differs from what was answered before
    FindingKind{"H03", Severity::note},                     // break in series
    FindingKind{"P01", Severity::warning, Holds::periods},  // missing period
    FindingKind{"P02", Severity::warning, Holds::periods},  // duplicate or overlapping periods
    FindingKind{"P03", Severity::warning, Holds::periods},  // partial period
    FindingKind{"P04", Severity::warning, Holds::periods},  // length and dates disagree
    FindingKind{"P05", Severity::warning, Holds::periods},  // answered period is not the asked one
    FindingKind{"P06", Severity::error, Holds::periods},    // date outside any plausible range
    FindingKind{"S01", Severity::error},                    // table not found
    FindingKind{"S02", Severity::error},                    // table ambiguous
    FindingKind{"S03", Severity::error},                    // unknown column
    FindingKind{"S04", Severity::note},                     // block moved
    FindingKind{"S05", Severity::warning},                // cell in no table inside a mapped sheet
    FindingKind{"S06", Severity::error},                  // cell claimed twice
    FindingKind{"S07", Severity::warning},                // unknown label
    FindingKind{"S08", Severity::warning},                // sheet without mapping
    FindingKind{"T01", Severity::error, Holds::figures},  // total is not the sum of its rows
    FindingKind{"T02", Severity::warning, Holds::figures},  // total over what does not add up
    FindingKind{"T03", Severity::warning, Holds::figures},  // shares do not come to 100
    FindingKind{"T04", Severity::error, Holds::figures},    // claimed ratio or difference wrong
    FindingKind{"V01", Severity::warning},                  // mixed formatting
    FindingKind{"V02", Severity::note},                     // approximate
    FindingKind{"V03",
                Severity::warning},  // mark without note, note without mark, several meanings
    FindingKind{"V04", Severity::warning},  // two figures in a cell; cell and note disagree
    FindingKind{"V05", Severity::warning},  // lost cell, resolved by totals
    FindingKind{"V06", Severity::error},    // not a number
    FindingKind{"V07", Severity::warning},  // locale doubt
    FindingKind{"V08", Severity::note},     // number stored as text
    FindingKind{"V09", Severity::warning,
                Holds::figures},  // more decimals or a sign that cannot be
    FindingKind{"V10", Severity::error,
                Holds::figures},  // unit or scale is not what the mapping says
};

}  // namespace

std::span<const FindingKind> finding_kinds() { return kinds; }

const FindingKind& finding_kind(std::string_view code) {
  const auto* const found = std::find_if(
      kinds.begin(), kinds.end(), [&](const FindingKind& kind) { return kind.code == code; });
  assert(found != kinds.end());
  return *found;
}

Finding make_finding(std::string_view code) {
  const FindingKind& kind = finding_kind(code);
  Finding finding;
  finding.code = kind.code;
  finding.severity = kind.severity;
  finding.message.key = "finding." + finding.code;
  return finding;
}

}  // namespace bijlage::model
