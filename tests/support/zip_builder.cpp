#include "support/zip_builder.hpp"

#include <isa-l/crc.h>
#include <isa-l/igzip_lib.h>

#include <stdexcept>

namespace bijlage::test {
namespace {

void put(std::string& out, std::uint64_t number, int bytes) {
  for (int i = 0; i < bytes; ++i) out += static_cast<char>((number >> (8 * i)) & 0xFFU);
}

std::string deflated(std::string content) {
  std::string packed(content.size() + content.size() / 1000 + 1024, '\0');
  isal_zstream stream;
  isal_deflate_stateless_init(&stream);
  stream.end_of_stream = 1;
  stream.next_in = reinterpret_cast<std::uint8_t*>(content.data());
  stream.avail_in = static_cast<std::uint32_t>(content.size());
  stream.next_out = reinterpret_cast<std::uint8_t*>(packed.data());
  stream.avail_out = static_cast<std::uint32_t>(packed.size());
  if (isal_deflate_stateless(&stream) != COMP_OK) throw std::runtime_error("cannot deflate");
  packed.resize(stream.total_out);
  return packed;
}

std::uint32_t crc_of(const std::string& content) {
  return crc32_gzip_refl(0, reinterpret_cast<const unsigned char*>(content.data()), content.size());
}

// One part as it is written twice: in front of its content, and in the central directory.
struct Written {
  ZipPart part;
  std::string packed;
  std::uint32_t crc = 0;
  std::uint64_t size = 0;
  std::uint64_t offset = 0;

  std::uint16_t method() const { return part.method.value_or(part.deflated ? 8 : 0); }
  std::uint16_t flags() const {
    return static_cast<std::uint16_t>(part.flags | (part.descriptor ? 8 : 0));
  }
};

void put_common(std::string& out, const Written& w, bool with_sizes) {
  put(out, w.flags(), 2);
  put(out, w.method(), 2);
  put(out, 0x00210000, 4);  // 1 January 1980
  put(out, with_sizes ? w.crc : 0, 4);
  const bool elsewhere = w.part.zip64;
  put(out, !with_sizes ? 0 : elsewhere ? 0xFFFFFFFF : w.packed.size(), 4);
  put(out, !with_sizes ? 0 : elsewhere ? 0xFFFFFFFF : w.size, 4);
  put(out, w.part.name.size(), 2);
}

std::string zip64_extra(const Written& w) {
  std::string extra;
  if (!w.part.zip64) return extra;
  put(extra, 1, 2);
  put(extra, 16, 2);
  put(extra, w.size, 8);
  put(extra, w.packed.size(), 8);
  return extra;
}

}  // namespace

std::string zip_of(const std::vector<ZipPart>& parts) {
  std::string out;
  std::string directory;
  for (const ZipPart& part : parts) {
    Written w{part, part.deflated ? deflated(part.content) : part.content, 0, 0, out.size()};
    w.crc = part.crc32.value_or(crc_of(part.content));
    w.size = part.size ? *part.size : part.content.size();
    const std::string extra = zip64_extra(w);
    put(out, 0x04034b50, 4);
    put(out, 20, 2);
    put_common(out, w, !part.descriptor);
    put(out, extra.size(), 2);
    out += part.name + extra + w.packed;
    if (part.descriptor) {
      put(out, 0x08074b50, 4);
      put(out, w.crc, 4);
      put(out, w.packed.size(), 4);
      put(out, w.size, 4);
    }
    put(directory, 0x02014b50, 4);
    put(directory, 20, 2);
    put(directory, 20, 2);
    put_common(directory, w, true);
    put(directory, extra.size(), 2);
    put(directory, 0, 2);  // comment
    put(directory, 0, 8);  // disk, attributes
    put(directory, part.offset ? *part.offset : w.offset, 4);
    directory += part.name + extra;
  }
  const std::size_t start = out.size();
  out += directory;
  put(out, 0x06054b50, 4);
  put(out, 0, 4);
  put(out, parts.size(), 2);
  put(out, parts.size(), 2);
  put(out, directory.size(), 4);
  put(out, start, 4);
  put(out, 0, 2);
  return out;
}

}  // namespace bijlage::test
