#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/decimal.hpp"
#include "calendar/holidays.hpp"
#include "calendar/period_words.hpp"
#include "config/toml_file.hpp"

namespace bijlage::config {

/// What a word in a value's place stands for ("onbekend", "---").
struct Token {
  /// As `token_key` makes it.
  std::string text;
  /// SDMX letter: "O", "M", "L", "Q"; "dash": M or "not yet", decided by the dates;
  /// "zero": a word for the figure 0 ("nihil").
  std::string status;
  /// As `model::missing_reason_name` prints it: "unknown", "not-available", "not-yet",
  /// "not-existing", "not-collected", "suppressed"; empty for "dash" and "zero".
  std::string reason;
};
/// By what a text in a figure's place is compared with tokens: folded; "-" for dashes of any number
/// and kind; other signs alone ("?", "…") as they are.
std::string token_key(std::string_view text);

/// A note phrase and what it does to the figures that the note bears on. In `pattern`, `{date}`,
/// `{month}`, `{year}`, `{value}`, `{label}`, `{mark}` catch, `[…]` may be absent (not nested), `*`
/// is any text, also none. The pattern bears on the note's whole text without its mark. Several
/// phrases can fit one note: their effects add up. Alternatives ("sinds", "vanaf") are several
/// phrases: `match` in the file may be a list, of which each element becomes a phrase.
struct NotePhrase {
  std::string pattern;
  std::string until;           ///< coverage ends: "{date}"
  std::string available_from;  ///< "{month} {year}"; without a year the block's
  std::string launched;        ///< the service was launched then: "{month} {year}", or "here"
  std::string status;          ///< "U", "P", "E", "B", "D"
  std::string estimate;        ///< a figure that the note itself gives: "{value}"
  std::uint32_t line = 0;      ///< where it is written, for `explain` and mistakes
  std::string file;
};

/// Everything about a language and country that values and labels need: `mappings/locales/*.toml`.
struct Locale {
  std::string id;  ///< "nl-BE"
  std::string decimal_sign = ",";
  std::vector<std::string> group_signs;  ///< ".", " ", "’"
  calendar::PeriodWords periods;
  calendar::Holidays holidays;           ///< of the country; none where the file names none
  std::vector<std::string> approximate;  ///< "±", "ca.", "circa", "ongeveer"
  std::vector<std::string> units;        ///< "€", "euro", "EUR", "%": taken off a figure
  std::map<std::string, std::string, std::less<>>
      unit_codes;  ///< words for units (folded) → SDMX CL_UNIT_MEASURE: "in euro" → "EUR"
  std::map<std::string, base::Decimal, std::less<>> scales;  ///< "in duizenden" (folded) → 1,000
  std::vector<std::string> list_signs;  ///< between what one cell names together: ",", " en "
  std::vector<std::string> marks;    ///< "*", "†", "¹"; "(1)" stands for any digits in brackets
  std::vector<std::string> remarks;  ///< what a line that explains begins with: "bron:"; folded
  std::vector<std::string>
      total_labels;  ///< "totaal", "totaal *", "eindtotaal", "som" (globs, folded)
  std::vector<std::string> total_words;  ///< what unknown labels of totals begin with; folded
  /// Of rows and columns that are worked out of others and are no data: "evolutie*", "verschil*";
  /// globs, folded. For drafting mapping files only: a mapping names what it skips.
  std::vector<std::string> derived_labels;
  std::vector<std::string> less_than;  ///< "<", "minder dan"
  std::vector<Token> tokens;
  std::vector<NotePhrase> notes;
};

/// Throws `FileMistakes` with all mistakes of content at once.
Locale load_locale(const std::string& path);
/// The same from a text in memory; `name` is what mistakes are reported under.
Locale parse_locale(std::string_view text, std::string name);
/// The same from a file that was opened before.
Locale read_locale(TomlFile& file);

/// Reads one `[[note]]` table (`match` and `effect`), of a locale or of a mapping file, and adds
/// its phrases; mistakes are noted at the table.
void read_note_phrases(Table& table, const std::string& file, std::vector<NotePhrase>& phrases);

}  // namespace bijlage::config
