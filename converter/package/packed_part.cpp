#include "package/packed_part.hpp"

#include <string>

#include "base/message.hpp"
#include "package/zip_layout.hpp"

namespace bijlage::package {
namespace {}  // namespace

Bytes packed_part(Bytes container, const ZipEntry& entry, std::string_view file) {
  const auto damaged = [&]() -> base::Failure {
    return {base::Trouble::input,
            {"zip.damaged-part", {{"file", std::string(file)}, {"part", entry.name}}}};
  };
  const std::uint64_t at = entry.header_offset;
  if (at > container.size() || container.size() - at < local_size) throw damaged();
  const Bytes header = container.subspan(static_cast<std::size_t>(at));
  if (little_endian<4>(header, 0) != local_signature) throw damaged();
  const auto skip = static_cast<std::size_t>(local_size + little_endian<2>(header, 26) +
                                             little_endian<2>(header, 28));
  if (skip > header.size() || header.size() - skip < entry.packed_size) throw damaged();
  return header.subspan(skip, static_cast<std::size_t>(entry.packed_size));
}

}  // namespace bijlage::package
