#pragma once

#include <string_view>

#include "checks/overview.hpp"
#include "model/dataset.hpp"
#include "model/evidence.hpp"
#include "model/finding.hpp"

namespace bijlage::checks {

/// What a rule looks at. Everything outlives the check.
struct Context {
  const model::Dataset& data;
  const model::Evidence& evidence;
  const Overview& overview;
  std::string_view language;  ///< of the model's labels that messages show: "nl", "en"
};

/// One rule: adds its findings. A rule is a pure function of the context, so that rules can run in
/// any order, and raises only codes of its own.
using Check = void (*)(const Context&, model::Findings&);

}  // namespace bijlage::checks
