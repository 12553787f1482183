#include "writers/answer_ods.hpp"

#include <map>
#include <utility>

#include "package/zip_target.hpp"
#include "package/zip_writer.hpp"
#include "writers/answer_shown.hpp"
#include "writers/ods_styles.hpp"
#include "writers/xlsx_text.hpp"
#include "writers/xlsx_widths.hpp"

namespace bijlage::writers {
namespace {

using answers::ColumnKind;

constexpr std::string_view declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

// `.B6:.B17`, within the same sheet (OpenFormula, 5.8).
std::string ods_range(const workbook::CellRange& range) {
  return "[." + workbook::a1(range.first) + ":." + workbook::a1(range.last) + "]";
}

std::string ods_sum(const answers::Total& total) {
  std::string list;
  for (const workbook::CellRange& range : total.over) {
    list += (list.empty() ? "" : ";") + ods_range(range);
  }
  return "of:=SUM(" + list + ")";
}

/// content.xml and settings.xml of one book.
class OdsContent {
 public:
  explicit OdsContent(const answers::AnswerBook& book) : book_(book), styles_(book.language) {
    std::vector<std::string> taken;
    for (const answers::Sheet& sheet : book.sheets) {
      taken.push_back(sheet_name(sheet.name, taken));
      names_.emplace(sheet.name, taken.back());
    }
  }

  void run() {
    for (const answers::Sheet& sheet : book_.sheets) write(sheet);
  }

  std::string content() const {
    return std::string(declaration) + "<office:document-content " + std::string(ods_namespaces()) +
           ">" + styles_.automatic() + "<office:body><office:spreadsheet>" + body_ +
           "<table:named-expressions>" + ranges_ +
           "</table:named-expressions></office:spreadsheet></office:body>"
           "</office:document-content>\n";
  }

  std::string settings() const {
    return std::string(declaration) + "<office:document-settings " + std::string(ods_namespaces()) +
           "><office:settings><config:config-item-set config:name=\"ooo:view-settings\">"
           "<config:config-item-map-indexed config:name=\"Views\"><config:config-item-map-entry>"
           "<config:config-item-map-named config:name=\"Tables\">" +
           frozen_ +
           "</config:config-item-map-named></config:config-item-map-entry>"
           "</config:config-item-map-indexed></config:config-item-set></office:settings>"
           "</office:document-settings>\n";
  }

 private:
  void write(const answers::Sheet& sheet) {
    const std::string name = ods_text(names_.find(sheet.name)->second);
    body_ += "<table:table table:name=\"" + name + R"(" table:style-name="sheet">)";
    const auto widths = sheet.table ? column_widths(*sheet.table) : std::vector<double>{80};
    for (const double width : widths) {
      body_ += "<table:table-column table:style-name=\"" + styles_.column(width) + "\"/>";
    }
    line(sheet.title, "title", nullptr);
    for (const answers::Line& each : sheet.lines) {
      const bool sentence = each.style == answers::Line::Style::sentence;
      line(each.text, sentence ? "sentence" : "Default", each.link ? &*each.link : nullptr);
    }
    if (sheet.table) table(sheet, name, widths);
    body_ += "</table:table>";
  }

  void line(std::string_view text, std::string_view style, const answers::Link* leads) {
    body_ += "<table:table-row>";
    cell(style,
         leads == nullptr ? ods_text(text) : link({std::string(text), leads->sheet, leads->cell}));
    body_ += "</table:table-row>";
  }

  // A text; `content` is XML.
  void cell(std::string_view style, const std::string& content) {
    body_ += "<table:table-cell table:style-name=\"" + std::string(style) + "\"";
    if (content.empty()) {
      body_ += "/>";
      return;
    }
    body_ += " office:value-type=\"string\"><text:p>" + content + "</text:p></table:table-cell>";
  }

  void table(const answers::Sheet& sheet, const std::string& name,
             const std::vector<double>& widths) {
    const answers::Table& table = *sheet.table;
    body_ += "<table:table-header-rows>" + row_of(header_height(table, widths));
    for (const answers::Column& column : table.columns) {
      cell(column.kind == ColumnKind::number ? "number_header" : "header", ods_text(column.title));
    }
    body_ += "</table:table-row></table:table-header-rows>";
    for (const answers::Row& row : table.rows) {
      body_ += row_of(row_height(table, row, widths));
      for (std::size_t i = 0; i < row.cells.size(); ++i) {
        write(row.cells[i], table.columns[i].kind, row.total);
      }
      body_ += "</table:table-row>";
    }
    name_table(sheet);
    freeze(sheet, name);
  }

  std::string row_of(double points) {
    return "<table:table-row table:style-name=\"" + styles_.row(points) + "\">";
  }

