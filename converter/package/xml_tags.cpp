// The part of XmlReader that takes tags apart.
#include <algorithm>
#include <tuple>
#include <utility>

#include "package/xml_chars.hpp"
#include "package/xml_entities.hpp"
#include "package/xml_reader.hpp"

namespace bijlage::package {
namespace {

constexpr std::string_view white = " \t\r\n";

std::pair<std::string_view, std::string_view> split_prefix(std::string_view name) {
  const std::size_t colon = xml::find(name, ':');
  if (colon == std::string_view::npos) return {{}, name};
  return {name.substr(0, colon), name.substr(colon + 1)};
}

}  // namespace

// Where the `>` of the tag at hand lies: one within quotes does not count.
std::size_t XmlReader::tag_end() {
  std::size_t i = 1;
  char quote = '\0';
  for (;;) {
    const std::string_view tag = std::string_view(buffer_).substr(at_);
    while (i < tag.size()) {
      i = quote != '\0' ? tag.find(quote, i) : xml::find(tag, xml::tag_mark, i);
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
  // As often: a name, and nothing behind it.
  const char* const start = buffer_.data() + at_ + 1;
  const char* const limit = buffer_.data() + buffer_.size();
  const char* behind = start;
  while (behind != limit && !xml::is(*behind, xml::name_end)) ++behind;
  const char* const end = behind != limit && *behind == '/' ? behind + 1 : behind;
  if (end == limit || *end != '>' || behind == start) return long_start_tag();
  const auto size = static_cast<std::size_t>(end - start);
  if (size > limits_.attribute_bytes) fail("xml.too-long");
  open({start, static_cast<std::size_t>(behind - start)});
  self_closing_ = end != behind;
  at_ += size + 2;
  return Event::start;
}

XmlReader::Event XmlReader::long_start_tag() {
  const std::size_t end = tag_end();
  std::string_view tag = std::string_view(buffer_).substr(at_ + 1, end - at_ - 1);
  if (tag.size() > limits_.attribute_bytes) fail("xml.too-long");
  const bool empty = tag.ends_with('/');
  if (empty) tag.remove_suffix(1);
  const std::string_view full = tag.substr(0, xml::find(tag, xml::white));
  open(full);
  self_closing_ = empty;
  parse_attributes(tag.substr(full.size()));
  at_ = end + 1;
  return Event::start;
}

void XmlReader::open(std::string_view full) {
  if (full.empty() || (open_.empty() && root_seen_)) fail("xml.malformed");
  if (open_.size() >= limits_.xml_depth) fail("xml.too-deep");
  root_seen_ = true;
  if (names_.size() < open_names_ + full.size()) names_.resize(open_names_ + full.size());
  // Copied while the prefix is looked for: names are short.
  char* const kept = names_.data() + open_names_;
  std::size_t prefix_size = full.size();
  for (std::size_t i = 0; i < full.size(); ++i) {
    kept[i] = full[i];
    if (full[i] == ':' && prefix_size == full.size()) prefix_size = i;
  }
  const bool prefixed = prefix_size != full.size();
  prefix_ = prefixed ? full.substr(0, prefix_size) : std::string_view();
  name_ = prefixed ? full.substr(prefix_size + 1) : full;
  open_.push_back({open_names_, name_.size()});
  open_names_ += full.size();
}

void XmlReader::parse_attributes(std::string_view rest) {
  scratch_.clear();
  scratch_.reserve(rest.size());  // decoding never makes longer, so views into it stay good
  for (;;) {
    xml::skip_white(rest);
    if (rest.empty()) return;
    count(1);
    const std::size_t equals = xml::find(rest, '=');
    if (equals == std::string_view::npos) fail("xml.malformed");
    std::string_view name = rest.substr(0, equals);
    name = name.substr(0, xml::find(name, xml::white));
    rest.remove_prefix(equals + 1);
    xml::skip_white(rest);
    if (name.empty() || rest.empty() || (rest[0] != '"' && rest[0] != '\'')) fail("xml.malformed");
    const std::size_t end = rest.find(rest[0], 1);
    if (end == std::string_view::npos) fail("xml.malformed");
    std::string_view value = rest.substr(1, end - 1);
    rest.remove_prefix(end + 1);
    if (xml::find(value, xml::value_code) != std::string_view::npos) {
      const std::size_t start = scratch_.size();
      if (!decode_xml(value, {.entities = true, .spaces = true}, scratch_)) fail("xml.malformed");
      value = std::string_view(scratch_).substr(start);
    }
    const auto [prefix, local] = split_prefix(name);
    attributes_.push_back({prefix, local, value});
  }
}

XmlReader::Event XmlReader::end_tag() {
  // As nearly always: the name, and nothing behind it.
  const std::string_view open = innermost();
  const char* const start = buffer_.data() + at_ + 2;
  const std::size_t ahead = buffer_.size() - at_ - 2;
  if (ahead > open.size() && start[open.size()] == '>' && !open.empty() &&
      std::equal(open.begin(), open.end(), start)) {
    at_ += open.size() + 3;
    return close();
  }
  const std::size_t end = tag_end();
  std::string_view name = std::string_view(buffer_).substr(at_ + 2, end - at_ - 2);
  name = name.substr(0, name.find_last_not_of(white) + 1);
  if (open_.empty() || name != innermost()) fail("xml.malformed");
  at_ = end + 1;
  return close();
}

XmlReader::Event XmlReader::close() {
  // The name stays readable in `names_` until the next element starts.
  const std::string_view full = innermost();
  const std::size_t prefix_size = full.size() - open_.back().name_size;
  name_ = full.substr(prefix_size);
  prefix_ = full.substr(0, prefix_size == 0 ? 0 : prefix_size - 1);
  open_names_ = open_.back().start;
  open_.pop_back();
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

}  // namespace bijlage::package
