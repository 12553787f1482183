#include "readers/xls/links.hpp"

#include <algorithm>
#include <string_view>

#include "readers/xls/text.hpp"

namespace bijlage::readers::xls {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view url_class =
    "\xE0\xC9\xEA\x79\xF9\xBA\xCE\x11\x8C\x82\x00\xAA\x00\x4B\xA9\x0B"sv;
constexpr std::string_view file_class =
    "\x03\x03\x00\x00\x00\x00\x00\x00\xC0\x00\x00\x00\x00\x00\x00\x46"sv;

// [MS-OSHARED] 2.3.7.1.
constexpr std::uint32_t has_moniker = 0x001;
constexpr std::uint32_t has_location = 0x008;
constexpr std::uint32_t has_display_name = 0x010;
constexpr std::uint32_t has_frame = 0x080;
constexpr std::uint32_t moniker_is_text = 0x100;

// A path has 260 characters at most, of which a folder takes two.
constexpr unsigned most_folders_up = 130;

// Reads as long as there is something; remembers where it fell short.
class LinkReader {
 public:
  explicit LinkReader(Bytes data) : left_(data) {}

  bool good() const { return good_; }

  std::string target() {
    skip(4);  // version
    const auto flags = number<std::uint32_t>();
    if ((flags & has_display_name) != 0) text();
    if ((flags & has_frame) != 0) text();
    std::string target;
    if ((flags & has_moniker) != 0) {
      target = (flags & moniker_is_text) != 0 ? text() : moniker();
    }
    if ((flags & has_location) != 0) target += "#" + text();
    return target;
  }

 private:
  Bytes take(std::size_t size) {
    if (size > left_.size()) {
      good_ = false;
      left_ = {};
      return {};
    }
    const Bytes taken = left_.first(size);
    left_ = left_.subspan(size);
    return taken;
  }
  void skip(std::size_t size) { take(size); }

  template <typename Number>
  Number number() {
    const Bytes bytes = take(sizeof(Number));
    return bytes.empty() ? Number{} : load<Number>(bytes, 0);
  }

  // Ends at its zero, whatever stands behind that.
  static std::string utf16(Bytes bytes) {
    std::string text;
    append_utf16(text, bytes);
    return text.substr(0, text.find('\0'));
  }

  std::string text() {
    const std::size_t characters = number<std::uint32_t>();
    return utf16(take(2 * characters));
  }

  std::string moniker() {
    const std::string_view kind = package::as_text(take(16));
    if (kind == url_class) return utf16(take(number<std::uint32_t>()));
    if (kind == file_class) return file();
    good_ = false;
    return {};
  }

  // [MS-OSHARED] 2.3.7.8: how many folders up, the path in bytes, and again in UTF-16 where the
  // bytes cannot say it.
  std::string file() {
    std::string path;
    const auto up = number<std::uint16_t>();
    good_ = good_ && up <= most_folders_up;
    for (int i = 0; good_ && i < up; ++i) path += "..\\";
    const std::string_view bytes = package::as_text(take(number<std::uint32_t>()));
    skip(24);  // version and reserved
    if (number<std::uint32_t>() == 0) {
      // Only plain characters are sure to mean the same in all code pages.
      for (const char c : bytes.substr(0, bytes.find('\0'))) {
        path += static_cast<unsigned char>(c) < 0x80 ? std::string(1, c) : "\uFFFD";
      }
      return path;
    }
    const std::size_t size = number<std::uint32_t>();
    skip(2);
    return path + utf16(take(size));
  }

  Bytes left_;
  bool good_ = true;
};

}  // namespace

std::optional<workbook::Hyperlink> read_hyperlink(Bytes data) {
  constexpr std::size_t head = 24;  // the range, the class of the link
  if (data.size() < head) return std::nullopt;
  const auto number = [data](std::size_t at) { return load<std::uint16_t>(data, at); };
  workbook::Hyperlink link;
  link.cells = {{std::min(number(0), number(2)), std::min(number(4), number(6))},
                {std::max(number(0), number(2)), std::max(number(4), number(6))}};
  LinkReader reader(data.subspan(head));
  link.target = reader.target();
  if (!reader.good()) return std::nullopt;
  return link;
}

}  // namespace bijlage::readers::xls
