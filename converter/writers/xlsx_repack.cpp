#include "writers/xlsx_repack.hpp"

#include <isa-l/crc.h>

#include <cstddef>
#include <cstdint>
#include <span>

#include "base/limits.hpp"
#include "package/zip.hpp"

namespace bijlage::writers {
namespace {

constexpr std::uint32_t local_signature = 0x04034b50;
constexpr std::uint32_t central_signature = 0x02014b50;
constexpr std::uint32_t end_signature = 0x06054b50;
constexpr std::uint16_t version = 20;         ///< 2.0: deflate and folders
constexpr std::uint16_t first_day = 0x0021;   ///< 1980-01-01 as MS-DOS counts days
constexpr std::uint16_t kept_flags = 0x0806;  ///< compression level and UTF-8 names

template <typename Number>
void put(std::string& out, Number number) {
  for (std::size_t i = 0; i < sizeof(Number); ++i) {
    out += static_cast<char>((static_cast<std::uint64_t>(number) >> (8 * i)) & 0xFFU);
  }
}

struct Part {
  std::string name;
  std::string_view packed;
  std::uint32_t crc = 0;
  std::uint32_t size = 0;
  std::uint16_t method = 0;
  std::uint16_t flags = 0;
  std::uint32_t offset = 0;
};

/// What local header and central record have in common.
void put_description(std::string& out, const Part& part) {
  put<std::uint16_t>(out, version);
  put(out, part.flags);
  put(out, part.method);
  put<std::uint16_t>(out, 0);
  put(out, first_day);
  put(out, part.crc);
  put(out, static_cast<std::uint32_t>(part.packed.size()));
  put(out, part.size);
  put(out, static_cast<std::uint16_t>(part.name.size()));
  put<std::uint16_t>(out, 0);  // no extra field
}

class Container {
 public:
  void add(Part part) {
    part.offset = static_cast<std::uint32_t>(bytes_.size());
    put(bytes_, local_signature);
    put_description(bytes_, part);
    bytes_ += part.name;
    bytes_ += part.packed;
    put(directory_, central_signature);
    put<std::uint16_t>(directory_, version);
    put_description(directory_, part);
    put<std::uint16_t>(directory_, 0);  // no comment
    put<std::uint16_t>(directory_, 0);  // one disk
    put<std::uint16_t>(directory_, 0);  // nothing said of its kind
    put<std::uint32_t>(directory_, 0);  // no attributes
    put(directory_, part.offset);
    directory_ += part.name;
    ++count_;
  }

  std::string take() {
    const auto start = static_cast<std::uint32_t>(bytes_.size());
    bytes_ += directory_;
    put(bytes_, end_signature);
    put<std::uint16_t>(bytes_, 0);
    put<std::uint16_t>(bytes_, 0);
    put(bytes_, count_);
    put(bytes_, count_);
    put(bytes_, static_cast<std::uint32_t>(directory_.size()));
    put(bytes_, start);
    put<std::uint16_t>(bytes_, 0);
    return std::move(bytes_);
  }

 private:
  std::string bytes_;
  std::string directory_;
  std::uint16_t count_ = 0;
};

std::string_view packed_bytes(std::string_view container, const package::ZipEntry& entry) {
  constexpr std::size_t fixed = 30;
  constexpr std::size_t name_length = 26;
  const auto bytes = std::as_bytes(std::span(container)).subspan(entry.header_offset);
  const std::size_t variable = package::little_endian<2>(bytes, name_length) +
                               package::little_endian<2>(bytes, name_length + 2);
  return container.substr(entry.header_offset + fixed + variable, entry.packed_size);
}

std::uint32_t crc_of(const std::string& content) {
  return crc32_gzip_refl(0, reinterpret_cast<const unsigned char*>(content.data()), content.size());
}

}  // namespace

std::string repack(std::string_view container, const ChangePart& change) {
  const package::Zip zip(std::as_bytes(std::span(container)), "xlsx", base::Limits{});
  Container copy;
  for (const package::ZipEntry& entry : zip.entries()) {
    Part part{entry.name,   packed_bytes(container, entry),
              entry.crc32,  static_cast<std::uint32_t>(entry.size),
              entry.method, static_cast<std::uint16_t>(entry.flags & kept_flags)};
    const std::optional<std::string> changed = change(entry.name, [&] { return zip.read(entry); });
    if (changed) {
      part.packed = *changed;
      part.size = static_cast<std::uint32_t>(changed->size());
      part.crc = crc_of(*changed);
      part.method = 0;
      part.flags = 0;
    }
    copy.add(part);
  }
  return copy.take();
}

}  // namespace bijlage::writers
