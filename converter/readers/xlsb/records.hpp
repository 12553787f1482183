#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "package/bytes.hpp"
#include "package/zip.hpp"
#include "readers/ooxml/part.hpp"
#include "workbook/cell_ref.hpp"

/// Binary workbooks ([MS-XLSB]): the parts of an OOXML package as records instead of XML.
namespace bijlage::readers::xlsb {

using package::Bytes;

/// The records that are read, by their numbers ([MS-XLSB] 2.3).
enum class RecordType : std::uint16_t {
  row = 0,
  cell_blank = 1,
  cell_rk = 2,
  cell_error = 3,
  cell_bool = 4,
  cell_real = 5,
  cell_text = 6,
  cell_shared_text = 7,
  formula_text = 8,
  formula_number = 9,
  formula_bool = 10,
  formula_error = 11,
  short_blank = 12,  ///< these are in the column behind the last cell's
  short_rk = 13,
  short_error = 14,
  short_bool = 15,
  short_real = 16,
  short_text = 17,
  short_shared_text = 18,
  shared_text = 19,
  name = 39,
  font = 43,
  format = 44,
  cell_style = 47,
  column = 60,
  cell_rich_text = 62,
  workbook_properties = 153,
  sheet = 156,
  begin_filter = 161,
  filter_column = 163,
  merge = 176,
  begin_table = 343,
  table_column = 347,
  source_book = 355,
  source_self = 357,
  source_same = 358,
  source_sheets = 362,
  hyperlink = 494,
  begin_cell_styles = 617,
  end_cell_styles = 618,
  comment_author = 632,
  begin_comment = 635,
  comment_text = 637,
  source_addin = 667,
};

/// Where records come from, for messages.
struct Origin {
  std::string file;
  std::string part;

  /// The failure `xlsb.damaged`.
  [[noreturn]] void fail() const;
};

/// The content of one record, read from its start. Numbers are little-endian; reading more than
/// is there is the failure `xlsb.damaged`.
class Content {
 public:
  Content(Bytes bytes, const Origin& origin) : bytes_(bytes), origin_(origin) {}

  std::size_t left() const { return bytes_.size(); }
  const Origin& origin() const { return origin_; }
  Bytes take(std::size_t count) {
    if (count > bytes_.size()) origin_.fail();
    const Bytes taken = bytes_.first(count);
    bytes_ = bytes_.subspan(count);
    return taken;
  }
  template <std::size_t Size>
  std::uint64_t unsigned_number() {
    return package::little_endian<Size>(take(Size), 0);
  }
  std::uint8_t u8() { return static_cast<std::uint8_t>(unsigned_number<1>()); }
  std::uint16_t u16() { return static_cast<std::uint16_t>(unsigned_number<2>()); }
  std::uint32_t u32() { return static_cast<std::uint32_t>(unsigned_number<4>()); }
  double real();

  /// The UTF-16 of a text with its length in front (XLWideString, 2.5.169).
  Bytes wide();
  /// The same; nothing where it is null (XLNullableWideString, 2.5.167).
  std::optional<Bytes> nullable_wide();
  std::string text();
  std::string nullable_text();
  /// First and last row, first and last column (2.5.154). Nothing where they are no range of a
  /// sheet.
  std::optional<workbook::CellRange> range();

 private:
  Bytes bytes_;
  const Origin& origin_;
};

/// Appends UTF-16 as UTF-8; half a surrogate pair becomes U+FFFD.
void append_utf16(std::string& into, Bytes units);

/// Reads a part record by record (2.1.4), as it is unpacked.
class Records {
 public:
  Records(const Package& package, const package::ZipEntry& entry);

  /// False at the end of the part. One that ends inside a record, or a record larger than any
  /// can be, is the failure `xlsb.damaged`.
  bool next();
  RecordType type() const { return type_; }
  /// Valid until `next`.
  Content content() const { return {content_, origin_}; }
  const Origin& origin() const { return origin_; }

 private:
  /// Whether so many bytes lie in the buffer, now or after more of the part is unpacked.
  bool have(std::size_t count) { return buffer_.size() - at_ >= count || fill(count); }
  bool fill(std::size_t count);
  std::uint8_t next_byte();

  std::unique_ptr<package::ByteSource> source_;
  Origin origin_;
  std::string buffer_;
  std::size_t at_ = 0;
  RecordType type_ = RecordType::row;
  Bytes content_;
};

}  // namespace bijlage::readers::xlsb
