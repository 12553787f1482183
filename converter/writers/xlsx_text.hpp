#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// What Excel demands of names and texts ("Excel specifications and limits"; ECMA-376 Part 1,
/// 18.2.5 defined names, 22.9.2.19 escapes), and XML of the texts in it.
namespace bijlage::writers {

/// May the character stand in a text? XML 1.0 forbids most control characters and U+FFFE and
/// U+FFFF, and advises against the rest.
bool is_text(char32_t code);

/// Does `_xHHHH_`, which Excel takes for a character, stand at the beginning?
bool is_escape(std::string_view text);

/// A text as XML can hold it (XML 1.0, 2.2): malformed UTF-8, control characters other than tabs
/// and line ends, U+FFFE and U+FFFF become U+FFFD.
std::string valid_text(std::string_view text);

/// A text as a cell can hold it: at most 32,767 characters (the cut is shown by "…"), and what
/// looks like an escape for a character (`_x0041_`) kept from being read as one.
std::string cell_text(std::string_view text);

/// A text for a printed header or footer, in which `&` begins a code.
std::string page_text(std::string_view text);

/// The first `most` UTF-16 units of a text, as Excel counts characters, never half a one.
std::string_view first_units(std::string_view text, std::size_t most);

/// A name for a range made from `wanted`: ASCII letters, digits, `_` and `.`. `taken` are the names
/// that it must differ from.
std::string defined_name(std::string_view wanted, const std::vector<std::string>& taken);

/// A sheet's name made from `wanted`: at most 31 characters, without `[]:*?/\`, no apostrophe at
/// its ends. `taken` are the names that it must differ from.
std::string sheet_name(std::string_view wanted, const std::vector<std::string>& taken);

/// Is `wanted` among the names, as Excel compares them: without regard to (ASCII) case?
bool has_name(const std::vector<std::string>& names, std::string_view wanted);

/// As it stands before the `!` in a formula or link: `'1a'`.
std::string quoted_sheet(std::string_view name);

/// Characters, as people count them.
std::size_t characters(std::string_view text);

}  // namespace bijlage::writers
