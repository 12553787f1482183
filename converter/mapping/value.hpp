#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/decimal.hpp"
#include "config/locale.hpp"
#include "model/observation.hpp"
#include "model/status.hpp"

namespace bijlage::mapping {

/// A figure as it stands in a cell, read by one pipeline: spaces tidied, marks off the end,
/// approximation sign, "less than", brackets, unit, then a number by the declared locale, else a
/// token ("onbekend"), else it is no figure.
struct Reading {
  enum class Kind : unsigned char { figure, missing, suppressed, text };
  Kind kind = Kind::text;
  base::Decimal number;  ///< of a figure; of `suppressed` the upper bound
  std::string status;    ///< of `missing`: SDMX letter, or "dash"
  model::MissingReason reason = model::MissingReason::none;
  std::vector<std::string> marks;  ///< in the order they stand
  bool approximate = false;        ///< ± or ca.
  bool percent = false;
  bool by_word = false;    ///< "nihil": a word for nought
  bool by_format = false;  ///< the cell's format shows this in place of the number it holds
  bool bracketed = false;  ///< "(12)": less than nothing to a bookkeeper, a reserve to others
  std::optional<base::Decimal> second;  ///< "321.302 (150.000)": the figure in brackets
};

/// Reads the text of a cell. Total: what is no figure is Kind::text.
Reading read_figure(std::string_view text, const config::Locale& locale);

/// A plain number by the locale's signs ("1.434", "26,9", "-3"): groups are of three digits, one
/// decimal sign at most, nothing around it. Nothing otherwise.
std::optional<base::Decimal> parse_number(std::string_view text, const config::Locale& locale);

/// A label or heading without the marks at its end ("Juni *" → "Juni" and "*").
struct Marked {
  std::string text;
  std::vector<std::string> marks;
};
Marked take_marks_off(std::string_view text, const config::Locale& locale);

/// A mark that a note begins with ("** Deze bezoekersaantallen …" → "**"), longest first.
std::optional<Marked> take_leading_mark(std::string_view text, const config::Locale& locale);

/// Does it begin with what a line of explanation does: a mark, or "Bron:"?
bool is_remark(std::string_view text, const config::Locale& locale);

/// "idem": does it say that the label above it holds here too?
bool means_the_one_above(const std::string& label, const config::Locale& locale);

/// The reason a locale's word stands for ("not-yet" → not_yet); nothing for an unknown word.
std::optional<model::MissingReason> parse_reason(std::string_view word);

}  // namespace bijlage::mapping
