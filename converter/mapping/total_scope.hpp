#pragma once

#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

#include "mapping/sheet_extract.hpp"

namespace bijlage::mapping {

/// Which figures beside or above a total it is over, by what its own labels say: "Totaal K1" those
/// of the first quarter, a "Totaal" under "2021" those under that year.
class TotalScope {
 public:
  TotalScope(const SheetTask& task, const BlockPlace& place) : task_(task), place_(place) {}

  /// Those of `parts` that lie within the period that the label names; all of them where it names
  /// none, or one that none of them lies in.
  model::ObservationList within(const std::string& label,
                                const model::ObservationList& parts) const;
  /// Does a total column take up the figures of another column? Not those of another year, where
  /// each year has its own total.
  bool takes_up(std::uint32_t total, std::uint32_t column) const;

 private:
  bool is_beside(std::uint32_t total, std::uint32_t column) const;
  std::optional<calendar::PeriodPart> period_named(const std::string& label) const;
  std::optional<calendar::PeriodPart> read_period(const std::string& text) const;
  std::optional<workbook::CellRef> label_over(std::uint32_t row, std::uint32_t column) const;
  std::optional<workbook::CellRef> label_of_total(std::uint32_t row, std::uint32_t total) const;
  bool is_total_column(std::uint32_t column, const std::string& label) const;

  const SheetTask& task_;
  const BlockPlace& place_;
  mutable std::unordered_map<std::string, std::optional<calendar::PeriodPart>> periods_;
  mutable std::map<std::pair<std::uint32_t, std::uint32_t>, bool> taken_up_;
};

}  // namespace bijlage::mapping
