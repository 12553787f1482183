#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "readers/xls/code_page.hpp"
#include "readers/xls/content.hpp"

namespace bijlage::readers::xls {

/// From a text's character `first` on (counted in UTF-16) another font is used.
struct Run {
  std::size_t first = 0;
  std::uint16_t font = 0;
};

/// The fonts that set their text as superscript.
class Fonts {
 public:
  void add(bool raised) {
    raised_.push_back(raised);
    any_raised_ = any_raised_ || raised;
  }
  bool any_raised() const { return any_raised_; }
  /// There is no font 4: the fifth has the number 5 ([MS-XLS] 2.5.129).
  bool is_raised(std::uint16_t font) const {
    const std::size_t index = font < 4 ? font : std::size_t{font} - 1U;
    return index < raised_.size() && raised_[index];
  }

 private:
  std::vector<bool> raised_;
  bool any_raised_ = false;
};

/// How the texts of a workbook are written.
struct TextStyle {
  bool unicode = true;  ///< BIFF8: UTF-16 or Latin-1; BIFF5: in the code page
  CodePage code_page;
  Fonts fonts;
};

/// Appends to `into`, as UTF-8, a text of `count` characters whose length is read already: with
/// flags in front and phonetic hints behind, which are dropped, in BIFF8 ([MS-XLS] 2.5.293 and
/// 2.5.294), else plain bytes. Digits set as superscript become `¹²³`.
void read_text(Content& content, std::size_t count, const TextStyle& style, std::string& into);

/// Appends `count` characters whose flags are read already: UTF-16 where `wide`, else Latin-1. In
/// a record that prolongs this one the characters have flags of their own ([MS-XLS] 2.5.293).
void read_characters(Content& content, std::size_t count, bool wide, std::string& into);

/// Appends UTF-16 without anything in front; half a character at the end is dropped.
void append_utf16(std::string& into, Bytes text);

/// In what was appended to `text` from `start` on: digits in runs of raised fonts become marks.
void raise_runs(std::string& text, std::size_t start, const std::vector<Run>& runs,
                const Fonts& fonts);

}  // namespace bijlage::readers::xls
