#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/limits.hpp"
#include "package/bytes.hpp"

/// OLE2 compound files ([MS-CFB]), as .xls files and encrypted workbooks are.
namespace bijlage::package {

/// Does it start like one ([MS-CFB] 2.2)?
bool is_ole2(Bytes bytes);

/// A stream or a storage (a folder), as the directory describes it ([MS-CFB] 2.6).
struct Ole2Entry {
  std::string name;        ///< UTF-8
  std::size_t parent = 0;  ///< the storage it lies in: an index into `Ole2::entries`
  bool is_stream = false;
  std::uint32_t first_sector = 0;
  std::uint64_t size = 0;  ///< of a stream, in bytes, as declared
};

/// An opened compound file. Refers to the bytes it is made from; holds no state of reading, so
/// threads may share it.
///
/// Failures are `base::Failure` (Trouble::input) with the gap `{file}`: `ole2.damaged`, and
/// `ole2.too-large` for more bytes or more entries than the limits allow.
class Ole2 {
 public:
  /// Reads the directory. What is damaged elsewhere is noticed by who reads it.
  Ole2(Bytes bytes, std::string_view file, const base::Limits& limits);

  /// The first is the root. Where the directory's tree is damaged, what cannot be reached is
  /// taken to lie in the root.
  const std::vector<Ole2Entry>& entries() const { return entries_; }

  /// By path, `/` between storages and without regard to the case of ASCII letters:
  /// "_VBA_PROJECT_CUR/VBA". Nothing where there is none; the failure where there are several,
  /// because two programs would then read two different documents.
  const Ole2Entry* find(std::string_view path) const;

  /// The whole stream; the failure where less than its declared size is there.
  std::string read(const Ole2Entry& entry) const;
  /// Nothing where no stream has this path.
  std::optional<std::string> read_stream(std::string_view path) const;

 private:
  [[noreturn]] void fail(std::string_view key) const;
  Bytes sector(std::uint32_t number) const;
  std::uint32_t next_sector(std::uint32_t number) const;
  std::uint32_t next_mini_sector(std::uint32_t number) const;
  std::vector<std::uint32_t> chain(std::uint32_t first, std::size_t most) const;
  Bytes mini_sector(std::uint32_t number) const;
  void find_tables();
  void read_directory(const base::Limits& limits);
  void append(std::string& content, Bytes piece, std::uint64_t size) const;

  Bytes bytes_;
  std::string file_;
  std::size_t sector_size_ = 512;
  std::size_t sector_count_ = 0;           ///< the last one may be cut off
  std::vector<std::uint32_t> fat_;         ///< the sectors of the table of all chains
  std::vector<std::uint32_t> mini_fat_;    ///< … of the table of the small streams' chains
  std::vector<std::uint32_t> mini_store_;  ///< the sectors that hold the small streams
  std::vector<Ole2Entry> entries_;
};

}  // namespace bijlage::package
