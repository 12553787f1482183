// Any bytes are a text that is read or a failure; and what is read holds together, whatever
// encoding, separator and quote are asked for.
#include <array>
#include <cstdlib>

#include "base/message.hpp"
#include "base/text.hpp"
#include "fuzz/input.hpp"
#include "readers/text/read_text.hpp"

namespace {

using bijlage::readers::ReadingOptions;

void check(bool holds) {
  if (!holds) std::abort();
}

void read(std::span<const std::byte> bytes, const ReadingOptions& options) {
  try {
    const auto book = bijlage::readers::read_text(bytes, "x.csv", options);
    check(book.sheets.size() == 1 && book.formats.size() == 1 && !book.read_as.empty());
    const auto& sheet = book.sheets.front();
    check(bijlage::base::is_utf8(sheet.name));
    const bijlage::workbook::Cell* last = nullptr;
    for (const auto& cell : sheet.cells) {
      check(last == nullptr || last->ref() < cell.ref());
      const auto shown = shown_text(book, sheet, cell, {});
      check(!shown.empty() && bijlage::base::is_utf8(shown));
      last = &cell;
    }
  } catch (const bijlage::base::Failure&) {
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto bytes = bijlage::fuzz::input(data, size);
  ReadingOptions options;
  options.limits = bijlage::fuzz::small_limits();
  options.limits.rows = 5'000;
  options.limits.columns = 500;
  options.limits.text_bytes = 2'000;
  read(bytes, options);
  if (size == 0) return 0;
  // The first byte chooses what is told instead of guessed.
  constexpr std::array encodings{"utf-8", "utf-16le", "utf-16be", "windows-1252"};
  constexpr std::array signs{',', ';', '\t', '"', '\'', '\0', '~', 'a'};
  options.text.encoding = encodings[data[0] & 3U];
  options.text.separator = signs[(data[0] >> 2U) & 7U];
  options.text.quote = signs[data[0] >> 5U];
  read(bytes.subspan(1), options);
  return 0;
}
