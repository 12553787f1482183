#include "writers/bulk/book_xml.hpp"

#include <algorithm>
#include <cctype>
#include <tuple>

#include "writers/bulk/ooxml.hpp"
#include "writers/bulk/xml_text.hpp"

namespace bijlage::writers::bulk {
namespace {

constexpr std::string_view core_namespace =
    "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
constexpr std::string_view extended_namespace =
    "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";

/// Elements with what stands in them and in their attributes escaped.
class Xml {
 public:
  Xml() : text_(xml_declaration) {}

  Xml& raw(std::string_view xml) {
    text_ += xml;
    return *this;
  }
  Xml& escaped(std::string_view text) {
    append_plain(text_, text);
    return *this;
  }
  Xml& begin(std::string_view element) {
    text_ += '<';
    return raw(element);
  }
  Xml& attribute(std::string_view name, std::string_view value) {
    return raw(" ").raw(name).raw("=\"").escaped(value).raw("\"");
  }
  /// `<element>text</element>`, nothing where the text is empty.
  Xml& filled(std::string_view element, std::string_view text, std::string_view attributes = {}) {
    if (text.empty()) return *this;
    begin(element).raw(attributes).raw(">").escaped(text);
    return raw("</").raw(element).raw(">");
  }
  std::string take() { return std::move(text_); }

 private:
  std::string text_;
};

void relation(Xml& xml, std::size_t number, std::string_view type, std::string_view target) {
  xml.begin("Relationship").attribute("Id", "rId" + std::to_string(number));
  xml.attribute("Type", type).attribute("Target", target).raw("/>");
}

std::string office(std::string_view kind) {
  return std::string(relation_namespace) + "/" + std::string(kind);
}

void override_type(Xml& xml, const std::string& part, std::string_view kind) {
  xml.begin("Override").attribute("PartName", "/" + part);
  xml.attribute("ContentType",
                "application/vnd.openxmlformats-officedocument." + std::string(kind) + "+xml");
  xml.raw("/>");
}

std::string sheet_part(std::size_t number) {
  return "worksheets/sheet" + std::to_string(number) + ".xml";
}

// As Excel orders them: without regard to case and to the mark of its own names.
std::string order_of(const BookName& name) {
  constexpr std::string_view own = "_xlnm.";
  std::string key = name.name.starts_with(own) ? name.name.substr(own.size()) : name.name;
  for (char& c : key) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return key;
}

std::vector<BookName> sorted(std::vector<BookName> names) {
  std::stable_sort(names.begin(), names.end(), [](const BookName& a, const BookName& b) {
    return std::make_tuple(order_of(a), a.sheet) < std::make_tuple(order_of(b), b.sheet);
  });
  return names;
}

void put_names(Xml& xml, const BookParts& parts) {
  if (parts.names.empty()) return;
  xml.raw("<definedNames>");
  for (const BookName& name : sorted(parts.names)) {
    xml.begin("definedName").attribute("name", name.name);
    if (name.sheet) xml.attribute("localSheetId", std::to_string(*name.sheet));
    if (name.name == "_xlnm._FilterDatabase") xml.attribute("hidden", "1");
    xml.raw(">").escaped(name.target).raw("</definedName>");
  }
  xml.raw("</definedNames>");
}

}  // namespace

std::string root_relations_xml() {
  Xml xml;
  xml.begin("Relationships").attribute("xmlns", package_relations).raw(">");
  relation(xml, 1, office("officeDocument"), "xl/workbook.xml");
  relation(xml, 2, std::string(package_relations) + "/metadata/core-properties",
           "docProps/core.xml");
  relation(xml, 3, office("extended-properties"), "docProps/app.xml");
  return xml.raw("</Relationships>").take();
}

std::string core_xml(const BookOptions& options) {
  Xml xml;
  xml.begin("cp:coreProperties").attribute("xmlns:cp", core_namespace);
  xml.attribute("xmlns:dc", "http://purl.org/dc/elements/1.1/");
  xml.attribute("xmlns:dcterms", "http://purl.org/dc/terms/");
  xml.attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance").raw(">");
  xml.filled("dc:title", options.title).filled("dc:creator", options.author);
  if (options.created) {
    const std::string midnight = options.created->iso() + "T00:00:00Z";
    constexpr std::string_view form = " xsi:type=\"dcterms:W3CDTF\"";
    xml.filled("dcterms:created", midnight, form).filled("dcterms:modified", midnight, form);
  }
  return xml.filled("dc:language", options.language).raw("</cp:coreProperties>").take();
}

std::string app_xml() {
  Xml xml;
  xml.begin("Properties").attribute("xmlns", extended_namespace).raw(">");
  return xml.filled("Application", "Bijlage").raw("</Properties>").take();
}

std::string workbook_xml(const BookParts& parts) {
  Xml xml;
  xml.begin("workbook").attribute("xmlns", main_namespace);
  xml.attribute("xmlns:r", relation_namespace).raw("><workbookPr/><bookViews>");
  xml.raw("<workbookView activeTab=\"0\"/></bookViews><sheets>");
  for (std::size_t i = 0; i < parts.sheets.size(); ++i) {
    const std::string number = std::to_string(i + 1);
    xml.begin("sheet").attribute("name", parts.sheets[i]).attribute("sheetId", number);
    xml.attribute("r:id", "rId" + number).raw("/>");
  }
  put_names(xml.raw("</sheets>"), parts);
  // Stored values are right as far as we know; Excel makes sure.
  if (parts.has_formulas) xml.raw("<calcPr fullCalcOnLoad=\"1\"/>");
  return xml.raw("</workbook>").take();
}

std::string workbook_relations_xml(const BookParts& parts) {
  Xml xml;
  xml.begin("Relationships").attribute("xmlns", package_relations).raw(">");
  std::size_t number = 1;
  for (; number <= parts.sheets.size(); ++number) {
    relation(xml, number, office("worksheet"), sheet_part(number));
  }
  relation(xml, number++, office("styles"), "styles.xml");
  if (!parts.texts.empty()) relation(xml, number, office("sharedStrings"), "sharedStrings.xml");
  return xml.raw("</Relationships>").take();
}

std::string content_types_xml(const BookParts& parts) {
  Xml xml;
  xml.begin("Types");
  xml.attribute("xmlns", "http://schemas.openxmlformats.org/package/2006/content-types").raw(">");
  xml.raw(R"(<Default Extension="rels" ContentType=")");
  xml.raw(R"(application/vnd.openxmlformats-package.relationships+xml"/>)");
  xml.raw(R"(<Default Extension="xml" ContentType="application/xml"/>)");
  xml.raw(R"(<Override PartName="/docProps/core.xml" ContentType=")");
  xml.raw(R"(application/vnd.openxmlformats-package.core-properties+xml"/>)");
  override_type(xml, "docProps/app.xml", "extended-properties");
  override_type(xml, "xl/workbook.xml", "spreadsheetml.sheet.main");
  override_type(xml, "xl/styles.xml", "spreadsheetml.styles");
  for (std::size_t i = 1; i <= parts.sheets.size(); ++i) {
    override_type(xml, "xl/" + sheet_part(i), "spreadsheetml.worksheet");
  }
  for (std::size_t i = 1; i <= parts.tables; ++i) {
    override_type(xml, "xl/tables/table" + std::to_string(i) + ".xml", "spreadsheetml.table");
  }
  if (!parts.texts.empty()) {
    override_type(xml, "xl/sharedStrings.xml", "spreadsheetml.sharedStrings");
  }
  return xml.raw("</Types>").take();
}

}  // namespace bijlage::writers::bulk
