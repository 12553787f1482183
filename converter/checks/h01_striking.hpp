#pragma once

#include <cmath>
#include <string>
#include <vector>

#include "checks/check.hpp"

/// What the two halves of H01 share: figures as logarithms, since what counts is by how many times
/// a figure differs, and how strange a small count can be by chance alone.
namespace bijlage::checks {

/// A figure of a series in time, scaled up to its whole period where it covers part of it.
struct SeriesPoint {
  model::ObservationIndex index = 0;
  double value = 0;
  bool scaled = false;
};

/// Nothing smaller than half a visitor: the logarithm of no visitors at all.
inline double log_of(double value) { return std::log(value < 0.5 ? 0.5 : value); }

/// Counts vary by chance: by how much the logarithms of two of them can differ (three times the
/// standard deviation of Poisson counts).
inline double chance_of(double one, double other) {
  const auto part = [](double value) { return 1 / (value < 0.5 ? 0.5 : value); };
  return 3 * std::sqrt(part(one) + part(other));
}

/// The points of a series that have this frequency, each period once, in order.
std::vector<SeriesPoint> points_of(const Context& context, std::uint32_t series,
                                   calendar::Frequency frequency);

/// Does a note that bears on the figure say why it is as it is?
bool is_explained(const model::Dataset& data, const model::Observation& observation);

/// `3.9`, `141`: for a message.
std::string rounded_text(double number, int places);

/// Weeks, months, quarters: against those around it, and against the same one of other years.
void among_neighbours(const Context& context, std::uint32_t series, model::Findings& findings);
/// Half-years and years: against the one before, and what the rest of the table did.
void against_year_before(const Context& context, const std::vector<std::uint32_t>& series,
                         model::Findings& findings);

}  // namespace bijlage::checks
