#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/decimal.hpp"
#include "workbook/cell_ref.hpp"

namespace bijlage::answers {

/// A figure that an answer's text needs, with the sentence that says it and the cells it rests on.
struct KeyFigure {
  enum class Kind : std::uint8_t {
    change,  ///< against the same periods of the year before
    total,   ///< over all periods that there are complete figures of
    shares,  ///< of the parts in their whole
  };

  Kind kind = Kind::total;
  std::string table;  ///< the name of its sheet
  std::string sentence;
  std::string period;        ///< in words
  std::string other_period;  ///< the earlier one that it is compared with; else empty
  base::Decimal value;
  std::optional<base::Decimal> before;   ///< of the earlier period
  std::optional<base::Decimal> percent;  ///< how much more or less; of shares the largest one
  std::vector<workbook::CellRef> cells;  ///< of the table's sheet
  std::string caution;                   ///< what to know before using it; empty: nothing
};

}  // namespace bijlage::answers
