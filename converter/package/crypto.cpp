#include "package/crypto.hpp"

#include <algorithm>

#include "base/message.hpp"
#include "package/lib_crypto.hpp"

namespace bijlage::package {
namespace {

struct Names {
  const char* name;
  std::size_t size;
};
constexpr std::array<Names, 4> hashes{
    {{"SHA1", 20}, {"SHA256", 32}, {"SHA384", 48}, {"SHA512", 64}}};

const Names& names_of(HashAlgorithm algorithm) {
  return hashes.at(static_cast<std::size_t>(algorithm));
}

void require(bool done, std::string_view what) {
  if (done) return;
  throw base::Failure(
      base::Trouble::input,
      {"library.cannot-load", {{"library", "libcrypto"}, {"reason", std::string(what)}}});
}

const unsigned char* in(std::string_view bytes) {
  return reinterpret_cast<const unsigned char*>(bytes.data());
}
unsigned char* out(char* bytes) { return reinterpret_cast<unsigned char*>(bytes); }

struct Free {
  void operator()(EVP_MD* hash) const { libcrypto().hash_free(hash); }
  void operator()(EVP_MD_CTX* digest) const { libcrypto().digest_free(digest); }
  void operator()(EVP_CIPHER* cipher) const { libcrypto().cipher_free(cipher); }
  void operator()(EVP_CIPHER_CTX* context) const { libcrypto().context_free(context); }
};

}  // namespace

std::size_t hash_size(HashAlgorithm algorithm) { return names_of(algorithm).size; }

struct Hasher::State {
  std::unique_ptr<EVP_MD, Free> hash;
  std::unique_ptr<EVP_MD_CTX, Free> digest;
};

Hasher::Hasher(HashAlgorithm algorithm)
    : state_(std::make_unique<State>()), size_(hash_size(algorithm)) {
  const char* const name = names_of(algorithm).name;
  state_->hash.reset(libcrypto().hash_fetch(nullptr, name, nullptr));
  state_->digest.reset(libcrypto().digest_new());
  require(state_->hash && state_->digest, name);
  require(libcrypto().digest_init(state_->digest.get(), state_->hash.get(), nullptr) == 1, name);
}

Hasher::~Hasher() = default;
Hasher::Hasher(Hasher&&) noexcept = default;
Hasher& Hasher::operator=(Hasher&&) noexcept = default;

std::string_view Hasher::operator()(std::initializer_list<std::string_view> pieces) {
  EVP_MD_CTX* const digest = state_->digest.get();
  bool done = libcrypto().digest_init(digest, nullptr, nullptr) == 1;
  for (const std::string_view piece : pieces) {
    done = done && libcrypto().digest_update(digest, piece.data(), piece.size()) == 1;
  }
  done = done && libcrypto().digest_final(digest, out(hash_.data()), nullptr) == 1;
  require(done, "EVP_Digest");
  return {hash_.data(), size_};
}

std::string Hasher::hmac(std::string_view key, std::string_view text) {
  std::array<char, most_size> code{};
  const auto* const done =
      libcrypto().hmac(state_->hash.get(), key.data(), static_cast<int>(key.size()), in(text),
                       text.size(), out(code.data()), nullptr);
  require(done != nullptr, "HMAC");
  return {code.data(), size_};
}

struct Aes::State {
  std::unique_ptr<EVP_CIPHER, Free> cipher;
  std::unique_ptr<EVP_CIPHER_CTX, Free> context;
};

Aes::Aes(std::string_view key, Chaining chaining) : state_(std::make_unique<State>()) {
  constexpr std::size_t bits_a_byte = 8;
  const std::string name = "AES-" + std::to_string(key.size() * bits_a_byte) +
                           (chaining == Chaining::cbc ? "-CBC" : "-ECB");
  state_->cipher.reset(libcrypto().cipher_fetch(nullptr, name.c_str(), nullptr));
  state_->context.reset(libcrypto().context_new());
  require(state_->cipher && state_->context, name);
  EVP_CIPHER_CTX* const context = state_->context.get();
  require(libcrypto().decrypt_init(context, state_->cipher.get(), nullptr, in(key), nullptr) == 1,
          name);
  libcrypto().set_padding(context, 0);
}

Aes::~Aes() = default;
Aes::Aes(Aes&&) noexcept = default;
Aes& Aes::operator=(Aes&&) noexcept = default;

void Aes::decrypt(char* bytes, std::size_t size, std::string_view start) {
  EVP_CIPHER_CTX* const context = state_->context.get();
  const unsigned char* const vector = start.empty() ? nullptr : in(start);
  require(libcrypto().decrypt_init(context, nullptr, nullptr, nullptr, vector) == 1, "EVP_Decrypt");
  constexpr std::size_t most = std::size_t{1} << 20U;  // sizes are `int` there
  for (std::size_t at = 0; at < size;) {
    const std::size_t piece = std::min(size - at, most);
    int written = 0;
    require(libcrypto().decrypt_update(context, out(bytes + at), &written, out(bytes + at),
                                       static_cast<int>(piece)) == 1,
            "EVP_Decrypt");
    at += piece;
  }
}

std::string Aes::decrypted(std::string_view bytes, std::string_view start) {
  std::string plain(bytes);
  decrypt(plain.data(), plain.size(), start);
  return plain;
}

}  // namespace bijlage::package
