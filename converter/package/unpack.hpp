#pragma once

#include <cstdint>
#include <memory>
#include <string_view>

#include "package/bytes.hpp"
#include "package/zip.hpp"

namespace bijlage::package {

inline constexpr std::uint16_t stored_method = 0;
inline constexpr std::uint16_t deflated_method = 8;

/// The content of a stored or deflated entry, given its packed bytes. Never hands out more than
/// the entry's declared size; ends in `zip.damaged-part` where the size or the CRC-32 is wrong.
std::unique_ptr<ByteSource> unpack(Bytes packed, const ZipEntry& entry, std::string_view file);

}  // namespace bijlage::package
