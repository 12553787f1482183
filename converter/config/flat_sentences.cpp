#include "config/flat_sentences.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace bijlage::config {
namespace {

/// What a line of the usual shape consists of, read from left to right.
class Line {
 public:
  explicit Line(std::string_view rest) : rest_(rest) { skip_space(); }

  bool at_end() const { return rest_.empty() || rest_.front() == '#'; }

  bool take(char sign) {
    if (!rest_.starts_with(sign)) return false;
    rest_.remove_prefix(1);
    skip_space();
    return true;
  }

  /// A basic string (TOML 1.0, "String") with no other escapes than those of `\` and `"`.
  bool take_string(std::string& text) {
    if (!rest_.starts_with('"') || rest_.starts_with(R"(""")")) return false;
    rest_.remove_prefix(1);
    for (;;) {
      const auto sign =
          std::find_if(rest_.begin(), rest_.end(), [](char c) { return c == '"' || c == '\\'; });
      text.append(rest_.begin(), sign);
      rest_.remove_prefix(static_cast<std::size_t>(sign - rest_.begin()));
      if (take('"')) return true;
      if (!rest_.starts_with(R"(\\)") && !rest_.starts_with(R"(\")")) return false;
      text += rest_[1];
      rest_.remove_prefix(2);
    }
  }

 private:
  void skip_space() { rest_.remove_prefix(std::min(rest_.find_first_not_of(" \t"), rest_.size())); }

  std::string_view rest_;
};

// Control characters and malformed UTF-8 are mistakes in TOML, wherever they stand.
bool is_clean(std::string_view text) {
  const bool has_controls = std::any_of(text.begin(), text.end(), [](unsigned char c) {
    return (c < 0x20 && c != '\t' && c != '\n') || c == 0x7F;
  });
  return !has_controls && base::is_utf8(text);
}

bool has_twins(const FlatSentences& sentences) {
  std::vector<std::string_view> keys;
  keys.reserve(sentences.size());
  for (const auto& [key, sentence] : sentences) keys.emplace_back(key);
  std::sort(keys.begin(), keys.end());
  return std::adjacent_find(keys.begin(), keys.end()) != keys.end();
}

}  // namespace

std::optional<FlatSentences> read_flat_sentences(std::string_view text) {
  if (!is_clean(text)) return std::nullopt;
  FlatSentences sentences;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    Line line(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.at_end()) continue;
    auto& [key, sentence] = sentences.emplace_back();
    const bool usual =
        line.take_string(key) && line.take('=') && line.take_string(sentence) && line.at_end();
    if (!usual) return std::nullopt;
  }
  if (has_twins(sentences)) return std::nullopt;
  return sentences;
}

}  // namespace bijlage::config
