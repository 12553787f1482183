#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/decimal.hpp"
#include "calendar/period.hpp"
#include "config/locale.hpp"
#include "decisions/severity_rules.hpp"
#include "mapping/pattern.hpp"
#include "model/evidence.hpp"
#include "model/finding.hpp"
#include "model/model.hpp"
#include "workbook/cell_ref.hpp"

/// Mapping files: what the cells of one kind of workbook mean (`mappings/imports/*.toml`).
/// The meaning of a value is the sum of its labels, and a label lies in one of seven places.
namespace bijlage::mapping {

/// What a label gives a figure: codes by dimension; "measure" and "period" count as dimensions
/// here. A period is kept as text and read where it is used.
using Meaning = std::map<std::string, std::string, std::less<>>;

/// Another spelling of a code's label, as the annexes of one mapping have it.
struct Alias {
  std::string dimension;  ///< or "measure"
  std::string label;      ///< as written
  std::string code;
};
using Aliases = std::vector<Alias>;

/// One way to read a label: as a dimension's code ("topic"), as the first or last day of the period
/// ("from", "until"), as a text to carry along ("@call"), or by a pattern ("{period}: {module}").
/// An empty role takes the label and gives nothing.
struct LabelRole {
  std::string role;
  std::optional<Pattern> pattern;

  /// As the mapping file has it.
  const std::string& name() const { return pattern ? pattern->text() : role; }
};

/// How the labels of one place are read.
struct LabelPlace {
  std::vector<LabelRole> by_position;                          ///< outermost first
  std::vector<std::pair<std::string, std::string>> by_header;  ///< header label (folded) → role
  std::vector<std::pair<std::string, std::string>>
      by_heading;  ///< heading text (glob, folded) → role

  bool used() const { return !by_position.empty() || !by_header.empty() || !by_heading.empty(); }
};

/// What ends a block.
struct Until {
  enum class Kind : unsigned char { blank, total, heading, end, label };
  Kind kind = Kind::blank;
  std::string label;  ///< glob, folded; of Kind::label
};

/// What an empty value cell means.
enum class Empty : unsigned char {
  missing,       ///< "O": missing, with a finding
  cannot_exist,  ///< "M": not offered, no finding
  skip,          ///< nothing at all
};

/// Several figures in one cell: `{value}% m / {value}% v`, each with its own meaning.
struct Split {
  Pattern pattern;
  std::vector<Meaning> into;  ///< one for each {value}; shorter: the rest add nothing
};

/// Published totals of one kind, and what they are over.
struct TotalRule {
  enum class Over : unsigned char {
    block,
    group,  ///< the rows of a group, or those since the last such total
    table,  ///< all blocks of the table down to here
  };
  std::vector<std::string> labels;  ///< globs, folded; the locale's where the mapping names none
  Over over = Over::block;
  model::Total::Operation operation = model::Total::Operation::sum;
  base::Decimal tolerance;
};

struct TableMapping {
  std::string id;
  std::uint32_t line = 0;
  /// Where its keys stand in the file: "header", "labels.left"; see `line_of`.
  std::map<std::string, std::uint32_t, std::less<>> lines;
  std::vector<std::string> sheets;  ///< globs, folded
  std::vector<std::string> header;  ///< labels (globs, folded); empty with header_role or start
  std::vector<std::string> header_written;  ///< the same as written, for people
  std::vector<std::uint32_t> header_lines;  ///< the line of each
  std::string header_role;                  ///< header given by kind: "period"
  std::vector<std::string>
      start;  ///< globs, folded: the text that a block without header starts at
  std::vector<std::string> start_written;  ///< the same as written, for people
  /// Globs, folded: the title of the part of a sheet that it stands in, where others have the same
  /// header.
  std::vector<std::string> under;
  std::vector<std::string> under_written;  ///< as written, for people
  /// Those that the other tables of the mapping ask for; where it asks for none itself, only those
  /// of tables with its header on its sheets.
  std::vector<std::string> titles_of_others;
  std::optional<workbook::CellRef> at;      ///< where its leftmost header label stood, or its start
  std::vector<std::string> sheets_written;  ///< as `sheets`, for people
  bool repeat_down = false;
  bool repeat_across = false;
  Until until;
  Empty empty = Empty::missing;
  LabelPlace left;
  LabelPlace above;
  LabelPlace heading;
  LabelPlace group;
  LabelPlace sheet_name;
  LabelPlace file_name;
  Meaning fixed;
  std::map<std::string, Meaning, std::less<>> values;  ///< folded label → what it stands for
  std::vector<std::pair<std::string, std::string>>
      attributes;                 ///< header label (glob, folded) → attribute
  std::vector<std::string> skip;  ///< globs, folded: rows and columns that are no data
  std::vector<TotalRule> totals;  ///< at least one; the first whose labels fit
  base::Decimal scale = 1;        ///< of every figure, or of those that the sheet names it for …
  std::string scale_named;        ///< … by words such as these: "in duizenden"
  std::string unit;               ///< SDMX code; empty: each measure's own
  std::vector<std::string> many;  ///< dimensions of which one label may name several codes
  std::vector<std::string> sometimes;  ///< globs, folded: header labels that may be missing
  std::vector<std::pair<std::string, std::string>>
      available;  ///< label glob → period it exists from
  /// How long the periods of its labels are: a date is then the month (year, …) that it lies in.
  std::optional<calendar::Frequency> frequency;
  bool complete = true;
  bool inherit = false;
  bool on_its_side = false;  ///< orientation = "columns"
  bool optional = false;
  std::vector<Split> splits;

