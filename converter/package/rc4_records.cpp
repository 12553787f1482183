#include "package/rc4_records.hpp"

#include <nettle/arcfour.h>
#include <nettle/md5.h>
#include <nettle/sha1.h>

#include <algorithm>
#include <array>
#include <functional>
#include <limits>
#include <string>

#include "package/sealed.hpp"

// OpenSSL keeps RC4 and MD5 in a provider that may be switched off; nettle, which is there for
// SHA-256 anyway, has both.
namespace bijlage::package {
namespace {

constexpr std::size_t block_size = 1024;  // of the stream; each has a key of its own
constexpr std::size_t salt_size = 16;
constexpr std::size_t verifier_size = 16;
constexpr std::size_t least_key = 5;
constexpr std::size_t most_key = 16;

const std::uint8_t* octets(std::string_view bytes) {
  return reinterpret_cast<const std::uint8_t*>(bytes.data());
}
std::uint8_t* out(std::string& bytes) { return reinterpret_cast<std::uint8_t*>(bytes.data()); }

std::string md5(std::string_view bytes) {
  md5_ctx state;
  md5_init(&state);
  md5_update(&state, bytes.size(), octets(bytes));
  std::string hash(MD5_DIGEST_SIZE, '\0');
  md5_digest(&state, hash.size(), out(hash));
  return hash;
}

std::string sha1(std::string_view bytes) {
  sha1_ctx state;
  sha1_init(&state);
  sha1_update(&state, bytes.size(), octets(bytes));
  std::string hash(SHA1_DIGEST_SIZE, '\0');
  sha1_digest(&state, hash.size(), out(hash));
  return hash;
}

using KeyOfBlock = std::function<std::string(std::uint32_t block)>;

class Rc4Records : public RecordCipher {
 public:
  explicit Rc4Records(KeyOfBlock key_of_block) : key_of_block_(std::move(key_of_block)) {}

  void decrypt(std::span<std::byte> content, std::size_t position, std::size_t clear) override {
    for (std::size_t at = std::min(clear, content.size()); at < content.size();) {
      go_to(position + at);
      const std::size_t here = std::min(block_size - next_ % block_size, content.size() - at);
      auto* const bytes = reinterpret_cast<std::uint8_t*>(content.data()) + at;
      arcfour_crypt(&state_, here, bytes, bytes);
      next_ += here;
      at += here;
    }
  }

 private:
  // What is plain in the stream is passed over in the key's bytes too.
  void go_to(std::size_t place) {
    const std::size_t block = place / block_size;
    if (block != block_ || place < next_) {
      const std::string key = key_of_block_(static_cast<std::uint32_t>(block));
      arcfour_set_key(&state_, key.size(), octets(key));
      block_ = block;
      next_ = block * block_size;
    }
    std::array<std::uint8_t, block_size> passed{};
    arcfour_crypt(&state_, place - next_, passed.data(), passed.data());
    next_ = place;
  }

  KeyOfBlock key_of_block_;
  arcfour_ctx state_{};
  std::size_t block_ = std::numeric_limits<std::size_t>::max();  // whose key is set
  std::size_t next_ = 0;                                         // where in the stream it stands
};

// Opened, the verifier and its hash must belong together: they follow each other in one sequence
// of the first block's key.
std::unique_ptr<RecordCipher> verified(KeyOfBlock key_of_block, std::string verifier_and_hash,
                                       std::string (*hash)(std::string_view),
                                       std::string_view file) {
  Rc4Records(key_of_block).decrypt(std::as_writable_bytes(std::span(verifier_and_hash)), 0, 0);
  const std::string_view opened = verifier_and_hash;
  if (hash(opened.substr(0, verifier_size)) != opened.substr(verifier_size)) {
    fail_wrong_password(file);
  }
  return std::make_unique<Rc4Records>(std::move(key_of_block));
}

// Where things stand behind the version of CryptoAPI's description: flags and the size of the
// header (2.3.2), the header itself, the verifier (2.3.3).
constexpr std::size_t header_size_at = 4;
constexpr std::size_t header_at = 8;
constexpr std::size_t least_header = 32;
constexpr std::size_t salt_at = 4;  // in the verifier
constexpr std::size_t verifier_at = salt_at + salt_size;
constexpr std::size_t hash_at = verifier_at + verifier_size + 4;

constexpr std::uint64_t rc4_id = 0x6801;
constexpr std::uint64_t sha1_id = 0x8004;

struct CryptoApi {
  std::size_t key_size;  ///< bytes
  std::string_view salt;
  std::string verifier_and_hash;
};

CryptoApi read_description(Bytes description, std::string_view file) {
  if (description.size() < header_at + least_header) fail_damaged(file);
  const std::uint64_t header_size = little_endian<4>(description, header_size_at);
  const std::size_t left = description.size() - header_at;
  if (header_size < least_header || header_size > left ||
      left - header_size < hash_at + SHA1_DIGEST_SIZE) {
    fail_damaged(file);
  }
  const std::uint64_t algorithm = little_endian<4>(description, header_at + 8);
  const std::uint64_t hash = little_endian<4>(description, header_at + 12);
  if (algorithm != rc4_id || (hash != 0 && hash != sha1_id)) fail_unknown(file);
  constexpr std::size_t bits_a_byte = 8;
  const std::uint64_t bits = little_endian<4>(description, header_at + 16);
  const std::uint64_t key_size = bits == 0 ? least_key : bits / bits_a_byte;
  const Bytes verifier = description.subspan(header_at + static_cast<std::size_t>(header_size));
  if (bits % bits_a_byte != 0 || key_size < least_key || key_size > most_key ||
      little_endian<4>(verifier, 0) != salt_size) {
    fail_damaged(file);
  }
  const std::string_view text = as_text(verifier);
  return {static_cast<std::size_t>(key_size), text.substr(salt_at, salt_size),
          std::string(text.substr(verifier_at, verifier_size)) +
              std::string(text.substr(hash_at, SHA1_DIGEST_SIZE))};
}

}  // namespace

// 2.3.6.2 makes the keys, 2.3.6.4 verifies the password.
std::unique_ptr<RecordCipher> rc4_records(Bytes description, std::string_view file,
                                          std::string_view password) {
  if (description.size() < salt_size + verifier_size + MD5_DIGEST_SIZE) fail_damaged(file);
  const std::string_view text = as_text(description);
  const std::string once =
      md5(utf16(password)).substr(0, least_key) + std::string(text.substr(0, salt_size));
  constexpr int times = 16;
  std::string repeated;
  for (int i = 0; i < times; ++i) repeated += once;
  const std::string base = md5(repeated).substr(0, least_key);
  return verified([base](std::uint32_t block) { return md5(base + four_bytes(block)); },
                  std::string(text.substr(salt_size, verifier_size + MD5_DIGEST_SIZE)), md5, file);
}

// 2.3.5.2 makes the keys, 2.3.5.6 verifies the password.
std::unique_ptr<RecordCipher> crypto_api_records(Bytes description, std::string_view file,
                                                 std::string_view password) {
  CryptoApi api = read_description(description, file);
  const std::string base = sha1(std::string(api.salt) + utf16(password));
  const auto key_of_block = [base, size = api.key_size](std::uint32_t block) {
    std::string key = sha1(base + four_bytes(block)).substr(0, size);
    if (size == least_key) key.resize(most_key, '\0');
    return key;
  };
  return verified(key_of_block, std::move(api.verifier_and_hash), sha1, file);
}

}  // namespace bijlage::package
