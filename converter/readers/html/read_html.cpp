#include "readers/html/read_html.hpp"

#include <algorithm>
#include <string>

#include "base/message.hpp"
#include "base/text.hpp"
#include "package/bytes.hpp"
#include "package/part_name.hpp"
#include "readers/cells_by_size.hpp"
#include "readers/html/page.hpp"
#include "readers/html/tokenizer.hpp"
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

Encoding encoding_of(std::string_view bytes, const ReadingOptions& options) {
  if (const auto encoding = text::encoding_named(options.text.encoding)) return *encoding;
  // A page that says it is in UTF-8 or UTF-16 must look so as well.
  const auto declared = declared_encoding(bytes);
  const Encoding found = text::find_encoding(bytes, options.let_go);
  const bool marked =
      found == Encoding::utf16le || found == Encoding::utf16be || bytes.starts_with("\xEF\xBB\xBF");
  return declared == Encoding::windows1252 && !marked ? *declared : found;
}

// A cell of a page takes ten times as long to read as one of a workbook. Excel and LibreOffice
// write more than this for one.
constexpr CellsBySize cells_of_page{.free = 4'000'000, .bytes_a_cell = 32};

// Most cells may be empty, but then they still have their tags: `<td></td>`.
constexpr std::size_t least_bytes_a_tag = 8;

// The page is held twice where it must be decoded.
constexpr std::size_t most_decoded = std::size_t{256} << 20U;

[[noreturn]] void fail(std::string_view key, std::string_view name) {
  throw base::Failure(base::Trouble::input, {std::string(key), {{"file", std::string(name)}}});
}

}  // namespace

workbook::Workbook read_html(Bytes bytes, std::string_view name, const ReadingOptions& options) {
  if (bytes.size() > options.limits.part_bytes) fail("html.too-large", name);
  const std::string_view raw = package::as_text(bytes);
  const Encoding encoding = encoding_of(raw, options);
  const base::Limits limits = cells_of_page.applied_to(options.limits, bytes.size());
  // A large page is not held twice where that can be helped.
  const auto plain = text::plain_utf8(raw, encoding, options.let_go);
  if (!plain && bytes.size() > most_decoded) fail("html.too-large", name);
  const text::Decoded decoded =
      plain ? text::Decoded{} : text::decode(raw, encoding, options.let_go);
  if (options.let_go) options.let_go();
  const std::string_view html = plain ? *plain : decoded.text;
  const std::size_t tags = html::count_cell_tags(html, options.let_go);
  if (tags > limits.cells && tags > bytes.size() / least_bytes_a_tag) {
    fail("workbook.too-large", name);
  }
  workbook::Workbook book =
      html::read_page({html, std::string(name), bytes.size(), limits, options.let_go,
                       std::min<std::size_t>(tags, limits.cells)});
  book.read_as.push_back({"reading.encoding", std::string(text::name_of(encoding))});
  return book;
}

}  // namespace bijlage::readers
