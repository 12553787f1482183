#include "writers/ods_styles.hpp"

#include <cmath>

#include "writers/html_text.hpp"
#include "writers/xlsx_text.hpp"

namespace bijlage::writers {
namespace {

// "nl-BE" as the attributes of a text's or a number's language.
std::string language_attributes(const std::string& prefix, const std::string& language) {
  const auto dash = language.find('-');
  std::string attributes = prefix + ":language=\"" + ods_text(language.substr(0, dash)) + "\"";
  if (dash == std::string::npos) return attributes;
  return attributes + " " + prefix + ":country=\"" + ods_text(language.substr(dash + 1)) + "\"";
}

std::string cell_style(std::string_view name, std::string_view cell, std::string_view text,
                       std::string_view paragraph = "") {
  std::string xml = "<style:style style:name=\"" + std::string(name) +
                    R"(" style:family="table-cell" style:parent-style-name="Default">)";
  if (!cell.empty()) {
    xml += "<style:table-cell-properties " + std::string(cell) + "/>";
  }
  if (!paragraph.empty()) {
    xml += "<style:paragraph-properties " + std::string(paragraph) + "/>";
  }
  if (!text.empty()) {
    xml += "<style:text-properties " + std::string(text) + "/>";
  }
  return xml + "</style:style>";
}

constexpr std::string_view rule = "fo:border-bottom=\"0.05pt solid #b0b0b0\"";
constexpr std::string_view total_rule_lines =
    R"(fo:border-top="0.75pt solid #000000" fo:border-bottom="0.75pt solid #000000")";
constexpr std::string_view bold = "fo:font-weight=\"bold\"";
constexpr std::string_view top = "style:vertical-align=\"top\"";
constexpr std::string_view to_the_end = "fo:text-align=\"end\"";
// What stands right of a number does not touch it.
constexpr std::string_view room = "fo:padding-right=\"2.5mm\"";

std::string tenths_of(int tenths) {
  return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
}

std::string joined(std::initializer_list<std::string_view> attributes) {
  std::string all;
  for (const std::string_view one : attributes) {
    if (!one.empty()) all += (all.empty() ? "" : " ") + std::string(one);
  }
  return all;
}

std::string fixed_cell_styles() {
  constexpr std::string_view wrap = "fo:wrap-option=\"wrap\"";
  constexpr std::string_view fill = "fo:background-color=\"#f2f2f2\"";
  std::string xml = cell_style("title", "", joined({bold, "fo:font-size=\"14pt\""})) +
                    cell_style("sentence", "", "fo:font-style=\"italic\"") +
                    cell_style("header", joined({rule, fill, wrap}), bold) +
                    cell_style("number_header", joined({rule, fill, wrap, room}), bold, to_the_end);
  for (const bool total : {false, true}) {
    const std::string_view lines = total ? total_rule_lines : rule;
    const std::string_view weight = total ? bold : std::string_view();
    const std::string suffix = total ? "_total" : "";
    xml += cell_style("text" + suffix, joined({lines, top, wrap}), weight) +
           cell_style("code" + suffix, joined({lines, top}), weight) +
           cell_style("symbol" + suffix, joined({lines, top, room}), weight, to_the_end);
  }
  return xml;
}

// `{sheet}`, `{page}` and `{pages}` are fields.
std::string footer(const answers::AnswerBook& book) {
  std::string text = ods_text(book.page);
  for (const auto& [gap, field] : {std::pair{"{sheet}", "<text:sheet-name>?</text:sheet-name>"},
                                   std::pair{"{page}", "<text:page-number>1</text:page-number>"},
                                   std::pair{"{pages}", "<text:page-count>1</text:page-count>"}}) {
    if (const auto at = text.find(gap); at != std::string::npos) {
      text.replace(at, std::string_view(gap).size(), field);
    }
  }
  return "<style:footer><style:region-left><text:p>" + ods_text(book.title) +
         "</text:p></style:region-left><style:region-right><text:p>" + text +
         "</text:p></style:region-right></style:footer>";
}

}  // namespace

std::string ods_text(std::string_view text) { return html_text(valid_text(text)); }

