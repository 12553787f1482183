#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace bijlage::readers::text {

/// A control character other than line ends of any kind, tabs, form feeds, and the Ctrl-Z that ends
/// files of DOS.
inline bool is_control(char c) {
  return static_cast<unsigned char>(c) < 0x20 && !(c >= '\t' && c <= '\r') && c != '\x1A';
}

/// How many lines end in a text: at `\n`, `\r\n` or a `\r` alone.
inline std::size_t line_ends(std::string_view text) {
  auto ends = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
  for (auto at = text.find('\r'); at != std::string_view::npos; at = text.find('\r', at + 1)) {
    if (at + 1 == text.size() || text[at + 1] != '\n') ++ends;
  }
  return ends;
}

/// The lines where something is odd, for a person: the first twenty, and how many more.
class Lines {
 public:
  /// Lines come in rising order; one that comes again is the same.
  void add(std::size_t line) {
    if (line == last_) return;
    last_ = line;
    ++count_;
    if (first_.size() < most) first_.push_back(line);
  }
  bool empty() const { return count_ == 0; }

  /// `3, 7, 8`, or `3, 7 … + 5`. Empty where there are none.
  std::string listed() const {
    std::string list;
    for (const std::size_t line : first_) {
      if (!list.empty()) list += ", ";
      list += std::to_string(line);
    }
    if (count_ > first_.size()) list += " + " + std::to_string(count_ - first_.size());
    return list;
  }

 private:
  static constexpr std::size_t most = 20;
  std::vector<std::size_t> first_;
  std::size_t count_ = 0;
  std::size_t last_ = 0;
};

}  // namespace bijlage::readers::text
