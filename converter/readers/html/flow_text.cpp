#include "readers/html/flow_text.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "readers/html/entities.hpp"
#include "readers/raised_digits.hpp"

namespace bijlage::readers::html {
namespace {

constexpr std::array<bool, 256> white_space = [] {
  std::array<bool, 256> all{};
  for (const char c : std::string_view(" \t\r\n\f")) all[static_cast<unsigned char>(c)] = true;
  return all;
}();

bool is_white(char c) { return white_space[static_cast<unsigned char>(c)]; }

}  // namespace

void FlowText::add(std::string_view raw) {
  if (raw.find('&') == std::string_view::npos) {
    add_words(raw);
    return;
  }
  scratch_.clear();
  append_decoded(raw, scratch_);
  add_words(scratch_);
}

void FlowText::add_words(std::string_view text) {
  while (!text.empty()) {
    const auto space = std::find_if(text.begin(), text.end(), is_white);
    const auto length = static_cast<std::size_t>(space - text.begin());
    if (length == 0) {
      space_ = true;
      text.remove_prefix(1);
      continue;
    }
    const bool at_start = text_.empty() || text_.back() == '\n';
    if (block_ && !at_start) {
      text_ += '\n';
    } else if (space_ && !at_start) {
      text_ += ' ';
    }
    block_ = space_ = false;
    text_ += text.substr(0, length);
    text.remove_prefix(length);
  }
}

// Piece by piece, so that what is too long is not held before that is known. No piece ends within
// a character reference.
bool FlowText::add_within(std::string_view raw, std::size_t most) {
  constexpr std::size_t piece_size = 64U << 10U;
  constexpr std::size_t longest_reference = 32;
  while (!raw.empty()) {
    std::size_t size = std::min(piece_size, raw.size());
    const std::size_t start = raw.substr(0, size).rfind('&');
    const bool cut = size < raw.size() && start != std::string_view::npos && start > 0;
    if (cut && size - start < longest_reference) size = start;
    add(raw.substr(0, size));
    if (text_.size() > most) return false;
    raw.remove_prefix(size);
  }
  return true;
}

void FlowText::break_line() {
  text_ += '\n';
  block_ = space_ = false;
}

void FlowText::start_raised() {
  if (raised_++ == 0) raised_from_ = text_.size();
}

void FlowText::end_raised() {
  if (raised_ == 0 || --raised_ > 0) return;
  raise_digits(text_, std::min(raised_from_, text_.size()));
}

std::string_view FlowText::take() {
  const auto is_around = [](char c) { return c == ' ' || c == '\n'; };
  block_ = space_ = false;
  raised_ = 0;
  if (text_.empty()) return {};
  taken_.swap(text_);
  text_.clear();
  std::string_view text = taken_;
  // Non-breaking spaces alone are how HTML says that a cell is empty.
  if (base::trim(text).empty()) return {};
  while (is_around(text.front())) text.remove_prefix(1);
  while (is_around(text.back())) text.remove_suffix(1);
  return text;
}

}  // namespace bijlage::readers::html
