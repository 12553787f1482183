#include "cli/exit_code.hpp"

#include <algorithm>

namespace bijlage::cli {
namespace {

constexpr int all_well = 0;
constexpr int bad_findings = 1;
constexpr int wrong_usage = 2;
constexpr int unread_input = 3;
constexpr int unwritten_output = 4;

}  // namespace

int exit_code(base::Trouble trouble) {
  switch (trouble) {
    case base::Trouble::usage:
      return wrong_usage;
    case base::Trouble::input:
      return unread_input;
    case base::Trouble::output:
      return unwritten_output;
  }
  return wrong_usage;
}

int exit_code(const Outcome& outcome, std::string_view fail_on) {
  if (outcome.unread_input) return unread_input;
  if (fail_on == "never") return all_well;
  const auto line = fail_on == "warning" ? model::Severity::warning : model::Severity::error;
  const bool bad = std::any_of(outcome.severities.begin(), outcome.severities.end(),
                               [&](model::Severity severity) { return severity >= line; });
  return bad ? bad_findings : all_well;
}

}  // namespace bijlage::cli
