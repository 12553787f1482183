#pragma once

#include <cstddef>
#include <span>
#include <string>

#include "base/file.hpp"

namespace bijlage::base {

/// The SHA-256 (FIPS 180-4) of some bytes, as 64 lower-case hexadecimal digits.
std::string sha256_hex(std::span<const std::byte> bytes);
/// The same of a file, of which only a piece is held at a time.
std::string sha256_hex(const InputFile& input);

}  // namespace bijlage::base
