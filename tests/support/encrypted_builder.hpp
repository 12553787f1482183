#pragma once

#include <cstdint>
#include <functional>
#include <string>

namespace bijlage::test {

/// How a document is encrypted with agile encryption ([MS-OFFCRYPTO] 2.3.4.10).
struct Agile {
  std::string hash = "SHA512";  ///< as the description names it
  int key_bits = 256;
  std::uint32_t spins = 10;      ///< few: a test wants to be done
  std::uint32_t said_spins = 0;  ///< what the description says, where that is something else
  /// Changes the description after everything else is done, to damage it.
  std::function<void(std::string& xml)> change;
};

/// The compound file with `document` in it, encrypted. `password` is ASCII. What would be random
/// depends on nothing but a counter: the same document gives the same bytes.
std::string agile_encrypted(const std::string& document, const std::string& password,
                            const Agile& agile = {});

/// The same with standard encryption (2.3.4.5): AES with SHA-1.
std::string standard_encrypted(const std::string& document, const std::string& password,
                               int key_bits = 128);

/// The compound file around two streams, whatever is in them.
std::string sealed_in(const std::string& encryption_info, const std::string& encrypted_package);

}  // namespace bijlage::test
