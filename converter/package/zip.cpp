#include "package/zip.hpp"

#include <algorithm>
#include <iterator>

#include "base/message.hpp"
#include "package/packed_part.hpp"
#include "package/part_name.hpp"
#include "package/unpack.hpp"
#include "package/zip_directory.hpp"
#include "package/zip_layout.hpp"

namespace bijlage::package {
namespace {

constexpr std::uint32_t in_zip64 = 0xFFFFFFFF;
constexpr std::uint16_t encrypted_flag = 1;
constexpr std::uint64_t most_times_opened = 4;
constexpr std::uint64_t events_of_any_part = 10'000;
// Replaces the sizes and the offset that did not fit by those of the zip64 extra field (4.5.3).
void read_zip64(Bytes extra, ZipEntry& entry) {
  while (extra.size() >= 4) {
    const auto id = little_endian<2>(extra, 0);
    const auto length = static_cast<std::size_t>(little_endian<2>(extra, 2));
    extra = extra.subspan(4);
    if (length > extra.size()) return;
    if (id == 1) {
      Bytes field = extra.first(length);
      for (std::uint64_t* number : {&entry.size, &entry.packed_size, &entry.header_offset}) {
        if (*number != in_zip64 || field.size() < 8) continue;
        *number = little_endian<8>(field, 0);
        field = field.subspan(8);
      }
      return;
    }
    extra = extra.subspan(length);
  }
}

// How large something may be once it is unpacked, without overflow.
bool within_ratio(std::uint64_t size, std::uint64_t packed, const base::Limits& limits) {
  return size <= limits.inflated_free ||
         (size - limits.inflated_free) / limits.inflation_ratio <= packed;
}

}  // namespace

bool Zip::recognise(Bytes bytes) {
  const std::string_view text = as_text(bytes);
  return text.starts_with("PK\x03\x04") || text.starts_with("PK\x05\x06") ||
         find_zip_directory(bytes).has_value();
}

Zip::Zip(Bytes bytes, std::string_view file, const base::Limits& limits)
    : bytes_(bytes), file_(file), limits_(limits) {
  if (bytes.size() > limits.input_bytes) fail("zip.too-large");
  const auto directory = find_zip_directory(bytes);
  if (!directory) fail("zip.truncated");
  if (directory->entries > limits.entries) fail("zip.too-large");
  Bytes rest = bytes.subspan(static_cast<std::size_t>(directory->offset),
                             static_cast<std::size_t>(directory->size));
  while (rest.size() >= entry_size && little_endian<4>(rest, 0) == entry_signature) {
    ZipEntry entry;
    entry.flags = static_cast<std::uint16_t>(little_endian<2>(rest, 8));
    entry.method = static_cast<std::uint16_t>(little_endian<2>(rest, 10));
    entry.crc32 = static_cast<std::uint32_t>(little_endian<4>(rest, 16));
    entry.packed_size = little_endian<4>(rest, 20);
    entry.size = little_endian<4>(rest, 24);
    const auto name_length = static_cast<std::size_t>(little_endian<2>(rest, 28));
    const auto extra_length = static_cast<std::size_t>(little_endian<2>(rest, 30));
    const auto comment_length = static_cast<std::size_t>(little_endian<2>(rest, 32));
    entry.header_offset = little_endian<4>(rest, 42);
    const std::size_t whole = entry_size + name_length + extra_length + comment_length;
    if (whole > rest.size()) fail("zip.damaged");
    entry.name = clean_part_name(as_text(rest.subspan(entry_size, name_length)));
    read_zip64(rest.subspan(entry_size + name_length, extra_length), entry);
    entry.header_offset += directory->shift;
    entries_.push_back(std::move(entry));
    if (entries_.size() > limits.entries) fail("zip.too-large");
    rest = rest.subspan(whole);
  }
  if (entries_.size() != directory->entries) fail("zip.damaged");
  check_sizes();
  check_overlaps(directory->offset);
  index();
}

// Declared sizes are looked at before anything is unpacked, and unpacking never exceeds them. All
// parts together are held against the input: parts that share packed bytes cannot hide in it.
void Zip::check_sizes() {
  std::uint64_t total = 0;
  for (const ZipEntry& entry : entries_) {
    if (entry.size > limits_.part_bytes || !within_ratio(entry.size, entry.packed_size, limits_)) {
      fail("zip.too-large", entry.name);
    }
    total += entry.size;
  }
  if (total > limits_.inflated_bytes || !within_ratio(total, bytes_.size(), limits_)) {
    fail("zip.too-large");
  }
  inflated_ = total;
  most_opened_ = std::max(most_times_opened * total, limits_.inflated_free);
}

// Bombs let many entries unpack the same bytes; no program that saves workbooks does. Two entries
// of one place and one name are one part that is listed twice.
void Zip::check_overlaps(std::uint64_t directory) const {
  std::vector<const ZipEntry*> by_place;
  by_place.reserve(entries_.size());
  for (const ZipEntry& entry : entries_) by_place.push_back(&entry);
  std::sort(by_place.begin(), by_place.end(), [](const ZipEntry* a, const ZipEntry* b) {
    return a->header_offset < b->header_offset;
  });
  for (std::size_t i = 0; i < by_place.size(); ++i) {
    const ZipEntry& entry = *by_place[i];
    const bool last = i + 1 == by_place.size();
    const std::uint64_t end = last ? directory : by_place[i + 1]->header_offset;
    if (!last && end == entry.header_offset &&
        part_key(entry.name) == part_key(by_place[i + 1]->name)) {
      continue;
    }
    const std::uint64_t room = end - std::min(entry.header_offset, end);
    if (room < local_size || room - local_size < entry.packed_size) {
      fail("zip.overlapping-parts", entry.name);
    }
  }
}

void Zip::index() {
  by_name_.reserve(entries_.size());
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    by_name_.emplace_back(part_key(entries_[i].name), i);
  }
  std::sort(by_name_.begin(), by_name_.end());
}

