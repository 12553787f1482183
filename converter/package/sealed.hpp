#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/limits.hpp"
#include "package/crypto.hpp"

/// What the kinds of encryption of [MS-OFFCRYPTO] share. Only for this room's sources.
namespace bijlage::package {

/// An encrypted document and what is known to open it.
struct Sealed {
  std::string_view file;
  std::string info;      ///< the stream `EncryptionInfo`
  std::string content;   ///< the stream `EncryptedPackage`; decrypting does it in place
  std::string password;  ///< UTF-16, little-endian
  std::uint32_t most_spins = 0;
};

[[noreturn]] void fail_damaged(std::string_view file);
[[noreturn]] void fail_unknown(std::string_view file);
[[noreturn]] void fail_wrong_password(std::string_view file);

/// As UTF-16, little-endian: what passwords are hashed as.
std::string utf16(std::string_view text);

/// A number as four bytes, the least first.
std::string four_bytes(std::uint32_t number);

/// The password's hash, hashed again so many times (2.3.4.7, 2.3.4.11).
std::string spun_password(Hasher& hash, std::string_view salt, std::string_view password,
                          std::uint32_t spins);

/// Before the encrypted bytes in `content` stands the size of what they are.
inline constexpr std::size_t size_field = 8;

/// The content, once its bytes behind the size are plain.
std::string take_content(Sealed& sealed);

/// Opens what 2.3.4.10 describes. See `decrypt` for failures.
std::string open_agile(Sealed& sealed, const base::Limits& limits);
/// Opens what 2.3.4.5 describes.
std::string open_standard(Sealed& sealed);

}  // namespace bijlage::package
