#pragma once

#include <string>
#include <vector>

#include "config/wording.hpp"
#include "model/dataset.hpp"
#include "questions/claims/claim.hpp"
#include "questions/claims/verdict.hpp"

namespace bijlage::writers {

/// Claims held against data, for people and for programs. File, data and judged claims outlive it.
struct ClaimsReport {
  const questions::claims::Claims& claims;
  const std::vector<questions::claims::Judged>& judged;
  const model::Dataset& data;
};

/// As lines of text: each sentence, what it states and what comes out, the figures that rests on
/// and their cells. With `colour`, verdicts stand out (ECMA-48 SGR); the words are the same.
std::string claims_text(const ClaimsReport& report, const config::Wording& wording, bool colour);

/// As JSON: `{"bijlage":"1","file":…,"claims":[{"id","sentence","stated","computed","unit",
/// "verdict","code","line","compute","reason","figures":[{"written","value","sources":[…]}]}],
/// "summary":{"claims","right","wrong","unknown"}}`. Figures are text, `36.5`.
std::string claims_json(const ClaimsReport& report, const config::Wording& wording);

}  // namespace bijlage::writers
