#pragma once

#include <cstddef>
#include <cstdint>

/// The fixed parts of the records of a ZIP container that more than one source reads
/// (APPNOTE 6.3.10).
namespace bijlage::package {

inline constexpr std::uint64_t local_signature = 0x04034b50;  ///< 4.3.7, before each packed part
inline constexpr std::size_t local_size = 30;
inline constexpr std::uint64_t entry_signature = 0x02014b50;  ///< 4.3.12, a part in the directory
inline constexpr std::size_t entry_size = 46;

}  // namespace bijlage::package
