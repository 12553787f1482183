#pragma once

#include "calendar/period_words.hpp"

/// The words of two languages for tests, as a locale file would give them.
namespace bijlage::calendar {

inline PeriodWords dutch() {
  PeriodWords words;
  words.months = {{"januari", 1}, {"jan", 1},       {"februari", 2}, {"feb", 2},
                  {"maart", 3},   {"mrt", 3},       {"april", 4},    {"apr", 4},
                  {"mei", 5},     {"juni", 6},      {"jun", 6},      {"juli", 7},
                  {"jul", 7},     {"augustus", 8},  {"aug", 8},      {"september", 9},
                  {"sep", 9},     {"oktober", 10},  {"okt", 10},     {"november", 11},
                  {"nov", 11},    {"december", 12}, {"dec", 12}};
  words.quarters = {{"eerste kwartaal", 1}, {"1e kwartaal", 1}, {"q1", 1},
                    {"tweede kwartaal", 2}, {"2e kwartaal", 2}, {"q2", 2},
                    {"derde kwartaal", 3},  {"3e kwartaal", 3}, {"q3", 3},
                    {"vierde kwartaal", 4}, {"4e kwartaal", 4}, {"q4", 4}};
  words.school_years = {"schooljaar", "het schooljaar"};
  words.halves = {{"eerste helft", 1}, {"eerste jaarhelft", 1}, {"1e helft", 1},
                  {"tweede helft", 2}, {"tweede jaarhelft", 2}, {"2e helft", 2}};
  words.lead_in = {"jaar", "in de periode", "periode", "maand", "in"};
  words.weeks = {"week", "wk"};
  words.until = {"tot", "tot en met", "t/m"};
  words.from = {"vanaf", "sinds", "van"};
  words.now = {"heden", "nu"};
  words.lengths = {{"dag", LengthUnit::day},     {"dagen", LengthUnit::day},
                   {"week", LengthUnit::week},   {"weken", LengthUnit::week},
                   {"maand", LengthUnit::month}, {"maanden", LengthUnit::month},
                   {"jaar", LengthUnit::year},   {"jaren", LengthUnit::year}};
  words.length_and = {"en"};
  words.month_names = {"januari", "februari", "maart",     "april",   "mei",      "juni",
                       "juli",    "augustus", "september", "oktober", "november", "december"};
  words.quarter_patterns = {"eerste kwartaal van {year}", "tweede kwartaal van {year}",
                            "derde kwartaal van {year}", "vierde kwartaal van {year}"};
  words.half_patterns = {"eerste helft van {year}", "tweede helft van {year}"};
  words.week_pattern = "week {week} van {year}";
  words.span_pattern = "{first} tot en met {last}";
  return words;
}

/// The American way, with the month before the day.
inline PeriodWords american() {
  PeriodWords words;
  words.months = {{"january", 1},   {"jan", 1},      {"february", 2},  {"march", 3},
                  {"april", 4},     {"may", 5},      {"june", 6},      {"july", 7},
                  {"august", 8},    {"aug", 8},      {"september", 9}, {"october", 10},
                  {"november", 11}, {"december", 12}};
  words.quarters = {
      {"first quarter", 1}, {"second quarter", 2}, {"third quarter", 3}, {"fourth quarter", 4}};
  words.halves = {{"first half", 1}, {"second half", 2}};
  words.weeks = {"week"};
  words.until = {"to", "through", "until"};
  words.from = {"from", "since"};
  words.now = {"today"};
  words.day_endings = {"st", "nd", "rd", "th"};
  words.day_month_order = "mdy";
  words.month_names = {"January", "February", "March",     "April",   "May",      "June",
                       "July",    "August",   "September", "October", "November", "December"};
  words.quarter_patterns = {"first quarter of {year}", "second quarter of {year}",
                            "third quarter of {year}", "fourth quarter of {year}"};
  words.half_patterns = {"first half of {year}", "second half of {year}"};
  words.week_pattern = "week {week} of {year}";
  words.date_pattern = "{month} {day}, {year}";
  words.span_pattern = "{first} to {last}";
  return words;
}

}  // namespace bijlage::calendar
