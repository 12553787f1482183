#include "readers/html/read_html.hpp"

#include <algorithm>
#include <string>

#include "base/message.hpp"
#include "base/text.hpp"
#include "package/bytes.hpp"
#include "package/part_name.hpp"
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

}  // namespace

workbook::Workbook read_html(Bytes bytes, std::string_view name, const ReadingOptions& options) {
  if (bytes.size() > options.limits.part_bytes) {
    throw base::Failure(base::Trouble::input, {"html.too-large", {{"file", std::string(name)}}});
  }
  const std::string_view raw = package::as_text(bytes);
  const Encoding encoding = encoding_of(raw, options.text);
  const text::Decoded decoded = text::decode(raw, encoding);
  workbook::Workbook book =
      html::read_page({decoded.text, std::string(name), bytes.size(), options.limits});
  book.read_as.push_back({"reading.encoding", std::string(text::name_of(encoding))});
  return book;
}

}  // namespace bijlage::readers
