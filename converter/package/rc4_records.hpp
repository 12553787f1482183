#pragma once

#include "package/record_cipher.hpp"

namespace bijlage::package {

/// RC4 with keys of 40 bits made by MD5 ([MS-OFFCRYPTO] 2.3.6), as Excel 97 and 2000 have it.
/// `description` is what stands behind the version. See `record_cipher` for failures.
std::unique_ptr<RecordCipher> rc4_records(Bytes description, std::string_view file,
                                          std::string_view password);

/// RC4 with keys of 40 to 128 bits made by SHA-1 (2.3.5), as Excel 2002 and later have it.
std::unique_ptr<RecordCipher> crypto_api_records(Bytes description, std::string_view file,
                                                 std::string_view password);

}  // namespace bijlage::package
