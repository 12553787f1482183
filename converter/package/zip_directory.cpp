#include "package/zip_directory.hpp"

#include <algorithm>

#include "package/zip_layout.hpp"

namespace bijlage::package {
namespace {

constexpr std::uint64_t end_signature = 0x06054b50;
constexpr std::uint64_t end64_signature = 0x06064b50;
constexpr std::uint64_t locator_signature = 0x07064b50;
constexpr std::size_t end_size = 22;
constexpr std::size_t end64_size = 56;
constexpr std::size_t locator_size = 20;
constexpr std::size_t longest_comment = 65'535;
// Some programs leave bytes behind the container; that many are looked past, …
constexpr std::size_t most_behind = 4'096;
// … and that many where the input starts as a container, so that it is sure to be one.
constexpr std::size_t most_behind_container = std::size_t{16} << 20U;

bool signature_at(Bytes bytes, std::uint64_t at, std::uint64_t signature) {
  return at <= bytes.size() && bytes.size() - at >= 4 &&
         little_endian<4>(bytes, static_cast<std::size_t>(at)) == signature;
}

// Where the input itself starts as a container, one that starts elsewhere only lies within it: it
// would be read in place of the one that was cut off.
bool starts_as_container(Bytes bytes) { return signature_at(bytes, 0, local_signature); }

// The directory ends where its end record starts; what the record says of its offset only counts
// from where the container starts.
std::optional<ZipDirectory> placed(Bytes bytes, ZipDirectory directory, std::uint64_t end) {
  if (directory.size > end || directory.offset > end - directory.size) return std::nullopt;
  directory.shift = end - directory.size - directory.offset;
  if (directory.shift > 0 && starts_as_container(bytes)) return std::nullopt;
  directory.offset += directory.shift;
  if (directory.entries > 0 && !signature_at(bytes, directory.offset, entry_signature)) {
    return std::nullopt;
  }
  return directory;
}

std::optional<ZipDirectory> zip64_directory(Bytes bytes, std::size_t end_record) {
  if (end_record < locator_size + end64_size) return std::nullopt;
  const std::size_t locator = end_record - locator_size;
  if (!signature_at(bytes, locator, locator_signature)) return std::nullopt;
  std::uint64_t record = little_endian<8>(bytes, locator + 8);
  if (!signature_at(bytes, record, end64_signature)) record = locator - end64_size;
  if (!signature_at(bytes, record, end64_signature) || record > locator - end64_size) {
    return std::nullopt;
  }
  const auto at = static_cast<std::size_t>(record);
  ZipDirectory directory;
  directory.entries = little_endian<8>(bytes, at + 32);
  directory.size = little_endian<8>(bytes, at + 40);
  directory.offset = little_endian<8>(bytes, at + 48);
  return placed(bytes, directory, record);
}

}  // namespace

std::optional<ZipDirectory> find_zip_directory(Bytes bytes) {
  if (bytes.size() < end_size) return std::nullopt;
  const std::size_t last = bytes.size() - end_size;
  const std::size_t behind = starts_as_container(bytes) ? most_behind_container : most_behind;
  const std::size_t first = last - std::min(last, longest_comment + behind);
  for (std::size_t at = last + 1; at-- > first;) {
    if (!signature_at(bytes, at, end_signature)) continue;
    if (const auto directory = zip64_directory(bytes, at)) return directory;
    ZipDirectory directory;
    directory.entries = little_endian<2>(bytes, at + 10);
    directory.size = little_endian<4>(bytes, at + 12);
    directory.offset = little_endian<4>(bytes, at + 16);
    if (const auto found = placed(bytes, directory, at)) return found;
  }
  return std::nullopt;
}

}  // namespace bijlage::package