  void write(const answers::Cell& value, ColumnKind kind, bool total_row) {
    if (const answers::Number* number = number_in(value)) {
      const auto* total = std::get_if<answers::Total>(&value);
      const bool apart = total_row || total != nullptr;
      body_ += "<table:table-cell table:style-name=\"" + styles_.number(*number, apart) + "\"";
      if (total != nullptr) body_ += " table:formula=\"" + ods_sum(*total) + "\"";
      body_ += R"( office:value-type="float" office:value=")" + number->value.to_string() +
               "\"><text:p>" + ods_text(shown(value, book_)) + "</text:p></table:table-cell>";
      return;
    }
    std::string style = "text";
    if (kind == ColumnKind::code) style = "code";
    if (kind == ColumnKind::number || std::holds_alternative<answers::Symbol>(value)) {
      style = "symbol";
    }
    if (total_row) style += "_total";
    const auto* leads = std::get_if<answers::Link>(&value);
    cell(style, leads == nullptr ? ods_text(shown(value, book_)) : link(*leads));
  }

  std::string link(const answers::Link& link) const {
    const auto target = names_.find(link.sheet);
    if (target == names_.end()) return ods_text(link.text);
    return R"(<text:a xlink:type="simple" xlink:href="#)" +
           ods_text(quoted_sheet(target->second) + "." + workbook::a1(link.cell)) + "\">" +
           ods_text(link.text) + "</text:a>";
  }

  void name_table(const answers::Sheet& sheet) {
    const std::string own = defined_name(sheet.table->name, table_names_);
    table_names_.push_back(own);
    const auto absolute = [](workbook::CellRef at) {
      return "$" + workbook::column_name(at.column) + "$" + std::to_string(at.row + 1);
    };
    const std::string base = "$" + ods_text(quoted_sheet(names_.find(sheet.name)->second)) + ".";
    const workbook::CellRef last =
        sheet.place(sheet.table->rows.size() - 1, sheet.table->columns.size() - 1);
    ranges_ += "<table:named-range table:name=\"" + own + "\" table:base-cell-address=\"" + base +
               "$A$1\" table:cell-range-address=\"" + base + absolute({sheet.header_row(), 0}) +
               ":." + absolute(last) + "\"/>";
  }

  // The rows down to the header stay in sight.
  void freeze(const answers::Sheet& sheet, const std::string& name) {
    const std::string rows = std::to_string(sheet.header_row() + 1);
    frozen_ += "<config:config-item-map-entry config:name=\"" + name + "\">" +
               setting("VerticalSplitMode", "short", "2") +
               setting("VerticalSplitPosition", "int", rows) +
               setting("ActiveSplitRange", "short", "2") + setting("PositionBottom", "int", rows) +
               "</config:config-item-map-entry>";
  }

  static std::string setting(std::string_view name, std::string_view type, std::string_view value) {
    return "<config:config-item config:name=\"" + std::string(name) + "\" config:type=\"" +
           std::string(type) + "\">" + std::string(value) + "</config:config-item>";
  }

  const answers::AnswerBook& book_;
  OdsStyles styles_;
  std::map<std::string, std::string, std::less<>> names_;
  std::vector<std::string> table_names_;
  std::string body_;
  std::string ranges_;
  std::string frozen_;
};

std::string meta_of(const answers::AnswerBook& book) {
  const std::string date = book.created.iso() + "T00:00:00";
  return std::string(declaration) + "<office:document-meta " + std::string(ods_namespaces()) +
         "><office:meta><dc:title>" + ods_text(book.title) + "</dc:title><dc:subject>" +
         ods_text(book.subject) + "</dc:subject><meta:initial-creator>" + ods_text(book.author) +
         "</meta:initial-creator><dc:creator>" + ods_text(book.author) +
         "</dc:creator><dc:language>" + ods_text(book.language) + "</dc:language>" +
         "<meta:creation-date>" + date + "</meta:creation-date><dc:date>" + date +
         "</dc:date></office:meta></office:document-meta>\n";
}

// ODF 1.2 Part 3, 4.
std::string manifest(std::string_view type) {
  std::string xml = std::string(declaration) +
                    "<manifest:manifest "
                    "xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" "
                    "manifest:version=\"1.2\"><manifest:file-entry manifest:full-path=\"/\" "
                    "manifest:version=\"1.2\" manifest:media-type=\"" +
                    std::string(type) + "\"/>";
  for (const auto* part : {"content.xml", "styles.xml", "meta.xml", "settings.xml"}) {
    xml += std::string("<manifest:file-entry manifest:full-path=\"") + part +
           R"(" manifest:media-type="text/xml"/>)";
  }
  return xml + "</manifest:manifest>\n";
}

}  // namespace

std::string answer_ods(const answers::AnswerBook& book) {
  constexpr std::string_view type = "application/vnd.oasis.opendocument.spreadsheet";
  OdsContent content(book);
  content.run();
  package::MemoryTarget target;
  package::ZipWriter zip(target);
  zip.store("mimetype", type);
  zip.add("META-INF/manifest.xml", manifest(type));
  zip.add("meta.xml", meta_of(book));
  zip.add("settings.xml", content.settings());
  zip.add("styles.xml", OdsStyles::common(book));
  zip.add("content.xml", content.content());
  zip.finish();
  return target.bytes();
}

}  // namespace bijlage::writers
