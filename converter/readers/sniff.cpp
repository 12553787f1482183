#include "readers/sniff.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "base/text.hpp"
#include "package/ole2.hpp"
#include "package/part_name.hpp"
#include "package/zip.hpp"
#include "readers/text/encoding.hpp"
#include "readers/text/lines.hpp"

namespace bijlage::readers {
namespace {

using package::as_text;
using package::Zip;

constexpr std::size_t start_size = 4'096;
// Cells, formats and sizes, as lines of a SYLK file begin.
constexpr std::array<std::string_view, 7> sylk_records = {"\nC;X", "\nC;Y", "\nB;X", "\nB;Y",
                                                          "\nP;P", "\nF;P", "\nF;S"};

FileKind kind_of_zip(const Zip& zip) {
  bool word = false;
  bool slides = false;
  bool numbers = false;
  bool workbook = false;
  for (const package::ZipEntry& entry : zip.entries()) {
    const std::string name = package::part_key(entry.name);
    if (name.ends_with("workbook.bin")) return FileKind::xlsb;
    if (name == "mimetype" && entry.size < start_size) {
      const std::string type = zip.read(entry);
      if (type.find("opendocument.spreadsheet") != std::string::npos) return FileKind::ods;
      if (type.find("opendocument.text") != std::string::npos) return FileKind::word;
      if (type.find("opendocument.presentation") != std::string::npos) return FileKind::slides;
    }
    word = word || name == "word/document.xml";
    slides = slides || name == "ppt/presentation.xml";
    numbers = numbers || name == "index.zip" || name == "index/document.iwa";
    workbook = workbook || name.ends_with("workbook.xml");
  }
  if (word) return FileKind::word;
  if (slides) return FileKind::slides;
  if (numbers) return FileKind::numbers;
  // A workbook part may have any name; then the package's relationships say which it is.
  const bool document = zip.find("[Content_Types].xml") != nullptr;
  return workbook || document ? FileKind::xlsx : FileKind::other_zip;
}

FileKind kind_of_ole2(const package::Ole2& ole2) {
  const auto has = [&ole2](std::string_view name) { return ole2.find(name) != nullptr; };
  if (has("EncryptedPackage")) return FileKind::encrypted;
  if (has("Workbook") || has("Book")) return FileKind::xls;
  if (has("WordDocument")) return FileKind::word;
  if (has("PowerPoint Document")) return FileKind::slides;
  return FileKind::other_ole2;
}

std::optional<FileKind> kind_by_signature(std::string_view start) {
  using namespace std::string_view_literals;
  constexpr std::array<std::pair<std::string_view, FileKind>, 18> signatures{{
      {"%PDF-"sv, FileKind::pdf},
      {R"({\rtf)"sv, FileKind::word},
      {"\x89PNG"sv, FileKind::picture},
      {"\xFF\xD8\xFF"sv, FileKind::picture},
      {"GIF8"sv, FileKind::picture},
      {"II*\0"sv, FileKind::picture},
      {"\x1F\x8B"sv, FileKind::packed_file},
      {"BZh91AY&SY"sv, FileKind::packed_file},
      {"\xFD"
       "7zXZ"sv,
       FileKind::packed_file},
      {"\x28\xB5\x2F\xFD"sv, FileKind::packed_file},
      {"7z\xBC\xAF"sv, FileKind::other_archive},
      {"Rar!"sv, FileKind::other_archive},
      // Worksheets of Excel 2 to 4, and later ones outside a compound file ([MS-XLS] 2.4.21).
      {"\x09\x00\x04\x00"sv, FileKind::xls},
      {"\x09\x00\x06\x00"sv, FileKind::xls},
      {"\x09\x02\x06\x00"sv, FileKind::xls},
      {"\x09\x04\x06\x00"sv, FileKind::xls},
      {"\x09\x08\x08\x00"sv, FileKind::xls},
      {"\x09\x08\x10\x00"sv, FileKind::xls},
  }};
  for (const auto& [signature, kind] : signatures) {
    if (start.starts_with(signature)) return kind;
  }
  return std::nullopt;
}

// Excel's own format: the user's name behind its length, padded, then the same in UTF-16. Excel
// for Mac adds a few bytes.
bool is_lock_file(std::string_view bytes) {
  constexpr std::size_t least = 165;
  constexpr std::size_t most = 200;
  constexpr std::size_t name_field = 55;
  return bytes.size() >= least && bytes.size() <= most && bytes[0] > 0 &&
         static_cast<std::size_t>(bytes[0]) < name_field && bytes[name_field] == bytes[0];
}

FileKind kind_of_markup(std::string_view start) {
  const std::string text = package::part_key(start);
  const auto has = [&text](std::string_view word) { return text.find(word) != std::string::npos; };
  if (has("urn:schemas-microsoft-com:office:spreadsheet") && !has("<html")) {
    return FileKind::xml_spreadsheet;
  }
  if (has("<office:document")) return FileKind::flat_ods;
  if (has("<html") || has("<!doctype html") || has("<table") || has("<body")) return FileKind::html;
  return FileKind::other_xml;
}

// A control character here and there is a slip in a text, of which its reader tells the line; many
// of them are of no text.
bool is_plain_text(std::string_view start) {
  constexpr std::ptrdiff_t least_share = 20;
  const auto controls = std::count_if(start.begin(), start.end(), text::is_control);
  return controls * least_share <= static_cast<std::ptrdiff_t>(start.size());
}

// RFC 2557: a message whose parts are the files of a page.
bool is_web_archive(std::string_view start) {
  const std::string text = package::part_key(start);
  const auto has = [&text](std::string_view word) { return text.find(word) != std::string::npos; };
  return has("mime-version:") && has("content-type: multipart/related");
}

// The start of a text as UTF-8 where it is UTF-16, else as it is.
std::string start_of_text(std::string_view start) {
  const auto encoding = text::find_utf16(start);
  return encoding ? text::decode(start, *encoding).text : std::string(start);
}

// "<p", "<!--", "<?xml", but not "<18;…".
bool is_markup(std::string_view text) {
  const std::string_view start = base::trim(text);
  if (start.size() < 2 || start.front() != '<') return false;
  const char next = start[1];
  return next == '!' || next == '?' || (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z');
}

// SYLK, and not a table with a column "ID" and one that begins with a P: by its records.
bool is_sylk(std::string_view start) {
  if (!start.starts_with("ID;P")) return false;
  return std::any_of(sylk_records.begin(), sylk_records.end(), [start](std::string_view record) {
    return start.find(record) != std::string_view::npos;
  });
}

// The header of a DIF file: one table, and the version of the format.
bool is_dif(std::string_view text) {
  const auto end = text.find('\n');
  return base::trim(text.substr(0, end)) == "TABLE" && end != std::string_view::npos &&
         text.substr(end + 1).starts_with("0,1");
}

}  // namespace

FileKind sniff(Bytes bytes, std::string_view name, const base::Limits& limits) {
  if (bytes.empty()) return FileKind::empty;
  const std::string_view start = as_text(bytes).substr(0, start_size);
  if (package::is_ole2(bytes)) return kind_of_ole2(package::Ole2(bytes, name, limits));
  if (const auto kind = kind_by_signature(start)) return *kind;
  if (Zip::recognise(bytes)) return kind_of_zip(Zip(bytes, name, limits));
  if (is_lock_file(as_text(bytes))) return FileKind::lock_file;
  if (is_sylk(start)) return FileKind::sylk;
  const std::string text = start_of_text(start);
  if (!is_plain_text(text)) return FileKind::unknown;
  if (is_dif(text)) return FileKind::dif;
  if (is_web_archive(text)) return FileKind::web_archive;
  return is_markup(text) ? kind_of_markup(text) : FileKind::text;
}

}  // namespace bijlage::readers
