#pragma once

#include <string>

namespace bijlage::test {

/// How the records of an .xls workbook are hidden ([MS-XLS] 2.2.10).
enum class XlsCipher { xor_obfuscation, rc4, crypto_api_40, crypto_api_128 };

/// The record FILEPASS for this password, which is ASCII. BIFF5 knows XOR obfuscation only and
/// writes it without its number.
std::string file_pass(XlsCipher cipher, const std::string& password, bool biff5 = false);

/// A stream of records, of which those behind FILEPASS are hidden with this password:
///
///     encrypted_records(Xls().before(file_pass(cipher, "Sesam")).sheet("a").records(), cipher,
///                       "Sesam")
std::string encrypted_records(std::string records, XlsCipher cipher, const std::string& password);

}  // namespace bijlage::test
