#include <optional>

#include "base/text.hpp"
#include "checks/nested_parts.hpp"
#include "checks/one_digit.hpp"
#include "checks/raising.hpp"
#include "checks/rules.hpp"

namespace bijlage::checks {
namespace {

using model::MissingReason;

// What does not exist, or not yet, adds nothing to a total; any other missing part adds something
// that nobody knows.
bool adds_nothing(MissingReason reason) {
  return reason == MissingReason::not_existing || reason == MissingReason::not_yet;
}

template <typename Parts>
std::optional<base::Decimal> sum_of(const Parts& parts, const model::Dataset& data,
                                    const model::Total& total) {
  std::optional<base::Decimal> sum;
  std::int64_t count = 0;
  for (const auto index : parts) {
    const auto& part = data.observations[index];
    if (part.value) {
      sum = sum.value_or(base::Decimal()) + *part.value;
      ++count;
    } else if (!adds_nothing(part.reason)) {
      return std::nullopt;
    }
  }
  if (!sum || total.operation == model::Total::Operation::sum) return sum;
  // A mean is published rounded: more places than it has say nothing.
  return base::Decimal::divide(*sum, count, total.value.decimals());
}

bool agrees(const model::Total& total, const base::Decimal& sum) {
  const auto difference = total.value - sum;
  return (difference.is_negative() ? -difference : difference) <= total.tolerance;
}

// Proposed where there is one, never applied; where there are several, nobody can tell which.
void propose(const std::vector<std::string>& corrections, model::Finding& finding) {
  if (corrections.empty()) return;
  if (corrections.size() == 1) {
    finding.suggestion = corrections.front();
    finding.message.key += ".one-digit";
    finding.message.gaps.emplace_back("proposal", corrections.front());
  } else {
    finding.message.key += ".several-digits";
    finding.message.gaps.emplace_back("count", std::to_string(corrections.size()));
    finding.message.gaps.emplace_back("proposal", base::join(corrections, "; "));
  }
}

}  // namespace

void totals_add_up(const Context& context, model::Findings& findings) {
  OneDigit one_digit(context);
  for (const auto& total : context.evidence.totals) {
    auto sum = sum_of(total.parts, context.data, total);
    if (!sum || agrees(total, *sum)) continue;
    // A part that lies within another counts once.
    const auto outermost = outermost_parts(context.data, total.parts);
    const bool nested = outermost.size() < total.parts.size();
    if (nested) sum = sum_of(outermost, context.data, total);
    if (!sum || agrees(total, *sum)) continue;
    const auto difference = total.value - *sum;

    auto finding = finding_at(context, "T01", total.source, total.rule);
    for (const auto& range : cells_beside(context, total.source, total.parts)) {
      finding.cells.push_back(range);
    }
    finding.expected = sum->to_string();
    finding.found = total.value.to_string();
    finding.raw = total.raw;
    finding.message.gaps = {{"cell", workbook::a1(total.source.cell)},
                            {"table", table_of(context, total.parts.front())},
                            {"period", span_text(context, total.parts)},
                            {"published", finding.found},
                            {"sum", finding.expected},
                            {"difference", difference.to_string()}};
    if (!nested) propose(one_digit.corrections_of(total, *sum), finding);
    findings.push_back(std::move(finding));
  }
}

}  // namespace bijlage::checks
