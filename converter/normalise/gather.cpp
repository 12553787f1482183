#include "normalise/gather.hpp"

#include "normalise/parts.hpp"

namespace bijlage::normalise {

using base::Decimal;
using base::Message;
using calendar::Days;
using calendar::Period;
using model::MissingReason;
using model::Observation;
using model::ObservationIndex;

Message about(std::string key, Decimal value, const Days& days) {
  return {std::move(key),
          {{"value", value.to_string()}, {"first", days.first.iso()}, {"last", days.last.iso()}}};
}

Gatherer::Gathered& Gatherer::give(const Portion& portion, ObservationIndex index) {
  Gathered& into = gathered_[portion.period];
  into.value = into.value ? *into.value + portion.value : portion.value;
  into.status |= data_.observations[index].status;
  into.covered.push_back(portion.covered);
  into.from.push_back(index);
  ++into.parts;
  ++into.expected;
  return into;
}

void Gatherer::give_whole(const Period& period, ObservationIndex index) {
  const Observation& observation = data_.observations[index];
  const Days span = data_.covered(observation);
  Gathered& into = give({period, *observation.value, span}, index);
  into.whole.push_back(about("how.part-whole", *observation.value, span));
  into.sum_of_whole = into.sum_of_whole + *observation.value;
}

void Gatherer::give_part(const Portion& portion, ObservationIndex index, const Message& how,
                         const std::vector<ObservationIndex>& also) {
  Gathered& into = give(portion, index);
  into.how.push_back(how);
  into.computed = true;
  into.from.insert(into.from.end(), also.begin(), also.end());
}

void Gatherer::miss(const Period& period, ObservationIndex index) {
  const Observation& observation = data_.observations[index];
  Gathered& into = gathered_[period];
  into.missing.push_back(index);
  into.reasons.push_back(observation.reason);
  into.without.take(observation.period, observation.reason);
  if (observation.reason != MissingReason::not_existing) {
    ++into.expected;
  } else if (const auto days = calendar::overlap(period.days, data_.covered(observation))) {
    into.covered.push_back(*days);  // nobody misses the days before the beginning
  }
}

void Gatherer::leave_out(const Period& period, ObservationIndex index) {
  const Observation& observation = data_.observations[index];
  Gathered& into = gathered_[period];
  into.missing.push_back(index);
  into.reasons.push_back(MissingReason::not_available);
  into.left_out.push_back(about("how.not-divided", *observation.value, data_.covered(observation)));
  ++into.expected;
}

Figure Gatherer::missing_figure(Figure figure, const Gathered& gathered) const {
  figure.covered = figure.period.days;
  figure.reason = shared_reason(gathered.reasons);
  figure.from = gathered.missing;
  for (const ObservationIndex index : gathered.missing) {
    if (!data_.observations[index].value) figure.status |= data_.observations[index].status;
  }
  if (!gathered.left_out.empty()) figure.status |= model::ObsStatus::missing;
  return figure;
}

// In order of time; many figures within a year are told together.
std::vector<Message> Gatherer::how(const Gathered& gathered) {
  constexpr std::size_t most_told = 3;
  std::vector<Message> sentences = gathered.whole;
  if (sentences.size() > most_told) {
    sentences = {{"how.parts-whole",
                  {{"value", gathered.sum_of_whole.to_string()},
                   {"parts", std::to_string(gathered.whole.size())}}}};
  }
  sentences.insert(sentences.end(), gathered.how.begin(), gathered.how.end());
  return sentences;
}

Figure Gatherer::figure_of(const Period& period, const Gathered& gathered) const {
  Figure figure;
  figure.period = period;
  figure.how = gathered.left_out;
  figure.parts = gathered.parts;
  figure.parts_expected = gathered.expected;
  if (!gathered.value) {
    figure = missing_figure(std::move(figure), gathered);
  } else {
    const Coverage coverage = cover(gathered.covered).value();
    figure.value = gathered.value;
    figure.status = gathered.status;
    figure.covered = coverage.days;
    figure.gap_days = coverage.gap_days;
    figure.from = gathered.from;
    const bool reported = !gathered.computed && gathered.expected == 1;
    if (!reported) {
      const std::vector<Message> sentences = how(gathered);
      figure.how.insert(figure.how.begin(), sentences.begin(), sentences.end());
    }
    if (gathered.computed) figure.status |= model::ObsStatus::estimated;
    if (gathered.expected > 1) {
      figure.how.push_back(added_up(gathered.parts, gathered.expected));
    }
  }
  gathered.without.tell(figure, true);
  tidy_sources(figure.from);
  return figure;
}

std::vector<Figure> Gatherer::figures() const {
  std::vector<Figure> figures;
  for (const auto& [period, gathered] : gathered_) figures.push_back(figure_of(period, gathered));
  return figures;
}

}  // namespace bijlage::normalise
