#pragma once

#include <cstddef>
#include <limits>
#include <span>
#include <vector>

/// Statistics that a few odd figures among many cannot pull away.
namespace bijlage::checks {

/// What is usual in a list of numbers.
struct Usual {
  double median = 0;
  double spread = 0;  ///< 1.4826 × median absolute deviation: of a normal spread its deviation
};

/// Requires at least one value.
double median_of(std::vector<double> values);
Usual usual_of(std::vector<double> values);
/// Is the spread of the values, but for one that equals `left_out`, at most `limit`? `median` is
/// that of the others, of which there is at least one. Most of the time a look at each is enough;
/// `work` is room for when it is not.
bool is_spread_within(double limit, double median, std::span<const double> values, double left_out,
                      std::vector<double>& work);

/// The numbers in the middle of a list: they tell the median of all but one, whichever that is.
class Middle {
 public:
  Middle() = default;
  /// Changes the order of `values`.
  explicit Middle(std::vector<double>& values);

  std::size_t count() const { return count_; }
  /// Requires at least two values, of which `one` is one.
  double median_without(double one) const;

 private:
  std::size_t count_ = 0;
  double below_ = 0;  // of an even number of values `below_` and `at_` are in the middle
  double at_ = 0;
  double above_ = 0;
};

/// A few numbers kept in order, while numbers come and go. Each step touches all of them and never
/// branches on what they are, which for a dozen is the quickest.
class Ordered {
 public:
  void clear() { values_.assign(1, std::numeric_limits<double>::infinity()); }
  std::size_t count() const { return values_.size() - 1; }
  void insert(double value);
  /// Requires that it is there.
  void erase(double value);
  /// Erases one and inserts the other.
  void replace(double gone, double value);
  /// Requires at least two values, of which `one` is one.
  double median_without(double one) const;

 private:
  // Ascending, with one above all at the end.
  std::vector<double> values_ = std::vector<double>(1, std::numeric_limits<double>::infinity());
};

}  // namespace bijlage::checks
