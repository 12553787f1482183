// H01 among neighbours works through a series once, keeping numbers in order as it goes. Here the
// same is said plainly, each figure looking at all others, and both must find the same.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>

#include "checks/robust.hpp"
#include "world.hpp"

namespace bijlage::checks {
namespace {

using calendar::Frequency;
using calendar::Period;

struct Figure {
  Period period;
  int value = 0;
};
using Figures = std::vector<Figure>;

double log_of(double value) { return std::log(std::max(value, 0.5)); }

/// What H01 asks of a figure, in as many words.
class Plainly {
 public:
  explicit Plainly(const Figures& figures) : figures_(figures) {
    for (std::size_t i = 0; i < figures.size(); ++i) restless_ = restless_ || stands_alone(i);
  }

  bool strikes(std::size_t at) const {
    const auto around = neighbours(at);
    // A series in which nothing doubles or halves and comes back has nothing to tell.
    if (around.empty() || !restless_) return false;
    const auto others = in_other_years(at);
    const bool alone = stands_alone(at);
    const double deviation = deviation_of(at);
    const Usual season = others.empty() ? Usual() : usual_of(others);
    if (others.size() < 2) {
      const bool every_year =
          season.median * deviation > 0 && std::abs(season.median) >= std::abs(deviation) / 2;
      return alone && !every_year && is_much(at, deviation, usual_of(around).spread);
    }
    return (alone || std::abs(season.median) > 0.6) &&
           is_much(at, deviation - season.median, std::max(usual_of(around).spread, season.spread));
  }

 private:
  std::int32_t days_between(std::size_t one, std::size_t other) const {
    return std::abs(figures_[one].period.days.first - figures_[other].period.days.first);
  }

  // Logarithms of up to six figures to either side; none where those are too few.
  std::vector<double> neighbours(std::size_t at) const {
    std::vector<double> logs;
    for (std::size_t i = 0; i < figures_.size(); ++i) {
      const bool near = i < at ? at - i <= 6 : i - at <= 6;
      const bool soon = days_between(i, at) < 7 * figures_[at].period.days.count();
      if (i != at && near && soon) logs.push_back(log_of(figures_[i].value));
    }
    const bool enough =
        figures_.size() >= 4 && logs.size() >= 3 && (logs.size() >= 4 || figures_.size() == 4);
    return enough ? logs : std::vector<double>();
  }

  double deviation_of(std::size_t at) const {
    return log_of(figures_[at].value) - median_of(neighbours(at));
  }

  std::vector<double> in_other_years(std::size_t at) const {
    std::vector<double> deviations;
    for (std::size_t i = 0; i < figures_.size(); ++i) {
      const double years = std::round(days_between(i, at) / 365.25);
      const bool same = years >= 1 && std::abs(days_between(i, at) - years * 365.25) < 10;
      if (same && !neighbours(i).empty()) deviations.push_back(deviation_of(i));
    }
    return deviations;
  }

  bool is_far(std::size_t at, std::size_t next) const {
    if (next >= figures_.size()) return true;  // before the first or after the last
    const int one = figures_[at].value;
    const int other = figures_[next].value;
    return one >= 2 * other || other >= 2 * one;
  }
  bool stands_alone(std::size_t at) const { return is_far(at, at - 1) && is_far(at, at + 1); }

  bool is_much(std::size_t at, double off, double spread) const {
    const double value = std::max<double>(figures_[at].value, 0.5);
    const double usual = std::max(std::exp(median_of(neighbours(at))), 0.5);
    return std::abs(off) >= 5 * std::max(spread, 0.25) &&
           std::abs(off) >= 3 * std::sqrt(1 / value + 1 / usual);
  }

  const Figures& figures_;
  bool restless_ = false;
};

Figures any_figures(Frequency frequency) {
  std::mt19937 random(*rc::gen::arbitrary<std::uint32_t>());
  const auto length = *rc::gen::inRange(2, frequency == Frequency::week ? 240 : 80);
  const double level = *rc::gen::element(4.0, 60.0, 5000.0);
  const double noise = *rc::gen::element(0.1, 0.4, 1.5);
  const double season = *rc::gen::element(0.0, 2.0);
  const int kept = *rc::gen::element(60, 90, 100);
  std::normal_distribution<double> normal;
  Figures figures;
  auto period = calendar::period_around(*calendar::Date::from_civil(2003, 11, 5), frequency);
  for (int i = 0; i < length; ++i, period = calendar::following(period)) {
    if (static_cast<int>(random() % 100) >= kept) continue;
    const bool high = period.days.first.month() == 10;
    const bool slip = random() % 20 == 0;
    const double log = noise * normal(random) + (high ? season : 0) + (slip ? 2.3 : 0);
    figures.push_back({period, static_cast<int>(std::lround(level * std::exp(log)))});
  }
  return figures;
}

RC_GTEST_PROP(AmongNeighbours, FindsWhatLookingAtAllOthersFinds, ()) {
  const auto frequency = *rc::gen::element(Frequency::week, Frequency::month, Frequency::quarter);
  const Figures figures = any_figures(frequency);
  testing::CountsWorld world;
  std::vector<std::string> expected;
  for (std::size_t i = 0; i < figures.size(); ++i) {
    const auto cell = "B" + std::to_string(i + 1);
    world.figure({.cell = cell, .period = figures[i].period.sdmx(), .value = figures[i].value});
    if (Plainly(figures).strikes(i)) expected.push_back(cell);
  }
  std::vector<std::string> found;
  for (const auto& finding : world.findings()) {
    if (finding.code == "H01") found.push_back(testing::cells_text(finding));
  }
  RC_TAG(expected.empty() ? "none strikes" : "some strike");
  RC_ASSERT(found == expected);
}

std::vector<double> any_numbers() {
  // Few different ones, so that some are equal.
  return *rc::gen::suchThat(rc::gen::container<std::vector<double>>(rc::gen::map(
                                rc::gen::inRange(-9, 9), [](int n) { return n / 4.0; })),
                            [](const auto& numbers) { return numbers.size() >= 2; });
}

double median_without(std::vector<double> numbers, std::size_t at) {
  numbers.erase(numbers.begin() + static_cast<std::ptrdiff_t>(at));
  return median_of(numbers);
}

RC_GTEST_PROP(Middle, TellsTheMedianOfAllButAnyOne, ()) {
  const auto numbers = any_numbers();
  auto work = numbers;
  const Middle middle(work);
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    RC_ASSERT(middle.median_without(numbers[i]) == median_without(numbers, i));
  }
}

RC_GTEST_PROP(Ordered, TellsTheMedianOfAllButAnyOneAsNumbersComeAndGo, ()) {
  const auto numbers = any_numbers();
  const auto gone = any_numbers();
  Ordered ordered;
  for (const double number : gone) ordered.insert(number);
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    i < gone.size() ? ordered.replace(gone[i], numbers[i]) : ordered.insert(numbers[i]);
  }
  for (std::size_t i = numbers.size(); i < gone.size(); ++i) ordered.erase(gone[i]);
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    RC_ASSERT(ordered.median_without(numbers[i]) == median_without(numbers, i));
  }
}

}  // namespace
}  // namespace bijlage::checks
