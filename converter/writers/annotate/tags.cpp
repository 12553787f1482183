#include "writers/annotate/tags.hpp"

#include <utility>

#include "base/message.hpp"
#include "package/xml_chars.hpp"

namespace bijlage::writers::annotate {
namespace {

namespace xml = package::xml;

constexpr std::string_view mark = "\xEF\xBB\xBF";

package::Bytes bytes_of(std::string_view text) { return std::as_bytes(std::span(text)); }

}  // namespace

Tags::Tags(std::string_view text, std::string_view file, std::string_view part,
           const base::Limits& limits)
    : text_(text),
      start_(text.starts_with(mark) ? mark.size() : 0),
      source_(bytes_of(text.substr(start_))),
      xml_(source_, file, part, limits) {}

bool Tags::next() {
  using Event = package::XmlReader::Event;
  for (;;) {
    const Event event = xml_.next();
    if (event == Event::eof) return false;
    if (event == Event::text) continue;
    starts_ = event == Event::start;
    at_.end = start_ + xml_.position();
    // No value holds a `<`, so the last one begins the tag.
    at_.begin = text_.rfind('<', at_.end - 1);
    return true;
  }
}

std::string Tags::prefix() const {
  const std::string_view prefix = xml_.prefix();
  return prefix.empty() ? std::string() : std::string(prefix) + ":";
}

std::optional<Span> Tags::value_of(std::string_view name) const {
  auto span = value_in_tag(text_.substr(at_.begin, at_.end - at_.begin), name);
  if (!span) return std::nullopt;
  return Span{at_.begin + span->begin, at_.begin + span->end};
}

std::optional<Span> value_in_tag(std::string_view tag, std::string_view name) {
  std::size_t at = 0;
  const auto skip = [&](auto wanted) {
    while (at < tag.size() && wanted(tag[at])) ++at;
  };
  const auto white = [](char c) { return xml::is(c, xml::white); };
  skip([&](char c) { return !white(c) && c != '>'; });
  while (at < tag.size()) {
    skip(white);
    const std::size_t start = at;
    skip([&](char c) { return !white(c) && c != '=' && c != '>'; });
    const std::string_view here = tag.substr(start, at - start);
    skip(white);
    if (at >= tag.size() || tag[at] != '=') return std::nullopt;
    ++at;
    skip(white);
    if (at >= tag.size()) return std::nullopt;
    const std::size_t end = tag.find(tag[at], at + 1);
    if (end == std::string_view::npos) return std::nullopt;
    if (here == name) return Span{at + 1, end};
    at = end + 1;
  }
  return std::nullopt;
}

std::string with_attribute(std::string_view tag, std::string_view name, std::string_view value) {
  std::string changed(tag);
  if (const auto old = value_in_tag(tag, name)) {
    return changed.replace(old->begin, old->end - old->begin, value);
  }
  const std::size_t behind_name = tag.find_first_of(" \t\r\n/>");
  return changed.insert(behind_name, " " + std::string(name) + "=\"" + std::string(value) + "\"");
}

std::string as_utf8(std::string content, std::string_view file, std::string_view part) {
  package::MemorySource source(bytes_of(content));
  package::Utf8Source utf8(source);
  std::string text;
  for (auto outcome = utf8.append_to(text); outcome != package::Utf8Source::Outcome::end;
       outcome = utf8.append_to(text)) {
    if (outcome != package::Utf8Source::Outcome::more) {
      throw base::Failure(base::Trouble::input, {"xml.encoding",
                                                 {{"file", std::string(file)},
                                                  {"part", std::string(part)},
                                                  {"byte", std::to_string(text.size())}}});
    }
  }
  if (std::string_view(content).substr(content.starts_with(mark) ? mark.size() : 0) == text) {
    return content;
  }
  const std::size_t end = text.find("?>");
  if (!text.starts_with("<?xml") || end == std::string::npos) return text;
  return with_attribute(std::string_view(text).substr(0, end), "encoding", "UTF-8") +
         text.substr(end);
}

}  // namespace bijlage::writers::annotate
