#include "readers/xls/code_page.hpp"

#include <iconv.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <string_view>

#include "base/message.hpp"
#include "base/utf8.hpp"

namespace bijlage::readers::xls {
namespace {

std::string name_of(std::uint16_t number) {
  switch (number) {
    case 10'000:
    case 32'768:
      return "MACINTOSH";
    case 10'007:
      return "MAC-CYRILLIC";
    case 10'029:
      return "MAC-CENTRALEUROPE";
    case 65'001:
      return "UTF-8";
    case 1'200:  // UTF-16, which texts of single bytes cannot be
    case 32'769:
      return "CP1252";
    default:
      return "CP" + std::to_string(number);
  }
}

bool is_ascii(Bytes text) {
  return std::all_of(text.begin(), text.end(),
                     [](std::byte byte) { return byte < std::byte{128}; });
}

}  // namespace

/// The system's converter, which is loaded for the code page.
class CodePage::Converter {
 public:
  explicit Converter(std::uint16_t number)
      : descriptor_(iconv_open("UTF-8", name_of(number).c_str())) {}
  Converter(const Converter&) = delete;
  Converter& operator=(const Converter&) = delete;
  ~Converter() {
    if (usable()) iconv_close(descriptor_);
  }

  // iconv_open says so by a pointer of -1.
  bool usable() const { return reinterpret_cast<std::intptr_t>(descriptor_) != -1; }

  void append(std::string& into, Bytes text) {
    std::string copy(package::as_text(text));
    char* from = copy.data();
    std::size_t left = copy.size();
    iconv(descriptor_, nullptr, nullptr, nullptr, nullptr);
    while (left > 0) {
      std::array<char, 512> buffer;
      char* to = buffer.data();
      std::size_t room = buffer.size();
      const std::size_t done = iconv(descriptor_, &from, &left, &to, &room);
      const int error = errno;
      into.append(buffer.data(), buffer.size() - room);
      if (done == static_cast<std::size_t>(-1) && error != E2BIG) {
        base::append_utf8(into, base::replacement_character);
        ++from;
        --left;
      }
    }
  }

 private:
  iconv_t descriptor_;
};

CodePage::CodePage(std::uint16_t number, std::string_view file) : number_(number), file_(file) {}

void CodePage::append(std::string& into, Bytes text) const {
  if (is_ascii(text)) {
    into += package::as_text(text);
    return;
  }
  if (!converter_) converter_ = std::make_shared<Converter>(number_);
  if (!converter_->usable()) {
    throw base::Failure(base::Trouble::input,
                        {"xls.unknown-code-page",
                         {{"file", std::string(file_)}, {"number", std::to_string(number_)}}});
  }
  converter_->append(into, text);
}

}  // namespace bijlage::readers::xls
