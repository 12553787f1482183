#pragma once

#include <string>

namespace bijlage::base {

/// Why the operating system refused, for the gap `{reason}` of a message: a reference to our own
/// words ("@system.too-many-open") for what people meet, the system's English for what is rarer.
/// `error` is a value of `errno`.
std::string system_reason(int error);

}  // namespace bijlage::base
