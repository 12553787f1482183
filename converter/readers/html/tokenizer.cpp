#include "readers/html/tokenizer.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "base/characters.hpp"
#include "package/part_name.hpp"
#include "readers/html/entities.hpp"

namespace bijlage::readers::html {
namespace {

constexpr std::size_t most_attributes = 200;

// The characters that end parts of a tag.
enum CharClass : std::uint8_t {
  white = 1,
  tag_end = 2,    ///< white space, `>`, and `/`, which ends names only
  equals = 4,     ///< `=`
  value_end = 8,  ///< white space and `>`
};

constexpr std::array<std::uint8_t, 256> classes = [] {
  std::array<std::uint8_t, 256> all{};
  for (const char c : std::string_view(" \t\r\n\f")) {
    all[static_cast<std::uint8_t>(c)] = white | tag_end | value_end;
  }
  all['>'] = tag_end | value_end;
  all['/'] = tag_end;
  all['='] = equals;
  return all;
}();

bool is(char c, unsigned wanted) { return (classes[static_cast<unsigned char>(c)] & wanted) != 0; }

// Where the first character of some classes lies, from `at` on; else the end.
std::size_t find(std::string_view text, unsigned wanted, std::size_t at) {
  while (at < text.size() && !is(text[at], wanted)) ++at;
  return at;
}

using base::is_letter;
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
  letting_go_.looked_at(at_ - told_);
  told_ = at_;
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

void Tokenizer::skip_white() {
  while (!ended() && is(here(), white)) ++at_;
}

std::string_view Tokenizer::until(unsigned stops) {
  const std::size_t start = at_;
  at_ = find(html_, stops, at_);
  return html_.substr(start, at_ - start);
}

void Tokenizer::read_name() {
  const std::string_view name = until(tag_end);
  name_.resize(name.size());
  for (std::size_t i = 0; i < name.size(); ++i) name_[i] = lower(name[i]);
}

Tokenizer::Kind Tokenizer::start_tag() {
  ++at_;
  read_name();
  attributes();
  raw_next_ = holds_raw_text(name_);
  return Kind::start;
}

Tokenizer::Kind Tokenizer::end_tag() {
  at_ += 2;
  read_name();
  const std::size_t end = html_.find('>', at_);
  at_ = end == std::string_view::npos ? html_.size() : end + 1;
  return Kind::end;
}

// What lies behind the most that a tag can have is passed over.
void Tokenizer::attributes() {
  attributes_.clear();
  for (;;) {
    while (!ended() && (is(here(), white) || here() == '/')) ++at_;
    if (ended()) return;
    if (here() == '>') {
      ++at_;
      return;
    }
    if (here() == '=') ++at_;  // no name: the sign is its first letter
    const std::string_view name = until(tag_end | equals);
    skip_white();
    std::string_view value;
    if (!ended() && here() == '=') {
      ++at_;
      value = attribute_value();
    }
    if (attributes_.size() == most_attributes) continue;
    auto& [kept_name, kept_value] = attributes_.emplace_back(name, std::string());
    std::transform(kept_name.begin(), kept_name.end(), kept_name.begin(), lower);
    append_decoded(value, kept_value);
  }
}

// As it is written.
std::string_view Tokenizer::attribute_value() {
  skip_white();
  if (ended()) return {};
  if (here() != '"' && here() != '\'') return until(value_end);
  const std::size_t start = at_ + 1;
  const std::size_t end = std::min(html_.find(here(), start), html_.size());
  at_ = std::min(end + 1, html_.size());
  return html_.substr(start, end - start);
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

std::size_t count_cell_tags(std::string_view html, const package::LetGo& let_go) {
  package::LettingGo letting_go(let_go);
  std::size_t count = 0;
  std::size_t before = 0;
  for (std::size_t at = html.find('<'); at != std::string_view::npos; at = html.find('<', at + 1)) {
    letting_go.looked_at(at - before);
    before = at;
    if (at + 2 >= html.size() || (html[at + 1] | 0x20) != 't') continue;
    const int letter = html[at + 2] | 0x20;
    if (letter == 'd' || letter == 'h') ++count;
  }
  return count;
}

}  // namespace bijlage::readers::html
