#include <algorithm>
#include <array>
#include <cmath>

#include "checks/h01_among_neighbours.hpp"
#include "checks/h01_striking.hpp"
#include "checks/rules.hpp"

namespace bijlage::checks {
namespace {

// Shares and means move within bounds of their own; what cannot be added up is no amount.
bool is_amount(const model::Measure* measure) {
  return measure == nullptr || (!measure->is_share() && !measure->signed_values &&
                                measure->additive_over("time") != model::Additivity::no);
}

}  // namespace

void Courses::read(std::uint32_t series) {
  for (auto& points : points_) points.clear();
  const auto& data = context_.data;
  std::array<const calendar::Period*, std::tuple_size_v<decltype(points_)>> last{};
  for (const auto index : context_.overview.in_series(series)) {
    const auto& obs = data.observations[index];
    if (!obs.value || obs.status.has(model::ObsStatus::unreliable)) continue;
    const auto value = *obs.value;
    const auto frequency = static_cast<std::size_t>(obs.period.frequency);
    const bool again = last[frequency] != nullptr && *last[frequency] == obs.period;
    if (again || value.is_negative()) continue;
    last[frequency] = &obs.period;
    SeriesPoint point{index, obs.period.days, value.to_double(), false};
    if (obs.detail != 0 && data.is_partial(obs)) {
      const auto covered = data.covered(obs).count();
      if (covered <= 0) continue;
      point.value *= static_cast<double>(obs.period.days.count()) / covered;
      point.scaled = true;
    }
    if (std::isfinite(point.value)) points_[frequency].push_back(point);
  }
}

void Courses::fetch(std::uint32_t series) const {
  constexpr std::size_t most = 128;  // more would push out what is worked on
  const auto figures = context_.overview.in_series(series);
  for (const auto index : figures.first(std::min(figures.size(), most))) {
    __builtin_prefetch(&context_.data.observations[index]);
  }
}

bool is_explained(const model::Dataset& data, const model::Observation& observation) {
  const auto* detail = data.detail(observation);
  return detail != nullptr && !detail->notes.empty() && !detail->covered;
}

std::string rounded_text(double number, int places) {
  const auto exact = base::Decimal::from_double(number);
  return exact ? exact->rounded(places).to_string() : std::string();
}

// H01: a figure that stands out so much that a slip is likelier than an event.
void striking_figures(const Context& context, model::Findings& findings) {
  using calendar::Frequency;
  const auto& data = context.data;
  Courses courses(context);
  AmongNeighbours neighbours(context, findings);
  std::vector<std::uint32_t> yearly;
  for (std::uint32_t i = 0; i < data.series().size(); ++i) {
    if (i + 1 < data.series().size()) courses.fetch(i + 1);
    if (context.overview.in_series(i).size() < 2) continue;
    if (!is_amount(data.model().find_measure(data.series()[i].measure))) continue;
    courses.read(i);
    for (const auto frequency : {Frequency::week, Frequency::month, Frequency::quarter}) {
      neighbours.judge(courses.of(frequency), frequency);
    }
    const bool has_years =
        courses.of(Frequency::year).size() > 1 || courses.of(Frequency::half_year).size() > 1;
    if (has_years) yearly.push_back(i);
  }
  against_year_before(context, yearly, findings);
}

}  // namespace bijlage::checks
