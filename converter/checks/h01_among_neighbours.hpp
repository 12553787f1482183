#pragma once

#include <array>
#include <vector>

#include "checks/h01_striking.hpp"
#include "checks/robust.hpp"

namespace bijlage::checks {

/// Weeks, months, quarters: each against those around it, and against the same one of other years.
/// Takes time in proportion to the figures, and asks for no memory once it has seen a long series.
class AmongNeighbours {
 public:
  AmongNeighbours(const Context& context, model::Findings& findings)
      : context_(context), findings_(findings) {}

  void judge(const SeriesPoints& points, calendar::Frequency frequency);

 private:
  /// How a figure lies among its neighbours.
  struct Place {
    double deviation = 0;  ///< of its logarithm from the median of theirs
    double usual = 0;      ///< that median
    bool known = false;
    std::uint32_t slot = 0;  ///< into `same_months_`
  };
  /// What is usual of the same month (quarter, week of the year) in other years.
  struct Season {
    std::size_t others = 0;
    double median = 0;  ///< of their deviations
  };
  /// Points [begin, end), among which there is one in the middle that is not meant.
  struct Stretch {
    std::size_t begin = 0;
    std::size_t end = 0;

    std::size_t size() const { return end - begin; }
  };

  bool stands_alone(std::size_t at) const;
  Stretch stretch_around(std::size_t at) const;
  void find_places();
  void find_same_months();
  bool has_seasons() const;
  Season season_of(std::size_t at);
  void gather_same_weeks(std::size_t at);
  bool is_beyond_neighbours(std::size_t at, double off);
  bool is_beyond_season(std::size_t at, const Season& season, double off);
  void judge_point(std::size_t at);
  void report(std::size_t at, double usual, const char* kind);

  const Context& context_;
  model::Findings& findings_;
  // The series at hand.
  const SeriesPoints* points_ = nullptr;
  bool weeks_ = false;
  std::vector<double> logs_;
  std::vector<Place> places_;
  Ordered window_;
  static constexpr std::uint32_t months_in_year = 12;
  std::array<std::vector<double>, months_in_year> same_months_;  // deviations
  std::array<Middle, months_in_year> middles_;
  std::vector<double> same_weeks_;  // deviations
  std::vector<double> work_;
};

}  // namespace bijlage::checks
