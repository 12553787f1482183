#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "package/zip.hpp"

/// The records of a container as bytes (PKWARE APPNOTE 6.3.10, sections 4.3.7 to 4.3.16).
namespace bijlage::package {

inline constexpr std::uint16_t descriptor_flag = 0x0008;
inline constexpr std::uint16_t utf8_flag = 0x0800;

/// Is a size or an offset more than the 32 bits of the old records hold?
bool needs_zip64(std::uint64_t number);

/// A local header. `reserve` keeps room for zip64 sizes, so that the header has the same length
/// whatever its part becomes; room that is not needed is padding as OPC has it ("growth hint",
/// ECMA-376 Part 2, annex C).
std::string local_header(const ZipEntry& entry, bool reserve);
/// What follows a part whose header could not say it.
std::string data_descriptor(const ZipEntry& entry);
std::string central_record(const ZipEntry& entry);
/// The end of the directory, which begins at `start` and has `length` bytes.
std::string end_records(std::uint64_t count, std::uint64_t start, std::uint64_t length);

}  // namespace bijlage::package
