#include "package/agile_info.hpp"

#include <array>
#include <charconv>
#include <span>
#include <utility>

#include "package/base64.hpp"
#include "package/sealed.hpp"
#include "package/xml_reader.hpp"

namespace bijlage::package {
namespace {

constexpr std::size_t most_salt = 65'536;  // 2.3.4.10, `saltSize`

class InfoReader {
 public:
  InfoReader(std::string_view xml, std::string_view file, const base::Limits& limits)
      : source_(std::as_bytes(std::span(xml))),
        reader_(source_, file, "EncryptionInfo", limits),
        file_(file) {}

  AgileInfo read(std::uint32_t most_spins) {
    bool has_content = false;
    bool has_integrity = false;
    bool has_password = false;
    using Event = XmlReader::Event;
    for (Event event = reader_.next(); event != Event::eof; event = reader_.next()) {
      if (event != Event::start) continue;
      if (reader_.name() == "keyData" && !std::exchange(has_content, true)) {
        info_.content = key();
      } else if (reader_.name() == "dataIntegrity" && !std::exchange(has_integrity, true)) {
        info_.hmac_key = blocks("encryptedHmacKey");
        info_.hmac_value = blocks("encryptedHmacValue");
      } else if (reader_.name() == "encryptedKey" && reader_.attribute("spinCount") &&
                 !std::exchange(has_password, true)) {
        read_password(most_spins);
      }
    }
    if (!has_content || !has_integrity) fail_damaged(file_);
    if (!has_password) fail_unknown(file_);  // by certificate only
    check_sizes();
    return std::move(info_);
  }

 private:
  void read_password(std::uint32_t most_spins) {
    info_.password = key();
    info_.spins = number("spinCount", most_spins);
    info_.verifier_input = blocks("encryptedVerifierHashInput");
    info_.verifier_hash = blocks("encryptedVerifierHashValue");
    info_.key = blocks("encryptedKeyValue");
  }

  AgileKey key() {
    if (text("cipherAlgorithm") != "AES" || text("cipherChaining") != "ChainingModeCBC") {
      fail_unknown(file_);
    }
    AgileKey key;
    key.hash = hash();
    constexpr std::uint32_t most_bits = 256;
    const std::uint32_t bits = number("keyBits", most_bits);
    key.key_size = bits / 8;
    key.salt = from_base64(text("saltValue")).value_or("");
    if ((bits != 128 && bits != 192 && bits != 256) ||
        number("blockSize", Aes::block) != Aes::block || key.salt.empty() ||
        number("saltSize", most_salt) != key.salt.size() ||
        number("hashSize", most_salt) != hash_size(key.hash)) {
      fail_damaged(file_);
    }
    return key;
  }

  HashAlgorithm hash() const {
    using enum HashAlgorithm;
    constexpr std::array<std::pair<std::string_view, HashAlgorithm>, 8> names{
        {{"SHA1", sha1},
         {"SHA-1", sha1},
         {"SHA256", sha256},
         {"SHA-256", sha256},
         {"SHA384", sha384},
         {"SHA-384", sha384},
         {"SHA512", sha512},
         {"SHA-512", sha512}}};
    const std::string_view asked = text("hashAlgorithm");
    for (const auto& [name, algorithm] : names) {
      if (name == asked) return algorithm;
    }
    fail_unknown(file_);
  }

  std::string_view text(std::string_view name) const {
    const auto value = reader_.attribute(name);
    if (!value) fail_damaged(file_);
    return *value;
  }

  std::uint32_t number(std::string_view name, std::size_t most) const {
    const std::string_view digits = text(name);
    std::uint32_t number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (error != std::errc() || end != digits.data() + digits.size() || number > most) {
      fail_damaged(file_);
    }
    return number;
  }

  std::string blocks(std::string_view name) const {
    auto bytes = from_base64(text(name));
    if (!bytes || bytes->empty() || bytes->size() % Aes::block != 0) fail_damaged(file_);
    return std::move(*bytes);
  }

  void check_sizes() const {
    const std::size_t content_hash = hash_size(info_.content.hash);
    if (info_.hmac_key.size() < content_hash || info_.hmac_value.size() < content_hash ||
        info_.verifier_hash.size() < hash_size(info_.password.hash) ||
        info_.verifier_input.size() < info_.password.salt.size() ||
        info_.key.size() < info_.content.key_size) {
      fail_damaged(file_);
    }
  }

  MemorySource source_;
  XmlReader reader_;
  std::string_view file_;
  AgileInfo info_;
};

}  // namespace

AgileInfo read_agile_info(std::string_view xml, std::string_view file, std::uint32_t most_spins,
                          const base::Limits& limits) {
  return InfoReader(xml, file, limits).read(most_spins);
}

}  // namespace bijlage::package
