#include "writers/annotate/annotated_xlsx.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

#include "base/message.hpp"
#include "package/part_name.hpp"
#include "writers/annotate/cells_edit.hpp"
#include "writers/annotate/comments_edit.hpp"
#include "writers/annotate/edits.hpp"
#include "writers/annotate/findings_sheet.hpp"
#include "writers/annotate/note_shapes.hpp"
#include "writers/annotate/package_edit.hpp"
#include "writers/bulk/ooxml.hpp"
#include "writers/bulk/xml_text.hpp"
#include "writers/xlsx_text.hpp"

namespace bijlage::writers::annotate {
namespace {

constexpr std::string_view spreadsheet_type =
    "application/vnd.openxmlformats-officedocument.spreadsheetml.";

std::string_view last_word(std::string_view type) { return type.substr(type.rfind('/') + 1); }

const Relation* of_type(const std::vector<Relation>& relations, std::string_view type) {
  const auto found = std::find_if(relations.begin(), relations.end(), [&](const Relation& known) {
    return last_word(known.type) == type && !known.target.empty();
  });
  return found == relations.end() ? nullptr : &*found;
}

struct SheetEntry {
  std::string name;
  std::string part;
  bool visible = true;
};

/// What the workbook part (18.2) says, and where a sheet can be added to it.
struct WorkbookFrame {
  std::string part;
  std::string main{bulk::main_namespace};  ///< namespace of the elements
  /// What stands before the last word of the types of relations.
  std::string relation_types = std::string(bulk::relation_namespace) + "/";
  std::vector<SheetEntry> sheets;
  std::string prefix;
  std::string id_prefix;  ///< for ids of relations: "r"; empty: the root declares none
  Span sheets_end;
  std::size_t highest_id = 0;
};

class Annotator {
 public:
  Annotator(package::Bytes bytes, const FileReport& report, const config::Wording& wording,
            const base::Limits& limits)
      : package_(bytes, report.file, limits), report_(report), wording_(wording) {}

  AnnotatedXlsx run() {
    read_workbook();
    const Relation* const styles_relation = of_type(relations_, "styles");
    const std::string styles_part =
        styles_relation != nullptr ? styles_relation->target : new_styles_part();
    const bool has_styles = package_.has(styles_part);
    StylesEdit styles(has_styles ? package_.text(styles_part) : "", book_.main, report_.file,
                      styles_part, package_.limits());
    const std::string name = name_of_sheet();
    auto marks = marks_of(report_.findings, wording_, name, first_finding_row);
    find_free_shapes();
    for (const SheetEntry& sheet : book_.sheets) {
      const auto found = marks.find(sheet.name);
      if (found != marks.end()) annotate(sheet, found->second, styles);
    }
    add_findings_sheet(name, styles);
    package_.put(styles_part, styles.write());
    if (styles_relation == nullptr) {
      package_.add_relation(book_.part, book_.relation_types + "styles", styles_part);
    }
    const std::string styles_type = std::string(spreadsheet_type) + "styles+xml";
    if (!has_styles && package_.content_type(styles_part) != styles_type) {
      package_.add_content_type(styles_part, styles_type);
    }
    return {package_.write(), ending(), is_signed()};
  }

 private:
  // Programs that follow no relations, openpyxl among them, look for the customary name.
  std::string new_styles_part() const {
    const std::string customary = folder() + "styles.xml";
    return package_.has(customary) ? package_.unused_name(folder() + "styles", ".xml") : customary;
  }

  std::string folder() const { return book_.part.substr(0, book_.part.rfind('/') + 1); }

  void read_workbook() {
    const auto of_package = package_.relations("");
    const Relation* const main = of_type(of_package, "officeDocument");
    book_.part = main == nullptr ? "xl/workbook.xml" : main->target;
    relations_ = package_.relations(book_.part);
    const std::string text = package_.text(book_.part);
    Tags tags(text, report_.file, book_.part, package_.limits());
    while (tags.next()) {
      if (tags.depth() == 1 && tags.starts()) read_root(tags);
      if (tags.depth() == 2 && tags.name() == "sheets") book_.sheets_end = tags.at();
      if (tags.depth() == 3 && tags.starts() && tags.name() == "sheet") read_sheet(tags);
    }
    if (book_.sheets.empty()) {
      throw base::Failure(base::Trouble::input, {"xlsx.no-workbook", {{"file", report_.file}}});
    }
  }

