#include "readers/html/flow_text.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "readers/html/entities.hpp"
#include "readers/raised_digits.hpp"

namespace bijlage::readers::html {
namespace {

bool is_white(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f'; }

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

std::string FlowText::take() {
  constexpr std::string_view around = " \n";
  std::string text;
  // Non-breaking spaces alone are how HTML says that a cell is empty.
  if (!base::trim(text_).empty()) {
    const std::size_t first = text_.find_first_not_of(around);
    text = text_.substr(first, text_.find_last_not_of(around) - first + 1);
  }
  text_.clear();
  block_ = space_ = false;
  raised_ = 0;
  return text;
}

}  // namespace bijlage::readers::html
