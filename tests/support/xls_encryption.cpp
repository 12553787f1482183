#include "support/xls_encryption.hpp"

#include <openssl/evp.h>

#include <array>
#include <numeric>
#include <set>
#include <stdexcept>
#include <utility>
#include <vector>

#include "support/xls_builder.hpp"

// Step by step as [MS-OFFCRYPTO] 2.3.5 to 2.3.7 has it, tables too: slow, and on purpose not as the
// reader does it.
namespace bijlage::test {
namespace {

const std::string salt = "0123456789abcdef";
const std::string verifier = "what is verified";

unsigned byte_at(const std::string& bytes, std::size_t at) {
  return static_cast<unsigned char>(bytes.at(at));
}
char as_char(unsigned byte) { return static_cast<char>(static_cast<unsigned char>(byte & 0xFFU)); }

std::string hashed(const EVP_MD* kind, const std::string& bytes) {
  std::string hash(static_cast<std::size_t>(EVP_MD_get_size(kind)), '\0');
  auto* const out = reinterpret_cast<unsigned char*>(hash.data());
  if (EVP_Digest(bytes.data(), bytes.size(), out, nullptr, kind, nullptr) != 1) {
    throw std::runtime_error("OpenSSL refused");
  }
  return hash;
}

// So many bytes of what RC4 makes of a key.
std::string rc4_bytes(const std::string& key, std::size_t count) {
  std::array<unsigned, 256> state{};
  std::iota(state.begin(), state.end(), 0U);
  for (unsigned i = 0, j = 0; i < 256; ++i) {
    j = (j + state.at(i) + byte_at(key, i % key.size())) % 256;
    std::swap(state.at(i), state.at(j));
  }
  std::string bytes;
  for (unsigned i = 0, j = 0; bytes.size() < count;) {
    i = (i + 1) % 256;
    j = (j + state.at(i)) % 256;
    std::swap(state.at(i), state.at(j));
    bytes += as_char(state.at((state.at(i) + state.at(j)) % 256));
  }
  return bytes;
}

std::string rc4_key(XlsCipher cipher, const std::string& password, std::uint32_t block) {
  if (cipher == XlsCipher::rc4) {
    std::string repeated;
    for (int i = 0; i < 16; ++i) repeated += hashed(EVP_md5(), utf16(password)).substr(0, 5) + salt;
    return hashed(EVP_md5(), hashed(EVP_md5(), repeated).substr(0, 5) + le32(block));
  }
  const std::string key =
      hashed(EVP_sha1(), hashed(EVP_sha1(), salt + utf16(password)) + le32(block));
  if (cipher == XlsCipher::crypto_api_128) return key.substr(0, 16);
  return key.substr(0, 5) + std::string(11, '\0');
}

std::string mixed(std::string bytes, const std::string& with) {
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    bytes[i] = as_char(byte_at(bytes, i) ^ byte_at(with, i));
  }
  return bytes;
}

unsigned xor_key(const std::string& password) {
  constexpr std::array<unsigned, 15> starts{0xE1F0, 0x1D0F, 0xCC9C, 0x84C0, 0x110C,
                                            0x0E10, 0xF1CE, 0x313E, 0x1872, 0xE139,
                                            0xD40F, 0x84F9, 0x280C, 0xA96A, 0x4EC3};
  constexpr std::array<unsigned, 105> matrix{
      0xAEFC, 0x4DD9, 0x9BB2, 0x2745, 0x4E8A, 0x9D14, 0x2A09, 0x7B61, 0xF6C2, 0xFDA5, 0xEB6B,
      0xC6F7, 0x9DCF, 0x2BBF, 0x4563, 0x8AC6, 0x05AD, 0x0B5A, 0x16B4, 0x2D68, 0x5AD0, 0x0375,
      0x06EA, 0x0DD4, 0x1BA8, 0x3750, 0x6EA0, 0xDD40, 0xD849, 0xA0B3, 0x5147, 0xA28E, 0x553D,
      0xAA7A, 0x44D5, 0x6F45, 0xDE8A, 0xAD35, 0x4A4B, 0x9496, 0x390D, 0x721A, 0xEB23, 0xC667,
      0x9CEF, 0x29FF, 0x53FE, 0xA7FC, 0x5FD9, 0x47D3, 0x8FA6, 0x0F6D, 0x1EDA, 0x3DB4, 0x7B68,
      0xF6D0, 0xB861, 0x60E3, 0xC1C6, 0x93AD, 0x377B, 0x6EF6, 0xDDEC, 0x45A0, 0x8B40, 0x06A1,
      0x0D42, 0x1A84, 0x3508, 0x6A10, 0xAA51, 0x4483, 0x8906, 0x022D, 0x045A, 0x08B4, 0x1168,
      0x76B4, 0xED68, 0xCAF1, 0x85C3, 0x1BA7, 0x374E, 0x6E9C, 0x3730, 0x6E60, 0xDCC0, 0xA9A1,
      0x4363, 0x86C6, 0x1DAD, 0x3331, 0x6662, 0xCCC4, 0x89A9, 0x0373, 0x06E6, 0x0DCC, 0x1021,
      0x2042, 0x4084, 0x8108, 0x1231, 0x2462, 0x48C4};
  unsigned key = starts.at(password.size() - 1);
  std::size_t element = matrix.size();
  for (std::size_t i = password.size(); i-- > 0;) {
    for (unsigned bit = 0x40; bit != 0; bit >>= 1U) {
      --element;
      if ((byte_at(password, i) & bit) != 0) key ^= matrix.at(element);
    }
  }
  return key;
}

unsigned xor_verifier(const std::string& password) {
  const std::string whole = as_char(static_cast<unsigned>(password.size())) + password;
  unsigned sum = 0;
  for (std::size_t i = whole.size(); i-- > 0;) {
    const unsigned carried = (sum & 0x4000U) != 0 ? 1 : 0;
    sum = (carried | ((sum * 2) & 0x7FFFU)) ^ byte_at(whole, i);
  }
  return sum ^ 0xCE4BU;
}

std::string xor_mask(const std::string& password) {
  const unsigned key = xor_key(password);
  const std::string filling("\xBB\xFF\xFF\xBA\xFF\xFF\xB9\x80\x00\xBE\x0F\x00\xBF\x0F\x00\x00", 16);
  std::string mask = (password + filling).substr(0, 16);
  for (std::size_t i = 0; i < mask.size(); ++i) {
    const unsigned byte = byte_at(mask, i) ^ (i % 2 == 0 ? key & 0xFFU : key >> 8U);
    mask[i] = as_char((byte >> 1U) | (byte << 7U));
  }
  return mask;
}

// What RC4 mixes the stream with; each 1,024 bytes have a key of their own.
std::string rc4_stream(XlsCipher cipher, const std::string& password, std::size_t size) {
  constexpr std::size_t block = 1024;
  std::string stream;
  for (std::uint32_t number = 0; stream.size() < size; ++number) {
    stream += rc4_bytes(rc4_key(cipher, password, number), block);
  }
  return stream;
}

// A record's content from byte `position` of the stream on, hidden.
std::string obfuscated(std::string bytes, std::size_t position, const std::string& mask) {
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const unsigned byte = byte_at(bytes, i);
    bytes[i] = as_char(((byte << 5U) | (byte >> 3U)) ^
                       byte_at(mask, (position + bytes.size() + i) % mask.size()));
  }
  return bytes;
}

