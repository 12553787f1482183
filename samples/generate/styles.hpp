#pragma once

#include <xlsxwriter.h>

#include <string>
#include <unordered_map>

namespace bijlage::samples {

/// What a cell is for; each looks different.
enum class Look {
  title,
  heading,
  banner,
  header,
  header_label,
  group,
  label,
  total_label,
  note,
  wrapped_note,
  line,
  record
};

/// The cell formats of one workbook, made when first asked for. The workbook owns them.
class Styles {
 public:
  /// `book` must outlive this.
  explicit Styles(lxw_workbook* book) : book_(book) {}

  lxw_format* of(Look look);
  /// A figure in the body or in the row of totals; an empty number format is for text.
  lxw_format* figure(const std::string& number_format, bool total);

 private:
  lxw_format* make(Look look);

  lxw_workbook* book_;
  std::unordered_map<std::string, lxw_format*> figures_;
  std::unordered_map<int, lxw_format*> looks_;
};

}  // namespace bijlage::samples
