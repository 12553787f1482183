#include "base/sha256.hpp"

#include <nettle/sha2.h>

#include <array>

namespace bijlage::base {

std::string sha256_hex(std::span<const std::byte> bytes) {
  sha256_ctx state;
  sha256_init(&state);
  sha256_update(&state, bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
  std::array<std::uint8_t, SHA256_DIGEST_SIZE> digest{};
  sha256_digest(&state, digest.size(), digest.data());
  constexpr std::string_view hex = "0123456789abcdef";
  std::string text;
  text.reserve(2 * digest.size());
  for (const unsigned byte : digest) {
    text += hex[byte >> 4U];
    text += hex[byte & 0xFU];
  }
  return text;
}

}  // namespace bijlage::base
