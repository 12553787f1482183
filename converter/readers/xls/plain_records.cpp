#include "readers/xls/plain_records.hpp"

#include <algorithm>
#include <span>

#include "package/record_cipher.hpp"
#include "readers/encrypted/open_with.hpp"

namespace bijlage::readers::xls {
namespace {

constexpr std::uint16_t biff8_version = 0x0600;

struct FilePass {
  Records record;
  bool unicode;
};

// It stands among the records that come before all sheets.
std::optional<FilePass> find_file_pass(Bytes stream, std::string_view file) {
  Records records(stream, file, 0, stream.size());
  // What begins otherwise is no workbook, and others say so.
  if (!records.next() || records.type() != RecordType::begin || records.data().size() < 2)
    return {};
  const bool unicode = load<std::uint16_t>(records.data(), 0) == biff8_version;
  while (records.next() && records.type() != RecordType::end &&
         records.type() != RecordType::begin) {
    if (records.type() == RecordType::file_pass) return FilePass{records, unicode};
  }
  return {};
}

// How much of a record's content is plain in an encrypted workbook: all of some records, and the
// place of a sheet in the list of sheets.
std::size_t clear_bytes(RecordType type, std::size_t size) {
  constexpr std::size_t place_of_sheet = 4;
  switch (type) {
    case RecordType::begin:
    case RecordType::file_pass:
    case RecordType::interface_head:
    case RecordType::file_lock:
    case RecordType::exclusive_user:
    case RecordType::revision_info:
    case RecordType::revision_head:
      return size;
    case RecordType::bound_sheet:
      return std::min(place_of_sheet, size);
    default:
      return 0;
  }
}

}  // namespace

std::optional<std::string> plain_records(Bytes stream, std::string_view file,
                                         std::string_view password) {
  const auto pass = find_file_pass(stream, file);
  if (!pass) return {};
  const auto cipher = encrypted::open_with(password, file, [&](std::string_view tried) {
    return package::record_cipher(pass->record.data(), pass->unicode, file, tried);
  });
  std::string plain(package::as_text(stream));
  const auto bytes = std::as_writable_bytes(std::span(plain));
  Records records(stream, file, pass->record.next_position(), stream.size());
  while (records.next()) {
    const std::size_t size = records.data().size();
    const std::size_t position = records.next_position() - size;
    cipher->decrypt(bytes.subspan(position, size), position, clear_bytes(records.type(), size));
  }
  return plain;
}

}  // namespace bijlage::readers::xls
