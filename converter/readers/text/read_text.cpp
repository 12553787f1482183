#include "readers/text/read_text.hpp"

#include <limits>
#include <string>
#include <utility>

#include "base/message.hpp"
#include "package/bytes.hpp"
#include "readers/allowance.hpp"
#include "readers/cells_by_size.hpp"
#include "readers/sheet_facts.hpp"
#include "readers/sheet_named_after.hpp"
#include "readers/text/count_cells.hpp"
#include "readers/text/dialect.hpp"
#include "readers/text/encoding.hpp"
#include "readers/text/rows.hpp"

namespace bijlage::readers {
namespace {

using base::Failure;
using base::Trouble;

text::Encoding encoding_of(std::string_view bytes, const TextReading& given,
                           const package::LetGo& let_go) {
  if (given.encoding.empty()) return text::find_encoding(bytes, let_go);
  const auto known = text::encoding_named(given.encoding);
  if (known) return *known;
  throw Failure(Trouble::usage, {"csv.unknown-encoding", {{"encoding", given.encoding}}});
}

// Separators and quotes are single bytes of UTF-8, and cannot be each other or a line's end.
void check_dialect(const TextReading& given) {
  const auto usable = [](std::optional<char> sign) {
    return !sign || (*sign != '\n' && *sign != '\r' && static_cast<unsigned char>(*sign) < 0x80);
  };
  const bool same = given.separator && given.separator == given.quote && *given.quote != '\0';
  if (usable(given.separator) && usable(given.quote) && !same) return;
  const std::string sign(1, given.separator.value_or(' '));
  throw Failure(Trouble::usage, {"csv.unusable-separator", {{"separator", sign}}});
}

// A matrix of single digits may have 26 million cells, more than any Excel opens.
constexpr CellsBySize cells_of_text{.free = 20'000'000, .bytes_a_cell = 8};

std::string shown(char sign) { return sign == '\t' ? "tab" : std::string(1, sign); }

std::vector<workbook::ReadAs> choices(text::Encoding encoding, const text::Dialect& dialect) {
  std::vector<workbook::ReadAs> made;
  made.push_back({"reading.encoding", std::string(text::name_of(encoding))});
  if (dialect.separator == '\0') {
    made.push_back({"reading.one-column", ""});
  } else {
    made.push_back({"reading.separator", shown(dialect.separator)});
  }
  if (dialect.quote != '\0') made.push_back({"reading.quote", shown(dialect.quote)});
  return made;
}

// From the start of a text: a text that is too long is not decoded to find that out.
text::Dialect dialect_of(std::string_view bytes, text::Encoding encoding,
                         const TextReading& given) {
  const text::Decoded start = text::decode(bytes.substr(0, text::enough_for_dialect), encoding);
  return text::find_dialect(start.text, {given.separator, given.quote});
}

// Where the first control character lies, from `at` on; else the end. Most texts have none, so
// many are asked at once.
std::size_t find_control(std::string_view text, std::size_t at) {
  constexpr std::size_t at_once = 64;
  while (at + at_once <= text.size()) {
    bool any = false;
    for (std::size_t i = 0; i < at_once; ++i) any |= text::is_control(text[at + i]);
    if (any) break;
    at += at_once;
  }
  while (at < text.size() && !text::is_control(text[at])) ++at;
  return at;
}

// The lines with control characters. One that is NUL makes it no text.
text::Lines lines_with_controls(std::string_view text, const std::string& file) {
  text::Lines found;
  std::size_t line = 1;
  std::size_t done = 0;
  for (std::size_t at = find_control(text, 0); at < text.size(); at = find_control(text, at + 1)) {
    line += text::line_ends(text.substr(done, at - done));
    done = at;
    found.add(line);
    if (text[at] != '\0') continue;
    throw Failure(Trouble::input,
                  {"csv.no-text", {{"file", file}, {"line", std::to_string(line)}}});
  }
  return found;
}

}  // namespace

workbook::Workbook read_text(Bytes bytes, std::string_view name, const ReadingOptions& options) {
  const std::string file(name);
  if (bytes.size() > options.limits.input_bytes) {
    throw Failure(Trouble::input, {"workbook.too-large", {{"file", file}}});
  }
  check_dialect(options.text);
  const std::string_view raw = package::as_text(bytes);
  const text::Encoding encoding = encoding_of(raw, options.text, options.let_go);
  const text::Dialect dialect = dialect_of(raw, encoding, options.text);
  const base::Limits limits = cells_of_text.applied_to(options.limits, bytes.size());
  const std::uint64_t cells =
      text::count_cells(raw, encoding, dialect, file, limits, options.let_go);
  if (options.let_go) options.let_go();
  text::Decoded decoded = text::decode(raw, encoding, options.let_go);
  if (options.let_go) options.let_go();
  // Ctrl-Z: the end of a file in the days of DOS.
  if (decoded.text.ends_with('\x1A')) decoded.text.pop_back();
  const text::Lines controls = lines_with_controls(decoded.text, file);

  workbook::Workbook result;
  result.format = "csv";
  result.formats.emplace_back();
  result.read_as = choices(encoding, dialect);
  workbook::Sheet& sheet = result.sheets.emplace_back();
  sheet.name = sheet_named_after(name, "csv");
  sheet.own_texts = std::move(decoded.text);
  Allowance allowance(file, limits, bytes.size());
  allowance.take_text(sheet.own_texts, 0);
  const auto faults = text::read_rows(dialect, file, limits, cells, allowance, sheet);
  add_fact(result.facts, "fact.odd-characters", sheet, decoded.odd_lines.listed());
  add_fact(result.facts, "fact.control-characters", sheet, controls.listed());
  add_fact(result.facts, "fact.stray-quotes", sheet, faults.stray.listed());
  add_fact(result.facts, "fact.unclosed-quote", sheet, faults.unclosed.listed());
  return result;
}

}  // namespace bijlage::readers
