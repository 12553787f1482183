#include "checks/robust.hpp"

#include <algorithm>
#include <cmath>

namespace bijlage::checks {
namespace {

constexpr double of_normal_spread = 1.4826;

double median_in_place(std::vector<double>& values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  if (values.size() % 2 == 1) return *middle;
  return (*std::max_element(values.begin(), middle) + *middle) / 2;
}

}  // namespace

double median_of(std::vector<double> values) { return median_in_place(values); }

Usual usual_of(std::vector<double> values) {
  const double median = median_in_place(values);
  for (double& value : values) value = std::abs(value - median);
  return {median, of_normal_spread * median_in_place(values)};
}

bool is_spread_within(double limit, double median, std::span<const double> values, double left_out,
                      std::vector<double>& work) {
  // Half of the deviations at least must lie below the limit.
  constexpr double a_bit_more = 1 + 1e-9;
  const double widest = limit / of_normal_spread * a_bit_more;
  std::size_t within = 0;
  for (const double value : values) within += std::abs(value - median) <= widest ? 1U : 0U;
  if (std::abs(left_out - median) <= widest) --within;
  if (2 * within < values.size() - 1) return false;

  work.assign(values.begin(), values.end());
  work.erase(std::find(work.begin(), work.end(), left_out));
  for (double& value : work) value = std::abs(value - median);
  return of_normal_spread * median_in_place(work) <= limit;
}

Middle::Middle(std::vector<double>& values) : count_(values.size()) {
  if (values.empty()) return;
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  at_ = below_ = above_ = *middle;
  if (middle != values.begin()) below_ = *std::max_element(values.begin(), middle);
  if (middle + 1 != values.end()) above_ = *std::min_element(middle + 1, values.end());
}

double Middle::median_without(double one) const {
  if (count_ % 2 == 0) return one <= below_ ? at_ : below_;
  if (one < at_) return (at_ + above_) / 2;
  return one > at_ ? (below_ + at_) / 2 : (below_ + above_) / 2;
}

void Ordered::insert(double value) {
  for (double& each : values_) {
    const double here = std::min(each, value);
    value = std::max(each, value);
    each = here;
  }
  values_.push_back(value);
}

void Ordered::erase(double value) {
  double* const values = values_.data();
  const std::size_t last = values_.size() - 1;
  for (std::size_t i = 0; i < last; ++i) values[i] = values[i + (values[i] < value ? 0U : 1U)];
  values_.pop_back();
}

void Ordered::replace(double gone, double value) {
  double* const values = values_.data();
  const std::size_t last = values_.size() - 1;
  for (std::size_t i = 0; i < last; ++i) {
    const double each = values[i + (values[i] < gone ? 0U : 1U)];
    values[i] = std::min(each, value);
    value = std::max(each, value);
  }
}

double Ordered::median_without(double one) const {
  const double* const values = values_.data();
  const auto other = [&](std::size_t i) { return values[i + (values[i] < one ? 0U : 1U)]; };
  const std::size_t others = count() - 1;
  if (others % 2 == 1) return other(others / 2);
  return (other(others / 2 - 1) + other(others / 2)) / 2;
}

}  // namespace bijlage::checks
