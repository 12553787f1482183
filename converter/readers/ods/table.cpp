#include "readers/ods/table.hpp"

#include <algorithm>
#include <iterator>

#include "readers/cell_sink.hpp"
#include "readers/hidden_lines.hpp"
#include "readers/ods/names.hpp"
#include "readers/ods/paragraphs.hpp"
#include "readers/ods/values.hpp"
#include "readers/sheet_facts.hpp"

namespace bijlage::readers::ods {
namespace {

using workbook::Cell;
using workbook::CellRange;
using workbook::CellRef;
using workbook::Sheet;

// The column format of a cell without its own; runs in ascending order.
class ColumnFormats {
 public:
  void add(std::uint64_t end, std::uint32_t format) { runs_.emplace_back(end, format); }
  std::uint32_t at(std::uint64_t column) const {
    const auto run = std::upper_bound(
        runs_.begin(), runs_.end(), column,
        [](std::uint64_t wanted, const auto& known) { return wanted < known.first; });
    return run == runs_.end() ? 0 : run->second;
  }

 private:
  std::vector<std::pair<std::uint64_t, std::uint32_t>> runs_;
};

class TableReader {
 public:
  TableReader(XmlWalk& xml, const TableContext& context, Sheet& sheet)
      : xml_(xml),
        context_(context),
        sheet_(sheet),
        sink_(context.file, context.limits, sheet, context.allowance),
        paragraphs_(context.styles, context.limits) {}

  void run() {
    read_children(false);
    const CellRef extent = sheet_.extent();
    sheet_.hidden_rows = hidden_rows_.before(extent.row, context_.allowance);
    sheet_.hidden_columns = hidden_columns_.before(extent.column, context_.allowance);
  }

  TableExtras take_extras() { return std::move(extras_); }
  const std::vector<CellRef>& unreadable() const { return sink_.unreadable(); }
  const std::vector<CellRef>& nested() const { return nested_; }

 private:
  // Rows and columns may stand in groups, which may be folded away.
  void read_children(bool folded) {
    for (const std::size_t depth = xml_.depth(); xml_.to_child(depth);) {
      const std::string_view name = xml_.name();
      if (name == "table-row") {
        read_row(folded);
      } else if (name == "table-column") {
        read_column(folded);
      } else if (name == "table-row-group" || name == "table-column-group") {
        read_children(folded || xml_.attribute("display") == "false");
      } else if (name == "table-rows" || name == "table-columns" || name == "table-header-rows" ||
                 name == "table-header-columns") {
        read_children(folded);
      } else if (name == "table-source" || name == "dde-source") {
        extras_.source = xml_.attribute(name == "table-source" ? "href" : "dde-topic");
      } else if (name == "named-expressions") {
        extras_.names = read_names(xml_, sheet_.name, context_.allowance);
      }
    }
  }

  static std::uint32_t repeats(const XmlWalk& xml, std::string_view attribute) {
    return std::max(xml.number(attribute).value_or(1), 1U);
  }

  void read_column(bool folded) {
    const std::uint64_t first = next_column_;
    const std::uint32_t count = repeats(xml_, "number-columns-repeated");
    next_column_ += count;
    if (first >= context_.limits.columns) return;
    const std::string_view visibility = xml_.attribute("visibility");
    if (folded || visibility == "collapse" || visibility == "filter") {
      hidden_columns_.add(first, count);
    }
    column_formats_.add(next_column_,
                        context_.styles.format_of(xml_.attribute("default-cell-style-name")));
  }

  void read_row(bool folded) {
    // Each is one row at least, so that there are too many of them, whatever they hold.
    if (++row_elements_ > context_.limits.rows) sink_.check({context_.limits.rows, 0});
    const std::uint64_t first = next_row_;
    const std::uint32_t count = repeats(xml_, "number-rows-repeated");
    next_row_ += count;
    const std::string_view visibility = xml_.attribute("visibility");
    const bool filtered = visibility == "filter";
    sheet_.filtered = sheet_.filtered || filtered;
    if (folded || filtered || visibility == "collapse") hidden_rows_.add(first, count);
    const std::string style(xml_.attribute("default-cell-style-name"));
    row_format_.reset();
    if (!style.empty()) row_format_ = context_.styles.format_of(style);
    // Rows behind the last one that a sheet can have are read too: they must be empty.
    row_ = static_cast<std::uint32_t>(std::min<std::uint64_t>(first, context_.limits.rows));
    const CellSink::Begin begin = sink_.begin();
    const std::size_t merges = sheet_.merges.size();
    std::uint64_t column = 0;
    for (const std::size_t depth = xml_.depth(); xml_.to_child(depth);) {
      const std::string_view name = xml_.name();
      if (name == "table-cell" || name == "covered-table-cell") column += read_cell(column);
    }
    if (count > 1) repeat_row(count, begin, merges);
  }