  /// The line of a key, for "adapt this line"; the table's own where it has no such key.
  std::uint32_t line_of(std::string_view key) const;
  /// The role of the left labels under a heading, by `by-heading`; nothing where it names none.
  const std::string* role_under(std::string_view folded_heading) const;
  /// A table of text lines: one cell holds label and figure, taken apart by a split.
  bool is_lines() const;
};

/// What a note's text does to the figures it bears on; see config::NotePhrase.
struct NoteRule {
  Pattern pattern;
  config::NotePhrase effect;
};

struct Match {
  /// Globs of which one must be found in the file's name, a sheet's name or a cell, or the mapping
  /// does not fit at all: what tells one organisation's annex from another's of the same shape.
  std::vector<std::string> must;
  std::vector<std::string> file;    ///< globs over the file's name, folded
  std::vector<std::string> sheets;  ///< globs, folded
  std::vector<std::string> text;    ///< globs over cells' texts, folded
};

/// What a changed workbook does, as the severity of the finding.
struct Drift {
  model::Severity unknown_column = model::Severity::error;
  model::Severity missing_column = model::Severity::error;
  model::Severity unknown_label = model::Severity::warning;
  model::Severity moved = model::Severity::note;           ///< from where the mapping says it stood
  model::Severity renamed_sheet = model::Severity::error;  ///< error: it is not read
};

/// What `[expect]` says must be there: figures for each period of that length in these days.
struct Expect {
  std::uint32_t line = 0;
  std::optional<calendar::Frequency> frequency;
  std::optional<calendar::Days> days;
};

/// One mapping file, with the model and locale it names. A value; the model outlives all data
/// made with it.
struct Mapping {
  std::string file;
  std::string id;
  int version = 1;
  std::string title;
  std::string model_name;
  std::string locale_name;
  Match match;
  Meaning fixed;
  std::uint32_t fixed_line = 0;
  Aliases aliases;  ///< beside those of the model
  std::vector<TableMapping> tables;
  std::vector<NoteRule> notes;  ///< the mapping's own first, then the locale's
  Expect expect;
  Drift drift;
  decisions::SeverityRules severity;
  config::Locale locale;
  std::shared_ptr<const model::Model> model;
};

}  // namespace bijlage::mapping
