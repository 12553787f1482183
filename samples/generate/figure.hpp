#pragma once

#include <string>
#include <string_view>

namespace bijlage::samples {

/// How a table writes thousands; it only shows where a figure has fewer than four digits, since
/// larger ones show by themselves whether the document prints a dot.
enum class Thousands { dotted, plain };

/// What goes into a cell for a figure as a document prints it.
struct Figure {
  bool is_number = false;
  double number = 0;
  std::string number_format;  ///< Excel's code, empty for text
};

/// Reads a figure as printed in Dutch: `3.763` (with format `#,##0`), `3071` (`0`), `26,9` (`0.0`)
/// and `62%` (`0%`) are numbers; whatever bears a mark, a sign or words is text.
Figure read_figure(std::string_view published, Thousands thousands);

/// Whether a label is a bare year, which a spreadsheet takes for a number when it is typed.
bool is_year(std::string_view label);

}  // namespace bijlage::samples
