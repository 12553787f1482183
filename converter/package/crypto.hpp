#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>

/// Hashing and decrypting, as encrypted documents need it. Bytes are strings. All throw
/// `base::Failure` (Trouble::input), key `library.cannot-load`, where OpenSSL is not installed or
/// does not offer an algorithm.
namespace bijlage::package {

enum class HashAlgorithm : std::uint8_t { sha1, sha256, sha384, sha512 };

/// In bytes.
std::size_t hash_size(HashAlgorithm algorithm);

/// Hashes one thing after the other. Not for several threads at once.
class Hasher {
 public:
  explicit Hasher(HashAlgorithm algorithm);
  ~Hasher();
  Hasher(Hasher&&) noexcept;
  Hasher& operator=(Hasher&&) noexcept;
  Hasher(const Hasher&) = delete;
  Hasher& operator=(const Hasher&) = delete;

  std::size_t size() const { return size_; }
  /// The hash of all pieces, one after the other; it stays until the next call, which may have it
  /// among its pieces.
  std::string_view operator()(std::initializer_list<std::string_view> pieces);
  /// The keyed hash of RFC 2104.
  std::string hmac(std::string_view key, std::string_view text);

 private:
  struct State;
  static constexpr std::size_t most_size = 64;

  std::unique_ptr<State> state_;
  std::size_t size_;
  std::array<char, most_size> hash_{};
};

enum class Chaining : std::uint8_t { ecb, cbc };

/// AES (FIPS 197) with one key, to decrypt only. Not for several threads at once.
class Aes {
 public:
  static constexpr std::size_t block = 16;

  /// Requires a key of 16, 24 or 32 bytes.
  Aes(std::string_view key, Chaining chaining);
  ~Aes();
  Aes(Aes&&) noexcept;
  Aes& operator=(Aes&&) noexcept;
  Aes(const Aes&) = delete;
  Aes& operator=(const Aes&) = delete;

  /// Puts the plain text in the place of the encrypted one. Requires whole blocks, and a start
  /// (initialisation vector) of one block, which only `Chaining::cbc` needs.
  void decrypt(char* bytes, std::size_t size, std::string_view start = {});
  std::string decrypted(std::string_view bytes, std::string_view start = {});

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace bijlage::package
