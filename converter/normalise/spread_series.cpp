#include <algorithm>
#include <map>
#include <string>

#include "normalise/parts.hpp"
#include "normalise/spread.hpp"

namespace bijlage::normalise {
namespace {

using base::Decimal;
using base::Message;
using calendar::Days;
using calendar::Period;
using model::MissingReason;
using model::Observation;
using model::ObservationIndex;

// "{value} over {first} … {last}": what a figure as published says.
Message about(std::string key, Decimal value, const Days& days) {
  return {std::move(key),
          {{"value", value.to_string()}, {"first", days.first.iso()}, {"last", days.last.iso()}}};
}

// What falls into one period.
struct Gathered {
  std::optional<Decimal> value;
  model::StatusSet status;
  std::vector<Days> covered;
  std::vector<ObservationIndex> from;
  std::vector<ObservationIndex> missing;
  std::vector<MissingReason> reasons;
  std::vector<Message> how;       // of the portions that have a value
  std::vector<Message> left_out;  // what would have had to be divided
  bool computed = false;
  int parts = 0;
  int expected = 0;
};

// Spreads observation by observation; `gathered` fills up by period.
class Spreader {
 public:
  Spreader(const model::Dataset& data, calendar::Frequency frequency, SpreadMethod method,
           int decimals)
      : data_(data), frequency_(frequency), method_(method), decimals_(decimals) {}

  // Says why, where it cannot be.
  std::optional<Message> take(ObservationIndex index) {
    const Observation& observation = data_.observations[index];
    const Days span = data_.covered(observation);
    const std::vector<Period> touched = calendar::periods_in(span, frequency_);
    if (!observation.value) {
      for (const Period& period : touched) miss(period, index);
    } else if (touched.size() == 1) {
      give({touched.front(), *observation.value, span}, index,
           about("how.part-whole", *observation.value, span));
    } else if (method_ == SpreadMethod::refuse) {
      for (const Period& period : touched) leave_out(period, index);
    } else {
      return divide(index, span);
    }
    return std::nullopt;
  }

  const std::map<Period, Gathered>& gathered() const { return gathered_; }

 private:
  std::optional<Message> divide(ObservationIndex index, const Days& span) {
    const Decimal total = *data_.observations[index].value;
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
      give(portion, index, how);
      gathered_[portion.period].computed = true;
    }
    return std::nullopt;
  }

  void give(const Portion& portion, ObservationIndex index, const Message& how) {
    Gathered& into = gathered_[portion.period];
    into.value = into.value ? *into.value + portion.value : portion.value;
    into.status |= data_.observations[index].status;
    into.covered.push_back(portion.covered);
    into.from.push_back(index);
    into.how.push_back(how);
    ++into.parts;
    ++into.expected;
  }

  void miss(const Period& period, ObservationIndex index) {
    const Observation& observation = data_.observations[index];
    Gathered& into = gathered_[period];
    into.missing.push_back(index);
    into.reasons.push_back(observation.reason);
    if (observation.reason != MissingReason::not_existing) {
      ++into.expected;
    } else if (const auto days = calendar::overlap(period.days, data_.covered(observation))) {
      into.covered.push_back(*days);  // nobody misses the days before the beginning
    }
  }

  void leave_out(const Period& period, ObservationIndex index) {
    const Observation& observation = data_.observations[index];
    Gathered& into = gathered_[period];
    into.missing.push_back(index);
    into.reasons.push_back(MissingReason::not_available);
    into.left_out.push_back(
        about("how.not-divided", *observation.value, data_.covered(observation)));
    ++into.expected;
  }

