#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/limits.hpp"
#include "package/bytes.hpp"

namespace bijlage::package {

/// How often a password may be hashed. Excel does it 100,000 times; [MS-OFFCRYPTO] 2.3.4.10 allows
/// ten million, which would keep a processor busy for seconds before anything is known of the file.
inline constexpr std::uint32_t most_spins = 2'000'000;

/// The document inside an OLE2 file that holds an encrypted one ([MS-OFFCRYPTO] 2.3.4): agile
/// encryption (AES in CBC mode with SHA-1, SHA-256, SHA-384 or SHA-512), whose content is checked
/// against its keyed hash, and standard encryption (AES with SHA-1). `password` is UTF-8.
///
/// Failures (`base::Failure`, Trouble::input, gap `{file}`): `input.wrong-password`,
/// `input.unknown-encryption` for any other kind, `input.damaged-encryption` for content that was
/// changed or descriptions that make no sense, also one that asks for more than `spins` hashes;
/// those of `Ole2`; `library.cannot-load` without OpenSSL.
std::string decrypt(Bytes bytes, std::string_view file, std::string_view password,
                    const base::Limits& limits, std::uint32_t spins = most_spins);

}  // namespace bijlage::package
