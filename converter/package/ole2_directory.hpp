#pragma once

#include <vector>

#include "package/bytes.hpp"
#include "package/ole2.hpp"

namespace bijlage::package {

/// How many bytes one entry of a compound file's directory takes ([MS-CFB] 2.6.1).
inline constexpr std::size_t ole2_entry_size = 128;

/// Makes entries of the directory's bytes, whatever sectors they came from; the root is the
/// first, storages come before what lies in them. `wide_sizes`: streams have sizes of 64 bits
/// (major version 4). Empty where there is no root.
std::vector<Ole2Entry> read_ole2_directory(Bytes directory, bool wide_sizes);

}  // namespace bijlage::package
