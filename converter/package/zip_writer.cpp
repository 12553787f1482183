#include "package/zip_writer.hpp"

#include <isa-l/crc.h>

#include <algorithm>

#include "package/unpack.hpp"
#include "package/zip_records.hpp"

namespace bijlage::package {
namespace {

constexpr std::size_t most_waiting = std::size_t{256} << 10U;

std::uint32_t crc32(std::uint32_t before, std::string_view bytes) {
  return crc32_gzip_refl(before, reinterpret_cast<const unsigned char*>(bytes.data()),
                         bytes.size());
}

std::uint16_t name_flags(std::string_view name) {
  const bool ascii = std::all_of(name.begin(), name.end(),
                                 [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  return ascii ? 0 : utf8_flag;
}

}  // namespace

void ZipWriter::append(std::string_view bytes) {
  target_.append(bytes);
  written_ += bytes.size();
}

void ZipWriter::write_header(const ZipEntry& entry, Header kind) {
  append(local_header(entry, kind == Header::reserved));
}

void ZipWriter::add(std::string_view name, std::string_view content) {
  begin(name);
  write(content);
  end();
}

void ZipWriter::store(std::string_view name, std::string_view content) {
  ZipEntry part;
  part.name = name;
  part.size = content.size();
  part.crc32 = crc32(0, content);
  add_packed(part, content);
}

void ZipWriter::add_packed(const ZipEntry& entry, std::string_view packed) {
  ZipEntry copy = entry;
  copy.flags = name_flags(entry.name);
  copy.packed_size = packed.size();
  copy.header_offset = written_;
  write_header(copy, Header::complete);
  append(packed);
  entries_.push_back(std::move(copy));
}

void ZipWriter::begin(std::string_view name) {
  part_ = {};
  part_.name = name;
  part_.method = deflated_method;
  part_.flags = name_flags(name);
  part_.header_offset = written_;
  header_ = Header::complete;
}

void ZipWriter::write(std::string_view piece) {
  part_.crc32 = crc32(part_.crc32, piece);
  part_.size += piece.size();
  deflater_.add(piece, waiting_);
  if (waiting_.size() < most_waiting) return;
  if (header_ == Header::complete) open_ended();
  append(waiting_);
  part_.packed_size += waiting_.size();
  waiting_.clear();
}

// The header goes first although nobody knows yet how long the part will be.
void ZipWriter::open_ended() {
  header_ = target_.can_rewrite() ? Header::reserved : Header::described;
  ZipEntry unknown = part_;
  unknown.size = 0;
  unknown.crc32 = 0;
  if (header_ == Header::described) {
    part_.flags = unknown.flags = static_cast<std::uint16_t>(part_.flags | descriptor_flag);
  }
  write_header(unknown, header_);
}

void ZipWriter::end() {
  deflater_.finish(waiting_);
  part_.packed_size += waiting_.size();
  if (header_ == Header::complete) write_header(part_, header_);
  append(waiting_);
  waiting_.clear();
  if (header_ == Header::reserved) {
    target_.rewrite(part_.header_offset, local_header(part_, true));
  } else if (header_ == Header::described) {
    append(data_descriptor(part_));
  }
  entries_.push_back(std::move(part_));
}

void ZipWriter::finish() {
  const std::uint64_t start = written_;
  for (const ZipEntry& entry : entries_) append(central_record(entry));
  append(end_records(entries_.size(), start, written_ - start));
}

}  // namespace bijlage::package
