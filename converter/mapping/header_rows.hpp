#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "mapping/block_columns.hpp"

namespace bijlage::mapping {

/// Which rows of a sheet are the last header row of a table, by the labels that the mapping names
/// or by the kind of labels that it asks for.
class HeaderRows {
 public:
  HeaderRows(const Grid& grid, const TableMapping& table, const LabelReader& labels,
             const config::Locale& locale)
      : grid_(grid), table_(table), labels_(labels), locale_(locale) {}

  /// The cells of a row that the mapping's header fits, left to right.
  std::vector<HeaderHit> hits_in(std::uint32_t row) const;
  /// Does the row with these hits stand over figures, as a header does?
  bool is_header(std::uint32_t row, const std::vector<HeaderHit>& hits) const;
  bool is_figure(workbook::CellRef at) const;
  /// The first filled cell under a header cell, where figures begin or a unit stands.
  std::optional<workbook::CellRef> first_below(workbook::CellRef header) const;

 private:
  std::optional<std::size_t> header_label(const std::string& folded) const;
  void add_hits_by_tail(std::uint32_t row, std::vector<HeaderHit>& hits) const;
  bool enough(const std::vector<HeaderHit>& hits) const;
  bool figures_follow(std::uint32_t row, const std::vector<HeaderHit>& hits) const;
  bool is_header_by_kind(std::uint32_t row, const std::vector<HeaderHit>& hits) const;
  bool is_outer_header(std::uint32_t row, const std::vector<HeaderHit>& hits) const;
  std::pair<std::size_t, std::size_t> rank(std::uint32_t row,
                                           const std::vector<HeaderHit>& hits) const;
  bool is_title(std::uint32_t row, const std::vector<HeaderHit>& hits) const;

  const Grid& grid_;
  const TableMapping& table_;
  const LabelReader& labels_;
  const config::Locale& locale_;
};

}  // namespace bijlage::mapping