const ZipEntry* Zip::find(std::string_view name) const {
  const std::string key = part_key(clean_part_name(name));
  const auto at = std::lower_bound(
      by_name_.begin(), by_name_.end(), key,
      [](const auto& entry, const std::string& wanted) { return entry.first < wanted; });
  if (at == by_name_.end() || at->first != key) return nullptr;
  const ZipEntry& first = entries_[at->second];
  for (auto other = std::next(at); other != by_name_.end() && other->first == key; ++other) {
    const ZipEntry& second = entries_[other->second];
    if (second.crc32 != first.crc32 || second.size != first.size) {
      fail("zip.duplicate-part", first.name);
    }
  }
  return &first;
}

Bytes Zip::packed_bytes(const ZipEntry& entry) const { return packed_part(bytes_, entry, file_); }

std::unique_ptr<ByteSource> Zip::open(const ZipEntry& entry) const {
  if ((entry.flags & encrypted_flag) != 0) fail("zip.encrypted-part", entry.name);
  if (entry.method != stored_method && entry.method != deflated_method) {
    fail("zip.unknown-compression", entry.name);
  }
  if (opened_->fetch_add(entry.size) + entry.size > most_opened_) fail("zip.too-large");
  return unpack(packed_bytes(entry), entry, file_);
}

std::uint64_t Zip::most_events(const ZipEntry& entry) const {
  if (inflated_ <= limits_.xml_dense_bytes) return limits_.xml_events;
  const double share =
      static_cast<double>(limits_.xml_dense_bytes) / static_cast<double>(inflated_);
  const auto dense = static_cast<std::uint64_t>(static_cast<double>(entry.size) * share);
  return std::min(limits_.xml_events,
                  events_of_any_part + dense + limits_.xml_events_ratio * entry.packed_size);
}

std::string Zip::read(const ZipEntry& entry) const {
  std::string content;
  const auto source = open(entry);
  for (Bytes piece = source->next(); !piece.empty(); piece = source->next()) {
    content += as_text(piece);
  }
  return content;
}

void Zip::fail(std::string_view key, std::string_view part) const {
  base::Message message{std::string(key), {{"file", file_}}};
  if (!part.empty()) message.gaps.emplace_back("part", part);
  if (key == "zip.too-large" && !part.empty()) message.key = "zip.part-too-large";
  throw base::Failure(base::Trouble::input, std::move(message));
}

}  // namespace bijlage::package
