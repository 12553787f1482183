#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "package/bytes.hpp"

namespace bijlage::package {

/// Turns the bytes of an XML document into UTF-8: UTF-8 itself (checked), UTF-16 of both byte
/// orders, ISO-8859-1, Windows-1252 and US-ASCII, known by the byte-order mark or the XML
/// declaration (XML 1.0, appendix F).
class Utf8Source {
 public:
  enum class Outcome : std::uint8_t { more, end, malformed, unknown_encoding };

  explicit Utf8Source(ByteSource& source) : source_(source) {}

  /// Appends the next piece to `text`.
  Outcome append_to(std::string& text);

 private:
  enum class Encoding : std::uint8_t { unknown, utf8, utf16_little, utf16_big, latin };

  bool detect();
  bool flush_utf8(std::string& text);
  bool good_end() const;
  bool flush_utf16(std::string& text, bool last);
  void flush_latin(std::string& text);

  ByteSource& source_;
  Encoding encoding_ = Encoding::unknown;
  std::string held_;  ///< bytes not handed on yet: the start, or half a character
  bool ended_ = false;
};

}  // namespace bijlage::package
