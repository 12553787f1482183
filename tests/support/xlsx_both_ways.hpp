#pragma once

#include <bit>
#include <cstdint>
#include <span>
#include <string>

#include "base/limits.hpp"
#include "base/message.hpp"
#include "readers/xlsx/sheet.hpp"
#include "readers/xlsx/strings.hpp"
#include "support/zip_builder.hpp"

/// Reads one sheet by the scanners and by the events alone, to compare the two.
namespace bijlage::test {

/// The parts as they are written.
struct SheetParts {
  std::string sheet;
  std::string strings;
};

/// All that reading them gives, in words: what a sheet holds, or the failure.
inline std::string read_in_words(const SheetParts& parts, readers::Way way,
                                 const base::Limits& limits = {}) {
  const std::string bytes = zip_of(
      {{.name = "s.xml", .content = parts.sheet}, {.name = "t.xml", .content = parts.strings}});
  std::string words;
  try {
    const readers::Package package{package::Zip(std::as_bytes(std::span(bytes)), "x.xlsx", limits),
                                   "x.xlsx", limits};
    readers::Styles styles;
    styles.formats = {workbook::builtin_number_format(0), workbook::builtin_number_format(14),
                      workbook::builtin_number_format(46)};
    styles.of_cell_style = {0, 1, 2};
    readers::Allowance allowance("x.xlsx", limits);
    const readers::SharedStrings strings = readers::read_shared_strings(
        package, parts.strings.empty() ? nullptr : package.find("t.xml"), allowance, way);
    workbook::Sheet sheet;
    std::vector<workbook::Fact> facts;
    readers::read_sheet(package, package.need("s.xml"), {styles, strings, false}, {}, allowance,
                        sheet, facts, way);
    for (const workbook::TextSpan item : strings.items) {
      words += "text " + strings.store->substr(item.offset, item.length) + "\n";
    }
    for (const workbook::Cell& cell : sheet.cells) {
      const bool text =
          cell.kind == workbook::CellKind::text || cell.kind == workbook::CellKind::error;
      words += workbook::a1(cell.ref()) + " " + std::to_string(static_cast<int>(cell.kind)) +
               (cell.formula ? " formula" : "") + (cell.no_stored_value ? " none" : "") +
               (cell.own_text ? " own " : " ") + std::to_string(cell.format) + " " +
               std::string(sheet.formula(cell)) + " " +
               (text ? std::string(sheet.text(cell))
                     : std::to_string(std::bit_cast<std::uint64_t>(cell.number))) +
               "\n";
    }
    for (const std::uint32_t row : sheet.hidden_rows)
      words += "hidden " + std::to_string(row) + "\n";
    for (const workbook::Fact& fact : facts) words += fact.what + " " + fact.detail + "\n";
    const readers::Allowance::Mark taken = allowance.mark();
    words += std::to_string(taken.cells) + " cells, " + std::to_string(taken.bytes) + " bytes\n";
  } catch (const base::Failure& failure) {
    words = failure.message().key;
    for (const auto& [gap, text] : failure.message().gaps) words.append(" ").append(text);
  }
  return words;
}

}  // namespace bijlage::test
