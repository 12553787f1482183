#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "support/zip_builder.hpp"

namespace bijlage::test {

/// Little-endian bytes, as records of binary workbooks hold them.
std::string u8(unsigned value);
std::string u16(unsigned value);
std::string u32(std::uint64_t value);
std::string f64(double value);
/// A text with its length in front (XLWideString). Latin-1 letters are enough for tests.
std::string wide(std::u16string_view text);
/// A range: first and last row, first and last column.
std::string range(unsigned first_row, unsigned last_row, unsigned first_column,
                  unsigned last_column);

/// One record ([MS-XLSB] 2.1.4).
std::string record(unsigned type, const std::string& content = {});

/// Builds small .xlsb workbooks from the records of their parts:
///
///     Xlsb().sheet(u"Blad1", row(0) + cell(5, 0, f64(1.5))).bytes()
class Xlsb {
 public:
  /// A sheet and the records of its part; `state` is 1 for hidden, 2 for very hidden.
  Xlsb& sheet(std::u16string name, std::string records, unsigned state = 0);
  /// A relationship of the last sheet.
  Xlsb& sheet_relation(std::string id, std::string type, std::string target, bool external = false);
  /// The records of shared texts and of styles.
  Xlsb& shared_texts(std::string records);
  Xlsb& styles(std::string records);
  /// Cell styles 0 (General), 1, 2, … for these format codes.
  Xlsb& number_formats(const std::vector<std::u16string>& codes);
  /// Records before and after those of the sheets in the workbook part.
  Xlsb& before_sheets(std::string records);
  Xlsb& after_sheets(std::string records);
  Xlsb& workbook_relation(std::string type, std::string target);
  /// Any other part; one of a name that exists already replaces it.
  Xlsb& part(std::string name, std::string content);

  std::string bytes() const;

 private:
  struct SheetRecords {
    std::u16string name;
    std::string records;
    unsigned state;
    std::string relations;
  };
  std::vector<SheetRecords> sheets_;
  std::string before_;
  std::string after_;
  std::string relations_;
  std::vector<std::pair<std::string, std::string>> parts_;
};

/// The start of a row.
std::string row(unsigned number, unsigned flags = 0, unsigned height = 300);
/// A cell's record: its column and style, then what is its value.
std::string cell_record(unsigned type, unsigned column, const std::string& value,
                        unsigned style = 0);

}  // namespace bijlage::test