  void read_root(const Tags& tags) {
    book_.prefix = tags.prefix();
    const std::string own =
        book_.prefix.empty() ? "" : book_.prefix.substr(0, book_.prefix.size() - 1);
    for (const auto& attribute : tags.xml().attributes()) {
      const bool declares = own.empty() ? attribute.prefix.empty() && attribute.name == "xmlns"
                                        : attribute.prefix == "xmlns" && attribute.name == own;
      if (declares) book_.main = attribute.value;
      if (attribute.prefix == "xmlns" && attribute.value.ends_with("/relationships")) {
        book_.id_prefix = attribute.name;
      }
    }
  }

  void read_sheet(const Tags& tags) {
    SheetEntry sheet;
    sheet.name = tags.attribute("name").value_or("");
    sheet.visible = tags.attribute("state").value_or("visible") == "visible";
    const std::string id(tags.prefixed_attribute("id").value_or(""));
    std::size_t number = 0;
    const std::string_view digits = tags.attribute("sheetId").value_or("");
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    book_.highest_id = std::max(book_.highest_id, number);
    for (const Relation& relation : relations_) {
      if (relation.id != id) continue;
      book_.relation_types = relation.type.substr(0, relation.type.rfind('/') + 1);
      if (last_word(relation.type) == "worksheet") sheet.part = relation.target;
    }
    book_.sheets.push_back(std::move(sheet));
  }

  std::string name_of_sheet() const {
    std::vector<std::string> taken;
    for (const SheetEntry& sheet : book_.sheets) taken.push_back(sheet.name);
    return sheet_name(wording_.sentence("annotated.sheet-name"), taken);
  }

  // Numbers of shapes are unique in a workbook.
  void find_free_shapes() {
    std::size_t highest = 0;
    for (const std::string& name : package_.names()) {
      if (package::part_key(name).ends_with(".vml")) {
        highest = std::max(highest, highest_shape(package_.text(name)));
      }
    }
    next_shape_ = (highest / shape_block + 1) * shape_block + 1;
  }

  void annotate(const SheetEntry& sheet, SheetMarks& marks, StylesEdit& styles) {
    if (sheet.part.empty() || !package_.has(sheet.part)) return;
    const std::string text = package_.text(sheet.part);
    const SheetFrame frame = read_frame(text, report_.file, sheet.part, package_.limits());
    if (!frame.worksheet || frame.cells.begin == 0) return;
    move_to_merged(marks, frame.merges);
    Edits edits;
    fill_cells(text, frame, marks, report_.file, sheet.part, package_.limits(), styles, edits);
    comment(sheet, marks, frame, edits);
    package_.put(sheet.part, edits.apply(text));
  }

  void comment(const SheetEntry& sheet, const SheetMarks& marks, const SheetFrame& frame,
               Edits& edits) {
    const auto relations = package_.relations(sheet.part);
    const Relation* const known = of_type(relations, "comments");
    const std::string part =
        known != nullptr ? known->target : package_.unused_name(folder() + "comments", ".xml");
    const std::string old = package_.has(part) ? package_.text(part) : "";
    const auto comments =
        add_comments(old, marks, book_.main, report_.file, part, package_.limits());
    if (!comments.made.empty() && !draw(sheet, comments.made, marks, relations, frame, edits)) {
      return;
    }
    package_.put(part, comments.text);
    if (known != nullptr) return;
    package_.add_relation(sheet.part, book_.relation_types + "comments", part);
    package_.add_content_type(part, std::string(spreadsheet_type) + "comments+xml");
  }

