#include "readers/ods/document.hpp"

#include <algorithm>
#include <iterator>
#include <map>

#include "base/message.hpp"
#include "readers/ods/table.hpp"

namespace bijlage::readers::ods {
namespace {

// LibreOffice keeps the values that formulas take from other files in tables of such names:
// `'file:///tmp/other.ods'#Sheet1`. They are no sheets.
bool is_cache(std::string_view table) {
  return table.starts_with('\'') && table.find("'#") != std::string_view::npos;
}

// Right after the start of `office:scripts`: is there a module of macros in it? LibreOffice
// writes the list of them even where it is empty.
bool has_macros(XmlWalk& xml) {
  bool found = false;
  for (const std::size_t outside = xml.depth() - 1; xml.depth() > outside;) {
    if (xml.next() == XmlWalk::Event::start && xml.name() == "module") found = true;
  }
  return found;
}

}  // namespace

DocumentReader::DocumentReader(std::string file, const base::Limits& limits,
                               std::uint64_t input_bytes)
    : file_(std::move(file)),
      limits_(limits),
      allowance_(file_, limits, input_bytes),
      styles_(allowance_),
      links_(allowance_) {}

void DocumentReader::fail(std::string_view key) const {
  throw base::Failure(base::Trouble::input, {std::string(key), {{"file", file_}}});
}

void DocumentReader::read(package::ByteSource& source, std::string_view part,
                          std::uint64_t most_events) {
  base::Limits limits = limits_;
  limits.xml_events = most_events;
  XmlWalk xml(source, file_, part, limits);
  xml.to_child(0);
  while (xml.to_child(1)) {
    const std::string_view name = xml.name();
    if (name == "styles" || name == "automatic-styles") {
      styles_.read(xml);
    } else if (name == "scripts") {
      if (has_macros(xml)) macros_ = true;
    } else if (name == "body") {
      read_body(xml);
    }
  }
}

void DocumentReader::read_body(XmlWalk& xml) {
  while (xml.to_child(2)) {
    const std::string_view name = xml.name();
    if (name == "spreadsheet") {
      read_spreadsheet(xml);
    } else if (name == "text" || name == "presentation" || name == "drawing") {
      fail("input.is-document");
    }
  }
}

void DocumentReader::read_spreadsheet(XmlWalk& xml) {
  spreadsheet_ = true;
  while (xml.to_child(3)) {
    const std::string_view name = xml.name();
    if (name == "table") {
      read_sheet(xml);
    } else if (name == "tracked-changes") {
      changes_ = true;  // what was there before is no value now
    } else if (name == "named-expressions") {
      std::vector<workbook::DefinedName> names = read_names(xml, "", allowance_);
      std::move(names.begin(), names.end(), std::back_inserter(book_.names));
    } else if (name == "database-ranges") {
      ranges_ = read_database_ranges(xml, allowance_);
    } else if (name == "dde-links") {
      read_dde_links(xml);
    }
  }
}

// Values that another program hands over while both run.
void DocumentReader::read_dde_links(XmlWalk& xml) {
  for (const std::size_t outside = xml.depth() - 1; xml.depth() > outside;) {
    if (xml.next() == XmlWalk::Event::start && xml.name() == "dde-source") {
      links_.add(xml.attribute("dde-topic"));
    }
  }
}

void DocumentReader::read_sheet(XmlWalk& xml) {
  workbook::Sheet sheet;
  sheet.name = xml.attribute("name");
  if (styles_.hides_table(xml.attribute("style-name"))) {
    sheet.visibility = workbook::Visibility::hidden;
  }
  const bool cache = is_cache(sheet.name);
  if (book_.sheets.size() >= limits_.sheets) fail("workbook.too-large");
  std::vector<workbook::Fact> facts;
  const TableContext context{file_, limits_, styles_, allowance_};
  TableExtras extras = read_table(xml, context, sheet, facts);
  if (!extras.source.empty()) links_.add(extras.source);
  if (cache) return;
  std::move(facts.begin(), facts.end(), std::back_inserter(book_.facts));
  std::move(extras.names.begin(), extras.names.end(), std::back_inserter(book_.names));
  book_.sheets.push_back(std::move(sheet));
}

void DocumentReader::apply_ranges() {
  std::map<std::string_view, workbook::Sheet*> by_name;
  for (workbook::Sheet& sheet : book_.sheets) by_name.emplace(sheet.name, &sheet);
  for (DatabaseRange& range : ranges_) {
    const auto found = by_name.find(range.sheet);
    if (found == by_name.end()) continue;
    workbook::Sheet& sheet = *found->second;
    // That of the sheet itself goes before those of its tables.
    if (range.filter && (!sheet.filter || range.unnamed)) sheet.filter = range.table.cells;
    if (!range.unnamed) sheet.tables.push_back(std::move(range.table));
  }
}

void DocumentReader::add_facts() {
  links_.add_fact(book_.facts);
  if (macros_) book_.facts.push_back({"fact.macros", "", ""});
  if (changes_) book_.facts.push_back({"fact.tracked-changes", "", ""});
}

workbook::Workbook DocumentReader::take(std::string_view format) {
  if (!spreadsheet_) fail("ods.no-spreadsheet");
  book_.format = format;
  apply_ranges();
  add_facts();
  book_.formats = styles_.formats().take();
  return std::move(book_);
}

}  // namespace bijlage::readers::ods
