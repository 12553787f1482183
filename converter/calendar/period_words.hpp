#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "calendar/period.hpp"

namespace bijlage::calendar {

/// What lengths are counted in: "12 maanden".
enum class LengthUnit : std::uint8_t { day, week, month, year };

/// The words of one language for periods, as a locale file gives them. All keys are folded
/// (`base::fold`). Handed in: this room knows no language by itself.
struct PeriodWords {
  std::map<std::string, int, std::less<>> months;  ///< "januari", "jan" → 1 … 12
  std::map<std::string, int, std::less<>>
      quarters;  ///< "eerste kwartaal", "1e kwartaal", "q1" → 1 … 4
  std::map<std::string, int, std::less<>> halves;  ///< "eerste helft", "eerste jaarhelft" → 1, 2
  std::vector<std::string> lead_in;  ///< "jaar", "in de periode": what may stand before any period
  std::vector<std::string> weeks;    ///< "week", "wk": what stands before a week's number
  std::vector<std::string> school_years;  ///< "schooljaar": what stands before 2020-2021 …
  int school_year_month = 9;              ///< … and the month in which those begin
  std::vector<std::string> until;  ///< "tot", "tot en met", "t/m": the end that follows is included
  std::vector<std::string> from;   ///< "vanaf", "sinds"; with an end also "van"
  std::vector<std::string> now;    ///< "heden"
  std::vector<std::string> day_endings;  ///< "er", "th": what may follow a day's figures
  std::map<std::string, LengthUnit, std::less<>> lengths;  ///< "maand", "maanden" → month
  std::vector<std::string> length_and;                     ///< "en": "1 jaar en 6 maanden"
  std::string day_month_order = "dmy";                     ///< of 3/4/2018: "dmy" or "mdy"

  /// For printing: full month names 1 … 12, "eerste helft van {year}" and the like.
  std::vector<std::string> month_names;
  std::vector<std::string> quarter_patterns;  ///< four texts with {year}
  std::vector<std::string> half_patterns;     ///< two texts with {year}
  std::string week_pattern;                   ///< "week {week} van {year}"
  std::string date_pattern = "{day} {month} {year}";
  std::string span_pattern;  ///< "{first} tot en met {last}": of words in `from` and `until`
};

/// What a label says about a period. Headings and row labels often each give a piece ("2017"
/// above, "Juni" on the left); `combine` puts pieces together, `complete` asks for the whole.
struct PeriodPart {
  std::optional<int> year;
  std::optional<int> month;  ///< at most one of month, quarter, half
  std::optional<int> quarter;
  std::optional<int> half;
  std::optional<Period>
      whole;  ///< complete by itself and no plain year or month of a year: a date, a from–to
  bool until_now = false;   ///< "juli 2020 tot heden": whole ends on the day handed in as now
  std::optional<int> week;  ///< of ISO 8601; then no month, quarter or half

  friend bool operator==(const PeriodPart&, const PeriodPart&) = default;
};

/// Reads the period words of a label: "2017", "Juni", "jun-21", "juni '21", "jan/21", "2021-01",
/// "1/2015-10/2015", "2015-2016", "Eerste helft", "tweede jaarhelft 2023", "Q3 2020",
/// "1e kwartaal", "01/01/2017 – 31/12/2017", "juli 2020 tot heden", "vanaf mei 2022",
/// "19 juni 2018", "week 12 2020", "2021M03", "schooljaar 2020-2021", "2016:", and what
/// `Period::sdmx` and `in_words` print. Total: nothing where the text as a whole is no period.
/// Years are 1900 to 2100 or two digits of 2000 to 2099. A from–to includes its end; it is nothing
/// where it runs backwards. `now` closes an open end.
std::optional<PeriodPart> parse_period(std::string_view label, const PeriodWords& words, Date now);

/// Does a label say that years such as 2020-2021 are school years? Then 2020 alone is none.
bool names_school_years(std::string_view label, const PeriodWords& words);

/// Puts two pieces together; nothing where they contradict each other (2017 and "juni 2018"). Where
/// one lies within the other ("eerste helft" and "maart", 2018 and "1 tot en met 19 juni 2018"),
/// the finer one says it all.
std::optional<PeriodPart> combine(const PeriodPart& a, const PeriodPart& b);
/// The period, where the pieces suffice (a month without a year does not).
std::optional<Period> complete(const PeriodPart& part);

/// Reads one date in words or figures: "19 juni 2018", "19/06/2018", "2018-06-19". A year that is
/// not there is taken from `year_hint`.
std::optional<Date> parse_date(std::string_view text, const PeriodWords& words,
                               std::optional<int> year_hint = std::nullopt);

/// The period as people write it: "juni 2018", "2017", "eerste helft van 2016",
/// "1 januari 2015 tot en met 31 oktober 2015". Where the words are not there, as SDMX writes it.
std::string in_words(const Period& period, const PeriodWords& words);
std::string in_words(Date day, const PeriodWords& words);
/// "1 tot en met 19 juni 2018", "19 juni 2018": repeats no month or year that is the same.
std::string in_words(const Days& days, const PeriodWords& words);

}  // namespace bijlage::calendar