  // False where the sheet's drawing cannot be added to; its comments would not be shown.
  bool draw(const SheetEntry& sheet, const std::vector<workbook::CellRef>& made,
            const SheetMarks& marks, const std::vector<Relation>& relations,
            const SheetFrame& frame, Edits& edits) {
    std::vector<NoteShape> shapes;
    for (const workbook::CellRef cell : made) {
      std::size_t characters = 0;
      for (const Remark& remark : marks.remarks.at(cell)) {
        characters += remark.title.size() + remark.text.size();
      }
      shapes.push_back({cell, characters});
    }
    std::string part;
    if (frame.drawing) {
      for (const Relation& relation : relations) {
        if (relation.id == *frame.drawing) part = relation.target;
      }
      if (part.empty() || !package_.has(part)) return false;
      const std::string old = package_.text(part);
      const std::string drawn = add_shapes(old, shapes, next_shape_);
      if (drawn == old) return false;
      package_.put(part, drawn);
    } else {
      part = package_.unused_name(folder() + "drawings/vmlDrawing", ".vml");
      package_.put(part, add_shapes("", shapes, next_shape_));
      package_.add_default_type("vml", "application/vnd.openxmlformats-officedocument.vmlDrawing");
      const std::string id =
          package_.add_relation(sheet.part, book_.relation_types + "vmlDrawing", part);
      edits.insert(frame.drawing_place, "<" + frame.prefix + "legacyDrawing" +
                                            id_attribute(frame.relation_prefix, id) + "/>");
    }
    next_shape_ = ((next_shape_ + shapes.size()) / shape_block + 1) * shape_block + 1;
    return true;
  }

  // The attribute that names a relation; `prefix`: what the part's root declares for such, if it
  // does.
  std::string id_attribute(const std::string& prefix, const std::string& id) const {
    const std::string& types = book_.relation_types;
    const std::string declaration =
        prefix.empty() ? " xmlns:r=\"" + types.substr(0, types.size() - 1) + "\"" : "";
    return declaration + " " + (prefix.empty() ? "r" : prefix) + ":id=\"" + id + "\"";
  }

  void add_findings_sheet(const std::string& name, StylesEdit& styles) {
    std::vector<std::string> linked;
    for (const SheetEntry& sheet : book_.sheets) {
      if (sheet.visible && !sheet.part.empty()) linked.push_back(sheet.name);
    }
    const std::string part = package_.unused_name(folder() + "worksheets/sheet", ".xml");
    package_.put(part, findings_sheet(report_, wording_, book_.main, linked, styles));
    package_.add_content_type(part, std::string(spreadsheet_type) + "worksheet+xml");
    const std::string id =
        package_.add_relation(book_.part, book_.relation_types + "worksheet", part);
    std::string element = "<" + book_.prefix + "sheet name=\"";
    bulk::append_plain(element, name);
    element += "\" sheetId=\"" + std::to_string(book_.highest_id + 1) + "\"" +
               id_attribute(book_.id_prefix, id) + "/>";
    Edits edits;
    edits.insert(book_.sheets_end.begin, element);
    package_.put(book_.part, edits.apply(package_.text(book_.part)));
  }

  std::string ending() const {
    const std::string type = package_.content_type(book_.part);
    const bool macros = type.find("macroEnabled") != std::string::npos;
    if (type.find("template") != std::string::npos) return macros ? ".xltm" : ".xltx";
    return macros ? ".xlsm" : ".xlsx";
  }

  bool is_signed() const { return of_type(package_.relations(""), "origin") != nullptr; }

  PackageEdit package_;
  const FileReport& report_;
  const config::Wording& wording_;
  WorkbookFrame book_;
  std::vector<Relation> relations_;
  std::size_t next_shape_ = 0;
};

}  // namespace

AnnotatedXlsx annotated_xlsx(package::Bytes bytes, const FileReport& report,
                             const config::Wording& wording, const base::Limits& limits) {
  return Annotator(bytes, report, wording, limits).run();
}

}  // namespace bijlage::writers::annotate