  const model::Dataset& data_;
  calendar::Frequency frequency_;
  SpreadMethod method_;
  int decimals_;
  std::map<Period, Gathered> gathered_;
};

Figure missing_figure(const model::Dataset& data, Figure figure, const Gathered& gathered) {
  figure.covered = figure.period.days;
  figure.reason = shared_reason(gathered.reasons);
  figure.from = gathered.missing;
  for (const ObservationIndex index : gathered.missing) {
    if (!data.observations[index].value) figure.status |= data.observations[index].status;
  }
  if (!gathered.left_out.empty()) figure.status |= model::ObsStatus::missing;
  return figure;
}

Figure figure_of(const model::Dataset& data, const Period& period, const Gathered& gathered) {
  Figure figure;
  figure.period = period;
  figure.how = gathered.left_out;
  figure.parts = gathered.parts;
  figure.parts_expected = gathered.expected;
  if (!gathered.value) {
    figure = missing_figure(data, std::move(figure), gathered);
  } else {
    const Coverage coverage = cover(gathered.covered).value();
    figure.value = gathered.value;
    figure.status = gathered.status;
    figure.covered = coverage.days;
    figure.gap_days = coverage.gap_days;
    figure.from = gathered.from;
    const bool reported = !gathered.computed && gathered.expected == 1;
    if (!reported) {
      figure.how.insert(figure.how.begin(), gathered.how.begin(), gathered.how.end());
    }
    if (gathered.computed) figure.status |= model::ObsStatus::estimated;
    if (gathered.expected > 1) {
      figure.how.push_back(added_up(gathered.parts, gathered.expected));
    }
  }
  tidy_sources(figure.from);
  return figure;
}

// By time, so that the order in which files came does not matter.
std::vector<ObservationIndex> by_time(const model::Dataset& data,
                                      std::span<const ObservationIndex> observations) {
  std::vector<ObservationIndex> sorted(observations.begin(), observations.end());
  std::sort(sorted.begin(), sorted.end(), [&](ObservationIndex a, ObservationIndex b) {
    const Days days_a = data.covered(data.observations[a]);
    const Days days_b = data.covered(data.observations[b]);
    return days_a != days_b ? days_a < days_b : a < b;
  });
  return sorted;
}

// Figures over the same days must not both be counted.
std::optional<Message> find_overlap(const model::Dataset& data,
                                    const std::vector<ObservationIndex>& sorted) {
  const Observation* before = nullptr;
  for (const ObservationIndex index : sorted) {
    const Observation& observation = data.observations[index];
    if (!observation.value) continue;
    const Days days = data.covered(observation);
    if (before != nullptr && calendar::overlap(data.covered(*before), days)) {
      Message message = about("how.overlap", *before->value, data.covered(*before));
      message.gaps.emplace_back("other_value", observation.value->to_string());
      message.gaps.emplace_back("other_first", days.first.iso());
      message.gaps.emplace_back("other_last", days.last.iso());
      return message;
    }
    before = &observation;
  }
  return std::nullopt;
}

// Do other figures, one after the other and within its days, fill those of this one?
bool has_all_parts(const model::Dataset& data, const std::vector<ObservationIndex>& sorted,
                   const Days& whole) {
  calendar::Date next = whole.first;
  for (const ObservationIndex index : sorted) {
    const Days days = data.covered(data.observations[index]);
    const bool part = data.observations[index].value && days != whole && whole.contains(days);
    if (part && days.first == next) next = days.last + 1;
  }
  return next > whole.last;
}

// A whole beside all its parts says nothing more than they do: the parts are what is spread.
std::vector<ObservationIndex> without_wholes(const model::Dataset& data,
                                             const std::vector<ObservationIndex>& sorted) {
  std::vector<ObservationIndex> kept;
  for (const ObservationIndex index : sorted) {
    const Observation& observation = data.observations[index];
    if (!observation.value || !has_all_parts(data, sorted, data.covered(observation))) {
      kept.push_back(index);
    }
  }
  return kept;
}

}  // namespace

SpreadFigures spread_to(const model::Dataset& data, std::span<const ObservationIndex> observations,
                        calendar::Frequency frequency, SpreadMethod method,
                        const model::Measure& measure) {
  if (never_adds_over_time(measure)) return {{}, Message{"how.not-additive", {}}};
  std::vector<ObservationIndex> sorted = by_time(data, observations);
  if (find_overlap(data, sorted)) sorted = without_wholes(data, sorted);
  if (auto overlap = find_overlap(data, sorted)) return {{}, overlap};
  Spreader spreader(data, frequency, method, measure.decimals);
  for (const ObservationIndex index : sorted) {
    if (auto refused = spreader.take(index)) return {{}, refused};
  }
  SpreadFigures spread;
  for (const auto& [period, gathered] : spreader.gathered()) {
    spread.figures.push_back(figure_of(data, period, gathered));
  }
  return spread;
}

}  // namespace bijlage::normalise
