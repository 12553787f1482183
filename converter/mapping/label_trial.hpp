#pragma once

#include <tuple>
#include <utility>
#include <vector>

#include "mapping/block.hpp"

namespace bijlage::mapping {

/// What the labels of one row say if they stand in certain columns.
struct RowTrial {
  Sense sense;
  std::string text;     ///< of all of them
  bool read = true;     ///< each by its role …
  bool counted = true;  ///< … or as the number of a month
  bool texts = true;    ///< each is a text
};

/// One choice of columns for the labels, tried on some rows.
struct Trial {
  std::vector<std::uint32_t> columns;
  std::vector<RowTrial> rows;
  std::size_t read = 0;     ///< how many rows are read, counting once what is said twice …
  std::size_t counted = 0;  ///< … taking numbers for months as well …
  std::size_t texts = 0;    ///< … or are texts, whatever they say
  std::size_t fine = 0;     ///< rows whose period is less than a year

  std::tuple<std::size_t, std::size_t> rank() const { return {read, fine}; }
};

/// Tries which columns may hold the labels of a block: what would its rows say?
class LabelTrials {
 public:
  using Columns = std::vector<std::uint32_t>;

  LabelTrials(const Grid& grid, const LabelReader& labels, const Mapping& mapping,
              const BlockPlace& place, std::vector<std::uint32_t> rows)
      : grid_(grid), labels_(labels), mapping_(mapping), place_(place), rows_(std::move(rows)) {}

  /// Every choice of that many of these columns, in their order.
  std::vector<Trial> of(const Columns& columns, std::size_t wanted) const;
  /// Can both be true of all rows that both can read?
  bool agree(const Trial& a, const Trial& b) const;

 private:
  void add(const Columns& columns, std::size_t wanted, std::size_t from, Columns& some,
           std::vector<Trial>& trials) const;
  Trial try_columns(const Columns& columns) const;
  void try_label(const std::optional<workbook::CellRef>& at, const LabelRole& role,
                 RowTrial& row) const;
  LabelRole role_of(std::size_t position) const;
  std::optional<workbook::CellRef> place_of(workbook::CellRef own,
                                            std::optional<workbook::CellRef>& above) const;

  const Grid& grid_;
  const LabelReader& labels_;
  const Mapping& mapping_;
  const BlockPlace& place_;
  std::vector<std::uint32_t> rows_;
};

/// Is it a text that is a figure in the locale's way of writing, or a number?
bool holds_figure(const Grid& grid, workbook::CellRef at, const config::Locale& locale);

}  // namespace bijlage::mapping
