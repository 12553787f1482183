#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "normalise/spread.hpp"

namespace bijlage::normalise {

/// A series that totals are divided by, and the method.
struct Indicator {
  enum class Method : unsigned char { denton, chow_lin };

  std::vector<model::ObservationIndex> observations;  ///< of one series; any order
  std::string label;                                  ///< for people: "Bezoeken"
  Method method = Method::denton;
  std::optional<double> rho;  ///< of Chow-Lin; nothing: the likeliest
};

/// As `spread_to`, but a total is divided as the indicator goes up and down, over the indicator's
/// own periods (the shortest that it has), which are then added up to those asked for. Rounded by
/// largest remainder to the measure's decimals, so that the portions add up to each total exactly.
/// The portions have status E; they rest on the total and on the indicator's figures beside it.
///
/// Refused, with no figures and why: as `spread_to`; totals that do not follow one another
/// directly or do not consist of whole periods of the indicator; periods asked for that do not
/// consist of those; an indicator that is missing, partial or twice there in a period; what
/// `proportional_denton` and `chow_lin` refuse; and parts below zero of totals that are not.
SpreadFigures spread_by(const Indicator& indicator, const model::Dataset& data,
                        std::span<const model::ObservationIndex> observations,
                        calendar::Frequency frequency, const model::Measure& measure);

}  // namespace bijlage::normalise
