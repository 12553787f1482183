#include "readers/reader.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "base/message.hpp"
#include "readers/encrypted/read_encrypted.hpp"
#include "readers/html/read_html.hpp"
#include "readers/ods/read_ods.hpp"
#include "readers/promised_format.hpp"
#include "readers/sniff.hpp"
#include "readers/text/read_text.hpp"
#include "readers/xls/read_xls.hpp"
#include "readers/xlsb/read_xlsb.hpp"
#include "readers/xlsx/read_xlsx.hpp"
#include "readers/xml2003/read_xml2003.hpp"

namespace bijlage::readers {
namespace {

// The formats that are read. A new one is a line here and a file of its own.
struct Format {
  FileKind kind;
  workbook::Workbook (*read)(Bytes bytes, std::string_view name, const ReadingOptions& options);
};
constexpr std::array formats = {
    Format{FileKind::xlsx, read_xlsx},
    Format{FileKind::xlsb, read_xlsb},
    Format{FileKind::xls, read_xls},
    Format{FileKind::ods, read_ods},
    Format{FileKind::flat_ods, read_flat_ods},
    Format{FileKind::xml_spreadsheet, read_xml2003},
    Format{FileKind::html, read_html},
    Format{FileKind::text, read_text},
    Format{FileKind::encrypted, read_encrypted},
};

// What is said about the others: what the file is, and what to do.
std::string_view message_about(FileKind kind) {
  switch (kind) {
    case FileKind::empty:
      return "input.is-empty";
    case FileKind::lock_file:
      return "input.is-lock-file";
    case FileKind::numbers:
      return "input.is-numbers";
    case FileKind::web_archive:
      return "input.is-web-archive";
    case FileKind::sylk:
      return "input.is-sylk";
    case FileKind::dif:
      return "input.is-dif";
    case FileKind::packed_file:
      return "input.is-packed";
    case FileKind::word:
    case FileKind::slides:
      return "input.is-document";
    case FileKind::pdf:
      return "input.is-pdf";
    case FileKind::picture:
      return "input.is-picture";
    case FileKind::other_zip:
    case FileKind::other_archive:
      return "input.is-archive";
    case FileKind::xlsx:
    case FileKind::encrypted:
    case FileKind::xlsb:
    case FileKind::xls:
    case FileKind::ods:
    case FileKind::flat_ods:
    case FileKind::html:
    case FileKind::xml_spreadsheet:
    case FileKind::text:
    case FileKind::other_ole2:
    case FileKind::other_xml:
    case FileKind::unknown:
      break;
  }
  return "input.no-workbook";
}

}  // namespace

workbook::Workbook read_workbook(Bytes bytes, std::string_view name,
                                 const ReadingOptions& options) {
  const FileKind kind = sniff(bytes, name, options.limits);
  const auto format = std::find_if(formats.begin(), formats.end(),
                                   [kind](const Format& known) { return known.kind == kind; });
  if (format != formats.end()) {
    workbook::Workbook book = format->read(bytes, name, options);
    // Cells beyond that have been given formats that are not theirs.
    if (book.formats.size() > workbook::Cell::most_formats) {
      throw base::Failure(base::Trouble::input,
                          {"workbook.too-large", {{"file", std::string(name)}}});
    }
    const auto real = real_format(name, kind);
    if (real) book.facts.push_back({"fact.other-format", "", std::string(*real)});
    return book;
  }
  throw base::Failure(base::Trouble::input,
                      {std::string(message_about(kind)), {{"file", std::string(name)}}});
}

workbook::Workbook read_workbook(const base::InputFile& input, std::string_view name,
                                 const ReadingOptions& options) {
  ReadingOptions of_file = options;
  of_file.let_go = [&input] { input.let_go(); };
  return read_workbook(input.bytes(), name, of_file);
}

}  // namespace bijlage::readers
