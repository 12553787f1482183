#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "package/deflate.hpp"
#include "package/zip.hpp"
#include "package/zip_target.hpp"

namespace bijlage::package {

/// Writes a zip container (PKWARE APPNOTE 6.3) part by part, in memory that does not grow with the
/// parts: deflated, with zip64 where sizes or counts ask for it. All times are the format's first,
/// 1 January 1980, so that the same parts give the same bytes.
///
/// A part whose packed bytes fit a quarter megabyte has its sizes in its local header. So has a
/// larger one where the target can rewrite; elsewhere a data descriptor follows its content.
///
///     ZipWriter zip(target);
///     zip.add("mimetype.txt", "text/plain");
///     zip.begin("xl/worksheets/sheet1.xml");
///     while (…) zip.write(piece);
///     zip.end();
///     zip.finish();
///
/// Failures are the target's. Parts of one name are the caller's mistake and not noticed.
class ZipWriter {
 public:
  /// The target outlives the writer.
  explicit ZipWriter(ZipTarget& target) : target_(target) {}

  /// A whole part.
  void add(std::string_view name, std::string_view content);
  /// A whole part as it is, not deflated: what other programs look for at the start of a file.
  void store(std::string_view name, std::string_view content);
  /// A part that is packed already, taken from another container: name, method, sizes and CRC-32
  /// are the entry's.
  void add_packed(const ZipEntry& entry, std::string_view packed);

  /// A part in pieces. Parts do not overlap.
  void begin(std::string_view name);
  void write(std::string_view piece);
  void end();

  /// The directory. Nothing may be written afterwards.
  void finish();

 private:
  enum class Header : std::uint8_t { complete, reserved, described };

  void append(std::string_view bytes);
  void open_ended();
  void write_header(const ZipEntry& entry, Header kind);

  ZipTarget& target_;
  std::uint64_t written_ = 0;
  Deflater deflater_;
  ZipEntry part_;  ///< the one being written
  Header header_ = Header::complete;
  std::string waiting_;  ///< packed bytes of the part, not handed on yet
  std::vector<ZipEntry> entries_;
};

}  // namespace bijlage::package
