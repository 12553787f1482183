#pragma once

#include <string>
#include <string_view>

namespace bijlage::readers::html {

/// Text as a browser lays it out: runs of white space are one space, breaks and blocks are lines.
class FlowText {
 public:
  /// Text with its character references still in it.
  void add(std::string_view raw);
  /// The same for a text of any length; false as soon as it comes to more than `most` bytes.
  bool add_within(std::string_view raw, std::size_t most);
  /// `<br>`.
  void break_line();
  /// The start or the end of a paragraph or a division.
  void start_block() { block_ = true; }
  void start_raised();
  /// Digits since `start_raised` become superscript ones.
  void end_raised();

  bool empty() const { return text_.empty(); }
  /// The text, without white space around it; empty where there is nothing to see. It is good until
  /// this is called again. Starts anew.
  std::string_view take();

 private:
  void add_words(std::string_view text);

  std::string text_;
  std::string taken_;
  std::string scratch_;
  bool space_ = false;
  bool block_ = false;
  std::size_t raised_ = 0;  ///< how many elements with superscript text are open
  std::size_t raised_from_ = 0;
};

}  // namespace bijlage::readers::html