  // Returns how many columns the cell stands in.
  std::uint32_t read_cell(std::uint64_t column) {
    attributes_.read(xml_);
    const CellRef place{
        row_, static_cast<std::uint32_t>(std::min<std::uint64_t>(column, context_.limits.columns))};
    text_.clear();
    for (const std::size_t depth = xml_.depth(); xml_.to_child(depth);) {
      const std::string_view name = xml_.name();
      if (name == "p" || name == "h") {
        paragraphs_.read(xml_, text_);
      } else if (name == "annotation") {
        read_comment(place);
      } else if (name == "table") {
        context_.allowance.take_memory(sizeof(place));
        nested_.push_back(place);
      }
    }
    const std::uint32_t format = attributes_.style ? context_.styles.format_of(*attributes_.style)
                                 : row_format_     ? *row_format_
                                                   : column_formats_.at(column);
    add_merge(place);
    put_cell(place, format);
    return attributes_.columns_repeated;
  }

  void put_cell(CellRef place, std::uint32_t format) {
    Cell cell;
    const bool holds =
        set_value(attributes_, text_.text, format, place, context_.styles.formats(), sink_, cell);
    if (!holds && !attributes_.formula) return;
    cell.no_stored_value = !holds;
    if (attributes_.formula) sink_.set_formula(cell, *attributes_.formula);
    const std::uint32_t count = attributes_.columns_repeated;
    sink_.check(place);
    if (count > 1) sink_.check({place.row, last(place.column, count)});
    for (std::uint32_t i = 0; i < count; ++i) sink_.put(cell, {place.row, place.column + i});
    if (!text_.link.empty()) {
      context_.allowance.take_memory(sizeof(workbook::Hyperlink) + text_.link.size());
      sheet_.hyperlinks.push_back({{place, {place.row, place.column + count - 1}}, text_.link});
    }
  }

  static std::uint32_t last(std::uint32_t first, std::uint32_t count) {
    const std::uint64_t sum = std::uint64_t{first} + count - 1;
    return static_cast<std::uint32_t>(std::min<std::uint64_t>(sum, UINT32_MAX - 1));
  }

  void add_merge(CellRef place) {
    const auto& limits = context_.limits;
    if (attributes_.columns_spanned == 1 && attributes_.rows_spanned == 1) return;
    if (place.row >= limits.rows || place.column >= limits.columns) return;
    const CellRef corner{
        std::min(last(place.row, attributes_.rows_spanned), limits.rows - 1),
        std::min(last(place.column, attributes_.columns_spanned), limits.columns - 1)};
    if (corner == place) return;
    context_.allowance.take_merge();
    sheet_.merges.push_back({place, corner});
  }

  void read_comment(CellRef place) {
    workbook::Comment comment;
    comment.cell = place;
    note_.clear();
    for (const std::size_t depth = xml_.depth(); xml_.to_child(depth);) {
      if (xml_.name() == "creator") {
        xml_.read_text(comment.author);
      } else if (xml_.name() == "p") {
        paragraphs_.read(xml_, note_);
      }
    }
    if (note_.text.empty()) return;
    sink_.check(place);
    comment.text = note_.text;
    context_.allowance.take_memory(sizeof(comment) + comment.text.size() + comment.author.size());
    sheet_.comments.push_back(std::move(comment));
  }

  void repeat_row(std::uint32_t count, const CellSink::Begin& begin, std::size_t first_merge) {
    const CellSink::Begin end = sink_.begin();
    const std::size_t cells = end.cells - begin.cells;
    const std::size_t merges = sheet_.merges.size() - first_merge;
    if (cells + merges == 0) return;
    sink_.check({last(row_, count), 0});
    context_.allowance.foresee_memory(std::uint64_t{cells} * (count - 1) * sizeof(Cell));
    // Ranges over several rows are not repeated.
    std::vector<CellRange> flat;
    std::copy_if(sheet_.merges.end() - static_cast<std::ptrdiff_t>(merges), sheet_.merges.end(),
                 std::back_inserter(flat),
                 [](const CellRange& merge) { return merge.first.row == merge.last.row; });
    for (std::uint32_t i = 1; i < count; ++i) {
      sink_.repeat(begin, end, row_ + i);
      for (CellRange merge : flat) {
        merge.first.row = merge.last.row = row_ + i;
        context_.allowance.take_merge();
        sheet_.merges.push_back(merge);
      }
    }
  }

  XmlWalk& xml_;
  const TableContext& context_;
  Sheet& sheet_;
  CellSink sink_;
  ParagraphReader paragraphs_;
  TableExtras extras_;
  HiddenLines hidden_rows_;
  HiddenLines hidden_columns_;
  ColumnFormats column_formats_;
  std::optional<std::uint32_t> row_format_;
  std::uint64_t row_elements_ = 0;
  std::uint64_t next_row_ = 0;
  std::uint64_t next_column_ = 0;
  std::uint32_t row_ = 0;
  CellAttributes attributes_;
  CellText text_;
  CellText note_;
  std::vector<CellRef> nested_;
};

}  // namespace

TableExtras read_table(XmlWalk& xml, const TableContext& context, Sheet& sheet,
                       std::vector<workbook::Fact>& facts) {
  TableReader reader(xml, context, sheet);
  reader.run();
  sheet.finish();
  add_fact(facts, "fact.unreadable-values", sheet, listed(reader.unreadable()));
  add_fact(facts, "fact.nested-tables", sheet, listed(reader.nested()));
  add_merge_facts(facts, sheet);
  return reader.take_extras();
}

}  // namespace bijlage::readers::ods
