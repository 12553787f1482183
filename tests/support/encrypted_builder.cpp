#include "support/encrypted_builder.hpp"

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <stdexcept>
#include <vector>

#include "support/ole2_builder.hpp"

namespace bijlage::test {
namespace {

constexpr std::size_t block = 16;

unsigned char* out(std::string& bytes) { return reinterpret_cast<unsigned char*>(bytes.data()); }
const unsigned char* in(const std::string& bytes) {
  return reinterpret_cast<const unsigned char*>(bytes.data());
}

void require(bool done) {
  if (!done) throw std::runtime_error("OpenSSL refused");
}

std::string number(std::uint64_t value, std::size_t bytes) {
  std::string text;
  for (std::size_t i = 0; i < bytes; ++i) {
    text += static_cast<char>(static_cast<unsigned char>((value >> (8 * i)) & 0xFFU));
  }
  return text;
}

// Bytes that look like chance and are not.
std::string arbitrary(std::size_t size, unsigned seed) {
  std::string bytes;
  std::uint32_t state = seed * 2'654'435'761U + 1;
  for (std::size_t i = 0; i < size; ++i) {
    state = state * 1'664'525U + 1'013'904'223U;
    bytes += static_cast<char>(static_cast<unsigned char>(state >> 24U));
  }
  return bytes;
}

std::string hashed(const EVP_MD* kind, const std::string& bytes) {
  std::string hash(static_cast<std::size_t>(EVP_MD_get_size(kind)), '\0');
  require(EVP_Digest(bytes.data(), bytes.size(), out(hash), nullptr, kind, nullptr) == 1);
  return hash;
}

std::string padded(std::string bytes, std::size_t size, char filler) {
  bytes.resize(size, filler);
  return bytes;
}
std::string whole_blocks(const std::string& bytes) {
  return padded(bytes, (bytes.size() + block - 1) / block * block, '\0');
}

// Requires whole blocks. Without a start it is ECB.
std::string aes(const std::string& key, const std::string& start, const std::string& bytes) {
  const std::string mode = start.empty() ? "-ECB" : "-CBC";
  const EVP_CIPHER* const cipher =
      EVP_get_cipherbyname(("AES-" + std::to_string(key.size() * 8) + mode).c_str());
  EVP_CIPHER_CTX* const context = EVP_CIPHER_CTX_new();
  std::string encrypted(bytes.size(), '\0');
  int written = 0;
  require(EVP_EncryptInit_ex(context, cipher, nullptr, in(key), in(start)) == 1);
  EVP_CIPHER_CTX_set_padding(context, 0);
  require(EVP_EncryptUpdate(context, out(encrypted), &written, in(bytes),
                            static_cast<int>(bytes.size())) == 1);
  EVP_CIPHER_CTX_free(context);
  return encrypted;
}

std::string base64(const std::string& bytes) {
  std::string text((bytes.size() + 2) / 3 * 4 + 1, '\0');
  const int size = EVP_EncodeBlock(out(text), in(bytes), static_cast<int>(bytes.size()));
  text.resize(static_cast<std::size_t>(size));
  return text;
}

std::string spun(const EVP_MD* kind, const std::string& salt, const std::string& password,
                 std::uint32_t spins) {
  std::string wide;
  for (const char c : password) (wide += c) += '\0';
  std::string hash = hashed(kind, salt + wide);
  for (std::uint32_t i = 0; i < spins; ++i) hash = hashed(kind, number(i, 4) + hash);
  return hash;
}

std::string attribute(const std::string& name, const std::string& value) {
  return " " + name + "=\"" + value + "\"";
}

// What of agile encryption depends on its hash and its key's size.
class AgileMaker {
 public:
  AgileMaker(const Agile& agile, const std::string& password)
      : agile_(agile),
        kind_(EVP_get_digestbyname(agile.hash.c_str())),
        key_size_(static_cast<std::size_t>(agile.key_bits) / 8),
        key_(arbitrary(key_size_, 3)),
        spun_(spun(kind_, key_salt_, password, agile.spins)) {}

  std::string package(const std::string& document) const {
    constexpr std::size_t segment = 4'096;
    std::string package = number(document.size(), 8);
    for (std::size_t at = 0, i = 0; at < document.size(); at += segment, ++i) {
      package += aes(key_, start_for(number(i, 4)), whole_blocks(document.substr(at, segment)));
    }
    return package;
  }

