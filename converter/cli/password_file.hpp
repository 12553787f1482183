#pragma once

#include <string>

namespace bijlage::cli {

/// The password on the first line of a file, without the line's end: in a file, because what
/// stands on a command line can be read by everyone on the machine.
///
/// Throws `base::Failure` (Trouble::usage) for a file that cannot be read,
/// `usage.password-file-empty` where the line has nothing on it, `usage.password-file-encoding`
/// where it is no UTF-8.
std::string read_password(const std::string& file);

}  // namespace bijlage::cli
