#pragma once

#include <cstdint>
#include <string_view>

#include "base/limits.hpp"
#include "readers/reader.hpp"

namespace bijlage::readers {

/// What some bytes really are, whatever their file is called.
enum class FileKind : std::uint8_t {
  empty,
  lock_file,  ///< what Excel keeps beside an open workbook ("~$name.xlsx")
  xlsx,       ///< .xlsx and .xlsm, transitional or strict
  xlsb,
  ods,
  numbers,
  word,  ///< a text document, in any format
  slides,
  other_zip,
  xls,
  encrypted,  ///< an OOXML workbook behind a password
  other_ole2,
  html,
  web_archive,      ///< a web page with all its files in one (.mht)
  xml_spreadsheet,  ///< "XML Spreadsheet 2003"
  flat_ods,
  other_xml,
  sylk,
  dif,   ///< "Data Interchange Format"
  text,  ///< CSV or any other plain text
  pdf,
  picture,
  other_archive,
  packed_file,  ///< one file, packed (.gz, .bz2, .xz, .zst)
  unknown,
};

/// Looks at the content only. Throws a `base::Failure` where it is a container that cannot be
/// read or exceeds `limits`.
FileKind sniff(Bytes bytes, std::string_view name, const base::Limits& limits);

}  // namespace bijlage::readers
