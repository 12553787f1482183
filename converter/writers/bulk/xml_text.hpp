#pragma once

#include <string>
#include <string_view>

/// Texts in the XML of a workbook, appended without copies: bulk sheets have millions.
namespace bijlage::writers::bulk {

/// Appends a cell's text as the content of `<t>` or `<v>`: escaped, what XML cannot hold replaced
/// as `valid_text` does, what looks like an escape (`_x0041_`) kept from being read as one, a
/// carriage return, which XML readers would take for a line end, as the escape `_x000D_` (ECMA-376
/// Part 1, 22.9.2.19). At most Excel's 32,767 characters; "…" shows the cut.
void append_cell_text(std::string& xml, std::string_view text);

/// Appends `<t>…</t>`, with the attribute that keeps spaces at the ends where there are such.
void append_text_element(std::string& xml, std::string_view text);

/// Appends the content of an attribute or of an element that is no cell: escaped, as `valid_text`.
void append_plain(std::string& xml, std::string_view text);

}  // namespace bijlage::writers::bulk
