#pragma once

#include <xlsxwriter.h>

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "page.hpp"
#include "styles.hpp"

namespace bijlage::samples {

/// A workbook being written. Its creation date is fixed, so that the same input gives the same
/// bytes. Without `close` nothing is written.
class Book {
 public:
  Book(const std::filesystem::path& file, const std::string& title);

  Page add_page(const std::string& name, const std::string& title,
                const std::vector<double>& column_widths);
  /// Writes the file; throws std::runtime_error where it cannot. Nothing may be added after it.
  void close();

 private:
  struct Free {
    void operator()(lxw_workbook* book) const { lxw_workbook_free(book); }
  };

  std::string file_;
  std::unique_ptr<lxw_workbook, Free> book_;
  Styles styles_;
};

}  // namespace bijlage::samples
