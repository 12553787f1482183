#include "package/xml_reader.hpp"

#include <algorithm>

#include "base/message.hpp"
#include "package/xml_chars.hpp"
#include "package/xml_entities.hpp"

namespace bijlage::package {
namespace {

constexpr std::string_view cdata_start = "<![CDATA[";
constexpr std::string_view cdata_end = "]]>";

bool is_white(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return xml::is(c, xml::white); });
}

}  // namespace

XmlReader::XmlReader(ByteSource& source, std::string_view file, std::string_view part,
                     const base::Limits& limits)
    : source_(source), file_(file), part_(part), limits_(limits), events_left_(limits.xml_events) {}

void XmlReader::fail(std::string_view key) const {
  throw base::Failure(
      base::Trouble::input,
      {std::string(key),
       {{"file", file_}, {"part", part_}, {"byte", std::to_string(dropped_ + at_)}}});
}

bool XmlReader::refill() {
  // Never more is moved than was dealt with: a scanner may look far ahead.
  if (at_ >= buffer_.size() - at_) {
    dropped_ += at_;
    buffer_.erase(0, at_);
    at_ = 0;
  }
  const std::size_t before = buffer_.size();
  while (buffer_.size() == before) {
    switch (source_.append_to(buffer_)) {
      case Utf8Source::Outcome::more:
        break;
      case Utf8Source::Outcome::end:
        return false;
      case Utf8Source::Outcome::malformed:
      case Utf8Source::Outcome::unknown_encoding:
        fail("xml.encoding");
    }
  }
  return true;
}

// Does `expected` come next? Reads on where the buffer ends within it.
bool XmlReader::has(std::string_view expected) {
  for (;;) {
    const std::string_view here = std::string_view(buffer_).substr(at_, expected.size());
    if (here.size() == expected.size()) return here == expected;
    if (!expected.starts_with(here) || !refill()) return false;
  }
}

XmlReader::Event XmlReader::next() {
  attributes_.clear();
  if (self_closing_) {
    self_closing_ = false;
    return close();
  }
  for (;;) {
    if (at_ == buffer_.size() && !refill()) {
      if (!open_.empty() || !root_seen_) fail("xml.cut-off");
      return Event::eof;
    }
    count(1);
    const auto event = in_cdata_ ? cdata() : buffer_[at_] == '<' ? markup() : plain_text();
    if (event) return *event;
  }
}

std::optional<XmlReader::Event> XmlReader::markup() {
  if (at_ + 1 == buffer_.size() && !refill()) fail("xml.cut-off");
  switch (buffer_[at_ + 1]) {
    case '?':
      skip_past("?>");
      return std::nullopt;
    case '/':
      return end_tag();
    case '!':
      break;
    default:
      return start_tag();
  }
  if (has("<!--")) {
    at_ += 4;
    skip_past("-->");
  } else if (has(cdata_start) && !open_.empty()) {
    at_ += cdata_start.size();
    in_cdata_ = true;
  } else {
    fail(has("<!DOCTYPE") ? "xml.doctype" : "xml.malformed");
  }
  return std::nullopt;
}

// Forgets as it goes: a comment may be of any length.
void XmlReader::skip_past(std::string_view end) {
  for (;;) {
    const std::size_t found = buffer_.find(end, at_);
    if (found != std::string::npos) {
      at_ = found + end.size();
      return;
    }
    at_ = std::max(at_, buffer_.size() - std::min(buffer_.size(), end.size() - 1));
    if (!refill()) fail("xml.cut-off");
  }
}

std::optional<XmlReader::Event> XmlReader::cdata() {
  const std::size_t found = buffer_.find(cdata_end, at_);
  if (found != std::string::npos) {
    const std::string_view raw = std::string_view(buffer_).substr(at_, found - at_);
    at_ = found + cdata_end.size();
    in_cdata_ = false;
    return emit(raw, false);
  }
  // Up to where its end, or a line end, may begin.
  const std::size_t held = std::min<std::size_t>(buffer_.size() - at_, cdata_end.size());
  const std::string_view raw = std::string_view(buffer_).substr(at_, buffer_.size() - at_ - held);
  if (!raw.empty() && !raw.ends_with('\r')) {
    at_ += raw.size();
    return emit(raw, false);
  }
  if (!refill()) fail("xml.cut-off");
  return std::nullopt;
}

std::optional<XmlReader::Event> XmlReader::plain_text() {
  std::size_t searched = 0;
  for (;;) {
    const std::size_t found = buffer_.find('<', at_ + searched);
    if (found != std::string::npos) {
      const std::string_view raw = std::string_view(buffer_).substr(at_, found - at_);
      at_ = found;
      return emit(raw, true);
    }
    searched = buffer_.size() - at_;
    // A long text is handed out in pieces, which end before an entity or line end cut in two.
    const std::string_view waiting = std::string_view(buffer_).substr(at_);
    if (waiting.size() > limits_.text_bytes) {
      const std::size_t cut = waiting.find_last_of("&\r");
      const bool near = cut != std::string_view::npos && waiting.size() - cut <= longest_entity;
      const std::string_view raw = near ? waiting.substr(0, cut) : waiting;
      at_ += raw.size();
      if (!raw.empty()) return emit(raw, true);
    }
    if (!refill()) {
      const std::string_view rest = std::string_view(buffer_).substr(at_);
      at_ = buffer_.size();
      return emit(rest, true);
    }
  }
}

std::optional<XmlReader::Event> XmlReader::emit(std::string_view raw, bool with_entities) {
  if (open_.empty()) {
    if (!is_white(raw)) fail("xml.malformed");
    return std::nullopt;
  }
  if (raw.empty()) return std::nullopt;
  text_ = raw;
  const std::size_t coded = with_entities ? xml::find(raw, xml::text_code) : raw.find('\r');
  if (coded != std::string_view::npos) {
    scratch_.clear();
    if (!decode_xml(raw, {.entities = with_entities, .spaces = false}, scratch_)) {
      fail("xml.malformed");
    }
    text_ = scratch_;
  }
  return Event::text;
}

void XmlReader::finish() {
  do {
    at_ = buffer_.size();
  } while (refill());
}

void XmlReader::skip_element() {
  const std::size_t outside = depth() - 1;
  while (depth() > outside) next();
}

void XmlReader::read_text(std::string& into, std::size_t begin) {
  const std::size_t outside = depth() - 1;
  while (depth() > outside) {
    if (next() != Event::text) continue;
    if (into.size() - begin + text_.size() > limits_.text_bytes) fail("xml.too-long");
    into += text_;
  }
}

}  // namespace bijlage::package
