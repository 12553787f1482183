#include "base/sha256.hpp"

#include <nettle/sha2.h>

#include <array>

namespace bijlage::base {

namespace {

void update(sha256_ctx& state, std::span<const std::byte> bytes) {
  sha256_update(&state, bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
}

std::string hex_digest(sha256_ctx& state) {
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

}  // namespace

std::string sha256_hex(std::span<const std::byte> bytes) {
  sha256_ctx state;
  sha256_init(&state);
  update(state, bytes);
  return hex_digest(state);
}

std::string sha256_hex(const InputFile& input) {
  constexpr std::size_t piece_size = std::size_t{32} << 20U;
  sha256_ctx state;
  sha256_init(&state);
  std::span<const std::byte> rest = input.bytes();
  while (rest.size() > piece_size) {
    update(state, rest.first(piece_size));
    rest = rest.subspan(piece_size);
    input.let_go();
  }
  update(state, rest);
  return hex_digest(state);
}

}  // namespace bijlage::base
