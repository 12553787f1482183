#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "mapping/mapping.hpp"
#include "workbook/workbook.hpp"

namespace bijlage::mapping {

/// What a workbook shows at a glance: the names of file and sheets and the texts in the first
/// cells of each sheet. Mappings are matched against it before one of them reads the workbook.
class BookView {
 public:
  /// `file_name` may have folders before it.
  BookView(const workbook::Workbook& book, const std::string& file_name);

  const std::string& name() const { return name_; }
  const std::vector<std::string>& sheets() const { return sheets_; }
  bool has_sheet(const std::string& glob) const;
  bool has_text(const std::string& glob) const;
  /// Does a row (of a table on its side: a column) look like the table's header, or a cell like
  /// the text that it starts at? Looks in all sheets: a sheet can be renamed.
  bool has_table(const TableMapping& table, const Mapping& mapping) const;

 private:
  /// A cell among the first of its sheet; `text` is the number of its text, or no_text.
  struct Spot {
    std::uint32_t sheet;
    std::uint32_t row;
    std::uint32_t column;
    std::uint32_t text;
    bool year;  ///< a number that can be one, or a date
  };

  std::vector<std::uint64_t> labels_of_texts(const std::vector<std::string>& header) const;
  bool has_header(const TableMapping& table) const;
  bool has_header_by_kind(const TableMapping& table, const Mapping& mapping) const;

  std::string name_;                 // folded, as all texts here
  std::vector<std::string> sheets_;  // in the order of the workbook
  std::vector<std::string> texts_;   // each once
  std::vector<std::string> written_;
  std::vector<Spot> spots_;
};

}  // namespace bijlage::mapping
