#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "readers/xlsx/cells.hpp"
#include "readers/xlsx/row_name.hpp"
#include "readers/xlsx/scan_text.hpp"

namespace bijlage::readers {

/// What the tag of a cell says.
struct CellTag {
  std::uint32_t column = 0;
  std::uint32_t style = 0;
  CellType type = CellType::number;
  bool empty = false;  ///< `<c/>`
};

/// How a cell was written, up to where its content begins: ` s="1"><v>` behind `<c r="B7"`. The
/// cell below it is nearly always written alike, but for the number of the row; it then means the
/// same, and need not be taken apart.
class CellShape {
 public:
  /// Bytes of `longest` behind what is looked at must be readable; see scan::behind.
  static constexpr std::size_t longest = 32;

  /// Goes past the start of a cell that is written alike.
  bool take(const char*& at, const RowName& row) const {
    std::uint64_t there = 0;
    std::memcpy(&there, at, sizeof there);
    if ((there & lead_mask_) != lead_) return false;
    const char* next = at + lead_size_;
    if (!row.take(next)) return false;
    Bits rest{};
    std::memcpy(&rest, next, sizeof rest);
    std::uint64_t other = 0;
    for (std::size_t i = 0; i < rest.size(); ++i) other |= (rest[i] & rest_mask_[i]) ^ rest_[i];
    if (other != 0) return false;
    at = next + rest_size_;
    return true;
  }
  const CellTag& tag() const { return tag_; }
  /// Is it the text of `<is><t>` that begins there? Otherwise the value of `<v>`.
  bool inlined() const { return inlined_; }

  /// Remembers the tag that was read from `start` to `end`, if what follows is plain content.
  void learn(const char* start, const char* end, const RowName& row, const CellTag& tag) {
    const char* content = end;
    const bool inlined = scan::take(content, "<is><t>");
    const bool valued = tag.type == CellType::number || tag.type == CellType::shared;
    if (!inlined && (!valued || !scan::take(content, "<v>"))) return;
    const char* name = start;
    if (!scan::take(name, "<c r=\"")) return;
    while (*name >= 'A' && *name <= 'Z') ++name;
    const auto lead_size = static_cast<std::size_t>(name - start);
    if (lead_size > sizeof lead_ || !row.take(name)) return;
    const auto rest_size = static_cast<std::size_t>(content - name);
    if (rest_size > longest) return;
    fill({start, lead_size}, {name, rest_size});
    tag_ = tag;
    inlined_ = inlined;
  }

 private:
  using Bits = std::array<std::uint64_t, longest / sizeof(std::uint64_t)>;

  void fill(std::string_view lead, std::string_view rest) {
    constexpr auto all = static_cast<char>(0xFF);
    std::array<char, longest> mask{};
    mask.fill(0);
    std::memset(mask.data(), all, lead.size());
    std::memcpy(&lead_mask_, mask.data(), sizeof lead_mask_);
    std::memset(mask.data(), all, rest.size());
    std::memset(mask.data() + rest.size(), 0, mask.size() - rest.size());
    std::memcpy(&rest_mask_, mask.data(), sizeof rest_mask_);
    lead_ = 0;
    rest_ = {};
    std::memcpy(&lead_, lead.data(), lead.size());
    std::memcpy(&rest_, rest.data(), rest.size());
    lead_size_ = lead.size();
    rest_size_ = rest.size();
  }

  std::uint64_t lead_ = 1;  ///< before anything is learnt no text is like it
  std::uint64_t lead_mask_ = 0;
  std::size_t lead_size_ = 0;
  std::size_t rest_size_ = 0;
  Bits rest_{};
  Bits rest_mask_{};
  CellTag tag_;
  bool inlined_ = false;
};

}  // namespace bijlage::readers
