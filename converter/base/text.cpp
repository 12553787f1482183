#include "base/text.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace bijlage::base {

std::string_view trim(std::string_view text) {
  // As nearly always: letters, digits or signs of ASCII at both ends.
  const auto is_plain = [](char c) { return c > ' ' && c < '\x7F'; };
  if (!text.empty() && is_plain(text.front()) && is_plain(text.back())) return text;
  while (!text.empty()) {
    const Decoded first = decode_first(text);
    if (!is_space(first.code) && !is_invisible(first.code)) break;
    text.remove_prefix(first.length);
  }
  while (!text.empty()) {
    const Decoded last = decode_last(text);
    if (!is_space(last.code) && !is_invisible(last.code)) break;
    text.remove_suffix(last.length);
  }
  return text;
}

bool matches_glob(std::string_view text, std::string_view glob) {
  std::size_t at = 0;
  std::size_t in_glob = 0;
  // Where to go on if what follows the last `*` turns out not to match here.
  std::size_t star = std::string_view::npos;
  std::size_t retry = 0;
  while (at < text.size()) {
    const std::size_t step = decode_first(text.substr(at)).length;
    if (in_glob < glob.size() && glob[in_glob] == '*') {
      star = in_glob++;
      retry = at;
    } else if (in_glob < glob.size() && glob[in_glob] == '?') {
      ++in_glob;
      at += step;
    } else if (in_glob < glob.size() && glob[in_glob] == text[at]) {
      ++in_glob;
      ++at;
    } else if (star != std::string_view::npos) {
      in_glob = star + 1;
      retry += decode_first(text.substr(retry)).length;
      at = retry;
    } else {
      return false;
    }
  }
  return glob.find_first_not_of('*', in_glob) == std::string_view::npos;
}

std::size_t edit_distance(std::string_view a, std::string_view b) {
  const std::u32string from = decode(a);
  const std::u32string to = decode(b);
  std::vector<std::size_t> before_last(to.size() + 1);
  std::vector<std::size_t> last(to.size() + 1);
  std::vector<std::size_t> row(to.size() + 1);
  for (std::size_t j = 0; j <= to.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= from.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= to.size(); ++j) {
      const std::size_t replace = last[j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, replace});
      const bool swapped = i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1];
      if (swapped) row[j] = std::min(row[j], before_last[j - 2] + 1);
    }
    before_last.swap(last);
    last.swap(row);
  }
  return last[to.size()];
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (;;) {
    const std::size_t end = text.find(separator);
    parts.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

std::string join(const std::vector<std::string>& parts, std::string_view between) {
  std::string all;
  for (const std::string& part : parts) {
    if (&part != &parts.front()) all += between;
    all += part;
  }
  return all;
}

}  // namespace bijlage::base
