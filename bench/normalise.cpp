// How long months take to be normalised and added up: as many observations as asked (default
// 10,000 to 10,000,000), years of months of one measure, of which some are missing and one a year
// is partial. Each is taken as reported, scaled where it is partial, added up to quarters and
// years and, over all series, to a total a year. Prints CPU milliseconds, the least of three runs.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string>
#include <vector>

#include "model/dataset.hpp"
#include "normalise/aggregate.hpp"
#include "normalise/partial.hpp"

namespace {

using namespace bijlage;
using normalise::Figure;

constexpr int months = 12;
constexpr int first_year = 2000;
constexpr int years = 20;

model::Model small_model() {
  model::Model made;
  model::Measure visits;
  visits.code = "visits";
  visits.unit = "NR";
  made.measures = {visits};
  model::Dimension platform;
  platform.code = "platform";
  made.dimensions = {platform};
  return made;
}

// Twenty years of months a series, one series after the other.
void fill(model::Dataset& data, std::size_t wanted) {
  std::uint64_t state = 42;
  for (int series = 0; data.observations.size() < wanted; ++series) {
    const auto number = data.intern_series({"visits", {"p" + std::to_string(series)}});
    for (int year = first_year; year < first_year + years; ++year) {
      for (int month = 1; month <= months && data.observations.size() < wanted; ++month) {
        state = state * 6364136223846793005ULL + 1442695040888963407ULL;
        model::Observation observation;
        observation.series = number;
        observation.period = calendar::Period::of_month(year, month);
        if ((state >> 33U) % 50 != 0) {
          observation.value = base::Decimal(static_cast<std::int64_t>((state >> 33U) % 10'000));
        } else {
          observation.reason = model::MissingReason::unknown;
          observation.status = model::ObsStatus::missing;
        }
        if (month == months) {
          const auto first = observation.period.days.first;
          data.detail_of(observation).covered = calendar::Days{first, first + 18};
        }
        data.observations.push_back(observation);
      }
    }
  }
}

// Figures of successive months, added up to the periods of that frequency that they lie in.
std::vector<Figure> added_up(const std::vector<Figure>& figures, calendar::Frequency frequency,
                             int parts, const model::Measure& measure) {
  std::vector<Figure> sums;
  for (std::size_t i = 0; i < figures.size();) {
    const auto period = calendar::period_around(figures[i].period.days.first, frequency);
    const std::size_t first = i;
    while (i < figures.size() && period.days.contains(figures[i].period.days)) ++i;
    const std::span within(figures.data() + first, i - first);
    sums.push_back(normalise::add(within, measure, "time", period, parts).figure);
  }
  return sums;
}

// A series after the other, as a question takes them; the years of all are kept to the end.
std::size_t normalised(const model::Dataset& data) {
  const model::Measure& measure = data.model().measures.front();
  std::vector<std::vector<Figure>> by_year(years);
  std::size_t kept = 0;
  for (std::size_t i = 0; i < data.observations.size();) {
    std::vector<Figure> figures;
    const auto series = data.observations[i].series;
    for (; i < data.observations.size() && data.observations[i].series == series; ++i) {
      figures.push_back(normalise::apply(
          normalise::PartialPolicy::scale,
          normalise::as_reported(data, static_cast<model::ObservationIndex>(i)), measure));
    }
    kept += added_up(figures, calendar::Frequency::quarter, 3, measure).size();
    for (Figure& year : added_up(figures, calendar::Frequency::year, months, measure)) {
      const int number = year.period.days.first.year() - first_year;
      by_year[static_cast<std::size_t>(number)].push_back(std::move(year));
    }
  }
  for (const auto& parts : by_year) {
    if (parts.empty()) continue;
    kept += normalise::add(parts, measure, "platform", parts.front().period,
                           static_cast<int>(parts.size()))
                .figure.from.size();
  }
  return kept;
}

double milliseconds(std::clock_t ticks) {
  constexpr double in_a_second = 1000;
  return static_cast<double>(ticks) * in_a_second / CLOCKS_PER_SEC;
}

void measure_run(std::size_t wanted) {
  const model::Model model = small_model();
  model::Dataset data(model);
  fill(data, wanted);
  double least = 0;
  std::size_t kept = 0;
  constexpr int runs = 3;
  for (int run = 0; run < runs; ++run) {
    const auto start = std::clock();
    kept = normalised(data);
    const double time = milliseconds(std::clock() - start);
    least = run == 0 ? time : std::min(least, time);
  }
  std::printf("%zu observations\t%.1f ms\t%.0f ns each\t(%zu)\n", wanted, least,
              least * 1e6 / static_cast<double>(wanted), kept);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc > 1) {
    measure_run(static_cast<std::size_t>(std::atoll(argv[1])));
    return 0;
  }
  for (std::size_t wanted = 10'000; wanted <= 10'000'000; wanted *= 10) measure_run(wanted);
}
