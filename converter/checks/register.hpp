#pragma once

#include <span>
#include <string_view>

#include "checks/check.hpp"

namespace bijlage::checks {

struct RegisteredCheck {
  std::string_view code;  ///< the finding code it raises
  Check run;
};

/// All rules over a dataset: a new rule is one new file and one line in `register.cpp`.
std::span<const RegisteredCheck> registered_checks();

/// Runs all rules. The findings come in the order of `model::sort_findings`. `language` is that of
/// the model's labels in messages.
model::Findings run_checks(const model::Dataset& data, const model::Evidence& evidence,
                           std::string_view language = "nl");

}  // namespace bijlage::checks
