#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace bijlage::test {

/// Little-endian numbers, as records hold them.
std::string le8(unsigned number);
std::string le16(unsigned number);
std::string le32(std::uint32_t number);
std::string le64(double number);
/// ASCII as UTF-16.
std::string utf16(std::string_view text);

/// A record ([MS-XLS] 2.1.4): its number, its size, what it holds.
std::string record(unsigned type, std::string_view content);
/// Row, column and cell format, as the records of cells begin.
std::string at(unsigned row, unsigned column, unsigned cell_format = 0);
/// A text of BIFF8 behind its length in two bytes: flags and Latin-1.
std::string text16(std::string_view text);
/// The same behind a length in one byte.
std::string text8(std::string_view text);

std::string number_cell(unsigned row, unsigned column, double number, unsigned cell_format = 0);
std::string shared_cell(unsigned row, unsigned column, std::uint32_t text);

/// Builds small .xls workbooks from records, so that a test shows exactly the quirk that it is
/// about:
///
///     const std::string bytes = Xls().sheet("Blad1", number_cell(0, 0, 1.5)).bytes();
class Xls {
 public:
  enum class Version { biff5, biff8 };
  explicit Xls(Version version = Version::biff8) : version_(version) {}

  /// A worksheet with these records between its BOF and its EOF. `state` is 1 for hidden, 2 for
  /// very hidden; `kind` 1 for macros, 2 for a chart, 6 for a module.
  Xls& sheet(std::string name, std::string records = {}, unsigned state = 0, unsigned kind = 0);
  /// Records among those that come before the sheets, in front of the list of sheets.
  Xls& before(std::string records);
  /// … and behind it.
  Xls& after(std::string records);
  /// Shared texts, Latin-1.
  Xls& shared_texts(const std::vector<std::string>& texts);
  /// Cell formats 0 (General), 1, 2, … for these codes.
  Xls& number_formats(const std::vector<std::string>& codes);
  /// A stream beside the workbook's; a slash makes storages.
  Xls& stream(std::string path, std::string content);
  /// Adds this to all places that the list of sheets declares, to make them wrong.
  Xls& shift_places(std::uint32_t by);
  /// What is left out at the end of the workbook's stream, in bytes.
  Xls& cut_off(std::size_t bytes);

  /// The stream of records.
  std::string records() const;
  /// The whole file.
  std::string bytes() const;

 private:
  struct Sheet {
    std::string name;
    std::string records;
    unsigned state;
    unsigned kind;
  };
  std::string begin(unsigned kind) const;
  std::string list_entry(const Sheet& sheet, std::uint32_t place) const;

  Version version_;
  std::vector<Sheet> sheets_;
  std::string before_;
  std::string after_;
  std::vector<std::pair<std::string, std::string>> streams_;
  std::uint32_t shift_ = 0;
  std::size_t cut_off_ = 0;
};

}  // namespace bijlage::test
