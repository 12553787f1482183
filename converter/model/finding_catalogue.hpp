#pragma once

#include <span>
#include <string_view>

#include "model/finding.hpp"

namespace bijlage::model {

/// What `expected` and `found` of a finding hold: they are shown, and compared, accordingly.
enum class Holds {
  text,     ///< labels, addresses, marks: "2017" may be the name of a sheet
  figures,  ///< as `Decimal` prints them, or text where there is no figure
  periods,  ///< as SDMX writes them: "2017" is a year
};

/// One kind of finding. Its title, explanation and remedy are sentences of the message catalogue:
/// `finding.T01.title`, `finding.T01.explanation`, `finding.T01.remedy`; a finding's own message
/// is `finding.T01` (or `finding.T01.<variant>`) with the gaps named there.
struct FindingKind {
  std::string_view code;
  Severity severity;  ///< as long as no policy says otherwise
  Holds holds = Holds::text;
};

/// All kinds, in the order of their codes. A code never changes its meaning.
std::span<const FindingKind> finding_kinds();
/// Requires a code of the catalogue.
const FindingKind& finding_kind(std::string_view code);
/// A finding of that kind, its severity filled in, its message `finding.<code>`.
Finding make_finding(std::string_view code);

}  // namespace bijlage::model
