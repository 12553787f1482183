#pragma once

#include <string>
#include <string_view>

namespace bijlage::base {

/// Appends a field, quoted where RFC 4180 (section 2, rules 5 to 7) asks for it.
void append_field(std::string& line, std::string_view field);

/// The same for text that people wrote. A spreadsheet that opens the file would run `=…`, `@…`,
/// `+…` and `-…` as formulas: such text gets an apostrophe in front, which spreadsheets take as
/// "this is text". Dashes alone (`---`) cannot be run and stay as they are.
void append_text_field(std::string& line, std::string_view text);

/// Takes off what `append_text_field` put in front: for whoever reads the file back.
std::string_view without_guard(std::string_view field);

}  // namespace bijlage::base
