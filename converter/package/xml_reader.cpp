#include "package/xml_reader.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "base/message.hpp"
#include "package/xml_entities.hpp"

namespace bijlage::package {
namespace {

constexpr std::string_view white = " \t\r\n";
constexpr std::string_view cdata_start = "<![CDATA[";
constexpr std::string_view cdata_end = "]]>";

bool is_white(std::string_view text) {
  return text.find_first_not_of(white) == std::string_view::npos;
}

void skip_white(std::string_view& text) {
  text.remove_prefix(std::min(text.find_first_not_of(white), text.size()));
}

std::pair<std::string_view, std::string_view> split_prefix(std::string_view name) {
  const std::size_t colon = name.find(':');
  if (colon == std::string_view::npos) return {{}, name};
  return {name.substr(0, colon), name.substr(colon + 1)};
}

}  // namespace

XmlReader::XmlReader(ByteSource& source, std::string_view file, std::string_view part,
                     const base::Limits& limits)
    : source_(source), file_(file), part_(part), limits_(limits) {}

void XmlReader::fail(std::string_view key) const {
  throw base::Failure(
      base::Trouble::input,
      {std::string(key),
       {{"file", file_}, {"part", part_}, {"byte", std::to_string(dropped_ + at_)}}});
}

bool XmlReader::refill() {
  dropped_ += at_;
  buffer_.erase(0, at_);
  at_ = 0;
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
      if (!starts_.empty() || !root_seen_) fail("xml.cut-off");
      return Event::eof;
    }
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
  } else if (has(cdata_start) && !starts_.empty()) {
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
  if (starts_.empty()) {
    if (!is_white(raw)) fail("xml.malformed");
    return std::nullopt;
  }
  if (raw.empty()) return std::nullopt;
  text_ = raw;
  if (raw.find_first_of(with_entities ? "&\r" : "\r") != std::string_view::npos) {
    scratch_.clear();
    if (!decode_xml(raw, {.entities = with_entities, .spaces = false}, scratch_)) {
      fail("xml.malformed");
    }
    text_ = scratch_;
  }
  return Event::text;
}

// Where the `>` of the tag at hand lies: one within quotes does not count.
std::size_t XmlReader::tag_end() {
  std::size_t i = 1;
  char quote = '\0';
  for (;;) {
    const std::string_view tag = std::string_view(buffer_).substr(at_);
    while (i < tag.size()) {
      i = quote != '\0' ? tag.find(quote, i) : tag.find_first_of("\"'><", i);
      if (i == std::string_view::npos) break;
      if (quote != '\0') {
        quote = '\0';
      } else if (tag[i] == '>') {
        return at_ + i;
      } else if (tag[i] == '<') {
        fail("xml.malformed");
      } else {
        quote = tag[i];
      }
      ++i;
    }
    i = tag.size();
    if (tag.size() > limits_.attribute_bytes) fail("xml.too-long");
    if (!refill()) fail("xml.cut-off");
  }
}

XmlReader::Event XmlReader::start_tag() {
  const std::size_t end = tag_end();
  std::string_view tag = std::string_view(buffer_).substr(at_ + 1, end - at_ - 1);
  if (tag.size() > limits_.attribute_bytes) fail("xml.too-long");
  self_closing_ = tag.ends_with('/');
  if (self_closing_) tag.remove_suffix(1);
  const std::string_view full = tag.substr(0, tag.find_first_of(white));
  if (full.empty() || (starts_.empty() && root_seen_)) fail("xml.malformed");
  if (starts_.size() >= limits_.xml_depth) fail("xml.too-deep");
  root_seen_ = true;
  names_.resize(open_names_);
  starts_.push_back(open_names_);
  names_ += full;
  open_names_ = names_.size();
  std::tie(prefix_, name_) = split_prefix(full);
  parse_attributes(tag.substr(full.size()));
  at_ = end + 1;
  return Event::start;
}

void XmlReader::parse_attributes(std::string_view rest) {
  scratch_.clear();
  scratch_.reserve(rest.size());  // decoding never makes longer, so views into it stay good
  for (;;) {
    skip_white(rest);
    if (rest.empty()) return;
    const std::size_t equals = rest.find('=');
    if (equals == std::string_view::npos) fail("xml.malformed");
    std::string_view name = rest.substr(0, equals);
    name = name.substr(0, name.find_first_of(white));
    rest.remove_prefix(equals + 1);
    skip_white(rest);
    if (name.empty() || rest.empty() || (rest[0] != '"' && rest[0] != '\'')) fail("xml.malformed");
    const std::size_t end = rest.find(rest[0], 1);
    if (end == std::string_view::npos) fail("xml.malformed");
    std::string_view value = rest.substr(1, end - 1);
    rest.remove_prefix(end + 1);
    if (value.find_first_of("&\t\r\n") != std::string_view::npos) {
      const std::size_t start = scratch_.size();
      if (!decode_xml(value, {.entities = true, .spaces = true}, scratch_)) fail("xml.malformed");
      value = std::string_view(scratch_).substr(start);
    }
    const auto [prefix, local] = split_prefix(name);
    attributes_.push_back({prefix, local, value});
  }
}

XmlReader::Event XmlReader::end_tag() {
  const std::size_t end = tag_end();
  std::string_view name = std::string_view(buffer_).substr(at_ + 2, end - at_ - 2);
  name = name.substr(0, name.find_last_not_of(white) + 1);
  if (starts_.empty() ||
      name != std::string_view(names_).substr(starts_.back(), open_names_ - starts_.back())) {
    fail("xml.malformed");
  }
  at_ = end + 1;
  return close();
}

XmlReader::Event XmlReader::close() {
  // The name stays readable in `names_` until the next element starts.
  const std::size_t start = starts_.back();
  std::tie(prefix_, name_) =
      split_prefix(std::string_view(names_).substr(start, open_names_ - start));
  open_names_ = start;
  starts_.pop_back();
  return Event::end;
}

std::optional<std::string_view> XmlReader::attribute(std::string_view name) const {
  for (const Attribute& attribute : attributes_) {
    if (attribute.name == name && attribute.prefix.empty()) return attribute.value;
  }
  return std::nullopt;
}

std::optional<std::string_view> XmlReader::prefixed_attribute(std::string_view name) const {
  for (const Attribute& attribute : attributes_) {
    if (attribute.name == name && !attribute.prefix.empty()) return attribute.value;
  }
  return std::nullopt;
}

void XmlReader::skip_element() {
  const std::size_t outside = depth() - 1;
  while (depth() > outside) next();
}

void XmlReader::read_text(std::string& into) {
  const std::size_t outside = depth() - 1;
  const std::size_t before = into.size();
  while (depth() > outside) {
    if (next() != Event::text) continue;
    if (into.size() - before + text_.size() > limits_.text_bytes) fail("xml.too-long");
    into += text_;
  }
}

}  // namespace bijlage::package
