#pragma once

#include <cstdint>

namespace bijlage::readers {

/// How a part is read. What comes out never depends on it.
enum class Way : std::uint8_t {
  quickest,  ///< by a scanner as far as the part has the usual shape
  events,    ///< by the events of its XML alone: to compare with
};

}  // namespace bijlage::readers
