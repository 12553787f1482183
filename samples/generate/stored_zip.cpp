#include "stored_zip.hpp"

#include <fstream>
#include <stdexcept>

namespace bijlage::samples {
namespace {

constexpr std::uint16_t version_needed = 20;
constexpr std::uint16_t names_are_utf8 = 0x0800;
constexpr std::uint16_t noon = 12U << 11U;
constexpr std::uint16_t fifth_of_january_2024 = (44U << 9U) | (1U << 5U) | 5U;

void put16(std::string& bytes, std::uint32_t value) {
  bytes += static_cast<char>(value & 0xFFU);
  bytes += static_cast<char>((value >> 8U) & 0xFFU);
}

void put32(std::string& bytes, std::uint32_t value) {
  put16(bytes, value & 0xFFFFU);
  put16(bytes, value >> 16U);
}

std::uint32_t crc32(const std::string& content) {
  std::uint32_t crc = 0xFFFFFFFFU;
  for (const char c : content) {
    crc ^= static_cast<unsigned char>(c);
    for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1U) ^ ((crc & 1U) != 0 ? 0xEDB88320U : 0U);
  }
  return ~crc;
}

// What the entry itself and its line in the directory have in common.
std::string description(const std::string& name, const std::string& content) {
  std::string bytes;
  put16(bytes, version_needed);
  put16(bytes, names_are_utf8);
  put16(bytes, 0);  // stored
  put16(bytes, noon);
  put16(bytes, fifth_of_january_2024);
  put32(bytes, crc32(content));
  put32(bytes, static_cast<std::uint32_t>(content.size()));
  put32(bytes, static_cast<std::uint32_t>(content.size()));
  put16(bytes, static_cast<std::uint32_t>(name.size()));
  put16(bytes, 0);  // no extra field
  return bytes;
}

}  // namespace

void StoredZip::add(const std::string& name, const std::string& content) {
  const std::string described = description(name, content);
  const auto offset = static_cast<std::uint32_t>(entries_.size());
  entries_ += "PK\3\4" + described + name + content;
  directory_ += "PK\1\2";
  put16(directory_, version_needed);
  directory_ += described;
  directory_ += std::string(10, '\0');  // no comment, first disk, no attributes
  put32(directory_, offset);
  directory_ += name;
  ++count_;
}

void StoredZip::write(const std::filesystem::path& file) const {
  std::string end = "PK\5\6";
  put32(end, 0);
  put16(end, count_);
  put16(end, count_);
  put32(end, static_cast<std::uint32_t>(directory_.size()));
  put32(end, static_cast<std::uint32_t>(entries_.size()));
  put16(end, 0);
  std::ofstream out(file, std::ios::binary);
  out << entries_ << directory_ << end;
  if (!out.flush()) throw std::runtime_error(file.string() + ": cannot be written");
}

}  // namespace bijlage::samples
