#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace bijlage::test {

/// A stream of a compound file; `/` in its path makes storages.
struct Ole2Stream {
  std::string path;
  std::string content;
};

/// A well-formed compound file ([MS-CFB]): small streams in the mini store, the table of chains
/// as long as needed, also beyond what fits in the header. `sector_size` is 512 or 4096.
/// The order inside: large streams, mini store, its table, directory, table, table of tables.
std::string ole2_of(const std::vector<Ole2Stream>& streams, std::size_t sector_size = 512);

/// Writes a little-endian number of so many bytes over what is there, to damage a file.
void put(std::string& file, std::size_t at, std::uint64_t number, std::size_t bytes);

}  // namespace bijlage::test
