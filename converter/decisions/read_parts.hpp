#pragma once

#include <string>

#include "config/toml_file.hpp"

/// What all files of decisions have in common.
namespace bijlage::decisions {

/// Notes a mistake where that is no code of the catalogue, with the one that was probably meant.
bool check_code(const std::string& code, const config::Value& at);
/// The text under a key that must have one; a mistake where there is none, or nothing in it.
std::string read_text(config::Table& table, std::string_view key);
/// The `reason` that every decision has.
std::string read_reason(config::Table& table);

}  // namespace bijlage::decisions
