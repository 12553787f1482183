#include "mapping/label_store.hpp"

#include <bit>

#include "base/text.hpp"
#include "mapping/value.hpp"

namespace bijlage::mapping {

using workbook::Cell;
using workbook::CellKind;

std::optional<LabelStore::Content> LabelStore::content_of(const Cell& cell) {
  constexpr unsigned half = 32;
  if (cell.kind != CellKind::text && cell.kind != CellKind::error) {
    return Content{std::bit_cast<std::uint64_t>(cell.number), cell.format, cell.kind};
  }
  if (cell.own_text) return std::nullopt;
  return Content{std::uint64_t{cell.text.offset} << half | cell.text.length, 0, CellKind::text};
}

std::size_t LabelStore::ContentHash::operator()(const Content& content) const {
  // The golden ratio spreads what differs in few bits over all of them (Knuth, multiplicative
  // hashing).
  constexpr std::uint64_t ratio = 0x9E3779B97F4A7C15;
  const std::uint64_t mixed = (content.value ^ content.format) * ratio;
  return static_cast<std::size_t>(mixed ^ (mixed >> 32U)) + static_cast<std::size_t>(content.kind);
}

const Label* LabelStore::find_number(const Content& content) const {
  const auto found = numbers_.find(content);
  return found == numbers_.end() ? nullptr : found->second;
}

void LabelStore::remember(const Content& content, const Label& label) {
  if (content.kind == CellKind::text) {
    texts_.insert(content.value, label.number);
  } else {
    numbers_.emplace(content, &label);
  }
}

const Label& LabelStore::of_text(std::string_view shown, const config::Locale& locale) {
  if (const auto found = labels_.find(shown); found != labels_.end()) return found->second;
  Label& label = labels_[std::string(shown)];
  Marked marked = take_marks_off(shown, locale);
  label.folded = base::fold(marked.text);
  label.text = std::move(marked.text);
  label.marks = std::move(marked.marks);
  label.number = static_cast<std::uint32_t>(labels_.size());
  by_number_.push_back(&label);
  return label;
}

}  // namespace bijlage::mapping
