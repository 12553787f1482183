#include "writers/xlsx_repack.hpp"

#include <cstddef>
#include <span>

#include "base/limits.hpp"
#include "package/zip.hpp"
#include "package/zip_writer.hpp"

namespace bijlage::writers {
namespace {

std::string_view packed_bytes(std::string_view container, const package::ZipEntry& entry) {
  constexpr std::size_t fixed = 30;
  constexpr std::size_t name_length = 26;
  const auto bytes = std::as_bytes(std::span(container)).subspan(entry.header_offset);
  const std::size_t variable = package::little_endian<2>(bytes, name_length) +
                               package::little_endian<2>(bytes, name_length + 2);
  return container.substr(entry.header_offset + fixed + variable, entry.packed_size);
}

}  // namespace

std::string repack(std::string_view container, const ChangePart& change) {
  const package::Zip zip(std::as_bytes(std::span(container)), "xlsx", base::Limits{});
  package::MemoryTarget copy;
  package::ZipWriter writer(copy);
  for (const package::ZipEntry& entry : zip.entries()) {
    if (const auto changed = change(entry.name, [&] { return zip.read(entry); })) {
      writer.add(entry.name, *changed);
    } else {
      writer.add_packed(entry, packed_bytes(container, entry));
    }
  }
  writer.finish();
  return copy.take();
}

}  // namespace bijlage::writers
