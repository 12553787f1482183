#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "package/xml_reader.hpp"

namespace bijlage::writers::annotate {

/// A piece of a text.
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;

  friend bool operator==(const Span&, const Span&) = default;
};

/// Walks over the tags of an XML part and says where each stands, so that a part can be changed at
/// exact places and stays as it was everywhere else. `<a/>` is a start and an end at one place.
///
/// Failures: those of `package::XmlReader`.
class Tags {
 public:
  /// UTF-8, with or without a byte-order mark; outlives the walk. `file` and `part` are for
  /// messages.
  Tags(std::string_view text, std::string_view file, std::string_view part,
       const base::Limits& limits);

  /// Goes to the next tag; false at the end of the part.
  bool next();

  bool starts() const { return starts_; }
  bool ends() const { return !starts_; }
  /// Both a start and an end: `<a/>`.
  bool closes_itself() const { return text_[at_.end - 2] == '/'; }
  std::string_view name() const { return xml_.name(); }
  /// With its colon: "x:"; empty where there is none.
  std::string prefix() const;
  /// Of the element: 1 for the root.
  std::size_t depth() const { return xml_.depth() + (starts_ ? 0 : 1); }
  Span at() const { return at_; }
  std::optional<std::string_view> attribute(std::string_view name) const {
    return xml_.attribute(name);
  }
  std::optional<std::string_view> prefixed_attribute(std::string_view name) const {
    return xml_.prefixed_attribute(name);
  }
  const package::XmlReader& xml() const { return xml_; }

  /// Where an attribute's value stands, in the whole text. The name is as it is written.
  std::optional<Span> value_of(std::string_view name) const;

 private:
  std::string_view text_;
  std::size_t start_;  ///< behind the byte-order mark
  package::PieceSource source_;
  package::XmlReader xml_;
  bool starts_ = false;
  Span at_;
};

/// The same within one tag, `<c r="A1" s="4">`.
std::optional<Span> value_in_tag(std::string_view tag, std::string_view name);
/// The tag with an attribute that has this value, whatever it had before.
std::string with_attribute(std::string_view tag, std::string_view name, std::string_view value);

/// A part's content as `Tags` wants it: what is not UTF-8 becomes UTF-8, and its declaration says
/// so. Throws `base::Failure` (Trouble::input, `xml.encoding`).
std::string as_utf8(std::string content, std::string_view file, std::string_view part);

}  // namespace bijlage::writers::annotate
