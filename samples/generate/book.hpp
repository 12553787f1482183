#pragma once

#include <xlsxwriter.h>

#include <ctime>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "page.hpp"
#include "styles.hpp"

namespace bijlage::samples {

/// What the file says of itself. The date is fixed, so that the same input gives the same bytes.
struct About {
  std::string title;
  std::time_t created = 1529409600;  ///< 2018-06-19 12:00 UTC, when the first samples' figures end
  std::string comment = {};
};

/// A workbook being written. Without `close` nothing is written.
class Book {
 public:
  Book(const std::filesystem::path& file, About about);

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
