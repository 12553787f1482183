#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "package/bytes.hpp"
#include "readers/text/lines.hpp"

/// Delimited text (CSV, tab-separated): what it is written in, how it is divided, its fields.
namespace bijlage::readers::text {

enum class Encoding : std::uint8_t { utf8, utf16le, utf16be, windows1252 };

/// The name under which it is shown and can be asked for: "utf-8", "windows-1252".
std::string_view name_of(Encoding encoding);
/// Also knows names that other programs use for the same ("latin1", "UTF8"); nothing otherwise.
std::optional<Encoding> encoding_named(std::string_view name);

/// What a text is written in, from all of its bytes: what its byte-order mark says; UTF-16
/// without a mark where the upper bytes are mostly zero; UTF-8 where it is well formed; else
/// Windows-1252, which is what Excel in Western Europe saves and in which any bytes are a text.
Encoding find_encoding(std::string_view bytes, const package::LetGo& let_go = {});

/// UTF-16 with a mark, or that looks so without one. Nothing for other bytes.
std::optional<Encoding> find_utf16(std::string_view bytes);

/// Behind its byte-order mark, which belongs to no field, also where the encoding was asked for.
std::string_view without_mark(std::string_view bytes, Encoding encoding);

struct Decoded {
  std::string text;  ///< UTF-8 without a byte-order mark
  Lines odd_lines;   ///< where bytes stand for no character
};

/// The text itself, where it needs no decoding: well-formed UTF-8.
std::optional<std::string_view> plain_utf8(std::string_view bytes, Encoding encoding,
                                           const package::LetGo& let_go = {});

/// Total: bytes that are malformed become U+FFFD, and the five that Windows-1252 leaves undefined
/// become U+0081 and so on (as the WHATWG encoding standard has it); `odd_lines` tells of both.
Decoded decode(std::string_view bytes, Encoding encoding, const package::LetGo& let_go = {});

}  // namespace bijlage::readers::text
