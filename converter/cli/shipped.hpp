#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace bijlage::cli {

/// The path of a mapping or question that the user named: a file of their own, or one of those in
/// `folder` by its name without `.toml`.
///
/// Throws `base::Failure` (Trouble::usage) where there is neither: the sentence `refusal`, with the
/// gaps `{given}` and `{known}`, the names there are.
std::string shipped_or_own(const std::string& given, const std::filesystem::path& folder,
                           std::string_view refusal);

}  // namespace bijlage::cli
