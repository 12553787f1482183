#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "calendar/date.hpp"

namespace bijlage::questions {

/// One thing that a table measures: its figures over time, wherever they stand in the table. Totals
/// belong to none.
struct Subject {
  std::string measure;              ///< its code
  std::string measure_label;        ///< "Bezoeken"
  std::vector<std::string> about;   ///< what the whole table is about: {"depressiehulp.be"}
  std::vector<std::string> labels;  ///< what sets it apart from the table's others: {"Chat"}
  /// Its codes in the dimensions along the table's sides; "" where it is not divided by one.
  std::vector<std::pair<std::size_t, std::string>> codes;
  std::vector<std::pair<std::size_t, std::size_t>> places;  ///< rows and columns of its figures
  std::optional<calendar::Date> start;  ///< of the service, where question file or notes say it
};

}  // namespace bijlage::questions
