#pragma once

#include <optional>
#include <string_view>

namespace bijlage::model {

enum class Severity : unsigned char { note, warning, error };
/// "note", "warning", "error": as in JSON. For people, the message catalogue has words.
std::string_view severity_name(Severity severity);
/// Reads what `severity_name` prints.
std::optional<Severity> severity_of(std::string_view name);

}  // namespace bijlage::model
