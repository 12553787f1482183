#include "ods_styles.hpp"

namespace bijlage::samples {
namespace {

std::string named(const std::string& name, const std::string& family, const std::string& inside,
                  const std::string& more = {}) {
  return "<style:style style:name=\"" + name + "\" style:family=\"" + family + "\"" + more + ">" +
         inside + "</style:style>";
}

std::string cell(const std::string& name, const std::string& box, const std::string& text,
                 const std::string& aligned = {}, bool number = false) {
  std::string inside = "<style:table-cell-properties " + box + "/>";
  if (!aligned.empty()) inside += "<style:paragraph-properties fo:text-align=\"" + aligned + "\"/>";
  inside += "<style:text-properties " + text + "/>";
  return named(name, "table-cell", inside, number ? " style:data-style-name=\"whole\"" : "");
}

const std::string frame = "fo:border=\"0.5pt solid #a6a6a6\"";
const std::string bold = "fo:font-weight=\"bold\"";
const std::string framed_total = frame + " fo:border-top=\"1.5pt solid #a6a6a6\"";

}  // namespace

const std::string xml_head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

std::string opening(const std::string& root) {
  const std::string oasis = "urn:oasis:names:tc:opendocument:xmlns:";
  return "<" + root + " xmlns:office=\"" + oasis + "office:1.0\" xmlns:table=\"" + oasis +
         "table:1.0\" xmlns:text=\"" + oasis + "text:1.0\" xmlns:style=\"" + oasis +
         "style:1.0\" xmlns:fo=\"" + oasis + "xsl-fo-compatible:1.0\" xmlns:number=\"" + oasis +
         "datastyle:1.0\" xmlns:meta=\"" + oasis +
         "meta:1.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" office:version=\"1.3\">";
}

std::string cell_styles() {
  const auto column = [](const std::string& name, const std::string& width) {
    return named(name, "table-column",
                 "<style:table-column-properties style:column-width=\"" + width + "\"/>");
  };
  const auto row = [](const std::string& name, const std::string& height) {
    return named(name, "table-row",
                 "<style:table-row-properties style:row-height=\"" + height +
                     "\" style:use-optimal-row-height=\"false\"/>");
  };
  return "<office:automatic-styles>"
         "<number:number-style style:name=\"whole\"><number:number number:decimal-places=\"0\" "
         "number:min-integer-digits=\"1\" number:grouping=\"true\"/></number:number-style>" +
         column("labels", "6.4cm") + column("figures", "1.95cm") + row("row", "0.48cm") +
         row("tall", "0.95cm") +
         named("sheet", "table", "<style:table-properties table:display=\"true\"/>",
               " style:master-page-name=\"Default\"") +
         cell("title", "fo:padding=\"0cm\"", bold + " fo:font-size=\"14pt\"") +
         cell("note", "fo:wrap-option=\"wrap\" style:vertical-align=\"top\"",
              "fo:font-style=\"italic\" fo:font-size=\"9pt\"", "start") +
         cell("heading", "fo:padding=\"0cm\"", bold + " fo:font-size=\"12pt\"", "start") +
         cell("header", frame + " fo:background-color=\"#dde6ee\"", bold, "end") +
         cell("header-label", frame + " fo:background-color=\"#dde6ee\"", bold, "start") +
         cell("group", frame + " fo:background-color=\"#f2f2f2\"", bold, "start") +
         cell("body", frame, "fo:font-size=\"10pt\"", "start") +
         cell("body-figure", frame, "fo:font-size=\"10pt\"", "end", true) +
         cell("total", framed_total, bold, "start") +
         cell("total-figure", framed_total, bold, "end", true) + "</office:automatic-styles>";
}

std::string page_styles() {
  return xml_head + opening("office:document-styles") +
         "<office:styles><style:default-style style:family=\"table-cell\"><style:text-properties "
         "style:font-name=\"Arial\" fo:font-family=\"Arial\" fo:font-size=\"10pt\" "
         "fo:language=\"nl\" fo:country=\"BE\"/></style:default-style></office:styles>"
         "<office:automatic-styles><style:page-layout style:name=\"page\">"
         "<style:page-layout-properties fo:page-width=\"29.7cm\" fo:page-height=\"21cm\" "
         "style:print-orientation=\"landscape\" style:scale-to-X=\"1\" style:scale-to-Y=\"1\"/>"
         "</style:page-layout></office:automatic-styles><office:master-styles>"
         "<style:master-page style:name=\"Default\" style:page-layout-name=\"page\"/>"
         "</office:master-styles></office:document-styles>";
}

}  // namespace bijlage::samples
