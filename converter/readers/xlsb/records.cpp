#include "readers/xlsb/records.hpp"

#include <bit>
#include <span>

#include "base/message.hpp"
#include "base/utf8.hpp"

namespace bijlage::readers::xlsb {
namespace {

// The largest that is written: texts have 32,767 characters, formulas 16 KiB.
constexpr std::size_t most_content = 16U << 20U;
constexpr std::uint32_t null_text = 0xFFFFFFFF;

// Seven bits a byte, the lowest first; the highest bit says that another follows (2.1.4).
constexpr unsigned low_bits = 0x7F;
constexpr unsigned more_bit = 0x80;

bool is_high_surrogate(char32_t unit) { return unit >= 0xD800 && unit < 0xDC00; }
bool is_low_surrogate(char32_t unit) { return unit >= 0xDC00 && unit < 0xE000; }

}  // namespace

void Origin::fail() const {
  throw base::Failure(base::Trouble::input, {"xlsb.damaged", {{"file", file}, {"part", part}}});
}

double Content::real() { return std::bit_cast<double>(unsigned_number<8>()); }

Bytes Content::wide() {
  const std::size_t units = u32();
  if (units > bytes_.size() / 2) origin_.fail();
  return take(units * 2);
}

std::optional<Bytes> Content::nullable_wide() {
  if (bytes_.size() >= 4 && package::little_endian<4>(bytes_, 0) == null_text) {
    take(4);
    return std::nullopt;
  }
  return wide();
}

std::string Content::text() {
  std::string text;
  append_utf16(text, wide());
  return text;
}

std::string Content::nullable_text() {
  std::string text;
  if (const auto units = nullable_wide()) append_utf16(text, *units);
  return text;
}

std::optional<workbook::CellRange> Content::range() {
  constexpr std::uint32_t rows = 1'048'576;
  constexpr std::uint32_t columns = 16'384;
  workbook::CellRange range;
  range.first.row = u32();
  range.last.row = u32();
  range.first.column = u32();
  range.last.column = u32();
  const bool ordered = range.first.row <= range.last.row && range.first.column <= range.last.column;
  if (!ordered || range.last.row >= rows || range.last.column >= columns) return std::nullopt;
  return range;
}

void append_utf16(std::string& into, Bytes units) {
  into.reserve(into.size() + units.size() / 2);
  for (std::size_t at = 0; at + 2 <= units.size(); at += 2) {
    auto code = static_cast<char32_t>(package::little_endian<2>(units, at));
    if (is_high_surrogate(code) && at + 4 <= units.size()) {
      const auto low = static_cast<char32_t>(package::little_endian<2>(units, at + 2));
      if (is_low_surrogate(low)) {
        code = 0x10000 + ((code - 0xD800) << 10U) + (low - 0xDC00);
        at += 2;
      }
    }
    base::append_utf8(into, code);
  }
}

Records::Records(const Package& package, const package::ZipEntry& entry)
    : source_(package.zip.open(entry)), origin_{package.file, entry.name} {}

// Unpacks more of the part, until so many bytes lie in the buffer; false where it ends before.
bool Records::fill(std::size_t count) {
  while (buffer_.size() - at_ < count) {
    const Bytes piece = source_->next();
    if (piece.empty()) return false;
    buffer_.erase(0, at_);
    at_ = 0;
    buffer_ += package::as_text(piece);
  }
  return true;
}

std::uint8_t Records::next_byte() {
  if (at_ == buffer_.size()) origin_.fail();
  return static_cast<std::uint8_t>(buffer_[at_++]);
}

bool Records::next() {
  constexpr std::size_t longest_head = 6;
  if (!have(longest_head) && at_ == buffer_.size()) return false;
  std::uint32_t type = next_byte();
  if ((type & more_bit) != 0) type = (type & low_bits) | (next_byte() & low_bits) << 7U;
  std::size_t size = 0;
  for (unsigned shift = 0; shift < 28; shift += 7) {
    const unsigned byte = next_byte();
    size |= std::size_t{byte & low_bits} << shift;
    if ((byte & more_bit) == 0) break;
  }
  if (size > most_content || !have(size)) origin_.fail();
  type_ = static_cast<RecordType>(type);
  content_ = std::as_bytes(std::span(buffer_)).subspan(at_, size);
  at_ += size;
  return true;
}

}  // namespace bijlage::readers::xlsb
