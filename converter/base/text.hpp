#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// Text as UTF-8. Everything the program reads becomes UTF-8 at the door and stays so.
namespace bijlage::base {

/// Without white space at both ends; Unicode spaces (no-break, narrow, …) and BOM count too.
std::string_view trim(std::string_view text);

/// Unicode NFC, every kind of space to one plain space, runs of spaces to one, trimmed, soft
/// hyphens and zero-width characters gone. What a person would say the text is.
std::string tidy(std::string_view text);

/// For comparing labels: `tidy`, then without case, diacritics and punctuation; dashes of every
/// kind are one; words are separated by one space. `" Unieke  bezoekers:"` and
/// `"unieke bezoekers"` fold to the same. `+`, `-` before a digit, `%`, `/`, `<` are kept: they
/// carry meaning ("+18 j" against "-18 j").
std::string fold(std::string_view text);

/// As `fold`, but `*` and `?` stay: `fold` takes them for footnote marks and punctuation.
std::string fold_glob(std::string_view glob);

/// `fold`ed text against a glob from `fold_glob`: `*` any run, `?` one character, the rest itself.
bool matches_glob(std::string_view folded_text, std::string_view glob);

/// Edits (insert, delete, replace, swap of neighbours) between two texts, by code point.
std::size_t edit_distance(std::string_view a, std::string_view b);

/// Is it well-formed UTF-8?
bool is_utf8(std::string_view bytes);

std::vector<std::string_view> split(std::string_view text, char separator);
std::string join(const std::vector<std::string>& parts, std::string_view between);

}  // namespace bijlage::base
