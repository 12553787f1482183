#include <algorithm>

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

std::vector<SeriesPoint> points_of(const Context& context, std::uint32_t series,
                                   calendar::Frequency frequency) {
  const auto& data = context.data;
  std::vector<SeriesPoint> points;
  const calendar::Period* last = nullptr;
  for (const auto index : context.overview.in_series(series)) {
    const auto& obs = data.observations[index];
    const bool counts = obs.value && obs.period.frequency == frequency &&
                        !obs.status.has(model::ObsStatus::unreliable) && !obs.value->is_negative();
    if (!counts || (last != nullptr && *last == obs.period)) continue;
    last = &obs.period;
    SeriesPoint point{index, obs.value->to_double(), false};
    if (data.is_partial(obs)) {
      const auto covered = data.covered(obs).count();
      if (covered <= 0) continue;
      point.value *= static_cast<double>(obs.period.days.count()) / covered;
      point.scaled = true;
    }
    points.push_back(point);
  }
  return points;
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
  const auto& data = context.data;
  std::vector<std::uint32_t> all;
  for (std::uint32_t i = 0; i < data.series().size(); ++i) {
    if (context.overview.in_series(i).size() < 2) continue;
    if (!is_amount(data.model().find_measure(data.series()[i].measure))) continue;
    among_neighbours(context, i, findings);
    all.push_back(i);
  }
  against_year_before(context, all, findings);
}

}  // namespace bijlage::checks
