#include "package/zip_records.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace bijlage::package {
namespace {

constexpr std::uint64_t most_32 = 0xFFFF'FFFF;
constexpr std::uint64_t most_16 = 0xFFFF;
constexpr std::uint16_t old_version = 20;    // 2.0: deflate and folders
constexpr std::uint16_t zip64_version = 45;  // 4.5
constexpr std::uint16_t first_day = 0x0021;  // 1980-01-01 as MS-DOS counts days
constexpr std::uint16_t zip64_id = 0x0001;
constexpr std::uint16_t padding_id = 0xA220;
constexpr std::uint16_t padding_signature = 0xA028;
constexpr std::uint16_t two_sizes = 16;

class Record {
 public:
  Record& two(std::uint64_t number) { return put(number, 2); }
  Record& four(std::uint64_t number) { return put(number, 4); }
  Record& eight(std::uint64_t number) { return put(number, 8); }
  /// In the four bytes that there are for it; all ones send readers to the zip64 field.
  Record& four_or_ones(std::uint64_t number) { return four(std::min(number, most_32)); }
  Record& two_or_ones(std::uint64_t number) { return two(std::min(number, most_16)); }
  Record& text(std::string_view text) {
    bytes_ += text;
    return *this;
  }
  std::size_t size() const { return bytes_.size(); }
  std::string take() { return std::move(bytes_); }

 private:
  Record& put(std::uint64_t number, unsigned count) {
    for (unsigned i = 0; i < count; ++i) bytes_ += static_cast<char>((number >> (8 * i)) & 0xFFU);
    return *this;
  }

  std::string bytes_;
};

bool is_large(const ZipEntry& entry) {
  return needs_zip64(entry.size) || needs_zip64(entry.packed_size);
}

std::uint16_t version(const ZipEntry& entry) {
  return is_large(entry) || needs_zip64(entry.header_offset) ? zip64_version : old_version;
}

// What local header and central record have in common; sizes that are all ones stand elsewhere.
void put_description(Record& record, const ZipEntry& entry, bool large) {
  record.two(version(entry)).two(entry.flags).two(entry.method).two(0).two(first_day);
  record.four(entry.crc32);
  record.four_or_ones(large ? most_32 : entry.packed_size);
  record.four_or_ones(large ? most_32 : entry.size);
  record.two(entry.name.size());
}

std::string both_sizes(const ZipEntry& entry) {
  return Record().two(zip64_id).two(two_sizes).eight(entry.size).eight(entry.packed_size).take();
}

std::string padding() {
  constexpr std::size_t filled = two_sizes - 2 * sizeof(std::uint16_t);
  return Record()
      .two(padding_id)
      .two(two_sizes)
      .two(padding_signature)
      .two(filled)
      .text(std::string(filled, '\0'))
      .take();
}

}  // namespace

bool needs_zip64(std::uint64_t number) { return number >= most_32; }

std::string local_header(const ZipEntry& entry, bool reserve) {
  std::string extra;
  if (is_large(entry)) {
    extra = both_sizes(entry);
  } else if (reserve) {
    extra = padding();
  }
  Record record;
  record.four(0x04034b50);
  put_description(record, entry, is_large(entry));
  return record.two(extra.size()).text(entry.name).text(extra).take();
}

std::string data_descriptor(const ZipEntry& entry) {
  Record record;
  record.four(0x08074b50).four(entry.crc32);
  if (is_large(entry)) return record.eight(entry.packed_size).eight(entry.size).take();
  return record.four(entry.packed_size).four(entry.size).take();
}

std::string central_record(const ZipEntry& entry) {
  Record sizes;
  if (is_large(entry)) sizes.eight(entry.size).eight(entry.packed_size);
  if (needs_zip64(entry.header_offset)) sizes.eight(entry.header_offset);
  Record extra;
  if (sizes.size() > 0) extra.two(zip64_id).two(sizes.size()).text(sizes.take());
  Record record;
  record.four(0x02014b50).two(version(entry));
  put_description(record, entry, is_large(entry));
  record.two(extra.size());
  record.two(0).two(0);   // no comment, one disk
  record.two(0).four(0);  // nothing said of its kind, no attributes
  return record.four_or_ones(entry.header_offset).text(entry.name).text(extra.take()).take();
}

std::string end_records(std::uint64_t count, std::uint64_t start, std::uint64_t length) {
  Record record;
  if (count >= most_16 || needs_zip64(start) || needs_zip64(length)) {
    constexpr std::uint64_t rest_of_record = 44;
    record.four(0x06064b50).eight(rest_of_record).two(zip64_version).two(zip64_version);
    record.four(0).four(0).eight(count).eight(count).eight(length).eight(start);
    record.four(0x07064b50).four(0).eight(start + length).four(1);
  }
  record.four(0x06054b50).two(0).two(0).two_or_ones(count).two_or_ones(count);
  return record.four_or_ones(length).four_or_ones(start).two(0).take();
}

}  // namespace bijlage::package