  std::string description(const std::string& package) const {
    const std::string hmac_key = arbitrary(hash_size(), 4);
    std::string hmac(hash_size(), '\0');
    HMAC(kind_, hmac_key.data(), static_cast<int>(hmac_key.size()), in(package), package.size(),
         out(hmac), nullptr);
    const std::string input = arbitrary(block, 5);
    const std::uint32_t spins = agile_.said_spins != 0 ? agile_.said_spins : agile_.spins;
    std::string xml =
        R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>)"
        R"(<encryption xmlns="http://schemas.microsoft.com/office/2006/encryption" )"
        R"(xmlns:p="http://schemas.microsoft.com/office/2006/keyEncryptor/password"><keyData)" +
        key_attributes(salt_) + "/><dataIntegrity" +
        encrypted("encryptedHmacKey", hmac_key, "\x5F\xB2\xAD\x01\x0C\xB9\xE1\xF6") +
        encrypted("encryptedHmacValue", hmac, "\xA0\x67\x7F\x02\xB2\x2C\x84\x33") +
        R"(/><keyEncryptors><keyEncryptor )"
        R"(uri="http://schemas.microsoft.com/office/2006/keyEncryptor/password"><p:encryptedKey)" +
        attribute("spinCount", std::to_string(spins)) + key_attributes(key_salt_) +
        locked("encryptedVerifierHashInput", input, "\xFE\xA7\xD2\x76\x3B\x4B\x9E\x79") +
        locked("encryptedVerifierHashValue", hashed(kind_, input),
               "\xD7\xAA\x0F\x6D\x30\x61\x34\x4E") +
        locked("encryptedKeyValue", key_, "\x14\x6E\x0B\xE7\xAB\xAC\xD0\xD6") +
        "/></keyEncryptor></keyEncryptors></encryption>";
    if (agile_.change) agile_.change(xml);
    return xml;
  }

 private:
  std::size_t hash_size() const { return static_cast<std::size_t>(EVP_MD_get_size(kind_)); }

  std::string start_for(const std::string& purpose) const {
    return padded(hashed(kind_, salt_ + purpose), block, '\x36');
  }
  // With the key of the document.
  std::string encrypted(const std::string& name, const std::string& bytes,
                        const std::string& purpose) const {
    return attribute(name, base64(aes(key_, start_for(purpose), whole_blocks(bytes))));
  }
  // With a key that is made from the password.
  std::string locked(const std::string& name, const std::string& bytes,
                     const std::string& purpose) const {
    const std::string key = padded(hashed(kind_, spun_ + purpose), key_size_, '\x36');
    return attribute(name, base64(aes(key, key_salt_, whole_blocks(bytes))));
  }
  std::string key_attributes(const std::string& salt) const {
    return attribute("saltSize", std::to_string(salt.size())) + attribute("blockSize", "16") +
           attribute("keyBits", std::to_string(agile_.key_bits)) +
           attribute("hashSize", std::to_string(hash_size())) +
           attribute("cipherAlgorithm", "AES") + attribute("cipherChaining", "ChainingModeCBC") +
           attribute("hashAlgorithm", agile_.hash) + attribute("saltValue", base64(salt));
  }

  const Agile& agile_;
  const EVP_MD* kind_;
  std::size_t key_size_;
  std::string salt_ = arbitrary(block, 1);
  std::string key_salt_ = arbitrary(block, 2);
  std::string key_;
  std::string spun_;
};

}  // namespace

std::string sealed_in(const std::string& encryption_info, const std::string& encrypted_package) {
  return ole2_of({{"EncryptionInfo", encryption_info}, {"EncryptedPackage", encrypted_package}});
}

std::string agile_encrypted(const std::string& document, const std::string& password,
                            const Agile& agile) {
  const AgileMaker maker(agile, password);
  const std::string package = maker.package(document);
  constexpr std::uint32_t flags = 0x40;
  return sealed_in(number(4, 2) + number(4, 2) + number(flags, 4) + maker.description(package),
                   package);
}

std::string standard_encrypted(const std::string& document, const std::string& password,
                               int key_bits) {
  const std::string salt = arbitrary(block, 6);
  const EVP_MD* const sha1 = EVP_sha1();
  const std::string last = hashed(sha1, spun(sha1, salt, password, 50'000) + number(0, 4));
  const auto half = [&](char filler) {
    std::string buffer(64, filler);
    for (std::size_t i = 0; i < last.size(); ++i) {
      buffer[i] = static_cast<char>(buffer[i] ^ last[i]);
    }
    return hashed(sha1, buffer);
  };
  const std::string key =
      (half('\x36') + half('\x5C')).substr(0, static_cast<std::size_t>(key_bits) / 8);
  const std::string verifier = arbitrary(block, 7);
  const std::uint64_t algorithm = key_bits == 128 ? 0x660E : (key_bits == 192 ? 0x660F : 0x6610);
  constexpr std::uint64_t flags = 0x24;
  const std::string header = number(flags, 4) + number(0, 4) + number(algorithm, 4) +
                             number(0x8004, 4) + number(static_cast<std::uint64_t>(key_bits), 4) +
                             number(0x18, 4) + number(0, 8) + std::string("A\0E\0S\0\0\0", 8);
  const std::string info = number(4, 2) + number(2, 2) + number(flags, 4) +
                           number(header.size(), 4) + header + number(salt.size(), 4) + salt +
                           aes(key, "", verifier) + number(20, 4) +
                           aes(key, "", padded(hashed(sha1, verifier), 32, '\0'));
  return sealed_in(info, number(document.size(), 8) + aes(key, "", whole_blocks(document)));
}

}  // namespace bijlage::test
