#include "normalise/spread_indicator.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "normalise/gather.hpp"
#include "normalise/indicator.hpp"
#include "normalise/parts.hpp"
#include "normalise/rounding.hpp"

namespace bijlage::normalise {
namespace {

using base::Decimal;
using base::Message;
using calendar::Days;
using calendar::Frequency;
using calendar::Period;
using model::Observation;
using model::ObservationIndex;

// A total, and the indicator's periods that it consists of.
struct Reported {
  ObservationIndex index = 0;
  Days span;
  std::vector<Period> steps;
};

class IndicatorSpreader {
 public:
  IndicatorSpreader(const Indicator& indicator, const model::Dataset& data, Frequency frequency,
                    int decimals)
      : indicator_(indicator), data_(data), frequency_(frequency), decimals_(decimals) {}

  SpreadFigures spread(const std::vector<ObservationIndex>& sorted) {
    auto refused = choose_step();
    if (!refused) refused = take_totals(sorted);
    if (!refused) refused = take_indicator();
    if (!refused) refused = follow();
    if (refused) {
      refused->gaps.emplace_back("indicator", indicator_.label);
      return {{}, refused};
    }
    return {gathered(sorted), std::nullopt};
  }

 private:
  const Observation& observation(ObservationIndex index) const { return data_.observations[index]; }

  // The indicator's shortest periods; the periods asked for must consist of them.
  std::optional<Message> choose_step() {
    std::optional<Frequency> shortest;
    for (const ObservationIndex index : indicator_.observations) {
      const Frequency frequency = observation(index).period.frequency;
      if (frequency == Frequency::irregular) continue;
      if (!shortest || frequency < *shortest) shortest = frequency;
    }
    if (!shortest) return Message{"how.indicator-none", {}};
    const bool fits = *shortest <= frequency_ && frequency_ != Frequency::irregular &&
                      (*shortest != Frequency::week || frequency_ == Frequency::week);
    if (!fits) return Message{"how.indicator-longer", {}};
    step_ = *shortest;
    return std::nullopt;
  }

  std::optional<Message> take_totals(const std::vector<ObservationIndex>& sorted) {
    for (const ObservationIndex index : sorted) {
      if (!observation(index).value) continue;
      const Decimal value = *observation(index).value;
      Reported total{index, data_.covered(observation(index)), {}};
      total.steps = calendar::periods_in(total.span, step_);
      if (total.steps.front().days.first != total.span.first ||
          total.steps.back().days.last != total.span.last) {
        return about("how.indicator-not-whole", value, total.span);
      }
      if (!totals_.empty() && totals_.back().span.last + 1 != total.span.first) {
        return Message{"how.indicator-totals-gap",
                       {{"first", (totals_.back().span.last + 1).iso()},
                        {"last", (total.span.first - 1).iso()}}};
      }
      totals_.push_back(std::move(total));
    }
    return std::nullopt;
  }

  std::optional<Message> take_indicator() {
    std::map<Period, ObservationIndex> by_period;
    for (const ObservationIndex index : indicator_.observations) {
      const Observation& here = observation(index);
      if (here.period.frequency != step_ || !here.value) continue;
      const auto [known, fresh] = by_period.emplace(here.period, index);
      if (!fresh && observation(known->second).value != here.value) {
        return Message{"how.indicator-twice", {{"period", here.period.sdmx()}}};
      }
    }
    for (const Reported& total : totals_) {
      for (const Period& step : total.steps) {
        const auto found = by_period.find(step);
        if (found == by_period.end()) {
          return Message{"how.indicator-gap", {{"missing", step.sdmx()}}};
        }
        if (data_.is_partial(observation(found->second))) {
          return Message{"how.indicator-partial", {{"period", step.sdmx()}}};
        }
        used_.push_back(found->second);
      }
    }
    return std::nullopt;
  }

  std::optional<Message> follow() {
    std::vector<TotalOver> totals;
    std::vector<double> values;
    for (const Reported& total : totals_) {
      totals.push_back({observation(total.index).value->to_double(), total.steps.size()});
    }
    for (const ObservationIndex index : used_) {
      values.push_back(observation(index).value->to_double());
    }
    followed_ = indicator_.method == Indicator::Method::denton
                    ? proportional_denton(totals, values)
                    : chow_lin(totals, values, indicator_.rho);
    if (followed_.refused) {
      const Reported& total = totals_[followed_.refused_at];
      Message why = about(followed_.refused->key, *observation(total.index).value, total.span);
      for (const auto& gap : followed_.refused->gaps) why.gaps.push_back(gap);
      return why;
    }
    return below_zero();
  }

