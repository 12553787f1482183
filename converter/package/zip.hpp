#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/limits.hpp"
#include "package/bytes.hpp"

/// Zip containers (PKWARE APPNOTE 6.3), as far as documents use them: stored and deflated
/// entries, zip64, data descriptors, anything in front of the container.
namespace bijlage::package {

/// One part of a container, as the central directory describes it.
struct ZipEntry {
  std::string name;  ///< with `/` between folders, no `/` in front, otherwise as written
  std::uint64_t packed_size = 0;
  std::uint64_t size = 0;
  std::uint64_t header_offset = 0;  ///< of its local header, in the whole input
  std::uint32_t crc32 = 0;
  std::uint16_t method = 0;
  std::uint16_t flags = 0;
};

/// An opened container. Refers to the bytes it is made from. Threads may share it.
///
/// It is the failure `zip.too-large` to unpack several times what all parts declare together:
/// a container in which everything refers to one part would cost its time again and again.
///
/// All failures are `base::Failure` (Trouble::input) with the gaps `{file}` and, where one part
/// is concerned, `{part}`: `zip.truncated`, `zip.damaged`, `zip.too-large`, `zip.duplicate-part`,
/// `zip.overlapping-parts`, `zip.encrypted-part`, `zip.unknown-compression`, `zip.damaged-part`.
class Zip {
 public:
  /// Does it start like a container, or hold one behind other bytes?
  static bool recognise(Bytes bytes);

  Zip(Bytes bytes, std::string_view file, const base::Limits& limits);

  const std::vector<ZipEntry>& entries() const { return entries_; }

  /// Names are compared without regard to case, `\` counts as `/` (OPC, ECMA-376 Part 2, 6.2.2).
  /// Nothing where no part has the name; a failure where several different ones do, because
  /// two programs would then read two different documents.
  const ZipEntry* find(std::string_view name) const;

  /// The part's content, checked against its size and CRC-32 when it ends. The stream outlives
  /// neither the container nor its bytes.
  std::unique_ptr<ByteSource> open(const ZipEntry& entry) const;

  /// How many tags, attributes and texts a part of XML may have. Each takes time, however well
  /// they are packed; those of honest workbooks differ, and cannot be packed that well.
  std::uint64_t most_events(const ZipEntry& entry) const;

  /// All of a part at once; for small ones.
  std::string read(const ZipEntry& entry) const;

 private:
  Bytes packed_bytes(const ZipEntry& entry) const;
  void check_sizes();
  void check_overlaps(std::uint64_t directory) const;
  void index();
  [[noreturn]] void fail(std::string_view key, std::string_view part = {}) const;

  Bytes bytes_;
  std::string file_;
  base::Limits limits_;
  std::vector<ZipEntry> entries_;
  std::vector<std::pair<std::string, std::size_t>> by_name_;  ///< lower-case names, sorted
  std::uint64_t inflated_ = 0;                                ///< bytes of all parts together
  std::uint64_t most_opened_ = 0;                             ///< bytes that may be unpacked
  std::shared_ptr<std::atomic<std::uint64_t>> opened_ =
      std::make_shared<std::atomic<std::uint64_t>>(0);  ///< and those that were
};

}  // namespace bijlage::package
