#pragma once

#include <optional>
#include <string>

#include "calendar/period.hpp"

namespace bijlage::questions {

/// That a table compares the figures of another one over time.
struct Comparison {
  enum class Method : unsigned char {
    like_for_like,  ///< sums over the periods that are complete in two years
    year_on_year,   ///< each period with the same one a year earlier
    index,          ///< each period where that of a base is 100
  };

  Method method = Method::like_for_like;
  std::string table;                     ///< the id of the table that is compared
  std::optional<int> with;               ///< like for like: the year that others are held against
  std::optional<int> year;               ///< … and which; nothing: each year of the table
  std::optional<calendar::Period> base;  ///< of index figures
  std::optional<calendar::Date> start;   ///< of the service, where the question file says it
};

}  // namespace bijlage::questions
