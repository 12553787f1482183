#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/limits.hpp"
#include "package/bytes.hpp"
#include "package/xml_encoding.hpp"

namespace bijlage::package {

/// Reads XML 1.0 as a row of events, without ever holding more than a piece of it.
///
/// There is no DTD: a DOCTYPE is refused, so an entity is one of the five of XML or a character's
/// number, and no input can grow. Prefixes are split off and otherwise left to the caller.
///
/// Failures (Trouble::input; gaps `{file}`, `{part}`, and `{byte}` where it went wrong):
/// `xml.malformed`, `xml.cut-off`, `xml.doctype`, `xml.too-deep`, `xml.too-long`, `xml.too-many`,
/// `xml.encoding`.
class XmlReader {
 public:
  enum class Event : std::uint8_t { start, end, text, eof };

  struct Attribute {
    std::string_view prefix;
    std::string_view name;
    std::string_view value;
  };

  /// `source` must outlive the reader. `file` and `part` are for messages.
  XmlReader(ByteSource& source, std::string_view file, std::string_view part,
            const base::Limits& limits);

  /// Goes on to the next event. `<a/>` is a start and an end. One text may come in several pieces.
  Event next();

  /// Of the element that started or ended, without prefix. All views last until the next event.
  std::string_view name() const { return name_; }
  std::string_view prefix() const { return prefix_; }
  /// Of a text event: entities replaced, line ends `\n`.
  std::string_view text() const { return text_; }
  /// The value of an attribute of the element that started, which has no prefix.
  std::optional<std::string_view> attribute(std::string_view name) const;
  /// The same for an attribute with a prefix, whatever it is: `r:id` for "id".
  std::optional<std::string_view> prefixed_attribute(std::string_view name) const;
  /// All attributes of the element that started, as they are written.
  std::span<const Attribute> attributes() const { return attributes_; }
  /// How many elements are open, the one that just started included.
  std::size_t depth() const { return open_.size(); }

  /// Right after a start: goes past the element's end.
  void skip_element();
  /// Right after a start: appends all text within the element, and goes past its end. More than
  /// `Limits::text_bytes` is `xml.too-long`, with what `into` holds since `begin`: of a text that
  /// comes in pieces, where its first one begins.
  void read_text(std::string& into, std::size_t begin);
  void read_text(std::string& into) { read_text(into, into.size()); }

  /// After the end of the root: reads what is left of the source without looking at it, since
  /// only at its end a source can tell that it was damaged.
  void finish();

  /// For scanners that know the shape of what comes next: the text behind the last event, as far
  /// as it is read, as it is written (UTF-8). Only where `can_scan`.
  std::string_view ahead() const { return std::string_view(buffer_).substr(at_); }
  /// The next event is not settled already.
  bool can_scan() const { return !self_closing_ && !in_cdata_; }
  /// Where `ahead` starts: bytes of UTF-8 from the start of the document.
  std::uint64_t position() const { return dropped_ + at_; }
  /// Reads on, so that `ahead` has more at its end; false where there is no more.
  bool read_ahead() { return refill(); }
  /// The first bytes of `ahead` are dealt with: whole elements, and text between elements.
  void skip_ahead(std::size_t bytes) { at_ += bytes; }

  [[noreturn]] void fail(std::string_view key) const;

 private:
  bool refill();
  bool has(std::string_view expected);
  std::optional<Event> markup();
  std::optional<Event> plain_text();
  std::optional<Event> cdata();
  void count(std::uint64_t events) {
    if (events > events_left_) fail("xml.too-many");
    events_left_ -= events;
  }
  void skip_past(std::string_view end);
  std::size_t tag_end();
  Event start_tag();
  Event long_start_tag();
  Event end_tag();
  Event close();
  void parse_attributes(std::string_view rest);
  std::optional<Event> emit(std::string_view raw, bool with_entities);

  struct OpenElement {
    std::size_t start;      ///< of its name, in `names_`
    std::size_t name_size;  ///< without the prefix
  };
  void open(std::string_view full);
  /// As it is written, with its prefix; empty where none is open.
  std::string_view innermost() const {
    if (open_.empty()) return {};
    const std::size_t start = open_.back().start;
    return std::string_view(names_).substr(start, open_names_ - start);
  }

  Utf8Source source_;
  std::string file_;
  std::string part_;
  base::Limits limits_;
  std::uint64_t events_left_;

  std::string buffer_;
  std::size_t at_ = 0;         ///< what lies before it is dealt with
  std::uint64_t dropped_ = 0;  ///< bytes that left the buffer

  std::string names_;  ///< of all open elements, one after the other, and of some that were
  std::vector<OpenElement> open_;
  std::size_t open_names_ = 0;  ///< how much of `names_` is of open elements
  bool root_seen_ = false;
  bool self_closing_ = false;
  bool in_cdata_ = false;

  std::string_view prefix_;
  std::string_view name_;
  std::string_view text_;
  std::vector<Attribute> attributes_;
  std::string scratch_;
};

}  // namespace bijlage::package
