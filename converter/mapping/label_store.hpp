#pragma once

#include <bit>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "config/locale.hpp"
#include "mapping/number_map.hpp"
#include "workbook/workbook.hpp"

namespace bijlage::mapping {

/// A cell's text as a label: without the marks at its end, and folded for comparing.
struct Label {
  std::string text;
  std::string folded;
  std::vector<std::string> marks;
  /// From 1 on, one for all cells of a grid that show the same text; 0 where there is no cell.
  std::uint32_t number = 0;

  bool empty() const { return text.empty(); }
};

/// The labels of one sheet. Labels repeat (a month in every block, a place in every second row):
/// each text is folded once, and a cell with a shared text or a number that was seen before is
/// found without making its text.
class LabelStore {
 public:
  /// What a cell holds, as far as it decides what the cell shows. Nothing for texts that only their
  /// own cell has: each of them lies elsewhere.
  struct Content {
    std::uint64_t value = 0;
    std::uint32_t format = 0;
    workbook::CellKind kind = workbook::CellKind::blank;

    friend bool operator==(const Content&, const Content&) = default;
  };
  static std::optional<Content> content_of(const workbook::Cell& cell);
  /// Is it certain that both cells show the same?
  static bool same(const workbook::Cell& a, const workbook::Cell& b) {
    using workbook::CellKind;
    if (a.kind != b.kind || a.kind == CellKind::error) return false;
    if (a.kind == CellKind::text) {
      return !a.own_text && !b.own_text && a.text.offset == b.text.offset &&
             a.text.length == b.text.length;
    }
    return a.format == b.format &&
           std::bit_cast<std::uint64_t>(a.number) == std::bit_cast<std::uint64_t>(b.number);
  }

  /// Nothing where no cell with that content was seen.
  const Label* find(const Content& content) const {
    if (content.kind != workbook::CellKind::text) return find_number(content);
    const std::uint32_t number = texts_.find(content.value);
    return number == NumberMap::none ? nullptr : by_number_[number - 1];
  }
  /// The label of a text, made where it is new; it stays where it is.
  const Label& of_text(std::string_view shown, const config::Locale& locale);
  void remember(const Content& content, const Label& label);

 private:
  struct TextHash {
    using is_transparent = void;  // NOLINT(readability-identifier-naming): the library's name
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>()(text);
    }
  };
  struct ContentHash {
    std::size_t operator()(const Content& content) const;
  };
  const Label* find_number(const Content& content) const;

  std::unordered_map<std::string, Label, TextHash, std::equal_to<>> labels_;
  std::vector<const Label*> by_number_;  // one less than the label's
  NumberMap texts_;                      // labels of shared texts, by where those lie
  std::unordered_map<Content, const Label*, ContentHash> numbers_;
};

}  // namespace bijlage::mapping
