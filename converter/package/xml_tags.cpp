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
  const std::size_t end = tag_end();
  std::string_view tag = std::string_view(buffer_).substr(at_ + 1, end - at_ - 1);
  if (tag.size() > limits_.attribute_bytes) fail("xml.too-long");
  self_closing_ = tag.ends_with('/');
  if (self_closing_) tag.remove_suffix(1);
  const std::string_view full = tag.substr(0, xml::find(tag, xml::white));
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
    xml::skip_white(rest);
    if (rest.empty()) return;
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
  const std::string_view open =
      std::string_view(names_).substr(0, open_names_).substr(starts_.empty() ? 0 : starts_.back());
  const std::string_view ahead = std::string_view(buffer_).substr(at_ + 2, open.size() + 1);
  if (!starts_.empty() && ahead.size() > open.size() && ahead.back() == '>' &&
      ahead.starts_with(open)) {
    at_ += 2 + ahead.size();
    return close();
  }
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

}  // namespace bijlage::package
