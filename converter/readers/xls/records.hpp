#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

#include "package/bytes.hpp"

/// .xls files: a stream of records (BIFF5 and BIFF8; [MS-XLS] and, for BIFF5, the OpenOffice.org
/// documentation of the Excel file format).
namespace bijlage::readers::xls {

using package::Bytes;

/// The records that mean something to us ([MS-XLS] 2.3.2); all others are passed over.
enum class RecordType : std::uint16_t {
  formula = 0x0006,
  end = 0x000A,
  extern_sheet = 0x0017,
  name = 0x0018,
  note = 0x001C,
  date_1904 = 0x0022,
  file_pass = 0x002F,
  font = 0x0031,
  continuation = 0x003C,
  code_page = 0x0042,
  object = 0x005D,
  column_info = 0x007D,
  bound_sheet = 0x0085,
  filter_mode = 0x009B,
  filter_info = 0x009D,
  filter_column = 0x009E,
  multiple_rk = 0x00BD,
  macro_project = 0x00D3,
  pivot_cache = 0x00D5,
  rich_string = 0x00D6,
  extended_format = 0x00E0,
  interface_head = 0x00E1,
  merged_cells = 0x00E5,
  shared_strings = 0x00FC,
  shared_string_cell = 0x00FD,
  revision_head = 0x0138,
  exclusive_user = 0x0194,
  file_lock = 0x0195,
  revision_info = 0x0196,
  supporting_book = 0x01AE,
  text_object = 0x01B6,
  hyperlink = 0x01B8,
  number = 0x0203,
  label = 0x0204,
  boolean_or_error = 0x0205,
  string = 0x0207,
  row = 0x0208,
  rk = 0x027E,
  format = 0x041E,
  begin = 0x0809,
  feature_11 = 0x0872,
  feature_12 = 0x0878,
};

/// A little-endian number of the type's size. Requires that it is there.
template <typename Number>
Number load(Bytes bytes, std::size_t at) {
  if constexpr (std::endian::native == std::endian::little) {
    Number number;
    std::memcpy(&number, bytes.subspan(at, sizeof number).data(), sizeof number);
    return number;
  } else if constexpr (sizeof(Number) == 8) {
    return std::bit_cast<Number>(package::little_endian<8>(bytes, at));
  } else {
    return static_cast<Number>(package::little_endian<sizeof(Number)>(bytes, at));
  }
}

/// Walks over the records of a stream ([MS-XLS] 2.1.4), or of a part of one.
class Records {
 public:
  /// From byte `at` up to `end`. `file` is for messages and outlives the object.
  Records(Bytes stream, std::string_view file, std::size_t at, std::size_t end)
      : stream_(stream.first(end)), file_(file), start_(at), next_(at) {}

  /// Goes to the next record; false at the end, or where only padding is left. A record that is
  /// cut off is the failure `xls.damaged`.
  bool next();
  /// The same, only where the next record prolongs this one.
  bool next_continuation();

  RecordType type() const { return type_; }
  Bytes data() const { return data_; }
  /// The record's content, of which at least so much is needed; less is a failure.
  Bytes data(std::size_t least) const {
    if (data_.size() < least) fail();
    return data_;
  }
  /// Where the record starts in the whole stream.
  std::size_t position() const { return start_; }
  /// Where the one behind it starts.
  std::size_t next_position() const { return next_; }

  /// The failure `xls.damaged`, with the gaps `{file}` and `{byte}`.
  [[noreturn]] void fail() const;

 private:
  Bytes stream_;
  std::string_view file_;
  std::size_t start_;
  std::size_t next_;
  RecordType type_{};
  Bytes data_;
};

}  // namespace bijlage::readers::xls
