// Standard encryption: [MS-OFFCRYPTO] 2.3.4.5 to 2.3.4.9.
#include <span>

#include "package/bytes.hpp"
#include "package/sealed.hpp"

namespace bijlage::package {
namespace {

constexpr std::uint32_t standard_spins = 50'000;

// Where things stand in `EncryptionInfo`; the header (2.3.2) is followed by the verifier (2.3.3).
constexpr std::size_t info_header_size_at = 8;
constexpr std::size_t info_header_at = 12;
constexpr std::size_t least_info_header = 32;
constexpr std::size_t info_salt_size = 16;
constexpr std::size_t info_verifier_size = 16;
constexpr std::size_t verifier_hash_size = 32;
constexpr std::size_t verifier_bytes =
    4 + info_salt_size + info_verifier_size + 4 + verifier_hash_size;

constexpr std::uint64_t external_flag = 0x10;
constexpr std::uint64_t info_sha1_id = 0x8004;

struct Standard {
  std::size_t key_size;  ///< bytes
  std::string_view salt;
  std::string_view verifier;
  std::string_view verifier_hash;
};

// The bytes of a key for the algorithm's number, where that is AES.
std::size_t key_size_of(std::uint64_t algorithm) {
  switch (algorithm) {
    case 0x660E:
      return 16;
    case 0x660F:
      return 24;
    case 0x6610:
      return 32;
    default:
      return 0;
  }
}

Standard read_info(const Sealed& sealed) {
  const Bytes info = std::as_bytes(std::span(sealed.info));
  if (info.size() < info_header_at + least_info_header) fail_damaged(sealed.file);
  const std::uint64_t header_size = little_endian<4>(info, info_header_size_at);
  if (header_size < least_info_header || header_size > info.size() - info_header_at ||
      info.size() - info_header_at - header_size < verifier_bytes) {
    fail_damaged(sealed.file);
  }
  const std::uint64_t flags = little_endian<4>(info, info_header_at);
  const std::size_t key_size = key_size_of(little_endian<4>(info, info_header_at + 8));
  const std::uint64_t hash = little_endian<4>(info, info_header_at + 12);
  if ((flags & external_flag) != 0 || key_size == 0 || (hash != 0 && hash != info_sha1_id)) {
    fail_unknown(sealed.file);
  }
  const std::size_t verifier = info_header_at + static_cast<std::size_t>(header_size);
  if (little_endian<4>(info, verifier) != info_salt_size) fail_damaged(sealed.file);
  const std::string_view text = sealed.info;
  const std::size_t hash_at = verifier + 4 + info_salt_size + info_verifier_size + 4;
  return {key_size, text.substr(verifier + 4, info_salt_size),
          text.substr(verifier + 4 + info_salt_size, info_verifier_size),
          text.substr(hash_at, verifier_hash_size)};
}

// 2.3.4.7, after CryptDeriveKey of Windows.
std::string key_of(Hasher& hash, const Sealed& sealed, const Standard& standard) {
  const std::string spun = spun_password(hash, standard.salt, sealed.password, standard_spins);
  const std::string last(hash({spun, four_bytes(0)}));
  const auto half = [&](char filler) {
    constexpr std::size_t buffer_size = 64;
    std::string buffer(buffer_size, filler);
    for (std::size_t i = 0; i < last.size(); ++i) {
      buffer[i] = static_cast<char>(buffer[i] ^ last[i]);
    }
    return std::string(hash({buffer}));
  };
  return (half('\x36') + half('\x5C')).substr(0, standard.key_size);
}

}  // namespace

std::string open_standard(Sealed& sealed) {
  const Standard standard = read_info(sealed);
  Hasher hash(HashAlgorithm::sha1);
  Aes aes(key_of(hash, sealed, standard), Chaining::ecb);
  const std::string verifier = aes.decrypted(standard.verifier);
  const std::string expected = aes.decrypted(standard.verifier_hash);
  if (hash({verifier}) != expected.substr(0, hash.size())) fail_wrong_password(sealed.file);

  const std::size_t encrypted = sealed.content.size() - size_field;
  aes.decrypt(sealed.content.data() + size_field, encrypted - encrypted % Aes::block);
  return take_content(sealed);
}

}  // namespace bijlage::package
