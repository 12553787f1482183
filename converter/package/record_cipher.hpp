#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string_view>

#include "package/bytes.hpp"

namespace bijlage::package {

/// What hides the content of the records of an encrypted .xls workbook ([MS-XLS] 2.2.10).
class RecordCipher {
 public:
  RecordCipher() = default;
  RecordCipher(const RecordCipher&) = delete;
  RecordCipher& operator=(const RecordCipher&) = delete;
  virtual ~RecordCipher() = default;

  /// Puts the plain content of a record in the place of the hidden one. It begins at byte
  /// `position` of the stream, and its first `clear` bytes are plain already. Quickest from the
  /// stream's beginning to its end.
  virtual void decrypt(std::span<std::byte> content, std::size_t position, std::size_t clear) = 0;
};

/// From the content of the record FILEPASS ([MS-XLS] 2.4.117): XOR obfuscation, which is all that
/// BIFF5 (`unicode` false) has, RC4, and RC4 through CryptoAPI ([MS-OFFCRYPTO] 2.3.5 to 2.3.7).
/// `password` is UTF-8.
///
/// Failures (`base::Failure`, Trouble::input, gap `{file}`): `input.wrong-password`,
/// `input.unknown-encryption`, `input.damaged-encryption` for a description that makes no sense.
std::unique_ptr<RecordCipher> record_cipher(Bytes file_pass, bool unicode, std::string_view file,
                                            std::string_view password);

}  // namespace bijlage::package
