#include "readers/xml2003/worksheet.hpp"

#include <algorithm>
#include <iterator>

#include "readers/cell_sink.hpp"
#include "readers/hidden_lines.hpp"
#include "readers/sheet_facts.hpp"
#include "readers/xml2003/addresses.hpp"
#include "readers/xml2003/data.hpp"

namespace bijlage::readers::xml2003 {
namespace {

using workbook::Cell;
using workbook::CellRef;
using workbook::Sheet;

class SheetReader {
 public:
  SheetReader(XmlWalk& xml, const SheetContext& context, Sheet& sheet,
              std::vector<workbook::DefinedName>& names)
      : xml_(xml),
        context_(context),
        sheet_(sheet),
        names_(names),
        sink_(context.file, context.limits, sheet, context.allowance) {}

  void run() {
    for (const std::size_t depth = xml_.depth(); xml_.to_child(depth);) {
      const std::string_view name = xml_.name();
      if (name == "Table") {
        read_table();
      } else if (name == "Names") {
        read_names(xml_, sheet_.name, context_.allowance, names_);
      } else if (name == "WorksheetOptions") {
        read_options();
      } else if (name == "AutoFilter") {
        read_filter();
      }
    }
    const CellRef extent = sheet_.extent();
    sheet_.hidden_rows = hidden_rows_.before(extent.row, context_.allowance);
    sheet_.hidden_columns = hidden_columns_.before(extent.column, context_.allowance);
  }

  const std::vector<CellRef>& unreadable() const { return sink_.unreadable(); }

 private:
  void read_table() {
    table_style_ = xml_.attribute("StyleID");
    next_row_ = next_column_ = 0;
    for (const std::size_t depth = xml_.depth(); xml_.to_child(depth);) {
      if (xml_.name() == "Column") {
        read_column();
      } else if (xml_.name() == "Row") {
        read_row();
      }
    }
  }

  // Rows, columns and cells may leave out where they are: then they follow the one before. `Span`
  // says how many more are the same. A size of 0 hides as well.
  std::uint64_t first_line(std::uint64_t next) const {
    const std::uint32_t index = xml_.number("Index").value_or(0);
    return index > 0 ? index - 1 : next;
  }
  bool hides(std::string_view size) const {
    return xml_.attribute("Hidden") == "1" || xml_.attribute(size) == "0";
  }

  void read_column() {
    const std::uint64_t first = first_line(next_column_);
    const std::uint64_t count = std::uint64_t{1} + xml_.number("Span").value_or(0);
    next_column_ = first + count;
    if (hides("Width")) hidden_columns_.add(first, count);
    const std::string_view style = xml_.attribute("StyleID");
    if (style.empty() || first >= context_.limits.columns) return;
    // Columns that overlap earlier ones are no honest file's: they are not worth the work.
    if (!column_formats_.empty() && first < column_formats_.back().end) return;
    column_formats_.push_back({first, next_column_, context_.styles.format_of(style)});
  }

  void read_row() {
    // Each is one row at least, so that there are too many of them, whatever they hold.
    if (++row_elements_ > context_.limits.rows) sink_.check({context_.limits.rows, 0});
    const std::uint64_t first = first_line(next_row_);
    const std::uint64_t count = std::uint64_t{1} + xml_.number("Span").value_or(0);
    next_row_ = first + count;
    row_ = static_cast<std::uint32_t>(std::min<std::uint64_t>(first, context_.limits.rows));
    if (hides("Height")) hidden_rows_.add(first, count);
    row_style_ = xml_.attribute("StyleID");
    std::uint64_t column = 0;
    for (const std::size_t depth = xml_.depth(); xml_.to_child(depth);) {
      if (xml_.name() != "Cell") continue;
      column = first_line(column);
      const CellRef place{row_, static_cast<std::uint32_t>(
                                    std::min<std::uint64_t>(column, context_.limits.columns))};
      column += std::uint64_t{1} + xml_.number("MergeAcross").value_or(0);
      read_cell(place);
    }
  }

  std::uint32_t format_at(CellRef place) const {
    const std::string_view own = xml_.attribute("StyleID");
    if (!own.empty()) return context_.styles.format_of(own);
    if (!row_style_.empty()) return context_.styles.format_of(row_style_);
    const auto after = std::upper_bound(
        column_formats_.begin(), column_formats_.end(), place.column,
        [](std::uint32_t column, const ColumnFormat& known) { return column < known.first; });
    if (after != column_formats_.begin() && place.column < std::prev(after)->end) {
      return std::prev(after)->format;
    }
    return context_.styles.format_of(table_style_);
  }

