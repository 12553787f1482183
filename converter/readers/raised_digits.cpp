#include "readers/raised_digits.hpp"

#include <array>
#include <string_view>

namespace bijlage::readers {

void raise_digits(std::string& text, std::size_t start) {
  constexpr std::array<std::string_view, 10> raised = {"\u2070", "\u00B9", "\u00B2", "\u00B3",
                                                       "\u2074", "\u2075", "\u2076", "\u2077",
                                                       "\u2078", "\u2079"};
  const std::string plain = text.substr(start);
  text.resize(start);
  for (const char c : plain) {
    if (c >= '0' && c <= '9') {
      text += raised[static_cast<std::size_t>(c - '0')];
    } else {
      text += c;
    }
  }
}

}  // namespace bijlage::readers
