#pragma once

#include <string>

#include "base/limits.hpp"
#include "readers/allowance.hpp"
#include "readers/linked_files.hpp"
#include "readers/ods/names.hpp"
#include "readers/ods/styles.hpp"
#include "readers/xml_walk.hpp"
#include "workbook/workbook.hpp"

namespace bijlage::readers::ods {

/// Reads an OpenDocument spreadsheet from its XML documents: `content.xml` after `styles.xml`, or
/// the one document of a flat file.
class DocumentReader {
 public:
  /// `input_bytes`: the size of the file.
  DocumentReader(std::string file, const base::Limits& limits, std::uint64_t input_bytes);

  /// Failures: `ods.no-spreadsheet`, `workbook.too-large`, `workbook.outside-sheet` and those of
  /// XML.
  void read(package::ByteSource& source, std::string_view part, std::uint64_t most_events);
  void found_macros() { macros_ = true; }

  /// What was read. Requires that the document with the sheets was: else the failure
  /// `ods.no-spreadsheet`.
  workbook::Workbook take(std::string_view format);

 private:
  void read_body(XmlWalk& xml);
  void read_spreadsheet(XmlWalk& xml);
  void read_sheet(XmlWalk& xml);
  void read_dde_links(XmlWalk& xml);
  void apply_ranges();
  void add_facts();
  [[noreturn]] void fail(std::string_view key) const;

  std::string file_;
  const base::Limits& limits_;
  Allowance allowance_;
  Styles styles_;
  workbook::Workbook book_;
  std::vector<DatabaseRange> ranges_;
  LinkedFiles links_;
  bool spreadsheet_ = false;
  bool macros_ = false;
  bool changes_ = false;
};

}  // namespace bijlage::readers::ods
