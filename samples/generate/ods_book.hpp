#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "book.hpp"
#include "spread.hpp"

namespace bijlage::samples {

/// A sheet of an .ods workbook, written from the top down: every call fills the next row.
class OdsSheet {
 public:
  using Texts = std::vector<std::string>;

  /// Title in A1; the first column is for labels, the others for figures.
  OdsSheet(std::string name, const std::string& title, std::size_t columns);

  void note(const std::string& text);  ///< merged over all columns, wrapped
  void heading(const std::string& text);
  void header(const Texts& labels);
  void group(const std::string& label);
  void row(const std::string& label, const std::vector<Count>& figures);
  void total(const std::string& label, const std::vector<Count>& figures);
  void gap();

  /// The element table:table (OpenDocument 1.3, part 3, 9.1.2).
  std::string xml() const;

 private:
  void put_row(const std::string& label, const std::vector<Count>& figures, const char* look);
  void end_row(const std::string& cells, const char* look = "row");

  std::string name_;
  std::size_t columns_;
  std::string rows_;
};

/// Writes an .ods workbook; the same sheets give the same bytes. Throws std::runtime_error where
/// the file cannot be written.
void write_ods(const std::filesystem::path& file, const About& about,
               const std::vector<OdsSheet>& sheets);

}  // namespace bijlage::samples
