#include <string>

#include "normalise/gather.hpp"
#include "normalise/parts.hpp"
#include "normalise/spread.hpp"

namespace bijlage::normalise {
namespace {

using base::Message;
using calendar::Days;
using calendar::Period;
using model::Observation;
using model::ObservationIndex;

// Spreads observation by observation.
class Spreader {
 public:
  Spreader(const model::Dataset& data, calendar::Frequency frequency, SpreadMethod method,
           int decimals)
      : data_(data), frequency_(frequency), method_(method), decimals_(decimals), gatherer_(data) {}

  // Says why, where it cannot be.
  std::optional<Message> take(ObservationIndex index) {
    const Observation& observation = data_.observations[index];
    const Days span = data_.covered(observation);
    const std::vector<Period> touched = calendar::periods_in(span, frequency_);
    if (!observation.value) {
      for (const Period& period : touched) gatherer_.miss(period, index);
    } else if (touched.size() == 1) {
      gatherer_.give_whole(touched.front(), index);
    } else if (method_ == SpreadMethod::refuse) {
      for (const Period& period : touched) gatherer_.leave_out(period, index);
    } else {
      return divide(index, span);
    }
    return std::nullopt;
  }

  std::vector<Figure> figures() const { return gatherer_.figures(); }

 private:
  std::optional<Message> divide(ObservationIndex index, const Days& span) {
    const base::Decimal total = *data_.observations[index].value;
    const auto portions = spread(total, span, frequency_, method_, decimals_);
    if (portions.empty()) return about("how.not-whole-months", total, span);
    const bool by_month = method_ == SpreadMethod::by_month;
    const auto size = [&](const Days& days) {
      return std::to_string(by_month ? *calendar::whole_months(days) : days.count());
    };
    for (const Portion& portion : portions) {
      Message how = about(by_month ? "how.part-by-month" : "how.part-by-day", portion.value, span);
      how.gaps.emplace_back("total", total.to_string());
      how.gaps.emplace_back("part", size(portion.covered));
      how.gaps.emplace_back("all", size(span));
      gatherer_.give_part(portion, index, how);
    }
    return std::nullopt;
  }

  const model::Dataset& data_;
  calendar::Frequency frequency_;
  SpreadMethod method_;
  int decimals_;
  Gatherer gatherer_;
};

}  // namespace

SpreadFigures spread_to(const model::Dataset& data, std::span<const ObservationIndex> observations,
                        calendar::Frequency frequency, SpreadMethod method,
                        const model::Measure& measure) {
  if (never_adds_over_time(measure)) return {{}, Message{"how.not-additive", {}}};
  const Successive sorted = successive(data, observations);
  if (sorted.overlap) return {{}, sorted.overlap};
  Spreader spreader(data, frequency, method, measure.decimals);
  for (const ObservationIndex index : sorted.observations) {
    if (auto refused = spreader.take(index)) return {{}, refused};
  }
  return {spreader.figures(), std::nullopt};
}

}  // namespace bijlage::normalise
