#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "answers/words.hpp"
#include "calendar/date.hpp"
#include "questions/labels.hpp"
#include "questions/question.hpp"

/// The annex that would make an answer easy, still to be filled in: one regular table a sheet.
namespace bijlage::answers {

/// What a column of a blank table is for.
enum class BlankRole : std::uint8_t {
  period,
  dimension,  ///< labels of codes
  measure,    ///< figures
  coverage,   ///< the last day that the figures go to, where that is not the period's
  remark,     ///< what to know of the row's figures
};
/// "period", "dimension": as the sheet for programs has it.
std::string_view blank_role_name(BlankRole role);

struct BlankColumn {
  std::string title;
  BlankRole role = BlankRole::remark;
  std::string code;                  ///< of the dimension or measure
  std::vector<std::string> choices;  ///< the labels that may stand here; none: anything
  int decimals = 0;                  ///< that a figure can have
  bool given = false;                ///< they stand there already, and are not to be typed
};

/// A code that holds for a whole table, and so needs no column.
struct BlankFixed {
  std::string dimension;
  std::string code;
  std::string label;
};

struct BlankTable {
  std::string sheet;
  std::string title;
  std::string sentence;  ///< what is asked
  std::vector<BlankFixed> fixed;
  std::vector<BlankColumn> columns;
  /// A line each: the labels of the given columns, which come first.
  std::vector<std::vector<std::string>> rows;
};

struct BlankAnnex {
  std::string title;
  std::string author;
  std::string language;  ///< "nl-BE", which is also the name of the locale
  std::string question;  ///< its id
  std::string model;
  calendar::Date created;
  std::string instructions_sheet;
  std::vector<std::string> instructions;  ///< a line each
  std::string lists_sheet;
  std::string program_sheet;
  std::string figure_help;    ///< shown at a cell for a figure …
  std::string coverage_help;  ///< … for the last day …
  std::string choice_help;    ///< … and where a label is chosen
  std::vector<BlankTable> tables;
};

/// What stands first on the sheet for programs, by which a filled-in annex is known.
inline constexpr std::string_view blank_annex_mark = "bijlage-template/1";

/// A table for each one that data can answer; comparisons and what has no measure need none. Where
/// the question names all codes and periods its rows are there, else there are empty rows with
/// lists to choose from.
BlankAnnex blank_annex(const questions::Question& question, const model::Model& model,
                       const Words& words, std::string_view version);

}  // namespace bijlage::answers
