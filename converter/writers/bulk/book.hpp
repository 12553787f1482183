#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "calendar/date.hpp"
#include "package/zip_target.hpp"
#include "writers/bulk/sheet_writer.hpp"

/// Plain sheets of any length as an .xlsx workbook (ECMA-376, transitional), written as they come:
/// memory does not grow with the rows. For books with charts and notes there is `answer_xlsx`.
namespace bijlage::writers::bulk {

/// What the book says of itself; what is empty is left out. No clock is looked at: the same calls
/// give the same bytes.
struct BookOptions {
  std::string title = {};
  std::string author = {};
  std::string language = {};  ///< a tag of BCP 47
  std::optional<calendar::Date> created = {};
};

/// A book under construction:
///
///     base::AtomicFile file("figures.xlsx");
///     package::FileTarget target(file);
///     bulk::Book book(target, {.title = "Figures"});
///     bulk::SheetWriter& sheet = book.add_sheet({.name = "Data", .columns = {{"DAY"},
///     {"COUNT"}}}); sheet.date(day).number(12).end_row(); book.finish(); file.commit();
///
/// Failures are the target's, and those that `SheetWriter` names.
class Book {
 public:
  /// The target outlives the book.
  explicit Book(package::ZipTarget& target, const BookOptions& options = {});
  Book(const Book&) = delete;
  Book& operator=(const Book&) = delete;
  ~Book();

  /// Begins the next sheet; the one before is complete and may not be written to any more. Requires
  /// at least one sheet before `finish`.
  SheetWriter& add_sheet(const SheetOptions& options);
  /// Names a range for formulas and links: `define_name("figures", "'Data'!$A$2:$B$9")`. The name
  /// is made valid and unique; what it became is returned.
  std::string define_name(std::string_view wanted, std::string_view target);
  /// Completes the book. Nothing may be added afterwards.
  void finish();

 private:
  std::unique_ptr<BookParts> parts_;
  std::unique_ptr<SheetWriter> sheet_;
};

}  // namespace bijlage::writers::bulk
