#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/file.hpp"
#include "base/limits.hpp"
#include "package/bytes.hpp"
#include "workbook/workbook.hpp"

namespace bijlage::readers {

using Bytes = std::span<const std::byte>;

/// How delimited text (CSV) is to be read, where the guess is wrong. What is left out is found
/// from the content.
struct TextReading {
  std::string encoding;           ///< "utf-8", "utf-16le", "utf-16be", "windows-1252"; empty: found
  std::optional<char> separator;  ///< between the fields of a line
  std::optional<char> quote;      ///< around a field
};

/// What a reader is told besides the bytes.
struct ReadingOptions {
  base::Limits limits = {};
  std::string password = {};  ///< opens an encrypted workbook; empty: none is known
  TextReading text = {};
  package::LetGo let_go = {};
  unsigned threads = 1;  ///< for one large workbook; a batch gives each worker a file instead
};

/// Reads a spreadsheet, whatever its format: the content decides, never the name. A name that
/// promises another format is the fact `fact.other-format`.
///
/// Throws `base::Failure` (Trouble::input) for bytes that are no workbook, are damaged beyond
/// reading, encrypted, or exceed the limits; the message's `{file}` gap is `name`.
workbook::Workbook read_workbook(Bytes bytes, std::string_view name,
                                 const ReadingOptions& options = {});
/// The same for a file, of which no more is held than is needed at a time.
workbook::Workbook read_workbook(const base::InputFile& input, std::string_view name,
                                 const ReadingOptions& options = {});

}  // namespace bijlage::readers
