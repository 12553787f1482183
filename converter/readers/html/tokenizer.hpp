#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "package/bytes.hpp"

namespace bijlage::readers::html {

/// Takes HTML apart into tags and text, in one pass and without ever failing: what browsers make
/// of it (WHATWG HTML, 13.2.5), as far as tables need it.
class Tokenizer {
 public:
  enum class Kind {
    start,
    end,
    text,
    raw,      ///< all that lies in an element which has no tags in it: `style`, `script`, `xml` …
    comment,  ///< also what looks like one: `<!DOCTYPE html>`, `<![if …]>`
    eof,
  };

  /// `html` is UTF-8 and outlives the tokenizer.
  explicit Tokenizer(std::string_view html, package::LetGo let_go = {})
      : html_(html), letting_go_(std::move(let_go)) {}

  Kind next();

  /// Of a tag, or of the element that raw text lies in; lower case.
  const std::string& name() const { return name_; }
  /// Of text, raw text and comments, as it is written.
  std::string_view text() const { return text_; }
  /// Of a start tag, decoded; names in lower case. The value is empty where only the name stands.
  std::optional<std::string_view> attribute(std::string_view name) const;
  /// A start tag without any.
  bool bare() const { return attributes_.empty(); }

 private:
  Kind markup();
  Kind comment(std::string_view start, std::string_view end);
  Kind start_tag();
  Kind end_tag();
  Kind raw_text();
  void attributes();
  std::string_view attribute_value();
  void read_name();
  std::string_view until(unsigned stops);
  char here() const { return html_[at_]; }
  bool ended() const { return at_ >= html_.size(); }
  void skip_white();

  std::string_view html_;
  package::LettingGo letting_go_;
  std::size_t told_ = 0;  ///< how far it was told to have looked
  std::size_t at_ = 0;
  bool raw_next_ = false;
  std::string name_;
  std::string_view text_;
  std::vector<std::pair<std::string, std::string>> attributes_;
};

/// How many tags in a page start a cell, at most. To make room at once: growing step by step takes
/// twice the memory for a while.
std::size_t count_cell_tags(std::string_view html, const package::LetGo& let_go);

}  // namespace bijlage::readers::html
