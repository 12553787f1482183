#include "readers/html/page.hpp"

#include <algorithm>
#include <optional>
#include <vector>

#include "base/large_pages.hpp"
#include "base/message.hpp"
#include "readers/cell_sink.hpp"
#include "readers/format_table.hpp"
#include "readers/hidden_lines.hpp"
#include "readers/html/cell_value.hpp"
#include "readers/html/elements.hpp"
#include "readers/html/flow_text.hpp"
#include "readers/html/grid.hpp"
#include "readers/html/looks.hpp"
#include "readers/html/sheet_name.hpp"
#include "readers/html/tokenizer.hpp"
#include "readers/sheet_facts.hpp"
#include "readers/sheet_named_after.hpp"

namespace bijlage::readers::html {
namespace {

using workbook::Cell;
using workbook::CellRef;
using workbook::Sheet;
using Kind = Tokenizer::Kind;

class PageReader {
 public:
  explicit PageReader(const PageSource& source)
      : source_(source),
        tokens_(source.html, source.let_go),
        allowance_(source.file, source.limits, source.input_bytes),
        sink_(source.file, source.limits, sheet_, allowance_),
        looks_(allowance_),
        grid_(source.file, source.limits) {
    sheet_.name = sheet_named_after(source.file, "html");
    sheet_.cells.reserve(source.most_cells);
    base::prefer_large_pages(sheet_.cells.data(), source.most_cells * sizeof(Cell));
  }

  workbook::Workbook run() {
    for (Kind kind = tokens_.next(); kind != Kind::eof; kind = tokens_.next()) take(kind);
    cut_off_ = tables_ > 0;  // the only end tag here that HTML never leaves out
    end_table();
    put_loose_text();
    if (!any_table_) fail("html.no-table");
    return finish();
  }

 private:
  [[noreturn]] void fail(const char* key) const {
    throw base::Failure(base::Trouble::input, {key, {{"file", source_.file}}});
  }

  void take(Kind kind) {
    if (kind == Kind::text) {
      add_text(tokens_.text());
    } else if (kind == Kind::start) {
      start(tokens_.name());
    } else if (kind == Kind::end) {
      end(tokens_.name());
    } else if (kind == Kind::raw && tokens_.name() == "style") {
      looks_.add(tokens_.text());
    } else if (kind == Kind::raw && tokens_.name() == "comment") {
      add_comment();
    } else {
      named_ = named_ || find_sheet_name(tokens_.text(), sheet_.name);
    }
  }

  void add_text(std::string_view text) {
    if (!text_.add_within(text, source_.limits.text_bytes)) fail("workbook.too-large");
  }

  // As LibreOffice writes the note of a cell.
  void add_comment() {
    FlowText note;
    note.add(tokens_.text());
    if (!cell_) return;
    const std::string text(note.take());
    allowance_.take_memory(sizeof(workbook::Comment) + text.size());
    sink_.check(cell_->range.first);
    sheet_.comments.push_back({cell_->range.first, "", text});
  }

  void start(std::string_view name) {
    if (tables_ > 0 && is_cell(name)) {
      start_cell();
    } else if (tables_ > 0 && name == "tr") {
      start_row();
    } else if (name == "table") {
      start_table();
    } else if (tables_ > 0 && name == "col") {
      take_column();
    } else if (tables_ > 0 && is_row_group(name)) {
      end_row();
    } else {
      start_within(name);
    }
  }

  // What only shapes the text that is being read.
  void start_within(std::string_view name) {
    if (name == "br") {
      cell_ ? text_.break_line() : put_loose_text();
    } else if (name == "sup") {
      text_.start_raised();
    } else if (name == "a" && cell_ && cell_->link.empty()) {
      cell_->link = tokens_.attribute("href").value_or("");
    } else if (is_block(name) || name == "tr") {
      block();
    }
  }

  void end(std::string_view name) {
    if (tables_ > 0 && is_cell(name)) {
      end_cell();
    } else if (name == "sup") {
      text_.end_raised();
    } else if (name == "table") {
      end_table();
      if (tables_ > 0) --tables_;
    } else if (tables_ > 0 && (name == "tr" || is_row_group(name))) {
      end_row();
    } else if (is_block(name)) {
      block();
    }
  }

  void block() { cell_ ? text_.start_block() : put_loose_text(); }

  // A table around others only lays them out: each of them stands below what was there before,
  // with its rows and columns as they are, and what follows it in the outer one below that.
  void start_table() {
    if (cell_ && text_.empty() && row_cells_ == sheet_.cells.size()) {
      cell_.reset();  // nothing is left of a row that only holds the table
      in_row_ = false;
    }
    end_table();
    put_loose_text();
    any_table_ = true;
    ++tables_;
  }

  // Also where one is interrupted by a table in it.
  void end_table() {
    if (tables_ == 0) return;
    end_row();
    next_column_ = 0;
    cut_merges();
    grid_.end_table();
  }

  // No cell reaches below its table, and none stands in a row of which nothing is left.
  void cut_merges() {
    cut_below(std::min(grid_.row(), source_.limits.rows), first_merge_, sheet_.merges);
    first_merge_ = sheet_.merges.size();
  }