std::string_view ods_namespaces() {
  return "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
         " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
         " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
         " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
         " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\""
         " xmlns:number=\"urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0\""
         " xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\""
         " xmlns:config=\"urn:oasis:names:tc:opendocument:xmlns:config:1.0\""
         " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
         " xmlns:xlink=\"http://www.w3.org/1999/xlink\""
         " xmlns:of=\"urn:oasis:names:tc:opendocument:xmlns:of:1.2\" office:version=\"1.2\"";
}

std::string OdsStyles::number(const answers::Number& number, bool total) {
  std::string& name = numbers_[{{number.decimals, number.share}, total}];
  if (name.empty()) name = "n" + std::to_string(numbers_.size());
  return name;
}

std::string OdsStyles::column(double characters) {
  constexpr double millimetres = 1.95;  // a digit of the standard font, with a little room
  std::string& name = columns_[static_cast<int>(std::lround(characters * millimetres * 10)) + 15];
  if (name.empty()) name = "c" + std::to_string(columns_.size());
  return name;
}

std::string OdsStyles::row(double points) {
  std::string& name = rows_[static_cast<int>(std::lround(points * 10))];
  if (name.empty()) name = "r" + std::to_string(rows_.size());
  return name;
}

std::string OdsStyles::automatic() const {
  std::string xml = "<office:automatic-styles>";
  for (const auto& [tenths, name] : columns_) {
    xml += "<style:style style:name=\"" + name +
           R"(" style:family="table-column"><style:table-column-properties style:column-width=")" +
           tenths_of(tenths) + "mm\"/></style:style>";
  }
  for (const auto& [tenths, name] : rows_) {
    xml += "<style:style style:name=\"" + name +
           R"(" style:family="table-row"><style:table-row-properties style:row-height=")" +
           tenths_of(tenths) + R"(pt" style:use-optimal-row-height="false"/></style:style>)";
  }
  for (const auto& [of, name] : numbers_) {
    const auto& [shape, total] = of;
    xml += "<number:number-style style:name=\"f";
    xml += name + "\" " + language_attributes("number", language_);
    xml += "><number:number number:decimal-places=\"" + std::to_string(shape.first);
    xml += R"(" number:min-integer-digits="1" number:grouping="true"/>)";
    if (shape.second) xml += "<number:text>%</number:text>";
    xml += "</number:number-style><style:style style:name=\"" + name;
    xml += R"(" style:family="table-cell" style:parent-style-name="symbol)";
    if (total) xml += "_total";
    xml += "\" style:data-style-name=\"f";
    xml += name + "\"/>";
  }
  return xml +
         "<style:style style:name=\"sheet\" style:family=\"table\" "
         "style:master-page-name=\"Default\"><style:table-properties table:display=\"true\"/>"
         "</style:style></office:automatic-styles>";
}

std::string OdsStyles::common(const answers::AnswerBook& book) {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-styles " +
         std::string(ods_namespaces()) +
         "><office:styles><style:default-style style:family=\"table-cell\"><style:text-properties "
         "style:font-name=\"Arial\" fo:font-family=\"Arial\" fo:font-size=\"10pt\" " +
         language_attributes("fo", book.language) +
         "/></style:default-style><style:style style:name=\"Default\" "
         "style:family=\"table-cell\"/>" +
         fixed_cell_styles() +
         "</office:styles><office:automatic-styles><style:page-layout style:name=\"page\">"
         "<style:page-layout-properties fo:page-width=\"297mm\" fo:page-height=\"210mm\" "
         "style:print-orientation=\"landscape\" fo:margin=\"12mm\" style:scale-to-X=\"1\" "
         "style:scale-to-Y=\"0\" style:print=\"objects charts drawings\"/><style:footer-style>"
         "<style:header-footer-properties fo:min-height=\"7mm\" fo:margin-top=\"3mm\"/>"
         "</style:footer-style></style:page-layout></office:automatic-styles>"
         "<office:master-styles><style:master-page style:name=\"Default\" "
         "style:page-layout-name=\"page\">" +
         footer(book) + "</style:master-page></office:master-styles></office:document-styles>\n";
}

}  // namespace bijlage::writers
