#include "package/xor_records.hpp"

#include <array>
#include <bit>
#include <string>

#include "base/utf8.hpp"
#include "package/sealed.hpp"

namespace bijlage::package {
namespace {

constexpr std::size_t key_size = 16;
constexpr std::size_t most_characters = 15;

std::string single_bytes(std::string_view password) {
  std::string bytes;
  for (const char32_t code : base::decode(password)) {
    if (bytes.size() == most_characters) break;
    const char32_t low = code & 0xFFU;
    bytes += static_cast<char>(static_cast<unsigned char>(low != 0 ? low : (code >> 8U) & 0xFFU));
  }
  return bytes;
}

// 2.3.7.2. The tables that stand there are those of a CRC of 16 bits with the polynomial 0x1021
// that begins with 0xFFFF: it is taken over the low seven bits of each character.
std::uint16_t key_of(std::string_view password) {
  std::uint32_t key = 0xFFFF;
  for (const char c : password) {
    key ^= (static_cast<unsigned char>(c) & 0x7FU) << 8U;
    for (int bit = 0; bit < 8; ++bit) key = (key << 1U) ^ ((key & 0x8000U) != 0 ? 0x1021U : 0U);
    key &= 0xFFFFU;
  }
  return static_cast<std::uint16_t>(key);
}

// 2.3.7.1.
std::uint16_t verifier_of(std::string_view password) {
  std::uint32_t verifier = 0;
  const auto add = [&verifier](std::uint32_t byte) {
    verifier = ((verifier >> 14U) & 1U) ^ ((verifier << 1U) & 0x7FFFU) ^ byte;
  };
  for (std::size_t i = password.size(); i-- > 0;) add(static_cast<unsigned char>(password[i]));
  add(static_cast<std::uint32_t>(password.size()));
  return static_cast<std::uint16_t>(verifier ^ 0xCE4BU);
}

// 2.3.7.2: the password and as much as is needed of what fills it up, mixed with the key.
std::array<std::uint8_t, key_size> mask_of(std::string_view password, std::uint16_t key) {
  constexpr std::array<std::uint8_t, key_size> filling{
      0xBB, 0xFF, 0xFF, 0xBA, 0xFF, 0xFF, 0xB9, 0x80, 0x00, 0xBE, 0x0F, 0x00, 0xBF, 0x0F, 0x00, 0};
  std::array<std::uint8_t, key_size> mask{};
  for (std::size_t i = 0; i < key_size; ++i) {
    const std::uint8_t byte = i < password.size() ? static_cast<unsigned char>(password[i])
                                                  : filling.at(i - password.size());
    const auto half = static_cast<std::uint8_t>(i % 2 == 0 ? key & 0xFFU : key >> 8U);
    mask.at(i) = std::rotr(static_cast<std::uint8_t>(byte ^ half), 1);
  }
  return mask;
}

class XorRecords : public RecordCipher {
 public:
  explicit XorRecords(const std::array<std::uint8_t, key_size>& mask) : mask_(mask) {}

  // 2.3.7.3; where the mask begins is said by [MS-XLS] 2.2.10.
  void decrypt(std::span<std::byte> content, std::size_t position, std::size_t clear) override {
    for (std::size_t i = clear; i < content.size(); ++i) {
      const auto hidden = std::to_integer<std::uint8_t>(content[i]);
      const std::uint8_t mask = mask_[(position + content.size() + i) % key_size];
      content[i] = std::byte{std::rotr(static_cast<std::uint8_t>(hidden ^ mask), 5)};
    }
  }

 private:
  std::array<std::uint8_t, key_size> mask_;
};

}  // namespace

std::unique_ptr<RecordCipher> xor_records(Bytes description, std::string_view file,
                                          std::string_view password) {
  if (description.size() < 4) fail_damaged(file);
  const std::string bytes = single_bytes(password);
  const std::uint16_t key = key_of(bytes);
  if (little_endian<2>(description, 0) != key ||
      little_endian<2>(description, 2) != verifier_of(bytes)) {
    fail_wrong_password(file);
  }
  return std::make_unique<XorRecords>(mask_of(bytes, key));
}

}  // namespace bijlage::package
