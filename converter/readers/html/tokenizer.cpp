#include "readers/html/tokenizer.hpp"

#include <algorithm>
#include <array>

#include "package/part_name.hpp"
#include "readers/html/entities.hpp"

namespace bijlage::readers::html {
namespace {

constexpr std::string_view white = " \t\r\n\f";
constexpr std::size_t most_attributes = 200;

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

// Elements whose content is taken as a whole: nothing in it is a cell or a text of the page.
bool holds_raw_text(std::string_view name) {
  constexpr std::array<std::string_view, 13> names = {
      "comment", "iframe", "math",     "noembed", "noframes", "script", "select",
      "style",   "svg",    "textarea", "title",   "xml",      "xmp"};
  return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

Tokenizer::Kind Tokenizer::next() {
  if (raw_next_) {
    raw_next_ = false;
    return raw_text();
  }
  if (ended()) return Kind::eof;
  if (here() == '<') return markup();
  const std::size_t end = std::min(html_.find('<', at_), html_.size());
  text_ = html_.substr(at_, end - at_);
  at_ = end;
  return Kind::text;
}

Tokenizer::Kind Tokenizer::markup() {
  const std::string_view rest = html_.substr(at_);
  const char second = rest.size() > 1 ? rest[1] : '\0';
  if (rest.starts_with("<!--")) return comment("<!", "-->");
  if (second == '!' || second == '?') return comment("<", ">");
  if (is_letter(second)) return start_tag();
  if (second == '/' && rest.size() > 2) {
    return is_letter(rest[2]) ? end_tag() : comment("</", ">");
  }
  text_ = rest.substr(0, 1);  // "a < b"
  ++at_;
  return Kind::text;
}

// `<!-->` is a comment too, so its end may begin right behind `<!`.
Tokenizer::Kind Tokenizer::comment(std::string_view start, std::string_view end) {
  at_ += start.size();
  const std::size_t found = html_.find(end, at_);
  text_ = html_.substr(at_, std::min(found, html_.size()) - at_);
  at_ = found == std::string_view::npos ? html_.size() : found + end.size();
  return Kind::comment;
}

void Tokenizer::skip_white() { at_ = std::min(html_.find_first_not_of(white, at_), html_.size()); }

std::string Tokenizer::lower_until(std::string_view stops) {
  const std::size_t end = std::min(html_.find_first_of(stops, at_), html_.size());
  std::string word(html_.substr(at_, end - at_));
  std::transform(word.begin(), word.end(), word.begin(), lower);
  at_ = end;
  return word;
}

Tokenizer::Kind Tokenizer::start_tag() {
  ++at_;
  name_ = lower_until(" \t\r\n\f/>");
  attributes();
  raw_next_ = holds_raw_text(name_);
  return Kind::start;
}

Tokenizer::Kind Tokenizer::end_tag() {
  at_ += 2;
  name_ = lower_until(" \t\r\n\f/>");
  const std::size_t end = html_.find('>', at_);
  at_ = end == std::string_view::npos ? html_.size() : end + 1;
  return Kind::end;
}

void Tokenizer::attributes() {
  attributes_.clear();
  for (;;) {
    at_ = std::min(html_.find_first_not_of(" \t\r\n\f/", at_), html_.size());
    if (ended()) return;
    if (here() == '>') {
      ++at_;
      return;
    }
    const bool equals_first = here() == '=';
    if (equals_first) ++at_;  // no name: the sign is its first letter
    std::string name = lower_until(" \t\r\n\f/>=");
    skip_white();
    std::string value;
    if (!ended() && here() == '=') {
      ++at_;
      value = attribute_value();
    }
    if (attributes_.size() < most_attributes) {
      attributes_.emplace_back(std::move(name), std::move(value));
    }
  }
}

std::string Tokenizer::attribute_value() {
  skip_white();
  if (ended()) return {};
  std::string value;
  if (here() == '"' || here() == '\'') {
    const std::size_t end = std::min(html_.find(here(), at_ + 1), html_.size());
    append_decoded(html_.substr(at_ + 1, end - at_ - 1), value);
    at_ = std::min(end + 1, html_.size());
  } else {
    const std::size_t end = std::min(html_.find_first_of(" \t\r\n\f>", at_), html_.size());
    append_decoded(html_.substr(at_, end - at_), value);
    at_ = end;
  }
  return value;
}

Tokenizer::Kind Tokenizer::raw_text() {
  const std::size_t start = at_;
  std::size_t end = html_.size();
  for (std::size_t from = at_; from < html_.size();) {
    const std::size_t found = html_.find("</", from);
    if (found == std::string_view::npos) break;
    if (package::part_key(html_.substr(found + 2, name_.size())) == name_) {
      end = found;
      break;
    }
    from = found + 2;
  }
  text_ = html_.substr(start, end - start);
  at_ = end;
  return Kind::raw;
}

std::optional<std::string_view> Tokenizer::attribute(std::string_view name) const {
  const auto found = std::find_if(attributes_.begin(), attributes_.end(),
                                  [name](const auto& known) { return known.first == name; });
  if (found == attributes_.end()) return std::nullopt;
  return found->second;
}

}  // namespace bijlage::readers::html
