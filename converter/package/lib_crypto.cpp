#include "package/lib_crypto.hpp"

namespace bijlage::package {
namespace {

LibCrypto loaded() {
  LibCrypto functions;
  // The system's configuration of OpenSSL is none of our business: the same file opens everywhere.
  functions.init_crypto(OPENSSL_INIT_NO_LOAD_CONFIG, nullptr);
  return functions;
}

}  // namespace

const LibCrypto& libcrypto() {
  static const LibCrypto functions = loaded();
  return functions;
}

}  // namespace bijlage::package
