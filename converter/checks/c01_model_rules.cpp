#include <algorithm>
#include <map>

#include "checks/raising.hpp"
#include "checks/rules.hpp"

namespace bijlage::checks {
namespace {

using base::Decimal;
using model::Observation;
using model::Rule;
using Relation = Rule::Relation;

bool holds(Relation relation, Decimal left, Decimal right) {
  switch (relation) {
    case Relation::less_equal:
      return left <= right;
    case Relation::less:
      return left < right;
    case Relation::equal:
      return left == right;
    case Relation::greater_equal:
      return left >= right;
    case Relation::greater:
      return left > right;
  }
  return true;
}

std::string relation_text(Relation relation) {
  switch (relation) {
    case Relation::less_equal:
      return "@relation.less-equal";
    case Relation::less:
      return "@relation.less";
    case Relation::equal:
      return "@relation.equal";
    case Relation::greater_equal:
      return "@relation.greater-equal";
    case Relation::greater:
      return "@relation.greater";
  }
  return {};
}

void report(const Context& context, const Rule& rule, const Observation& left,
            const std::string& right, Decimal right_value, model::Findings& findings) {
  auto finding = finding_at(context, rule.id, left);
  finding.expected = right_value.to_string();
  finding.found = left.value->to_string();
  finding.raw = context.data.raw_text(left);
  finding.message.gaps = {
      {"period", left.period.sdmx()}, {"measure", measure_label(context, rule.left)},
      {"value", finding.found},       {"relation", relation_text(rule.relation)},
      {"other_measure", right},       {"other_value", finding.expected}};
  findings.push_back(std::move(finding));
}

// The figure to hold `left` against: of the same period and days, of its own file if it can be.
const Observation* partner(const Context& context, const Observation& left, std::uint32_t series) {
  const auto& data = context.data;
  const auto members = context.overview.in_series(series);
  auto at = std::lower_bound(members.begin(), members.end(), left.period,
                             [&](auto index, const calendar::Period& period) {
                               return data.observations[index].period < period;
                             });
  const Observation* found = nullptr;
  for (; at != members.end() && data.observations[*at].period == left.period; ++at) {
    const auto& other = data.observations[*at];
    if (!other.value || data.covered(other) != data.covered(left)) continue;
    if (found == nullptr || other.source.file == left.source.file) found = &other;
    if (found->source.file == left.source.file) break;
  }
  return found;
}

void against_measure(const Context& context, const Rule& rule, const Observation& left,
                     std::uint32_t series, model::Findings& findings) {
  const auto* right = partner(context, left, series);
  if (right == nullptr || holds(rule.relation, *left.value, *right->value)) return;
  report(context, rule, left, measure_label(context, rule.right), *right->value, findings);
  const bool same_sheet =
      right->source.file == left.source.file && right->source.sheet == left.source.sheet;
  if (same_sheet) findings.back().cells.push_back({right->source.cell, right->source.cell});
}

void check_rule(const Context& context, const Rule& rule, model::Findings& findings) {
  const auto& data = context.data;
  const auto bound = Decimal::parse(rule.right);  // "visits >= 0" holds against a number
  std::map<std::vector<std::string>, std::uint32_t> right_series;
  for (std::uint32_t i = 0; i < data.series().size(); ++i) {
    if (data.series()[i].measure == rule.right) right_series[data.series()[i].codes] = i;
  }
  for (std::uint32_t i = 0; i < data.series().size(); ++i) {
    if (data.series()[i].measure != rule.left) continue;
    const auto other = right_series.find(data.series()[i].codes);
    for (const auto index : context.overview.in_series(i)) {
      const auto& left = data.observations[index];
      if (!left.value) continue;
      if (other != right_series.end()) {
        against_measure(context, rule, left, other->second, findings);
      } else if (bound && !holds(rule.relation, *left.value, *bound)) {
        report(context, rule, left, rule.right, *bound, findings);
      }
    }
  }
}

}  // namespace

void model_rules(const Context& context, model::Findings& findings) {
  for (const auto& rule : context.data.model().rules) check_rule(context, rule, findings);
}

}  // namespace bijlage::checks
