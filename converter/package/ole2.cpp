#include "package/ole2.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>

#include "base/utf8.hpp"

namespace bijlage::package {
namespace {

constexpr std::string_view signature("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);
constexpr std::size_t header_size = 512;
constexpr std::size_t directory_entry_size = 128;
constexpr std::size_t fats_in_header = 109;
constexpr std::size_t most_names = 4'096;
constexpr std::uint32_t last_sector = 0xFFFFFFFA;  // this and above: end of chain, free, …

class Compound {
 public:
  explicit Compound(Bytes bytes)
      : bytes_(bytes),
        sector_size_(std::size_t{1}
                     << std::clamp<std::uint64_t>(little_endian<2>(bytes, 0x1E), 7, 12)) {}

  std::vector<std::string> names() const {
    std::vector<std::string> names;
    auto sector = static_cast<std::uint32_t>(little_endian<4>(bytes_, 0x30));
    while (names.size() < most_names) {
      const auto content = sector_bytes(sector);
      if (!content) break;
      for (std::size_t at = 0; at + directory_entry_size <= sector_size_;
           at += directory_entry_size) {
        names.push_back(name_of(content->subspan(at, directory_entry_size)));
      }
      sector = next(sector);
    }
    std::erase(names, "");
    return names;
  }

 private:
  std::optional<Bytes> sector_bytes(std::uint32_t sector) const {
    if (sector >= last_sector) return std::nullopt;
    const std::uint64_t at = (std::uint64_t{sector} + 1) * sector_size_;
    if (at > bytes_.size() || bytes_.size() - at < sector_size_) return std::nullopt;
    return bytes_.subspan(static_cast<std::size_t>(at), sector_size_);
  }

  std::uint32_t next(std::uint32_t sector) const {
    const std::size_t numbers = sector_size_ / 4;
    const std::size_t fat = sector / numbers;
    if (fat >= fats_in_header) return last_sector;  // a directory that far away is not followed
    const auto table =
        sector_bytes(static_cast<std::uint32_t>(little_endian<4>(bytes_, 0x4C + 4 * fat)));
    if (!table) return last_sector;
    return static_cast<std::uint32_t>(little_endian<4>(*table, 4 * (sector % numbers)));
  }

  // UTF-16, its length in bytes at 64, the ending zero included.
  static std::string name_of(Bytes entry) {
    const auto length = static_cast<std::size_t>(little_endian<2>(entry, 64));
    std::string name;
    for (std::size_t at = 0; at + 2 < std::min<std::size_t>(length, 64); at += 2) {
      base::append_utf8(name, static_cast<char32_t>(little_endian<2>(entry, at)));
    }
    return name;
  }

  Bytes bytes_;
  std::size_t sector_size_;
};

}  // namespace

bool is_ole2(Bytes bytes) { return as_text(bytes).starts_with(signature); }

std::vector<std::string> ole2_names(Bytes bytes) {
  if (!is_ole2(bytes) || bytes.size() < header_size) return {};
  return Compound(bytes).names();
}

}  // namespace bijlage::package
