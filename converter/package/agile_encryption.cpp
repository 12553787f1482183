// Agile encryption: [MS-OFFCRYPTO] 2.3.4.11 to 2.3.4.15.
#include <algorithm>

#include "package/agile_info.hpp"
#include "package/sealed.hpp"

namespace bijlage::package {
namespace {

using namespace std::string_view_literals;

// What a hash is made for (2.3.4.11 to 2.3.4.14).
constexpr std::string_view for_verifier_input = "\xFE\xA7\xD2\x76\x3B\x4B\x9E\x79"sv;
constexpr std::string_view for_verifier_hash = "\xD7\xAA\x0F\x6D\x30\x61\x34\x4E"sv;
constexpr std::string_view for_key = "\x14\x6E\x0B\xE7\xAB\xAC\xD0\xD6"sv;
constexpr std::string_view for_hmac_key = "\x5F\xB2\xAD\x01\x0C\xB9\xE1\xF6"sv;
constexpr std::string_view for_hmac_value = "\xA0\x67\x7F\x02\xB2\x2C\x84\x33"sv;

constexpr std::size_t info_start = 8;        ///< version and flags, then the XML
constexpr std::size_t segment_size = 4'096;  ///< of the content, each with a start of its own

std::string fit(std::string_view bytes, std::size_t size) {
  std::string fitted(bytes.substr(0, size));
  fitted.resize(size, '\x36');
  return fitted;
}

std::string start_of(Hasher& hash, const AgileKey& key, std::string_view purpose) {
  return fit(hash({key.salt, purpose}), Aes::block);
}

// The key to the document, from the password.
std::string content_key(const AgileInfo& info, const Sealed& sealed) {
  const AgileKey& key = info.password;
  Hasher hash(key.hash);
  const std::string spun = spun_password(hash, key.salt, sealed.password, info.spins);
  const std::string start = fit(key.salt, Aes::block);
  const auto opened = [&](std::string_view purpose, std::string_view bytes) {
    const std::string made = fit(hash({spun, purpose}), key.key_size);
    return Aes(made, Chaining::cbc).decrypted(bytes, start);
  };
  const std::string input =
      opened(for_verifier_input, info.verifier_input).substr(0, key.salt.size());
  const std::string expected = opened(for_verifier_hash, info.verifier_hash).substr(0, hash.size());
  if (hash({input}) != expected) fail_wrong_password(sealed.file);
  return opened(for_key, info.key).substr(0, info.content.key_size);
}

// 2.3.4.14: a keyed hash over the whole stream, its size included.
bool is_whole(Hasher& hash, Aes& aes, const AgileInfo& info, std::string_view content) {
  const std::string key = aes.decrypted(info.hmac_key, start_of(hash, info.content, for_hmac_key));
  const std::string value =
      aes.decrypted(info.hmac_value, start_of(hash, info.content, for_hmac_value));
  return hash.hmac(std::string_view(key).substr(0, hash.size()), content) ==
         std::string_view(value).substr(0, hash.size());
}

}  // namespace

std::string open_agile(Sealed& sealed, const base::Limits& limits) {
  if (sealed.info.size() < info_start) fail_damaged(sealed.file);
  const AgileInfo info = read_agile_info(std::string_view(sealed.info).substr(info_start),
                                         sealed.file, sealed.most_spins, limits);
  Aes aes(content_key(info, sealed), Chaining::cbc);
  Hasher hash(info.content.hash);
  if (!is_whole(hash, aes, info, sealed.content)) fail_damaged(sealed.file);

  const std::size_t all = sealed.content.size() - size_field;
  const std::size_t end = size_field + all - all % Aes::block;
  std::uint32_t segment = 0;
  for (std::size_t at = size_field; at < end; at += segment_size, ++segment) {
    aes.decrypt(sealed.content.data() + at, std::min(segment_size, end - at),
                start_of(hash, info.content, four_bytes(segment)));
  }
  return take_content(sealed);
}

}  // namespace bijlage::package
