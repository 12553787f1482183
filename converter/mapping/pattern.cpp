#include "mapping/pattern.hpp"

#include <algorithm>
#include <span>

#include "base/text.hpp"

namespace bijlage::mapping {
namespace {

// Hyphens and dashes of every kind (U+2010 … U+2015, U+2212) to the one on the keyboard.
std::string with_plain_dashes(std::string text) {
  for (std::size_t at = 0; at + 2 < text.size(); ++at) {
    const std::string_view three(text.data() + at, 3);
    const bool dash = (three >= "\u2010" && three <= "\u2015") || three == "\u2212";
    if (dash) text.replace(at, 3, "-");
  }
  return text;
}

// Literals are compared without case, diacritics and spaces, but with their punctuation: a colon
// between two pieces is what tells them apart.
std::string comparable(std::string_view text) {
  std::string result;
  std::string word;
  const auto flush = [&] {
    result += base::fold(word);
    word.clear();
  };
  for (const char c : with_plain_dashes(base::tidy(text))) {
    const auto byte = static_cast<unsigned char>(c);
    const bool in_word = byte >= 0x80 || (byte >= '0' && byte <= '9') ||
                         (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z');
    if (in_word) {
      word += c;
      continue;
    }
    flush();
    if (c != ' ') result += c;
  }
  flush();
  return result;
}

bool is_character_start(char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }

}  // namespace

std::optional<std::vector<Pattern::Item>> Pattern::parse_items(std::string_view& rest,
                                                               bool inside_group) {
  std::vector<Item> items;
  std::string literal;
  const auto flush = [&] {
    if (!base::trim(literal).empty()) {
      items.push_back({Item::Kind::literal, comparable(literal), {}});
    }
    literal.clear();
  };
  while (!rest.empty()) {
    const char c = rest.front();
    if (c == ']') {
      if (!inside_group) return std::nullopt;
      break;
    }
    rest.remove_prefix(1);
    if (c == '*') {
      flush();
      items.push_back({Item::Kind::any, "", {}});
    } else if (c == '{') {
      const auto end = rest.find('}');
      if (end == std::string_view::npos || end == 0) return std::nullopt;
      flush();
      items.push_back({Item::Kind::gap, std::string(rest.substr(0, end)), {}});
      rest.remove_prefix(end + 1);
    } else if (c == '[') {
      flush();
      auto inside = parse_items(rest, true);
      if (!inside || rest.empty()) return std::nullopt;
      rest.remove_prefix(1);
      items.push_back({Item::Kind::optional_group, "", std::move(*inside)});
    } else {
      literal += c;
    }
  }
  flush();
  return items;
}

std::optional<Pattern> Pattern::parse(std::string_view text) {
  Pattern pattern;
  pattern.text_ = std::string(text);
  std::string_view rest = text;
  auto items = parse_items(rest, false);
  if (!items) return std::nullopt;
  pattern.items_ = std::move(*items);
  const std::function<void(const std::vector<Item>&)> collect = [&](const auto& list) {
    for (const auto& item : list) {
      if (item.kind == Item::Kind::gap) pattern.gaps_.push_back(item.text);
      collect(item.inside);
    }
  };
  collect(pattern.items_);
  return pattern;
}

bool Pattern::has_gap(std::string_view name) const {
  return std::find(gaps_.begin(), gaps_.end(), name) != gaps_.end();
}

// Backtracking over a short text. Steps are counted: a pattern of many gaps on a long text must
// not take for ever.
class Pattern::Matcher {
 public:
  Matcher(std::string_view text, const Accept& accept) : text_(text), accept_(accept) {}

  bool run(std::span<const Item> items, std::size_t at) {
    if (++steps_ > max_steps) return false;
    if (items.empty()) return base::trim(text_.substr(at)).empty();
    const Item& item = items.front();
    const auto rest = items.subspan(1);
    switch (item.kind) {
      case Item::Kind::literal:
        return literal(item, rest, at);
      case Item::Kind::gap:
      case Item::Kind::any:
        return piece(item, rest, at);
      case Item::Kind::optional_group:
        return group(item, rest, at);
    }
    return false;
  }

  Catch caught;

 private:
  static constexpr std::size_t max_steps = 200'000;

  // The end of each stretch of text, starting at `from`, whose comparable form is the literal's.
  bool literal(const Item& item, std::span<const Item> rest, std::size_t at) {
    const std::size_t longest = std::min(text_.size(), at + item.text.size() * 3 + 8);
    for (std::size_t end = longest; end > at; --end) {
      if (end < text_.size() && !is_character_start(text_[end])) continue;
      if (comparable(text_.substr(at, end - at)) != item.text) continue;
      if (run(rest, end)) return true;
    }
    return false;
  }

  bool piece(const Item& item, std::span<const Item> rest, std::size_t at) {
    const bool any = item.kind == Item::Kind::any;
    for (std::size_t end = any ? at : at + 1; end <= text_.size(); ++end) {
      if (end < text_.size() && !is_character_start(text_[end])) continue;
      const auto candidate = base::trim(text_.substr(at, end - at));
      if (!any && (candidate.empty() || !accept_(item.text, candidate))) continue;
      const std::size_t before = caught.size();
      if (!any) caught.emplace_back(item.text, std::string(candidate));
      if (run(rest, end)) return true;
      caught.resize(before);
    }
    return false;
  }

  bool group(const Item& item, std::span<const Item> rest, std::size_t at) {
    std::vector<Item> whole(item.inside);
    whole.insert(whole.end(), rest.begin(), rest.end());
    const std::size_t before = caught.size();
    if (run(whole, at)) return true;
    caught.resize(before);
    return run(rest, at);
  }

  std::string_view text_;
  const Accept& accept_;
  std::size_t steps_ = 0;
};

std::optional<Pattern::Catch> Pattern::match(std::string_view text, const Accept& accept) const {
  Matcher matcher(text, accept);
  if (!matcher.run(items_, 0)) return std::nullopt;
  return std::move(matcher.caught);
}

}  // namespace bijlage::mapping
