#include <algorithm>
#include <optional>
#include <span>
#include <vector>

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

/// Finds what the figures of a series are held against, one after the other.
class Partners {
 public:
  Partners(const Context& context, std::uint32_t series)
      : data_(context.data), members_(context.overview.in_series(series)) {}

  /// Of the same period and days, of its own file if it can be. Requires that `left` is of no
  /// earlier period than the one before.
  const Observation* of(const Observation& left) {
    while (!members_.empty() && front().period < left.period) members_ = members_.subspan(1);
    const Observation* found = nullptr;
    for (const auto index : members_) {
      const Observation& other = data_.observations[index];
      if (other.period != left.period) break;
      if (!other.value || data_.covered(other) != data_.covered(left)) continue;
      if (found == nullptr || other.source.file == left.source.file) found = &other;
      if (found->source.file == left.source.file) break;
    }
    return found;
  }

 private:
  const Observation& front() const { return data_.observations[members_.front()]; }

  const model::Dataset& data_;
  std::span<const model::ObservationIndex> members_;
};

void against_measure(const Context& context, const Rule& rule, const Observation& left,
                     const Observation* right, model::Findings& findings) {
  if (right == nullptr || holds(rule.relation, *left.value, *right->value)) return;
  report(context, rule, left, measure_label(context, rule.right), *right->value, findings);
  const bool same_sheet =
      right->source.file == left.source.file && right->source.sheet == left.source.sheet;
  if (same_sheet) findings.back().cells.push_back({right->source.cell, right->source.cell});
}

/// The series of one measure, found by their codes.
class SeriesOfMeasure {
 public:
  SeriesOfMeasure(const std::vector<model::Series>& all, const std::string& measure) : all_(all) {
    for (std::uint32_t i = 0; i < all.size(); ++i) {
      if (all[i].measure == measure) numbers_.push_back(i);
    }
    std::sort(numbers_.begin(), numbers_.end(),
              [&](std::uint32_t a, std::uint32_t b) { return all_[a].codes < all_[b].codes; });
  }

  std::optional<std::uint32_t> find(const std::vector<std::string>& codes) const {
    const auto at = std::lower_bound(
        numbers_.begin(), numbers_.end(), codes,
        [&](std::uint32_t number, const auto& wanted) { return all_[number].codes < wanted; });
    if (at == numbers_.end() || all_[*at].codes != codes) return std::nullopt;
    return *at;
  }

 private:
  const std::vector<model::Series>& all_;
  std::vector<std::uint32_t> numbers_;
};

void check_series(const Context& context, const Rule& rule, std::uint32_t series,
                  std::optional<std::uint32_t> other, model::Findings& findings) {
  const auto& data = context.data;
  if (other) {
    Partners partners(context, *other);
    for (const auto index : context.overview.in_series(series)) {
      const auto& left = data.observations[index];
      if (left.value) against_measure(context, rule, left, partners.of(left), findings);
    }
    return;
  }
  const auto bound = Decimal::parse(rule.right);  // "visits >= 0" holds against a number
  if (!bound) return;
  for (const auto index : context.overview.in_series(series)) {
    const auto& left = data.observations[index];
    if (left.value && !holds(rule.relation, *left.value, *bound)) {
      report(context, rule, left, rule.right, *bound, findings);
    }
  }
}

void check_rule(const Context& context, const Rule& rule, model::Findings& findings) {
  const auto& all = context.data.series();
  const SeriesOfMeasure right(all, rule.right);
  for (std::uint32_t i = 0; i < all.size(); ++i) {
    if (all[i].measure != rule.left) continue;
    check_series(context, rule, i, right.find(all[i].codes), findings);
  }
}

}  // namespace

void model_rules(const Context& context, model::Findings& findings) {
  for (const auto& rule : context.data.model().rules) check_rule(context, rule, findings);
}

}  // namespace bijlage::checks
