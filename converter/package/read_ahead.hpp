#pragma once

#include <memory>

#include "package/bytes.hpp"

namespace bijlage::package {

/// The same bytes, or the same failure, as `source` gives, which a thread of its own reads some
/// pieces ahead of what is asked for.
std::unique_ptr<ByteSource> read_ahead(std::unique_ptr<ByteSource> source);

}  // namespace bijlage::package
