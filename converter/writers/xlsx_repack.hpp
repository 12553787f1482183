#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace bijlage::writers {

/// Gives a part's content.
using ReadPart = std::function<std::string()>;
/// The new content of the part of that name, or nothing to leave it as it is.
using ChangePart =
    std::function<std::optional<std::string>(std::string_view part, const ReadPart& read)>;

/// Copies a zip container of our own making (no zip64, PKWARE APPNOTE 6.3) with some parts
/// changed. Unchanged parts keep their packed bytes, changed ones are deflated; the order stays,
/// all times are the container format's first, 1 January 1980.
std::string repack(std::string_view container, const ChangePart& change);

}  // namespace bijlage::writers
