#include "support/xlsx_builder.hpp"

#include "support/ooxml_parts.hpp"

namespace bijlage::test {
namespace {

const std::string declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
const std::string main_namespace =
    " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
    " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
}  // namespace

Xlsx& Xlsx::sheet(std::string name, std::string rows, std::string after) {
  sheets_.push_back({std::move(name), std::move(rows), std::move(after), {}, {}, {}});
  return *this;
}

Xlsx& Xlsx::sheet_attributes(std::string attributes) {
  sheets_.back().attributes = " " + std::move(attributes);
  return *this;
}

Xlsx& Xlsx::before_rows(std::string xml) {
  sheets_.back().before = std::move(xml);
  return *this;
}

Xlsx& Xlsx::sheet_relation(std::string id, std::string type, std::string target, bool external) {
  sheets_.back().relations += relation(id, type, target, external);
  return *this;
}

Xlsx& Xlsx::shared_strings(std::string items) {
  workbook_relation("sharedStrings", "sharedStrings.xml");
  return part("xl/sharedStrings.xml",
              declaration + "<sst" + main_namespace + ">" + std::move(items) + "</sst>");
}

Xlsx& Xlsx::styles(std::string xml) {
  workbook_relation("styles", "styles.xml");
  return part("xl/styles.xml", declaration + "<styleSheet" + main_namespace + ">" + std::move(xml) +
                                   "</styleSheet>");
}

Xlsx& Xlsx::number_formats(const std::vector<std::string>& codes) {
  constexpr int first_custom = 164;
  std::string formats;
  std::string cells = "<xf numFmtId=\"0\"/>";
  for (std::size_t i = 0; i < codes.size(); ++i) {
    const std::string id = std::to_string(first_custom + static_cast<int>(i));
    formats += "<numFmt numFmtId=\"" + id + "\" formatCode=\"" + codes[i] + "\"/>";
    cells += "<xf numFmtId=\"" + id + "\"/>";
  }
  return styles("<numFmts>" + formats + "</numFmts><cellXfs>" + cells + "</cellXfs>");
}

Xlsx& Xlsx::workbook_xml(std::string xml) {
  workbook_xml_ = std::move(xml);
  return *this;
}

Xlsx& Xlsx::workbook_relation(std::string type, std::string target) {
  workbook_relations_ += relation("w" + std::to_string(workbook_relations_.size()), type, target);
  return *this;
}

Xlsx& Xlsx::part(std::string name, std::string content) {
  parts_.emplace_back(std::move(name), std::move(content));
  return *this;
}

std::vector<ZipPart> Xlsx::parts() const {
  std::vector<ZipPart> all;
  const auto add = [&all](const std::string& name, const std::string& content) {
    put_part(all, name, content);
  };
  std::string list;
  std::string relations = workbook_relations_;
  for (std::size_t i = 0; i < sheets_.size(); ++i) {
    const std::string number = std::to_string(i + 1);
    const SheetText& sheet = sheets_[i];
    list += "<sheet name=\"" + sheet.name + "\" sheetId=\"" + number + "\" r:id=\"rId" + number +
            "\"" + sheet.attributes + "/>";
    relations += relation("rId" + number, "worksheet", "worksheets/sheet" + number + ".xml");
    add("xl/worksheets/sheet" + number + ".xml", declaration + "<worksheet" + main_namespace + ">" +
                                                     sheet.before + "<sheetData>" + sheet.rows +
                                                     "</sheetData>" + sheet.after + "</worksheet>");
    if (!sheet.relations.empty()) {
      add("xl/worksheets/_rels/sheet" + number + ".xml.rels", relations_part(sheet.relations));
    }
  }
  add("_rels/.rels", relations_part(relation("rId1", "officeDocument", "xl/workbook.xml")));
  add("xl/workbook.xml", declaration + "<workbook" + main_namespace + ">" + workbook_xml_ +
                             "<sheets>" + list + "</sheets></workbook>");
  add("xl/_rels/workbook.xml.rels", relations_part(relations));
  for (const auto& [name, content] : parts_) add(name, content);
  return all;
}

}  // namespace bijlage::test
