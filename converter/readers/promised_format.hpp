#pragma once

#include <optional>
#include <string_view>

#include "readers/sniff.hpp"

namespace bijlage::readers {

/// What a file really is, as the suffix it should have (".xlsx"), where its name promises another
/// format. Nothing where they agree, or where the name promises none: it has no suffix, one that
/// nobody knows, or is "-", a stream.
std::optional<std::string_view> real_format(std::string_view name, FileKind kind);

}  // namespace bijlage::readers
