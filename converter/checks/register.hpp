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

/// What only shows when the submissions of several files are laid side by side: one figure that is
/// given twice with different values (C02, error). Given twice alike, it is one figure with two
/// sources. Such differences within one file are told too; the caller has those already.
model::Findings run_checks_between_files(const model::Dataset& data,
                                         const model::Evidence& evidence,
                                         std::string_view language);

}  // namespace bijlage::checks
