#include "checks/one_digit.hpp"

#include <algorithm>

namespace bijlage::checks {
namespace {

using base::Decimal;

std::string correction(const std::string& cell, const Decimal& from, const Decimal& to) {
  return cell + ": " + from.to_string() + " → " + to.to_string();
}

bool is_within(const Decimal& difference, const Decimal& tolerance) {
  return (difference.is_negative() ? -difference : difference) <= tolerance;
}

}  // namespace

bool differ_in_one_digit(const Decimal& one, const Decimal& other) {
  const std::string a = one.to_string();
  const std::string b = other.to_string();
  if (a.size() != b.size()) return false;
  std::size_t differing = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (a[i] == b[i]) continue;
    const bool digits = a[i] >= '0' && a[i] <= '9' && b[i] >= '0' && b[i] <= '9';
    if (!digits || ++differing > 1) return false;
  }
  return differing == 1;
}

// Only where some total is wrong is it worth knowing which totals each figure is part of.
void OneDigit::learn() {
  if (learnt_) return;
  learnt_ = true;
  const auto& totals = context_.evidence.totals;
  for (std::uint32_t i = 0; i < totals.size(); ++i) {
    Decimal difference = totals[i].value;
    for (const auto part : totals[i].parts) {
      const auto& value = context_.data.observations[part].value;
      if (value) difference = difference - *value;
      if (totals[i].operation == model::Total::Operation::sum) totals_of_[part].push_back(i);
    }
    differences_.push_back(difference);
  }
}

// The wrong totals over any of its parts, itself among them.
std::set<std::uint32_t> OneDigit::wrong_beside(const model::Total& total) const {
  std::set<std::uint32_t> wrong;
  for (const auto part : total.parts) {
    for (const auto i : totals_of_.at(part)) {
      const auto& tolerance = context_.evidence.totals[i].tolerance;
      if (!is_within(differences_[i], tolerance)) wrong.insert(i);
    }
  }
  return wrong;
}

bool OneDigit::all_come_out(model::ObservationIndex part, const Decimal& change) const {
  const auto& totals = context_.evidence.totals;
  const auto& over = totals_of_.at(part);
  return std::all_of(over.begin(), over.end(), [&](std::uint32_t i) {
    return is_within(differences_[i] - change, totals[i].tolerance);
  });
}

std::vector<std::string> OneDigit::corrections_of(const model::Total& total, const Decimal& sum) {
  std::vector<std::string> corrections;
  if (total.operation != model::Total::Operation::sum) return corrections;
  learn();
  const auto wrong = wrong_beside(total);
  if (wrong.size() == 1 && differ_in_one_digit(total.value, sum)) {
    corrections.push_back(correction(workbook::a1(total.source.cell), total.value, sum));
  }
  const Decimal change = total.value - sum;
  for (const auto part : total.parts) {
    const auto& obs = context_.data.observations[part];
    if (!obs.value) continue;
    const Decimal corrected = *obs.value + change;
    if (!differ_in_one_digit(*obs.value, corrected) || !all_come_out(part, change)) continue;
    const auto& over = totals_of_.at(part);
    if (!std::includes(over.begin(), over.end(), wrong.begin(), wrong.end())) continue;
    corrections.push_back(correction(workbook::a1(obs.source.cell), *obs.value, corrected));
  }
  return corrections;
}

}  // namespace bijlage::checks
