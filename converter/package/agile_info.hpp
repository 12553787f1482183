#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/limits.hpp"
#include "package/crypto.hpp"

/// The description of agile encryption, an XML ([MS-OFFCRYPTO] 2.3.4.10). Only for this room's
/// sources.
namespace bijlage::package {

/// How a key is made and used: the attributes that `keyData` and `encryptedKey` share.
struct AgileKey {
  std::string salt;
  std::size_t key_size = 0;  ///< bytes
  HashAlgorithm hash = HashAlgorithm::sha1;
};

struct AgileInfo {
  AgileKey content;                  ///< for the document itself
  std::string hmac_key, hmac_value;  ///< encrypted, as all that follows
  AgileKey password;                 ///< for the key to the document
  std::uint32_t spins = 0;
  std::string verifier_input, verifier_hash, key;
};

/// Whatever it returns is what its sizes say, in whole blocks of AES. Ends in `fail_unknown` for
/// other ciphers and for documents without a password, in `fail_damaged` for what makes no sense
/// or takes more than `most_spins`; XML's own failures as `XmlReader` says.
AgileInfo read_agile_info(std::string_view xml, std::string_view file, std::uint32_t most_spins,
                          const base::Limits& limits);

}  // namespace bijlage::package