  void read_cell(CellRef place) {
    Cell cell;
    cell.set_format(format_at(place));
    add_merge(place);
    const std::string link(xml_.attribute("HRef"));
    std::string formula(xml_.attribute("Formula"));
    bool holds = false;
    for (const std::size_t depth = xml_.depth(); xml_.to_child(depth);) {
      if (xml_.name() == "Data") {
        data_.read(xml_, context_.limits);
        holds =
            set_value(data_, context_.styles.formats(), context_.epoch_1904, place, sink_, cell);
      } else if (xml_.name() == "Comment") {
        read_comment(place);
      }
    }
    if (!link.empty()) {
      context_.allowance.take_memory(sizeof(workbook::Hyperlink) + link.size());
      sheet_.hyperlinks.push_back({{place, place}, link});
    }
    if (!holds && formula.empty()) return;
    cell.no_stored_value = !holds;
    if (!formula.empty()) {
      sink_.set_formula(cell, std::string_view(formula).substr(formula.starts_with('=') ? 1 : 0));
    }
    sink_.put(cell, place);
  }

  void add_merge(CellRef place) {
    const auto& limits = context_.limits;
    const std::uint32_t across = xml_.number("MergeAcross").value_or(0);
    const std::uint32_t down = xml_.number("MergeDown").value_or(0);
    if (across == 0 && down == 0) return;
    if (place.row >= limits.rows || place.column >= limits.columns) return;
    const CellRef corner{place.row + std::min(down, limits.rows - 1 - place.row),
                         place.column + std::min(across, limits.columns - 1 - place.column)};
    context_.allowance.take_merge();
    sheet_.merges.push_back({place, corner});
  }

  void read_comment(CellRef place) {
    workbook::Comment comment;
    comment.cell = place;
    comment.author = xml_.attribute("Author");
    for (const std::size_t depth = xml_.depth(); xml_.to_child(depth);) {
      if (xml_.name() != "Data") continue;
      data_.read(xml_, context_.limits);
      comment.text = data_.text;
    }
    if (comment.text.empty()) return;
    sink_.check(place);
    context_.allowance.take_memory(sizeof(comment) + comment.text.size() + comment.author.size());
    sheet_.comments.push_back(std::move(comment));
  }

  void read_options() {
    for (const std::size_t depth = xml_.depth(); xml_.to_child(depth);) {
      if (xml_.name() != "Visible") continue;
      std::string visible;
      xml_.read_text(visible);
      if (visible == "SheetHidden") sheet_.visibility = workbook::Visibility::hidden;
      if (visible == "SheetVeryHidden") sheet_.visibility = workbook::Visibility::very_hidden;
    }
  }

  void read_filter() {
    sheet_.filter = parse_r1c1(xml_.attribute("Range"));
    for (const std::size_t depth = xml_.depth(); xml_.to_child(depth);) {
      if (xml_.name() == "AutoFilterColumn") sheet_.filtered = true;
    }
  }

  XmlWalk& xml_;
  const SheetContext& context_;
  Sheet& sheet_;
  std::vector<workbook::DefinedName>& names_;
  CellSink sink_;
  HiddenLines hidden_rows_;
  HiddenLines hidden_columns_;
  struct ColumnFormat {
    std::uint64_t first;
    std::uint64_t end;
    std::uint32_t format;
  };
  std::vector<ColumnFormat> column_formats_;  ///< ascending
  std::string table_style_;
  std::string row_style_;
  std::uint64_t row_elements_ = 0;
  std::uint64_t next_row_ = 0;
  std::uint64_t next_column_ = 0;
  std::uint32_t row_ = 0;
  Data data_;
};

}  // namespace

void read_names(XmlWalk& xml, std::string_view sheet, Allowance& allowance,
                std::vector<workbook::DefinedName>& names) {
  for (const std::size_t depth = xml.depth(); xml.to_child(depth);) {
    if (xml.name() != "NamedRange") continue;
    names.push_back({std::string(xml.attribute("Name")), std::string(sheet),
                     target_in_a1(xml.attribute("RefersTo")), xml.attribute("Hidden") == "1"});
    allowance.take_memory(sizeof(workbook::DefinedName) + names.back().name.size() +
                          names.back().sheet.size() + names.back().target.size());
  }
}

void read_worksheet(XmlWalk& xml, const SheetContext& context, workbook::Workbook& book) {
  Sheet sheet;
  sheet.name = xml.attribute("Name");
  SheetReader reader(xml, context, sheet, book.names);
  reader.run();
  add_fact(book.facts, "fact.duplicate-cells", sheet, listed(sheet.finish()));
  add_fact(book.facts, "fact.unreadable-values", sheet, listed(reader.unreadable()));
  add_merge_facts(book.facts, sheet);
  book.sheets.push_back(std::move(sheet));
}

}  // namespace bijlage::readers::xml2003
