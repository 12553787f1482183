#include "readers/html/read_html.hpp"

#include <algorithm>
#include <string>

#include "base/message.hpp"
#include "base/text.hpp"
#include "package/bytes.hpp"
#include "package/part_name.hpp"
#include "readers/cells_by_size.hpp"
#include "readers/html/page.hpp"
#include "readers/text/encoding.hpp"

namespace bijlage::readers {
namespace {

using text::Encoding;

// What stands behind the first `charset=` or, of XHTML, `encoding=`, as browsers look for it.
std::optional<Encoding> declared_encoding(std::string_view bytes) {
  constexpr std::size_t far_enough = 4'096;
  const std::string start = package::part_key(bytes.substr(0, far_enough));
  for (const std::string_view word : {"charset=", "encoding="}) {
    const std::size_t found = start.find(word);
    if (found == std::string::npos) continue;
    std::string_view name = std::string_view(start).substr(found + word.size());
    name.remove_prefix(std::min(name.find_first_not_of("\"' "), name.size()));
    const auto encoding = text::encoding_named(name.substr(0, name.find_first_of("\"' />;?")));
    if (encoding) return encoding;
  }
  return std::nullopt;
}

Encoding encoding_of(std::string_view bytes, const TextReading& asked) {
  if (const auto encoding = text::encoding_named(asked.encoding)) return *encoding;
  // A page that says it is in UTF-8 or UTF-16 must look so as well.
  const auto declared = declared_encoding(bytes);
  const Encoding found = text::find_encoding(bytes);
  const bool marked =
      found == Encoding::utf16le || found == Encoding::utf16be || bytes.starts_with("\xEF\xBB\xBF");
  return declared == Encoding::windows1252 && !marked ? *declared : found;
}

// A cell of a page takes ten times as long to read as one of a workbook. Excel and LibreOffice
// write more than this for one.
constexpr CellsBySize cells_of_page{.free = 4'000'000, .bytes_a_cell = 32};

}  // namespace

workbook::Workbook read_html(Bytes bytes, std::string_view name, const ReadingOptions& options) {
  if (bytes.size() > options.limits.part_bytes) {
    throw base::Failure(base::Trouble::input, {"html.too-large", {{"file", std::string(name)}}});
  }
  const std::string_view raw = package::as_text(bytes);
  const Encoding encoding = encoding_of(raw, options.text);
  const base::Limits limits = cells_of_page.applied_to(options.limits, bytes.size());
  // A large page is not held twice where that can be helped.
  const auto plain = text::plain_utf8(raw, encoding);
  const text::Decoded decoded = plain ? text::Decoded{} : text::decode(raw, encoding);
  workbook::Workbook book =
      html::read_page({plain ? *plain : decoded.text, std::string(name), bytes.size(), limits});
  book.read_as.push_back({"reading.encoding", std::string(text::name_of(encoding))});
  return book;
}

}  // namespace bijlage::readers
