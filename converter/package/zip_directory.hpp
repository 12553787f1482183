#pragma once

#include <cstdint>
#include <optional>

#include "package/bytes.hpp"

namespace bijlage::package {

/// Where a container's central directory lies (APPNOTE 4.3.14–4.3.16).
struct ZipDirectory {
  std::uint64_t offset = 0;  ///< in the whole input
  std::uint64_t size = 0;
  std::uint64_t entries = 0;
  std::uint64_t shift = 0;  ///< what lies before the container; written offsets lack it
};

/// Looks for the end record from the end of the input. Nothing where there is none that agrees
/// with what lies before it.
std::optional<ZipDirectory> find_zip_directory(Bytes bytes);

}  // namespace bijlage::package
