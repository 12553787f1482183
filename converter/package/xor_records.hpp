#pragma once

#include "package/record_cipher.hpp"

namespace bijlage::package {

/// XOR obfuscation, method 1 ([MS-OFFCRYPTO] 2.3.7), described by a key and a verifier. Only the
/// password's first 15 characters count, each as one byte. See `record_cipher` for failures.
std::unique_ptr<RecordCipher> xor_records(Bytes description, std::string_view file,
                                          std::string_view password);

}  // namespace bijlage::package
