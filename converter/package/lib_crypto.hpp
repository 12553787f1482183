#pragma once

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/opensslv.h>

#include "base/library.hpp"

namespace bijlage::package {

/// The functions of OpenSSL's libcrypto that are used here. The library is loaded by the first
/// call of `libcrypto()`: that takes milliseconds, and few workbooks are encrypted. Its constants
/// and types come from OpenSSL's own headers.
class LibCrypto {
 private:
  base::Library library_{"libcrypto.so." OPENSSL_MSTR(OPENSSL_SHLIB_VERSION), base::Trouble::input};
  base::LibraryFunction found(const char* name) const { return library_.function(name); }

 public:
  decltype(&::OPENSSL_init_crypto) init_crypto = found("OPENSSL_init_crypto");
  decltype(&::EVP_MD_fetch) hash_fetch = found("EVP_MD_fetch");
  decltype(&::EVP_MD_free) hash_free = found("EVP_MD_free");
  decltype(&::EVP_MD_CTX_new) digest_new = found("EVP_MD_CTX_new");
  decltype(&::EVP_MD_CTX_free) digest_free = found("EVP_MD_CTX_free");
  decltype(&::EVP_DigestInit_ex) digest_init = found("EVP_DigestInit_ex");
  decltype(&::EVP_DigestUpdate) digest_update = found("EVP_DigestUpdate");
  decltype(&::EVP_DigestFinal_ex) digest_final = found("EVP_DigestFinal_ex");
  decltype(&::HMAC) hmac = found("HMAC");
  decltype(&::EVP_CIPHER_fetch) cipher_fetch = found("EVP_CIPHER_fetch");
  decltype(&::EVP_CIPHER_free) cipher_free = found("EVP_CIPHER_free");
  decltype(&::EVP_CIPHER_CTX_new) context_new = found("EVP_CIPHER_CTX_new");
  decltype(&::EVP_CIPHER_CTX_free) context_free = found("EVP_CIPHER_CTX_free");
  decltype(&::EVP_CIPHER_CTX_set_padding) set_padding = found("EVP_CIPHER_CTX_set_padding");
  decltype(&::EVP_DecryptInit_ex) decrypt_init = found("EVP_DecryptInit_ex");
  decltype(&::EVP_DecryptUpdate) decrypt_update = found("EVP_DecryptUpdate");
};

/// Throws `base::Failure` (Trouble::input), key `library.cannot-load`, where it is not installed.
const LibCrypto& libcrypto();

}  // namespace bijlage::package
