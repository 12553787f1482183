#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "readers/cell_sink.hpp"
#include "readers/format_table.hpp"
#include "readers/html/looks.hpp"
#include "readers/html/tokenizer.hpp"

namespace bijlage::readers::html {

/// How many rows or columns a tag is for; 1 where it does not say.
std::uint32_t span_of(const Tokenizer& tag, std::string_view attribute, std::uint32_t most);

/// What the tag of a cell says about its value besides the text that follows: attributes of Excel
/// (`x:num`, `x:fmla` …) and of LibreOffice (`sdval`, `sdnum`).
struct CellTag {
  std::optional<std::string> number;
  std::optional<std::string> text;
  std::optional<std::string> boolean;
  std::optional<std::string> error;
  std::string formula;
  std::string format;  ///< a name or a code of Excel

  void read(const Tokenizer& tag, const Look& look);
};

/// A cell whose content is being read.
struct OpenCell {
  workbook::CellRange range;
  CellTag tag;
  std::string link;     ///< where the first link in it leads
  bool hidden = false;  ///< not shown, though its row is
  bool bare = true;     ///< its tag says nothing
};

/// Sets a cell's value and format; false where it holds nothing. What no tag calls a number is a
/// text: how it is to be read depends on the language of its writer.
bool set_value(const CellTag& tag, std::string_view shown, workbook::CellRef place,
               FormatTable& formats, CellSink& sink, workbook::Cell& cell);

}  // namespace bijlage::readers::html