// What BOUNDSHEET and these records have in clear.
std::size_t clear(unsigned type, std::size_t size) {
  static const std::set<unsigned> whole{0x0809, 0x002F, 0x00E1, 0x0194, 0x0195, 0x0196, 0x0138};
  return whole.contains(type) ? size : type == 0x0085 ? 4 : 0;
}

}  // namespace

std::string file_pass(XlsCipher cipher, const std::string& password, bool biff5) {
  constexpr unsigned number = 0x002F;
  if (cipher == XlsCipher::xor_obfuscation) {
    return record(number,
                  (biff5 ? "" : le16(0)) + le16(xor_key(password)) + le16(xor_verifier(password)));
  }
  const bool by_md5 = cipher == XlsCipher::rc4;
  const std::string hash = hashed(by_md5 ? EVP_md5() : EVP_sha1(), verifier);
  const std::string opened = verifier + hash;
  const std::string sealed = mixed(opened, rc4_bytes(rc4_key(cipher, password, 0), opened.size()));
  if (by_md5) return record(number, le16(1) + le16(1) + le16(1) + salt + sealed);
  const std::string header = le32(0x04) + le32(0) + le32(0x6801) + le32(0x8004) +
                             le32(cipher == XlsCipher::crypto_api_40 ? 40 : 128) + le32(1) +
                             le32(0) + le32(0) + utf16("Provider") + le16(0);
  return record(number, le16(1) + le16(4) + le16(2) + le32(0x04) +
                            le32(static_cast<std::uint32_t>(header.size())) + header + le32(16) +
                            salt + sealed.substr(0, verifier.size()) + le32(20) +
                            sealed.substr(verifier.size()));
}

std::string encrypted_records(std::string records, XlsCipher cipher, const std::string& password) {
  const bool by_xor = cipher == XlsCipher::xor_obfuscation;
  const std::string mask =
      by_xor ? xor_mask(password) : rc4_stream(cipher, password, records.size());
  bool begun = false;
  for (std::size_t at = 0; at + 4 <= records.size();) {
    const unsigned type = byte_at(records, at) | (byte_at(records, at + 1) << 8U);
    const std::size_t size = byte_at(records, at + 2) | (byte_at(records, at + 3) << 8U);
    at += 4;
    const std::string plain = records.substr(at, size);
    if (begun) {
      const std::string hidden =
          by_xor ? obfuscated(plain, at, mask) : mixed(plain, mask.substr(at, size));
      const std::size_t kept = clear(type, size);
      records.replace(at + kept, size - kept, hidden.substr(kept));
    }
    begun = begun || type == 0x002F;
    at += size;
  }
  return records;
}

}  // namespace bijlage::test
