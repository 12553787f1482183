// The floor under every reader: inflate FILE inflates all parts with ISA-L, in pieces, and looks at
// none of them. No CRC-32, no limits. Prints how many bytes came out.
#include <isa-l/igzip_lib.h>

#include <cstdio>
#include <memory>
#include <vector>

#include "base/file.hpp"
#include "package/zip.hpp"

namespace bijlage::bench {
namespace {

constexpr std::size_t local_header_size = 30;
constexpr std::size_t piece_size = std::size_t{256} << 10U;

unsigned two_bytes(package::Bytes bytes, std::size_t at) {
  return std::to_integer<unsigned>(bytes[at]) | std::to_integer<unsigned>(bytes[at + 1]) << 8U;
}

// The packed bytes lie behind the local header, whose name and extra field have lengths of their
// own (APPNOTE 4.3.7).
package::Bytes packed(package::Bytes bytes, const package::ZipEntry& entry) {
  const package::Bytes header = bytes.subspan(entry.header_offset);
  const std::size_t start = local_header_size + two_bytes(header, 26) + two_bytes(header, 28);
  return header.subspan(start, entry.packed_size);
}

std::uint64_t inflated_size(package::Bytes bytes) {
  const auto state = std::make_unique<inflate_state>();
  isal_inflate_init(state.get());
  std::vector<std::uint8_t> piece(piece_size);
  // ISA-L only reads what it takes in, but does not say so in its types.
  auto* const first = const_cast<std::byte*>(bytes.data());  // NOLINT
  state->next_in = reinterpret_cast<std::uint8_t*>(first);   // NOLINT
  state->avail_in = static_cast<std::uint32_t>(bytes.size());
  std::uint64_t size = 0;
  do {
    state->next_out = piece.data();
    state->avail_out = static_cast<std::uint32_t>(piece.size());
    if (isal_inflate(state.get()) != ISAL_DECOMP_OK) return 0;
    size += piece.size() - state->avail_out;
  } while (state->block_state != ISAL_BLOCK_FINISH);
  return size;
}

void inflate(const char* path) {
  const base::InputFile file(path);
  const package::Zip zip(file.bytes(), path, {});
  std::uint64_t size = 0;
  for (const auto& entry : zip.entries()) {
    if (entry.method == 8) size += inflated_size(packed(file.bytes(), entry));
  }
  std::printf("{\"inflated\": %llu}\n", static_cast<unsigned long long>(size));
}

}  // namespace
}  // namespace bijlage::bench

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  bijlage::bench::inflate(argv[1]);
}
