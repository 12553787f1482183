#pragma once

#include <string>

#include "base/message.hpp"

namespace bijlage::base {

/// Why the operating system refused, for the gap `{reason}` of a message: a reference to our own
/// words ("@system.too-many-open") for what people meet, the system's English for what is rarer.
/// `error` is a value of `errno`.
std::string system_reason(int error);

/// Why a file cannot be written (Trouble::output), by the same error, with the gaps `{file}` and
/// `{reason}`: `output.is-directory`, `output.no-folder`, `output.not-permitted`, `output.no-room`
/// for what people can do something about, `output.cannot-write` for what is rarer.
Failure output_failure(const std::string& file, int error);

}  // namespace bijlage::base
