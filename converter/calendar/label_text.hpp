#pragma once

#include <string>
#include <string_view>

namespace bijlage::calendar {

/// A label as the period forms read it: folded, but with the signs that carry meaning between
/// figures: every dash as `-`, an apostrophe before a digit as `'` ('21), a point between digits
/// as `.` (19.06.2018). Footnote figures (¹) are gone.
std::string label_text(std::string_view label);

/// How many characters of `text` a folded phrase takes, as whole words; 0 where it does not begin
/// with it. A space of the phrase also stands for a dash.
std::size_t phrase_length(std::string_view text, std::string_view phrase);

/// Takes the spaces off the front.
void skip_spaces(std::string_view& text);
/// Takes `sign` off the front, with the spaces before it.
bool skip_sign(std::string_view& text, char sign);

}  // namespace bijlage::calendar