  // What is counted does not become less than nothing by being divided.
  std::optional<Message> below_zero() const {
    for (const Reported& total : totals_) {
      if (observation(total.index).value->is_negative()) return std::nullopt;
    }
    const double smallest = std::pow(10.0, -decimals_) / 2;
    for (std::size_t i = 0; i < followed_.values.size(); ++i) {
      if (followed_.values[i] > -smallest) continue;
      return Message{"how.indicator-below-zero", {{"period", observation(used_[i]).period.sdmx()}}};
    }
    return std::nullopt;
  }

  std::vector<Figure> gathered(const std::vector<ObservationIndex>& sorted) const {
    Gatherer gatherer(data_);
    for (const ObservationIndex index : sorted) {
      if (observation(index).value) continue;
      const Days span = data_.covered(observation(index));
      for (const Period& period : calendar::periods_in(span, frequency_)) {
        gatherer.miss(period, index);
      }
    }
    std::size_t first_step = 0;
    for (const Reported& total : totals_) {
      give(total, first_step, gatherer);
      first_step += total.steps.size();
    }
    return gatherer.figures();
  }

  void give(const Reported& total, std::size_t first_step, Gatherer& gatherer) const {
    std::vector<Portion> portions;
    std::vector<double> sizes;
    std::vector<std::vector<ObservationIndex>> beside;
    for (std::size_t i = 0; i < total.steps.size(); ++i) {
      const Days& step = total.steps[i].days;
      if (portions.empty() || !portions.back().period.days.contains(step)) {
        portions.push_back({calendar::period_around(step.first, frequency_), Decimal(), step});
        sizes.push_back(0);
        beside.emplace_back();
      }
      portions.back().covered.last = step.last;
      sizes.back() += followed_.values[first_step + i];
      beside.back().push_back(used_[first_step + i]);
    }
    if (portions.size() == 1) return gatherer.give_whole(portions.front().period, total.index);
    round_to(*observation(total.index).value, sizes, portions);
    for (std::size_t i = 0; i < portions.size(); ++i) {
      gatherer.give_part(portions[i], total.index, how(total, portions[i]), beside[i]);
    }
  }

  void round_to(Decimal total, const std::vector<double>& sizes,
                std::vector<Portion>& portions) const {
    const Units units = in_units(total, decimals_);
    const double scale = std::pow(10.0, units.places);
    std::vector<Wide> parts;
    std::vector<double> remainders;
    for (const double size : sizes) {
      const double whole = std::floor(size * scale);
      parts.push_back(static_cast<Wide>(whole));
      remainders.push_back(size * scale - whole);
    }
    hand_out(units.count, remainders, parts);
    for (std::size_t i = 0; i < portions.size(); ++i) portions[i].value = units.value_of(parts[i]);
  }

  Message how(const Reported& total, const Portion& portion) const {
    const bool denton = indicator_.method == Indicator::Method::denton;
    Message how =
        about(denton ? "how.part-by-denton" : "how.part-by-chow-lin", portion.value, total.span);
    how.gaps.emplace_back("total", observation(total.index).value->to_string());
    how.gaps.emplace_back("indicator", indicator_.label);
    if (followed_.rho) {
      constexpr int shown = 3;
      const auto rho = Decimal::from_double(*followed_.rho).value_or(Decimal());
      how.gaps.emplace_back("rho", rho.rounded(shown).to_string());
    }
    return how;
  }

  const Indicator& indicator_;
  const model::Dataset& data_;
  Frequency frequency_;
  int decimals_;
  Frequency step_ = Frequency::irregular;
  std::vector<Reported> totals_;
  std::vector<ObservationIndex> used_;  // the indicator's observation for each step of the totals
  Followed followed_;
};

}  // namespace

SpreadFigures spread_by(const Indicator& indicator, const model::Dataset& data,
                        std::span<const ObservationIndex> observations, Frequency frequency,
                        const model::Measure& measure) {
  if (never_adds_over_time(measure)) return {{}, Message{"how.not-additive", {}}};
  const Successive sorted = successive(data, observations);
  if (sorted.overlap) return {{}, sorted.overlap};
  return IndicatorSpreader(indicator, data, frequency, measure.decimals)
      .spread(sorted.observations);
}

}  // namespace bijlage::normalise
