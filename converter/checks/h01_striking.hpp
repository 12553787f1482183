#pragma once

#include <array>
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
  calendar::Days days;  ///< its period's
  double value = 0;
  bool scaled = false;
};
using SeriesPoints = std::vector<SeriesPoint>;

/// The figures of one series that can be compared, by frequency: each period once, in order. Made
/// to read one series after the other without asking for memory each time.
class Courses {
 public:
  explicit Courses(const Context& context) : context_(context) {}

  /// Forgets the series read before.
  void read(std::uint32_t series);
  /// The figures of a series lie far apart in memory: those of the next one are on their way while
  /// this one is judged, which takes a third off the whole.
  void fetch(std::uint32_t series) const;
  const SeriesPoints& of(calendar::Frequency frequency) const {
    return points_[static_cast<std::size_t>(frequency)];
  }

 private:
  const Context& context_;
  std::array<SeriesPoints, static_cast<std::size_t>(calendar::Frequency::irregular) + 1> points_;
};

/// Nothing smaller than half a visitor: the logarithm of no visitors at all.
inline double log_of(double value) { return std::log(value < 0.5 ? 0.5 : value); }

/// Counts vary by chance: by how much the logarithms of two of them can differ (three times the
/// standard deviation of Poisson counts).
inline double chance_of(double one, double other) {
  const auto part = [](double value) { return 1 / (value < 0.5 ? 0.5 : value); };
  return 3 * std::sqrt(part(one) + part(other));
}

/// Does a note that bears on the figure say why it is as it is?
bool is_explained(const model::Dataset& data, const model::Observation& observation);

/// `3.9`, `141`: for a message.
std::string rounded_text(double number, int places);

/// Half-years and years: against the one before, and what the rest of the table did.
void against_year_before(const Context& context, const std::vector<std::uint32_t>& series,
                         model::Findings& findings);

}  // namespace bijlage::checks
