#include "package/decrypt.hpp"

#include "base/message.hpp"
#include "base/utf8.hpp"
#include "package/ole2.hpp"
#include "package/sealed.hpp"

namespace bijlage::package {
namespace {

[[noreturn]] void fail(std::string_view key, std::string_view file) {
  throw base::Failure(base::Trouble::input, {std::string(key), {{"file", std::string(file)}}});
}

struct Version {
  std::uint64_t major;
  std::uint64_t minor;
};

// 2.3.4.5 and 2.3.4.10: the first four bytes say which kind it is.
Version version_of(const Sealed& sealed) {
  const Bytes info = std::as_bytes(std::span(sealed.info));
  if (info.size() < 4) fail_damaged(sealed.file);
  return {little_endian<2>(info, 0), little_endian<2>(info, 2)};
}

}  // namespace

void fail_damaged(std::string_view file) { fail("input.damaged-encryption", file); }
void fail_unknown(std::string_view file) { fail("input.unknown-encryption", file); }
void fail_wrong_password(std::string_view file) { fail("input.wrong-password", file); }

std::string utf16(std::string_view text) {
  std::string bytes;
  const auto add = [&bytes](char32_t unit) {
    bytes += static_cast<char>(static_cast<unsigned char>(unit & 0xFFU));
    bytes += static_cast<char>(static_cast<unsigned char>(unit >> 8U));
  };
  for (const char32_t code : base::decode(text)) {
    if (code < 0x10000) {
      add(code);
    } else {
      add(0xD800 + ((code - 0x10000) >> 10U));
      add(0xDC00 + (code & 0x3FFU));
    }
  }
  return bytes;
}

std::string four_bytes(std::uint32_t number) {
  std::string bytes;
  for (unsigned shift = 0; shift < 32; shift += 8) {
    bytes += static_cast<char>(static_cast<unsigned char>((number >> shift) & 0xFFU));
  }
  return bytes;
}

std::string spun_password(Hasher& hash, std::string_view salt, std::string_view password,
                          std::uint32_t spins) {
  std::string_view spun = hash({salt, password});
  for (std::uint32_t i = 0; i < spins; ++i) spun = hash({four_bytes(i), spun});
  return std::string(spun);
}

std::string take_content(Sealed& sealed) {
  const auto size = little_endian<size_field>(std::as_bytes(std::span(sealed.content)), 0);
  std::string content = std::move(sealed.content);
  content.erase(0, size_field);
  if (size > content.size()) fail_damaged(sealed.file);
  content.resize(static_cast<std::size_t>(size));
  return content;
}

std::string decrypt(Bytes bytes, std::string_view file, std::string_view password,
                    const base::Limits& limits, std::uint32_t spins) {
  const Ole2 container(bytes, file, limits);
  auto info = container.read_stream("EncryptionInfo");
  auto content = container.read_stream("EncryptedPackage");
  // Without a description it is protected by rights management ([MS-OFFCRYPTO] 2.2).
  if (!info || !content) fail_unknown(file);
  Sealed sealed{file, std::move(*info), std::move(*content), utf16(password), spins};
  const Version version = version_of(sealed);
  if (sealed.content.size() < size_field) fail_damaged(file);
  if (version.major == 4 && version.minor == 4) return open_agile(sealed, limits);
  if (version.major >= 2 && version.major <= 4 && version.minor == 2) return open_standard(sealed);
  fail_unknown(file);  // extensible encryption (2.3.4.6), and what comes after today
}

}  // namespace bijlage::package
