#include "writers/xlsx_repack.hpp"

#include <span>

#include "base/limits.hpp"
#include "package/packed_part.hpp"
#include "package/zip_writer.hpp"

namespace bijlage::writers {

std::string repack(std::string_view container, const ChangePart& change) {
  const auto bytes = std::as_bytes(std::span(container));
  const package::Zip zip(bytes, "xlsx", base::Limits{});
  package::MemoryTarget copy;
  package::ZipWriter writer(copy);
  for (const package::ZipEntry& entry : zip.entries()) {
    if (const auto changed = change(entry.name, [&] { return zip.read(entry); })) {
      writer.add(entry.name, *changed);
    } else {
      writer.add_packed(entry, package::as_text(package::packed_part(bytes, entry, "xlsx")));
    }
  }
  writer.finish();
  return copy.take();
}

}  // namespace bijlage::writers