  void start_row() {
    end_row();
    begin_row();
    row_hidden_ = !tokens_.bare() && look_of(tokens_, looks_).hidden;
    if (row_hidden_) hidden_rows_.add(grid_.row(), 1);
  }

  void begin_row() {
    in_row_ = true;
    row_cells_ = sheet_.cells.size();
  }

  void end_row() {
    end_cell();
    if (in_row_) grid_.next_row();
    in_row_ = false;
    put_loose_text();
  }

  void start_cell() {
    end_cell();
    put_loose_text();
    if (!in_row_) begin_row();
    OpenCell& cell = cell_.emplace();
    if (tokens_.bare()) {
      cell.range = grid_.take(1, 1);
    } else {
      // The most that browsers allow (WHATWG HTML, 4.9.11).
      cell.range =
          grid_.take(span_of(tokens_, "colspan", 1'000), span_of(tokens_, "rowspan", 65'534));
      const Look look = look_of(tokens_, looks_);
      cell.tag.read(tokens_, look);
      cell.hidden = look.hidden && !row_hidden_;
      cell.bare = false;
    }
    if (grid_.narrowed()) narrowed_.push_back(cell.range.first);
  }

  void end_cell() {
    if (cell_) put_cell(*cell_);
    cell_.reset();
  }

  void put_cell(const OpenCell& open) {
    const CellRef place = open.range.first;
    Cell cell;
    if (open.bare && open.link.empty()) {
      const std::string_view text = text_.take();
      if (text.empty()) return;
      sink_.set_text(cell, workbook::CellKind::text, text);
      sink_.put(cell, place);
      return;
    }
    const bool holds = set_value(open.tag, text_.take(), place, formats_, sink_, cell);
    if (open.range.first != open.range.last && place.row < source_.limits.rows) {
      allowance_.take_merge();
      sheet_.merges.push_back(open.range);
    }
    if (!holds && open.tag.formula.empty()) return;
    cell.no_stored_value = !holds;
    if (!open.tag.formula.empty()) sink_.set_formula(cell, open.tag.formula);
    sink_.put(cell, place);
    if (open.hidden) hidden_.push_back(place);
    if (open.link.empty()) return;
    allowance_.take_memory(sizeof(workbook::Hyperlink) + open.link.size());
    sheet_.hyperlinks.push_back({{place, place}, open.link});
  }

  void take_column() {
    const std::uint32_t most = source_.limits.columns;
    const std::uint32_t count = span_of(tokens_, "span", most);
    if (look_of(tokens_, looks_).hidden) hidden_columns_.add(next_column_, count);
    next_column_ = std::min(next_column_ + count, most);
  }

  // A text outside all cells has a row of its own, below the row that it stands in.
  void put_loose_text() {
    if (const std::string_view text = text_.take(); !text.empty()) loose_.emplace_back(text);
    if (in_row_ || loose_.empty()) return;
    for (const std::string& loose : loose_) {
      Cell cell;
      sink_.set_text(cell, workbook::CellKind::text, loose);
      sink_.put(cell, {grid_.row(), 0});
      grid_.next_row();
    }
    loose_.clear();
  }

  workbook::Workbook finish() {
    const CellRef extent = sheet_.extent();
    sheet_.hidden_rows = hidden_rows_.before(extent.row, allowance_);
    sheet_.hidden_columns = hidden_columns_.before(extent.column, allowance_);
    sheet_.finish();
    workbook::Workbook book;
    book.format = "html";
    add_fact(book.facts, "fact.unreadable-values", sheet_, listed(sink_.unreadable()));
    if (cut_off_) book.facts.push_back({"fact.no-end", sheet_.name, ""});
    add_fact(book.facts, "fact.hidden-cells", sheet_, listed(hidden_));
    add_fact(book.facts, "fact.overlapping-cells", sheet_, listed(narrowed_));
    add_merge_facts(book.facts, sheet_);
    book.sheets.push_back(std::move(sheet_));
    book.formats = formats_.take();
    return book;
  }

  const PageSource& source_;
  Tokenizer tokens_;
  Allowance allowance_;
  Sheet sheet_;
  CellSink sink_;
  StyleSheet looks_;
  Grid grid_;
  FormatTable formats_;
  FlowText text_;
  std::vector<std::string> loose_;  ///< texts outside cells, not put down yet
  HiddenLines hidden_rows_;
  HiddenLines hidden_columns_;
  std::optional<OpenCell> cell_;
  std::size_t tables_ = 0;     ///< that are open, one in the other
  std::size_t row_cells_ = 0;  ///< how many cells there were when the row began
  std::size_t first_merge_ = 0;
  std::uint32_t next_column_ = 0;
  bool any_table_ = false;
  bool named_ = false;  ///< the page tells the sheet's name
  bool cut_off_ = false;
  bool in_row_ = false;
  bool row_hidden_ = false;
  std::vector<CellRef> hidden_;
  std::vector<CellRef> narrowed_;
};

}  // namespace

workbook::Workbook read_page(const PageSource& source) { return PageReader(source).run(); }

}  // namespace bijlage::readers::html
