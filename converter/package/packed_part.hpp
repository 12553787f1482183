#pragma once

#include <string_view>

#include "package/zip.hpp"

namespace bijlage::package {

/// A part's bytes as they are packed, to be unpacked or to be put into another container.
/// `container`: the bytes that the entry is of. Throws `base::Failure` (Trouble::input),
/// `zip.damaged-part` with `{file}` and `{part}`, where they are not there.
Bytes packed_part(Bytes container, const ZipEntry& entry, std::string_view file);

}  // namespace bijlage::package
