#include "ods_book.hpp"

#include "ods_styles.hpp"
#include "stored_zip.hpp"

namespace bijlage::samples {
namespace {

std::string escaped(const std::string& text) {
  std::string result;
  for (const char c : text) {
    if (c == '&') {
      result += "&amp;";
    } else if (c == '<') {
      result += "&lt;";
    } else if (c == '"') {
      result += "&quot;";
    } else {
      result += c;
    }
  }
  return result;
}

std::string text_cell(const std::string& text, const char* look, std::size_t across = 1) {
  std::string cell = std::string("<table:table-cell table:style-name=\"") + look + "\"";
  if (across > 1) {
    cell += " table:number-columns-spanned=\"" + std::to_string(across) +
            "\" table:number-rows-spanned=\"1\"";
  }
  if (text.empty()) return cell + "/>";
  cell += " office:value-type=\"string\"><text:p>" + escaped(text) + "</text:p></table:table-cell>";
  if (across > 1) {
    cell += "<table:covered-table-cell table:number-columns-repeated=\"" +
            std::to_string(across - 1) + "\"/>";
  }
  return cell;
}

std::string number_cell(Count number, const std::string& look) {
  return "<table:table-cell table:style-name=\"" + look +
         "\" office:value-type=\"float\" office:value=\"" + std::to_string(number) + "\"><text:p>" +
         dotted(number) + "</text:p></table:table-cell>";
}

const char* const mimetype = "application/vnd.oasis.opendocument.spreadsheet";

std::string manifest() {
  std::string entries;
  for (const char* part : {"content.xml", "styles.xml", "meta.xml"}) {
    entries += std::string("<manifest:file-entry manifest:full-path=\"") + part +
               "\" manifest:media-type=\"text/xml\"/>";
  }
  return std::string(xml_head) +
         "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" "
         "manifest:version=\"1.3\"><manifest:file-entry manifest:full-path=\"/\" "
         "manifest:version=\"1.3\" manifest:media-type=\"" +
         mimetype + "\"/>" + entries + "</manifest:manifest>";
}

std::string day_of(std::time_t when) {
  std::tm parts{};
  gmtime_r(&when, &parts);
  std::string text(32, '\0');
  text.resize(std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%S", &parts));
  return text;
}

std::string meta(const About& about) {
  return xml_head + opening("office:document-meta") + "<office:meta><dc:title>" +
         escaped(about.title) + "</dc:title><dc:description>" + escaped(about.comment) +
         "</dc:description><meta:creation-date>" + day_of(about.created) +
         "</meta:creation-date></office:meta></office:document-meta>";
}

}  // namespace

OdsSheet::OdsSheet(std::string name, const std::string& title, std::size_t columns)
    : name_(std::move(name)), columns_(columns) {
  end_row(text_cell(title, "title"));
  gap();
}

void OdsSheet::end_row(const std::string& cells, const char* look) {
  rows_ += std::string("<table:table-row table:style-name=\"") + look + "\">" + cells +
           "</table:table-row>";
}

void OdsSheet::note(const std::string& text) { end_row(text_cell(text, "note", columns_), "tall"); }

void OdsSheet::heading(const std::string& text) { end_row(text_cell(text, "heading")); }

void OdsSheet::header(const Texts& labels) {
  std::string cells;
  for (const std::string& label : labels)
    cells += text_cell(label, &label == &labels.front() ? "header-label" : "header");
  end_row(cells);
}

void OdsSheet::group(const std::string& label) {
  std::string cells = text_cell(label, "group");
  for (std::size_t column = 1; column < columns_; ++column) cells += text_cell("", "group");
  end_row(cells);
}

void OdsSheet::put_row(const std::string& label, const std::vector<Count>& figures,
                       const char* look) {
  std::string cells = text_cell(label, look);
  for (const Count figure : figures) cells += number_cell(figure, std::string(look) + "-figure");
  end_row(cells);
}

void OdsSheet::row(const std::string& label, const std::vector<Count>& figures) {
  put_row(label, figures, "body");
}

void OdsSheet::total(const std::string& label, const std::vector<Count>& figures) {
  put_row(label, figures, "total");
}

void OdsSheet::gap() { end_row("<table:table-cell/>"); }

std::string OdsSheet::xml() const {
  return "<table:table table:name=\"" + escaped(name_) + "\" table:style-name=\"sheet\">" +
         "<table:table-column table:style-name=\"labels\"/>" +
         "<table:table-column table:style-name=\"figures\" table:number-columns-repeated=\"" +
         std::to_string(columns_ - 1) + "\"/>" + rows_ + "</table:table>";
}

void write_ods(const std::filesystem::path& file, const About& about,
               const std::vector<OdsSheet>& sheets) {
  std::string tables;
  for (const OdsSheet& sheet : sheets) tables += sheet.xml();
  StoredZip zip;
  zip.add("mimetype", mimetype);  // the first entry, and not packed: part 2, section 3.3
  zip.add("META-INF/manifest.xml", manifest());
  zip.add("content.xml", xml_head + opening("office:document-content") + cell_styles() +
                             "<office:body><office:spreadsheet>" + tables +
                             "</office:spreadsheet></office:body></office:document-content>");
  zip.add("styles.xml", page_styles());
  zip.add("meta.xml", meta(about));
  zip.write(file);
}

}  // namespace bijlage::samples
