#pragma once

#include <string>
#include <utility>
#include <vector>

#include "support/zip_builder.hpp"

namespace bijlage::test {

/// Builds small .xlsx workbooks from pieces of their XML, so that a test shows exactly the quirk
/// that it is about:
///
///     const std::string bytes = Xlsx().sheet("Blad1", "<row><c><v>1</v></c></row>").bytes();
class Xlsx {
 public:
  /// A sheet: the content of `<sheetData>`, and what follows it in the part (`<mergeCells>` …).
  Xlsx& sheet(std::string name, std::string rows, std::string after = {});
  /// Attributes for the `<sheet>` element of the last sheet: `state="hidden"`.
  Xlsx& sheet_attributes(std::string attributes);
  /// What comes before `<sheetData>` of the last sheet: `<cols>` …
  Xlsx& before_rows(std::string xml);
  /// A relationship of the last sheet.
  Xlsx& sheet_relation(std::string id, std::string type, std::string target, bool external = false);
  /// The content of `<sst>`.
  Xlsx& shared_strings(std::string items);
  /// The content of `<styleSheet>`.
  Xlsx& styles(std::string xml);
  /// Cell formats whose numbers in `s="…"` are 0 (General), 1, 2, … for these codes.
  Xlsx& number_formats(const std::vector<std::string>& codes);
  /// What comes before `<sheets>` in the workbook part: `<workbookPr date1904="1"/>`.
  Xlsx& workbook_xml(std::string xml);
  /// A relationship of the workbook part.
  Xlsx& workbook_relation(std::string type, std::string target);
  /// Any other part; one of a name that exists already replaces it.
  Xlsx& part(std::string name, std::string content);

  /// The parts, for tests that change how they are packed.
  std::vector<ZipPart> parts() const;
  std::string bytes() const { return zip_of(parts()); }

 private:
  struct SheetText {
    std::string name;
    std::string rows;
    std::string after;
    std::string attributes;
    std::string before;
    std::string relations;
  };
  std::vector<SheetText> sheets_;
  std::string workbook_xml_;
  std::string workbook_relations_;
  std::vector<std::pair<std::string, std::string>> parts_;
};

}  // namespace bijlage::test
