#include "writers/bulk/sheet_frame.hpp"

#include <algorithm>
#include <cctype>
#include <map>
#include <set>

#include "writers/bulk/number_text.hpp"
#include "writers/bulk/ooxml.hpp"
#include "writers/bulk/xml_text.hpp"
#include "writers/xlsx_text.hpp"

namespace bijlage::writers::bulk {
namespace {

constexpr std::size_t most_title = 255;
constexpr std::size_t room_for_number = 8;

std::string plain(std::string_view text) {
  std::string xml;
  append_plain(xml, text);
  return xml;
}

std::string number(double value) {
  std::string text;
  append_number(text, value);
  return text;
}

// The file counts the margins of a cell too: five pixels where a digit has seven (18.3.1.13).
constexpr double cell_margins = 0.7109375;

std::string columns_xml(const std::vector<Column>& columns) {
  if (columns.empty()) return {};
  std::string xml = "<cols>";
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const std::string at = std::to_string(i + 1);
    xml.append(R"(<col min=")").append(at).append(R"(" max=")").append(at);
    xml.append(R"(" width=")").append(number(columns[i].width + cell_margins));
    xml += R"(" customWidth="1")";
    if (columns[i].folded) xml += R"( outlineLevel="1" hidden="1")";
    // The [+] stands over the first column behind those that it folds.
    if (i > 0 && columns[i - 1].folded && !columns[i].folded) xml += R"( collapsed="1")";
    xml += "/>";
  }
  return xml + "</cols>";
}

// As Excel compares titles, as far as they are ASCII.
std::string lower_case(std::string text) {
  for (char& c : text) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return text;
}

std::string one_line(std::string title) {
  std::replace_if(
      title.begin(), title.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  return std::string(first_units(valid_text(title), most_title));
}

}  // namespace

std::string before_rows(const SheetOptions& options, bool first_sheet) {
  std::string xml(xml_declaration);
  xml += "<worksheet xmlns=\"" + std::string(main_namespace) + "\" xmlns:r=\"" +
         std::string(relation_namespace) + "\">";
  xml += "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView ";
  if (first_sheet) xml += "tabSelected=\"1\" ";
  xml += "workbookViewId=\"0\"";
  xml += has_titles(options.columns)
             ? "><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" "
               "state=\"frozen\"/><selection pane=\"bottomLeft\"/></sheetView>"
             : "/>";
  xml += "</sheetViews><sheetFormatPr defaultRowHeight=\"" + number(line_height) + "\"";
  const bool folded = std::any_of(options.columns.begin(), options.columns.end(),
                                  [](const Column& column) { return column.folded; });
  xml += folded ? " outlineLevelCol=\"1\"/>" : "/>";
  return xml + columns_xml(options.columns) + "<sheetData>";
}

std::string before_links(std::string_view filter) {
  std::string xml = "</sheetData>";
  if (!filter.empty()) xml.append("<autoFilter ref=\"").append(filter).append("\"/>");
  return xml;
}

std::string after_links(bool table) {
  std::string xml =
      "<pageMargins left=\"0.5\" right=\"0.5\" top=\"0.65\" bottom=\"0.65\" header=\"0.3\" "
      "footer=\"0.3\"/><pageSetup paperSize=\"9\" fitToHeight=\"0\" orientation=\"landscape\"/>"
      // A text that looks like a number is meant to be one.
      "<ignoredErrors><ignoredError sqref=\"A1:XFD1048576\" numberStoredAsText=\"1\"/>"
      "</ignoredErrors>";
  if (table) xml += R"(<tableParts count="1"><tablePart r:id="rId1"/></tableParts>)";
  return xml + "</worksheet>";
}

std::string table_xml(std::size_t number, std::string_view name, const workbook::CellRange& cells,
                      const std::vector<Column>& columns) {
  const std::string range = workbook::a1(cells);
  std::string xml(xml_declaration);
  xml += "<table xmlns=\"" + std::string(main_namespace) + "\" id=\"" + std::to_string(number) +
         "\" name=\"" + plain(name) + "\" displayName=\"" + plain(name) + "\" ref=\"" + range +
         R"(" totalsRowShown="0"><autoFilter ref=")" + range + "\"/><tableColumns count=\"" +
         std::to_string(columns.size()) + "\">";
  for (std::size_t i = 0; i < columns.size(); ++i) {
    xml += "<tableColumn id=\"" + std::to_string(i + 1) + "\" name=\"" +
           plain(cell_text(columns[i].title)) + "\"/>";
  }
  return xml +
         "</tableColumns><tableStyleInfo name=\"TableStyleLight1\" showFirstColumn=\"0\" "
         "showLastColumn=\"0\" showRowStripes=\"1\" showColumnStripes=\"0\"/></table>";
}

std::string table_relation(std::size_t number) {
  return std::string(xml_declaration) + "<Relationships xmlns=\"" + std::string(package_relations) +
         R"("><Relationship Id="rId1" Type=")" + std::string(relation_namespace) +
         "/table\" Target=\"../tables/table" + std::to_string(number) + ".xml\"/></Relationships>";
}

bool has_titles(const std::vector<Column>& columns) {
  return std::any_of(columns.begin(), columns.end(),
                     [](const Column& column) { return !column.title.empty(); });
}

std::vector<Column> with_valid_titles(std::vector<Column> columns) {
  std::set<std::string> taken;
  std::map<std::string, int> numbers;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    std::string& title = columns[i].title;
    title = one_line(title);
    if (title.empty()) title = workbook::column_name(static_cast<std::uint32_t>(i));
    const std::string wanted(first_units(title, most_title - room_for_number));
    while (!taken.insert(lower_case(title)).second) {
      title =
          wanted + " (" + std::to_string(numbers.try_emplace(wanted, 1).first->second++ + 1) + ")";
    }
  }
  return columns;
}

}  // namespace bijlage::writers::bulk
